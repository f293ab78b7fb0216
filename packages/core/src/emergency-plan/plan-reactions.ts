import type { EventEnvelope } from "../event/event.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { DecisionContext } from "../process/process.ts";
import type { RecordedOfEmergencyPlan } from "./plan-events.ts";

/** The emergency that asked for a plan is answered. */
export const planReactions = ({ stream }: DecisionContext, envelope: EventEnvelope): readonly Reaction[] => {
  const event = envelope as RecordedOfEmergencyPlan;
  if (event.type !== "PlanActivated" && event.type !== "ActivationDeclined") return [];
  const command =
    event.type === "PlanActivated"
      ? { type: "NotePlanStarted", plan: stream.id, version: event.data.version }
      : { type: "NotePlanNotReady", plan: stream.id, because: event.data.because };
  return [{ stream: { kind: "emergency", id: event.data.emergency.id }, command }];
};
