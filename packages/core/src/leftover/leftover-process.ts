import type { EventEnvelope } from "../event/event.ts";
import type { NewNotice } from "../notice/notice.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import { clockNotices } from "../process/clock-notices.ts";
import type { DecisionContext, Process } from "../process/process.ts";
import { recordProcess } from "../process/record-process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { LeftoverCommand } from "./leftover-commands.ts";
import { leftoverDecisions } from "./leftover-decisions.ts";
import type { LeftoverRefusal } from "./leftover-refusal.ts";
import {
  evolveLeftover,
  leftoverTransitions,
  type Leftover,
  type LeftoverEvent,
  type LeftoverState,
} from "./leftover-state.ts";
import { clocksInLeftover, leftoverTimelines } from "./leftover-timelines.ts";

/** Who must be told what because of an event of a leftover problem. `state` is the state after it. */
const noticesFor = (context: DecisionContext, envelope: EventEnvelope, state: LeftoverState): readonly NewNotice[] => {
  if (state.status === "unrecorded") return [];
  const { request, customer, contact, owner, problem, dueBy } = state.leftover;
  const event = envelope as LeftoverEvent;
  const about = { requestId: request.id, number: request.number, customer };
  const leftover = { ...about, leftoverId: context.stream.id, leftoverNumber: context.number, owner, dueBy };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) => {
      if (route === "engineer") return { actorId: owner };
      return route === "contact" ? contact : typeof route === "object" ? route : null;
    });
  switch (event.type) {
    case "LeftoverRecorded":
    case "LeftoverAssigned":
    case "LeftoverReopened":
      return telling(told("leftoverAssigned", leftover, { problem }));
    case "LeftoverSettled":
      return telling(told("leftoverSettled", leftover, { problem, solution: event.data.how }));
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
      return clockNotices(event, about, null, null);
    default:
      return [];
  }
};

/**
 * The request that a problem is left of notes its number, where it is kept here; a leftover problem that becomes a request is logged as
 * one, in the words of its record.
 */
const reactionsTo = (
  { stream, number }: DecisionContext,
  { type, data }: EventEnvelope,
  state: LeftoverState,
): readonly Reaction[] => {
  if (state.status === "unrecorded") return [];
  if (type === "LeftoverRecorded") {
    const noted = { type: "NoteRecord", record: "leftover", id: stream.id, number };
    return [
      { stream: { kind: "request", id: state.leftover.request.id }, command: noted, numbered: true, otherwise: null },
    ];
  }
  if (type !== "LeftoverServed") return [];
  const { through } = data as Extract<LeftoverEvent, { readonly type: "LeftoverServed" }>["data"];
  if (through.type !== "request") return [];
  const { customer, contact, problem } = state.leftover;
  const command = {
    type: "Log",
    customer,
    ...(contact === null ? {} : { contact: { cardId: contact.cardId } }),
    fault: problem,
    kind: through.kind,
    source: "leftover",
    facts: { leftover: stream.id },
  };
  return [{ stream: { kind: "request", id: through.id }, command }];
};

const becameRequest = ({ served }: Leftover): boolean => served.some(({ type }) => type === "request");

/**
 * A leftover problem 遗留问题: a numbered record that lives until somebody other than its owner has verified that it is
 * settled.
 */
export const leftoverProcess: Process<LeftoverCommand, LeftoverState, LeftoverEvent, LeftoverRefusal> = recordProcess({
  kind: "leftover",
  section: "leftover",
  initial: { status: "unrecorded" },
  schema: LeftoverCommand,
  transitions: leftoverTransitions,
  rulesOf: ({ leftover }) => leftover,
  decisions: leftoverDecisions,
  lacking: (command, state) =>
    command === "NoteLeftoverServed" && state.status === "serving" && !becameRequest(state.leftover)
      ? [{ requirement: "becameRequest" }]
      : [],
  evolve: evolveLeftover,
  upcasts: clockUpcasts,
  timelinesOf: leftoverTimelines,
  clocksIn: clocksInLeftover,
  noticesFor,
  reactionsTo,
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unrecorded" ? null : state.leftover.customer,
    engineer: state.status === "unrecorded" ? null : state.leftover.owner,
    tier: null,
    severity: null,
  }),
  numberSeries: "leftover",
});
