import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { RecordedOfEmergencyPlan } from "./plan-events.ts";
import type { EmergencyPlanState } from "./plan-state.ts";

/** Who must be told what because of an event of an emergency plan. `state` is the state after it. */
export const planNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: EmergencyPlanState,
): readonly NewNotice[] => {
  if (state.status === "unwritten") return [];
  const event = envelope as RecordedOfEmergencyPlan;
  const { customer, title, version } = state.file;
  const about = { requestId: context.stream.id, number: context.number, customer };
  if (event.type === "ClockWarned" || event.type === "ClockMissed" || event.type === "ClockEscalated")
    return clockNotices(event, about, null, null);
  return routedNotices(context, event.at, tellings(event, { ...about, title, planVersion: version }), (route) =>
    typeof route === "object" ? route : null,
  );
};

const tellings = (
  event: RecordedOfEmergencyPlan,
  about: {
    readonly requestId: string;
    readonly number: string | null;
    readonly customer: string;
    readonly title: string;
    readonly planVersion: number;
  },
): readonly Told[] => {
  switch (event.type) {
    case "LessonTaken": {
      const { emergency, text } = event.data;
      return [told("planLessonReceived", { ...about, about: emergency.number ?? emergency.id }, { lesson: text })];
    }
    case "DrillRecorded": {
      const { passed, evaluation, improvements } = event.data;
      return [told("planDrilled", { ...about, passed }, { evaluation, improvements })];
    }
    case "PlanApproved":
      return [told("planApproved", { ...about, approvedAt: event.at })];
    case "PlanReturned":
      return [told("planReturned", about, { reason: event.data.reason })];
    default:
      return [];
  }
};
