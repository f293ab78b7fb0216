import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RecordedOfEmergency } from "./emergency-events.ts";
import type { EmergencyState } from "./emergency-state.ts";

/**
 * The commands for other streams that follow from an emergency: a plan is asked whether it can be started, and told
 * what is to be improved; a repair becomes a service request of its own.
 */
export const emergencyReactions = (
  { stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: EmergencyState,
): readonly Reaction[] => {
  if (state.status === "unreported") return [];
  const event = envelope as EventEnvelope & RecordedOfEmergency;
  const emergency = { id: stream.id, number };
  const notHandedOn = (what: "lesson" | "repair", to: string) => ({
    stream,
    command: { type: "NoteNotHandedOn", what, to },
  });
  switch (event.type) {
    case "PlanStartOrdered": {
      const { plan, authorisedBy } = event.data;
      const command = { type: "ActivatePlan", emergency, authorisedBy };
      const otherwise = { stream, command: { type: "NotePlanNotReady", plan, because: "noSuchPlan" } };
      return [{ stream: { kind: "emergencyPlan", id: plan }, command, otherwise }];
    }
    case "LessonRecorded": {
      const { lesson, plan } = event.data;
      if (plan === null) return [];
      const command = {
        type: "TakeLesson",
        lesson: `${stream.id}-l${String(envelope.version)}`,
        emergency,
        text: lesson,
      };
      return [{ stream: { kind: "emergencyPlan", id: plan }, command, otherwise: notHandedOn("lesson", plan) }];
    }
    case "RepairRequested": {
      const { request, fault, site } = event.data;
      const { customer, facts } = state.file;
      const command = {
        type: "Log",
        customer,
        fault,
        source: "emergency",
        facts: { emergency: true, emergencyId: stream.id },
        ...(site === null ? {} : { site }),
        ...(facts.contact === undefined ? {} : { contact: facts.contact }),
      };
      return [{ stream: { kind: "request", id: request }, command, otherwise: notHandedOn("repair", request) }];
    }
    default:
      return [];
  }
};
