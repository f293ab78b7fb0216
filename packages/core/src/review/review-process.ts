import type { Upcast } from "../event/upcasting.ts";
import type { ReviewRules } from "../policy/review-rules.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import { nothingRemembered, type ClockMemory } from "../process/clock-memory.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import { ReviewCommand } from "./review-commands.ts";
import type { OwnReviewRefusal, ReviewRefusal } from "./review-refusal.ts";
import { reviewNotices } from "./review-notices.ts";
import { reviewCommandRules } from "./review-rules.ts";
import { reviewTimelines } from "./review-timelines.ts";
import { evolveReview, reviewTransitions, type ReviewEvent, type ReviewState } from "./review-state.ts";

const clocksIn = (state: ReviewState): ClockMemory =>
  state.status === "unscheduled" ? nothingRemembered : state.reviews.clocks;

const review: DecidedByRules<ReviewState, ReviewEvent, OwnReviewRefusal | OutOfOrder, ReviewRules> = {
  kind: "reviews",
  before: "unscheduled",
  transitions: reviewTransitions,
  section: "reviews",
  rulesIn: ({ reviews }) => reviews,
  rules: reviewCommandRules,
  marks: { PlanReview: "planned", HoldReview: "held", CancelReview: "cancelled", DiscontinueReviews: "discontinued" },
  marksIn: (state) =>
    state.status === "unscheduled" ? [] : [...state.reviews.marks, ...(state.reviews.planned?.marks ?? [])],
  timelinesOf: reviewTimelines,
  clocksIn,
  evolve: evolveReview,
  missing: (command, state) =>
    (command === "ReportDecisionDone" || command === "DropDecision") && !hasOpenDecision(state)
      ? [{ requirement: "decided" }]
      : [],
};

const hasOpenDecision = (state: ReviewState): boolean =>
  state.status !== "unscheduled" && state.reviews.decisions.some(({ status }) => status === "open");

/** Version 1 knew no reports. */
const noReport: Upcast = (planned) => ({ ...planned, period: null });

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
  stateVersion: 4,
  initial: { status: "unscheduled" },
  parse: (input, now) => readCommand(ReviewCommand, input, now),
  decide: decideByRules(review),
  evolve: evolveReview,
  upcasts: { ...clockUpcasts, ReviewPlanned: [noReport], ReviewHeld: [undated] },
  transitions: reviewTransitions,
  availableCommands: availableByRules(review),
  timelinesOf: reviewTimelines,
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
