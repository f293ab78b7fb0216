import { outOfOrder } from "../../process/out-of-order.ts";
import { requestMilestones } from "../../policy/request-words.ts";
import type { OutOfOrder } from "../../process/refusals.ts";
import type { Mark } from "../../sla/timeline.ts";
import type { Instant } from "../../time/instant.ts";
import { currentVisit, visitsOf } from "../current-visit.ts";
import type { BegunRequest, Visit } from "../request-state.ts";

/** Marks beside the main line: they may be written down after later steps, and hold none of them up. */
const BESIDE: readonly string[] = [
  "regraded",
  "delayReported",
  "customerTold",
  "left",
  "returned",
  "dataEntered",
  "assessed",
  "assessmentReviewed",
  "revisitDone",
  "escalated",
  "projectManagerTold",
  "helpRequested",
  "helpGiven",
  "reportedToHeadquarters",
  "transferred",
  "slipReturned",
  "audited",
  "settled",
  "expensesRecorded",
  ...requestMilestones,
];

/** The refusal of a step of the main line that would lie before an earlier one, of the request or of its visit. */
export const stepOutOfOrder = (state: BegunRequest, mark: string, at: Instant): OutOfOrder | null => {
  const marks = [...state.file.marks, ...(currentVisit(state)?.marks ?? [])];
  return outOfOrder(without(BESIDE, marks), mark, at);
};

/** What may be done once the engineer has left. */
const AFTER_THE_VISIT = ["signed", "returned", "dataEntered", "customerTold"];

/** The refusal of a visit's paper that would lie before what was done there. The customer may sign before or after. */
export const paperOutOfOrder = (visit: Visit, mark: string, at: Instant): OutOfOrder | null =>
  outOfOrder(without([mark, ...AFTER_THE_VISIT], visit.marks), mark, at);

/** The refusal of a step that would lie before anything else on record. */
export const notTheLast = (state: BegunRequest, mark: string, at: Instant): OutOfOrder | null =>
  outOfOrder([...state.file.marks, ...visitsOf(state).flatMap(({ marks }) => marks)], mark, at);

const without = (names: readonly string[], marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(({ name }) => !names.includes(name));
