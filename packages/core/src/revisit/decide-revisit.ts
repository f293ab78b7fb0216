import { err, ok, type Result } from "neverthrow";
import { notAccepted, notPermitted } from "../process/acceptance.ts";
import { decideClocks, withClockRecords, type Clocked } from "../process/decide-clocks.ts";
import type { DecisionContext } from "../process/process.ts";
import { outOfBounds } from "../process/recording-bounds.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import type { Sealed } from "../event/sealing.ts";
import { inZone } from "../time/in-zone.ts";
import type { RevisitCommand } from "./revisit-commands.ts";
import { eventOf } from "./revisit-rules.ts";
import type { RevisitRefusal } from "./revisit-refusal.ts";
import { evolveRevisit, revisitTransitions, type RevisitEvent, type RevisitState } from "./revisit-state.ts";
import { clocksInRevisit, revisitTimelines } from "./revisit-timelines.ts";

/** What a command on a revisit causes, or why it is refused. */
export const decideRevisit =
  (context: DecisionContext) =>
  (command: Sealed<RevisitCommand>, state: RevisitState): Result<readonly RevisitEvent[], RevisitRefusal> => {
    const refusal =
      notAccepted(accepted, command.type, state.status) ??
      notPermitted(context.policy.policy.revisit.permissions, command.type, command.by.role) ??
      outOfBounds(context, command) ??
      beforeTheService(command, state);
    if (refusal) return err(refusal);
    if (state.status === "unplanned") return ok(command.type === "PlanRevisit" ? [plannedBy(command)] : []);
    switch (command.type) {
      case "PlanRevisit":
        return ok([]);
      case "FireTimer":
      case "AdoptPolicy":
      case "AdoptCalendar":
        return decideClocks(clocks, context, command, state);
      default:
        return eventOf(context, command, state).map((event) =>
          withClockRecords(clocks, context, state, [event], command.at),
        );
    }
  };

const plannedBy = ({ at, by, ...command }: Extract<Sealed<RevisitCommand>, { type: "PlanRevisit" }>): RevisitEvent => {
  const { request, subject, customer, site, contact = null, serviceDoneAt, channel } = command;
  const { windowFrom, windowUntil, dueBy, schemes, schedule, timeZone } = command;
  const what = { request, subject, customer, site, contact, serviceDoneAt, channel, ...inZone(timeZone) };
  return { type: "RevisitPlanned", at, by, data: { ...what, windowFrom, windowUntil, dueBy, schemes, schedule } };
};

const clocks: Clocked<RevisitState, RevisitEvent> = {
  timelinesOf: revisitTimelines,
  clocksIn: clocksInRevisit,
  evolve: evolveRevisit,
};

const accepted = { kind: "revisit", before: "unplanned", transitions: revisitTransitions } as const;

/** The service it asks about comes first; when it was planned does not matter, the customer may have been asked before. */
const beforeTheService = ({ type, at }: Sealed<RevisitCommand>, state: RevisitState): OutOfOrder | null => {
  if (type !== "RecordRevisit" || state.status === "unplanned" || at >= state.task.serviceDoneAt) return null;
  return { type: "OutOfOrder", mark: "revisitDone", at, latest: { name: "completed", at: state.task.serviceDoneAt } };
};
