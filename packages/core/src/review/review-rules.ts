import { err, ok, type Result } from "neverthrow";
import type { ReviewRules } from "../policy/review-rules.ts";
import type { ClockCommand } from "../process/decide-clocks.ts";
import { outOfOrder } from "../process/out-of-order.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import type { Instant } from "../time/instant.ts";
import type { ReviewCommand } from "./review-commands.ts";
import type { OwnReviewRefusal } from "./review-refusal.ts";
import type { FollowedDecision, ReviewEvent, Reviews, ReviewState, reviewTransitions } from "./review-state.ts";

type Refused = OwnReviewRefusal | OutOfOrder;
type Ruled = Exclude<ReviewCommand, { type: ClockCommand["type"] }>;

/** What each command on a series of reviews causes, or why it is refused. */
export const reviewCommandRules: RecordRules<
  Ruled,
  ReviewState,
  typeof reviewTransitions,
  ReviewEvent,
  Refused,
  ReviewRules
> = {
  OpenReviews: (command, _state, { rules: { kinds } }) => {
    const { kind, customer = null } = command;
    const known = kinds.map(({ id }) => id);
    if (!known.includes(kind)) return err({ type: "UnknownReviewKind", kind, known });
    return ok([happened(command, "ReviewsOpened", { kind, customer })]);
  },
  PlanReview: (command) => {
    const { review, plannedFor, invited, period = null } = command;
    return ok([happened(command, "ReviewPlanned", { review, plannedFor, invited, period })]);
  },
  MoveReview: (command, { reviews }) => {
    const { plannedFor, reason } = command;
    return ok(
      reviews.planned.plannedFor === plannedFor ? [] : [happened(command, "ReviewMoved", { plannedFor, reason })],
    );
  },
  HoldReview: (command) => {
    const { minutes, attended, papers } = command;
    const decisions = command.decisions.map(({ what, owner, dueBy = null, problem = null }) => ({
      what,
      owner,
      dueBy,
      problem,
    }));
    return ok([happened(command, "ReviewHeld", { minutes, attended, decisions, papers })]);
  },
  CancelReview: (command) => ok([happened(command, "ReviewCancelled", { reason: command.reason })]),
  DiscontinueReviews: (command) => ok([happened(command, "ReviewsDiscontinued", { reason: command.reason })]),
  ReportDecisionDone: (command, { reviews }) => {
    const { decision, how } = command;
    return stillOpen(reviews, decision, "done", command.at).map(() => [
      happened(command, "DecisionDone", { decision, how }),
    ]);
  },
  DropDecision: (command, { reviews }) => {
    const { decision, reason } = command;
    return stillOpen(reviews, decision, "dropped", command.at).map(() => [
      happened(command, "DecisionDropped", { decision, reason }),
    ]);
  },
};

const stillOpen = (
  { decisions }: Reviews,
  decision: string,
  mark: string,
  at: Instant,
): Result<FollowedDecision, Refused> => {
  const open = decisions.filter(({ status }) => status === "open");
  const one = open.find((each) => each.decision === decision);
  if (one === undefined) return err({ type: "NoSuchDecision", decision, known: open.map((each) => each.decision) });
  const early = outOfOrder(one.marks, mark, at);
  return early ? err(early) : ok(one);
};
