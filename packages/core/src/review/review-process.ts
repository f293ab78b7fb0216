import { err, ok } from "neverthrow";
import type { Upcast } from "../event/upcasting.ts";
import type { ReviewRules } from "../policy/review-rules.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { Timeline } from "../sla/timeline.ts";
import { ReviewCommand } from "./review-commands.ts";
import type { OwnReviewRefusal, ReviewRefusal } from "./review-refusal.ts";
import { reviewNotices } from "./review-notices.ts";
import { evolveReview, reviewTransitions, type ReviewEvent, type ReviewState } from "./review-state.ts";

type Ruled = Exclude<ReviewCommand, { type: ClockCommand["type"] }>;

const rules: RecordRules<Ruled, ReviewState, typeof reviewTransitions, ReviewEvent, OwnReviewRefusal, ReviewRules> = {
  OpenReviews: (command, _state, { rules: { kinds } }) => {
    const { kind, customer = null } = command;
    const known = kinds.map(({ id }) => id);
    if (!known.includes(kind)) return err({ type: "UnknownReviewKind", kind, known });
    return ok([happened(command, "ReviewsOpened", { kind, customer })]);
  },
  PlanReview: (command) => {
    const { review, plannedFor, invited } = command;
    return ok([happened(command, "ReviewPlanned", { review, plannedFor, invited })]);
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
};

/** The timeline of a series, and of the review that was planned last. */
const timelinesOf = (id: string, state: ReviewState): readonly Timeline[] => {
  if (state.status === "unscheduled") return [];
  const { kind, customer, planned, marks, clocks } = state.reviews;
  const series = remembered(clocks, {
    subject: { kind: "reviews", id },
    facts: { kind, customer },
    marks,
    pauses: [],
  });
  if (planned === null) return [series];
  const subject = { kind: "review", id: `${id}/${planned.review}` };
  const facts = { kind, customer, plannedFor: planned.plannedFor };
  return [series, remembered(clocks, { subject, facts, marks: planned.marks, pauses: [] })];
};

const clocksIn = (state: ReviewState): ClockMemory =>
  state.status === "unscheduled" ? nothingRemembered : state.reviews.clocks;

const review: DecidedByRules<ReviewState, ReviewEvent, OwnReviewRefusal, ReviewRules> = {
  kind: "reviews",
  before: "unscheduled",
  transitions: reviewTransitions,
  section: "reviews",
  rulesIn: ({ reviews }) => reviews,
  rules,
  marks: { PlanReview: "planned", HoldReview: "held", CancelReview: "cancelled", DiscontinueReviews: "discontinued" },
  marksIn: (state) =>
    state.status === "unscheduled" ? [] : [...state.reviews.marks, ...(state.reviews.planned?.marks ?? [])],
  timelinesOf,
  clocksIn,
  evolve: evolveReview,
};

/** Version 1 did not know by when a decision is to be carried out. */
const undated: Upcast = ({ decisions, ...held }) => ({
  ...held,
  decisions: (decisions as readonly object[]).map((decision) => ({ ...decision, dueBy: null })),
});

/**
 * A series of reviews 评审: each planned, and then held with minutes and decisions, or cancelled; how long there may be
 * between two is a clock. Regular duties, such as a weekly update, are series of the same kind.
 */
export const reviewProcess: Process<ReviewCommand, ReviewState, ReviewEvent, ReviewRefusal> = {
  kind: "reviews",
  stateVersion: 2,
  initial: { status: "unscheduled" },
  parse: (input, now) => readCommand(ReviewCommand, input, now),
  decide: decideByRules(review),
  evolve: evolveReview,
  upcasts: { ...clockUpcasts, ReviewHeld: [undated] },
  transitions: reviewTransitions,
  availableCommands: availableByRules(review),
  timelinesOf,
  clocksIn,
  noticesFor: reviewNotices,
  reactionsTo: () => [],
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unscheduled" ? null : state.reviews.customer,
    engineer: null,
    tier: null,
    severity: null,
  }),
  numberSeries: null,
};
