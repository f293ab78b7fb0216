import type { Wording } from "../../sla/clock-rule.ts";
import type { Instant } from "../../time/instant.ts";
import type { RecordVariables } from "./request-variables.ts";

/** What every notice about a review says of it. */
export interface ReviewVariables extends RecordVariables {
  /** What is reviewed, in the policy's words. */
  readonly review: Wording;
}

/** The variables of notices of reviews, by key. */
export interface ReviewNotices {
  /** Somebody is invited to a review, or invited for another time. Text: `reason`. */
  readonly reviewPlanned: ReviewVariables & { readonly plannedFor: Instant; readonly moved: boolean };
  /** A review that somebody was invited to is not held. Text: `reason`. */
  readonly reviewCancelled: ReviewVariables & { readonly plannedFor: Instant };
  /** A review decided what somebody is to do. Text: `decision`. */
  readonly reviewDecided: ReviewVariables & { readonly heldAt: Instant; readonly dueBy: Instant | null };
}
