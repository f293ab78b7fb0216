import { err, ok, type Result } from "neverthrow";
import type { LeftoverRules } from "../policy/leftover-rules.ts";
import { decideClocks, withClockRecords, type Clocked } from "../process/decide-clocks.ts";
import { happened, type EventOf } from "../process/record-events.ts";
import type { Given, RecordRules } from "../process/record-process.ts";
import type { OutOfOrder, PolicyNotFound } from "../process/refusals.ts";
import type { LeftoverCommand } from "./leftover-commands.ts";
import type { OwnLeftoverRefusal } from "./leftover-refusal.ts";
import {
  evolveLeftover,
  type Leftover,
  type LeftoverEvent,
  type LeftoverEventData,
  type LeftoverState,
  type leftoverTransitions,
} from "./leftover-state.ts";
import { clocksInLeftover, leftoverTimelines } from "./leftover-timelines.ts";

type Refused = OwnLeftoverRefusal | OutOfOrder | PolicyNotFound;
type Decision = Result<readonly LeftoverEvent[], Refused>;

/** What each command on a leftover problem causes, or why it is refused. */
export const leftoverDecisions: RecordRules<
  LeftoverCommand,
  LeftoverState,
  typeof leftoverTransitions,
  LeftoverEvent,
  Refused,
  LeftoverRules
> = {
  RecordLeftover: (command) => {
    const { request, customer, contact = null, problem, owner, dueBy = null } = command;
    return ok([happened(command, "LeftoverRecorded", { request, customer, contact, problem, owner, dueBy })]);
  },

  AssignLeftover: (command, { leftover }) =>
    ok(leftover.owner === command.owner ? [] : [happened(command, "LeftoverAssigned", { owner: command.owner })]),

  MoveLeftoverDue: (command, state, given) =>
    recorded(command, state, given, "LeftoverDueMoved", { dueBy: command.dueBy, reason: command.reason }),

  ServeLeftover: (command) => ok([happened(command, "LeftoverServed", { through: command.through })]),

  NoteLeftoverServed: (command, state, given) => {
    const { request } = command;
    const served = state.leftover.served.flatMap((one) => (one.type === "request" ? [one.id] : []));
    return served.includes(request)
      ? recorded(command, state, given, "LeftoverSettled", { how: null })
      : err({ type: "ServedElsewhere", request, served });
  },

  ReportSettled: (command, state, given) => recorded(command, state, given, "LeftoverSettled", { how: command.how }),

  VerifySettled: (command, state, given) => {
    const { settled, opinion = null, by } = command;
    if ([state.leftover.owner, state.leftover.settled?.by].includes(by.id))
      return err({ type: "OwnVerification", person: by.id });
    return settled
      ? recorded(command, state, given, "LeftoverVerified", { opinion })
      : recorded(command, state, given, "LeftoverReopened", { opinion });
  },

  CancelLeftover: (command, state, given) =>
    recorded(command, state, given, "LeftoverCancelled", { reason: command.reason }),

  FireTimer: (command, state, { context }) => decideClocks(clocks, context, command, state),
  AdoptPolicy: (command, state, { context }) => decideClocks(clocks, context, command, state),
  AdoptCalendar: (command, state, { context }) => decideClocks(clocks, context, command, state),
};

const clocks: Clocked<LeftoverState, LeftoverEvent> = {
  timelinesOf: leftoverTimelines,
  clocksIn: clocksInLeftover,
  evolve: evolveLeftover,
};

/** What moves a clock is put on record with what it does to the clock, and never before what is on record already. */
const recorded = <Name extends keyof LeftoverEventData>(
  command: Parameters<typeof happened>[0],
  state: Extract<LeftoverState, { readonly leftover: Leftover }>,
  { context }: Given<LeftoverRules>,
  type: Name,
  data: LeftoverEventData[Name],
): Decision => {
  const { at } = command;
  const latest = state.leftover.marks.at(-1);
  const mark = MARKS[type];
  if (latest !== undefined && mark !== undefined && at < latest.at)
    return err({ type: "OutOfOrder", mark, at, latest: { name: latest.name, at: latest.at } });
  const event = happened(command, type, data) as EventOf<LeftoverEventData>;
  return ok(withClockRecords(clocks, context, state, [event], at));
};

const MARKS: Readonly<Partial<Record<keyof LeftoverEventData, string>>> = {
  LeftoverSettled: "settled",
  LeftoverVerified: "verified",
  LeftoverReopened: "reopened",
  LeftoverCancelled: "cancelled",
};
