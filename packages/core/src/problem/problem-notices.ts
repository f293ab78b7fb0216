import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { ProblemEvent } from "./problem-events.ts";
import type { BegunProblem, ProblemState } from "./problem-state.ts";

/** Who must be told what because of an event of a problem. `state` is the state after it. */
export const problemNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: ProblemState,
): readonly NewNotice[] => {
  if (state.status === "unopened") return [];
  const event = envelope as ProblemEvent;
  const { customer, owner, measures } = state.problem;
  const about = { requestId: context.stream.id, number: context.number, customer };
  if (event.type === "ClockWarned" || event.type === "ClockMissed" || event.type === "ClockEscalated")
    return clockNotices(event, about, null, null);
  const measured = "measure" in event.data ? event.data.measure : null;
  const doer = measures.find(({ measure }) => measure === measured)?.owner ?? owner;
  return routedNotices(context, event.at, tellings(event, about, state), (route, { key }) => {
    if (route === "engineer") {
      const actorId = key === "measurePlanned" ? doer : owner;
      return actorId === null ? null : { actorId };
    }
    return typeof route === "object" ? route : null;
  });
};

const tellings = (
  event: ProblemEvent,
  about: { readonly requestId: string; readonly number: string | null; readonly customer: string | null },
  state: BegunProblem,
): readonly Told[] => {
  const { kind, shared, faults, description, escalation, measures } = state.problem;
  const problem = { ...about, kind, shared: Object.values(shared).join(" / "), faults: faults.length };
  switch (event.type) {
    case "ProblemOpened":
    case "ProblemReopened": {
      const recurred = event.type === "ProblemReopened";
      return [told("problemOpened", { ...problem, recurred }, { problem: description })];
    }
    case "ProblemAssigned":
      return [told("problemAssigned", problem, { problem: description })];
    case "ProblemEscalated":
      return [told("problemEscalated", problem, { problem: description, reason: event.data.reason })];
    case "EmergencyProposed":
    case "EmergencyAgreed": {
      const { solution = null, prevention = null } = escalation?.emergency ?? {};
      return event.data.complete ? [told("emergencyAgreed", problem, { solution, prevention })] : [];
    }
    case "MeasurePlanned": {
      const { owner, dueBy, what } = event.data;
      return [told("measurePlanned", { ...problem, owner, dueBy }, { measure: what })];
    }
    case "MeasureDone": {
      const { measure, how } = event.data;
      const { owner, what } = measures.find((one) => one.measure === measure) ?? { owner: event.by.id, what: null };
      return [told("measureDone", { ...problem, owner }, { measure: what, solution: how })];
    }
    case "EffectVerified":
      return event.data.effective ? [] : [told("measureWithoutEffect", problem, { remarks: event.data.finding })];
    case "ProblemSolved": {
      const { article } = event.data;
      const { solution = null, prevention = null } = "analysis" in state ? state.analysis : {};
      return [told("problemSolved", { ...problem, article }, { solution, prevention })];
    }
    default:
      return [];
  }
};
