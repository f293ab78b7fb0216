import { err, ok, type Result } from "neverthrow";
import { notAccepted, notPermitted } from "../process/acceptance.ts";
import { correctionsIn, eventsOfTimer } from "../process/clock-events.ts";
import type { DecisionContext } from "../process/process.ts";
import { outOfBounds } from "../process/recording-bounds.ts";
import type { InTheFuture, NotAllowed, NotFound, NotPermitted, OutOfOrder, TooLate } from "../process/refusals.ts";
import type { Sealed } from "../event/sealing.ts";
import type { RevisitCommand } from "./revisit-commands.ts";
import { evolveRevisit, revisitTransitions, type RevisitEvent, type RevisitState } from "./revisit-state.ts";
import { revisitTimelines } from "./revisit-timelines.ts";

/** Why a command on a revisit was refused. Nothing was recorded. */
export type RevisitRefusal = NotFound | NotAllowed | NotPermitted | TooLate | InTheFuture | OutOfOrder;

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
    const { at, by } = command;
    switch (command.type) {
      case "PlanRevisit": {
        const { request, customer, contact = null, serviceDoneAt, channel, windowFrom, windowUntil, dueBy } = command;
        const data = { request, customer, contact, serviceDoneAt, channel, windowFrom, windowUntil, dueBy };
        return ok([{ type: "RevisitPlanned", at, by, data }]);
      }
      case "RecordRevisit": {
        const { satisfied, remarks = null } = command;
        return ok(withCorrections(context, state, { type: "RevisitDone", at, by, data: { satisfied, remarks } }));
      }
      case "FireTimer":
        return ok(
          state.status === "unplanned"
            ? []
            : eventsOfTimer(context, revisitTimelines(context.stream.id, state), state.fired, command),
        );
    }
  };

const withCorrections = (
  context: DecisionContext,
  state: RevisitState,
  event: RevisitEvent,
): readonly RevisitEvent[] => {
  const after = evolveRevisit(state, event);
  if (after.status === "unplanned") return [event];
  return [event, ...correctionsIn(context, revisitTimelines(context.stream.id, after), after.fired, event.at)];
};

const accepted = { kind: "revisit", before: "unplanned", transitions: revisitTransitions } as const;

/** The service it asks about comes first; when it was planned does not matter, the customer may have been asked before. */
const beforeTheService = ({ type, at }: Sealed<RevisitCommand>, state: RevisitState): OutOfOrder | null => {
  if (type !== "RecordRevisit" || state.status === "unplanned" || at >= state.task.serviceDoneAt) return null;
  return { type: "OutOfOrder", mark: "revisitDone", at, latest: { name: "completed", at: state.task.serviceDoneAt } };
};
