import type { TextRef } from "../event/sealing.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import { memoryAfter, nothingRemembered, type ClockMemory } from "../process/clock-memory.ts";
import { corrupt, type EventOf } from "../process/record-events.ts";
import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { ReviewCommandName } from "./review-commands.ts";

/** What was decided, whose it is, by when it is to be done, if anybody said, and the problem that it became, if any. */
export interface ReviewDecision {
  readonly what: TextRef;
  readonly owner: string;
  readonly dueBy: Instant | null;
  readonly problem: string | null;
}

/** A decision, followed until it is carried out. */
export interface FollowedDecision extends ReviewDecision {
  /** The number of the review that decided it, and its own: `3-1`. */
  readonly decision: string;
  readonly status: "open" | "done" | "dropped";
  readonly marks: readonly Mark[];
}

/** The data of each event of a series of reviews. */
export interface ReviewEventData {
  readonly ReviewsOpened: { readonly kind: string; readonly customer: string | null };
  readonly ReviewPlanned: {
    readonly review: string;
    readonly plannedFor: Instant;
    readonly invited: readonly string[];
    /** What it reports on; null where it is no report. */
    readonly period: { readonly from: Instant; readonly until: Instant } | null;
  };
  readonly ReviewMoved: { readonly plannedFor: Instant; readonly reason: TextRef };
  readonly ReviewHeld: {
    readonly minutes: TextRef;
    readonly attended: readonly string[];
    readonly decisions: readonly ReviewDecision[];
    readonly papers: readonly string[];
  };
  readonly ReviewCancelled: { readonly reason: TextRef };
  readonly ReviewsDiscontinued: { readonly reason: TextRef };
  readonly DecisionDone: { readonly decision: string; readonly how: TextRef };
  readonly DecisionDropped: { readonly decision: string; readonly reason: TextRef };
}

/** What has happened to a series of reviews. */
export type ReviewEvent = EventOf<ReviewEventData> | ClockEvent;

/** The review that was planned last. */
export interface PlannedReview extends Readonly<ReviewEventData["ReviewPlanned"]> {
  readonly marks: readonly Mark[];
}

/** All that is known of a series of reviews. */
export interface Reviews extends Readonly<ReviewEventData["ReviewsOpened"]> {
  readonly planned: PlannedReview | null;
  /** How often one was held. */
  readonly heldTimes: number;
  /** What they decided, the earliest first. */
  readonly decisions: readonly FollowedDecision[];
  readonly marks: readonly Mark[];
  readonly clocks: ClockMemory;
}

/** A series of reviews between events. */
export type ReviewState =
  | { readonly status: "unscheduled" }
  | { readonly status: "between"; readonly reviews: Reviews }
  | { readonly status: "scheduled"; readonly reviews: Reviews & { readonly planned: PlannedReview } }
  | { readonly status: "discontinued"; readonly reviews: Reviews };

const timed = ["FireTimer", ...ADOPTIONS] as const;
/** What was decided is carried out, whatever becomes of the series. */
const followed = ["ReportDecisionDone", "DropDecision"] as const;

/** The state machine of a series of reviews: the commands each status accepts. */
export const reviewTransitions = {
  unscheduled: ["OpenReviews"],
  between: ["PlanReview", "HoldReview", "DiscontinueReviews", ...followed, ...timed],
  scheduled: ["MoveReview", "HoldReview", "CancelReview", "DiscontinueReviews", ...followed, ...timed],
  discontinued: [...followed, "FireTimer"],
} as const satisfies Record<ReviewState["status"], readonly ReviewCommandName[]>;

/** Where each command leads. */
export const reviewOutcomes: Readonly<Record<ReviewCommandName, readonly ReviewState["status"][] | "same">> = {
  OpenReviews: ["between"],
  PlanReview: ["scheduled"],
  MoveReview: "same",
  HoldReview: ["between"],
  CancelReview: ["between"],
  DiscontinueReviews: ["discontinued"],
  ReportDecisionDone: "same",
  DropDecision: "same",
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
};

/** The series after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveReview = (state: ReviewState, event: ReviewEvent): ReviewState => {
  const mark = (name: string): Mark => ({ name, at: event.at, cycle: 1 });
  if (state.status === "unscheduled") {
    if (event.type !== "ReviewsOpened") throw corrupt(event.type, state.status);
    const begun = { planned: null, heldTimes: 0, decisions: [], clocks: nothingRemembered };
    return { status: "between", reviews: { ...event.data, ...begun, marks: [mark("opened")] } };
  }
  const { reviews } = state;
  const marks = (name: string) => [...reviews.marks, mark(name)];
  const planned = (name: string): PlannedReview | null =>
    state.status === "scheduled"
      ? { ...state.reviews.planned, marks: [...state.reviews.planned.marks, mark(name)] }
      : reviews.planned;
  switch (event.type) {
    case "ReviewsOpened":
      throw corrupt(event.type, state.status);
    case "ReviewPlanned":
      return { status: "scheduled", reviews: { ...reviews, planned: { ...event.data, marks: [mark("planned")] } } };
    case "ReviewMoved": {
      if (state.status !== "scheduled") throw corrupt(event.type, state.status);
      const moved = { ...state.reviews.planned, plannedFor: event.data.plannedFor };
      return { status: "scheduled", reviews: { ...reviews, planned: moved } };
    }
    case "ReviewHeld": {
      const heldTimes = reviews.heldTimes + 1;
      const decided = event.data.decisions.map((one, nth) => decidedIn(heldTimes, nth + 1, one, mark("decided")));
      const held = { planned: planned("held"), heldTimes, decisions: [...reviews.decisions, ...decided] };
      return { status: "between", reviews: { ...reviews, ...held, marks: marks("held") } };
    }
    case "ReviewCancelled":
      return { status: "between", reviews: { ...reviews, planned: planned("cancelled") } };
    case "ReviewsDiscontinued": {
      const ended = { ...reviews, planned: planned("cancelled"), marks: marks("discontinued") };
      return { status: "discontinued", reviews: ended };
    }
    case "DecisionDone":
    case "DecisionDropped": {
      const status = event.type === "DecisionDone" ? "done" : "dropped";
      const decisions = reviews.decisions.map((one) =>
        one.decision === event.data.decision ? { ...one, status, marks: [...one.marks, mark(status)] } : one,
      );
      return { ...state, reviews: { ...state.reviews, decisions } } as ReviewState;
    }
    default: {
      const clocks = memoryAfter(reviews.clocks, event);
      return { ...state, reviews: { ...state.reviews, clocks } } as ReviewState;
    }
  }
};

const decidedIn = (review: number, nth: number, decision: ReviewDecision, mark: Mark): FollowedDecision => ({
  ...decision,
  decision: `${String(review)}-${String(nth)}`,
  status: "open",
  marks: [mark],
});
