import { permittedClockCommands } from "./clock-words.ts";

/** The commands on a series of reviews whose permission a policy gives; the process holds its commands to this list. */
export const permittedReviewCommands = [
  "OpenReviews",
  "PlanReview",
  "MoveReview",
  "HoldReview",
  "CancelReview",
  "DiscontinueReviews",
  "ReportDecisionDone",
  "DropDecision",
  ...permittedClockCommands,
] as const;
