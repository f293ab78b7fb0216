import type { Facts } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";

/**
 * One thing that happened and that reports count.
 *
 * What `about` can be, when it counts and which facts each has:
 *
 * - `request`: a slip that the customer signed or did not, or advice that was told, then. kind, tier, severity, customer,
 *   site, product, engineer, cause (the category of the fault), outcome, signed (null where it was advice alone),
 *   firstLine (nobody was sent), repeated (it had to be done again), orgUnit (which took the call), assessment (points of
 *   the slip, rounded), reviewed, audited (the desk accepted the slip), contentAtRevisit; null where nobody has looked yet.
 * - `open`: a request that is not over, logged then. kind, tier, customer, engineer, status; ageDays once it is read.
 * - `visit`: a visit that ended then. engineer, mode, purpose, customer, minutes.
 * - `service`: the work of a visit, or work done without one. item, kind, minutes.
 * - `part`: what was put in, when the work was done. slip, part, quantity.
 * - `requisition`: a line of parts that were asked for then against a slip. slip, part, name, customer, engineer, store,
 *   and how many pieces were wanted, used, returned and are out.
 * - `inspection`: a patrol that was done then. site, customer, defects.
 * - `charge`: slip, item (`estimate` or `compensation`), currency, amountMinor.
 * - `clock`: a promise that was kept, when it was, or missed, when it was due. clock, subject, tier, engineer, customer,
 *   outcome: met or missed, enteredLate.
 * - `rating`: an answer, on its own scale. question, favourable (null where no scale says so), score in whole points of 100
 *   (null where the scale is gone), customer, engineer.
 * - `revisit`: one that was wanted by then, once for each scheme. scheme, customer, done, inTime (null where not done).
 * - `complaint`: one that was received then, once for each reason. reason, opened, customer.
 * - `training`: a session that was held then. occasion, audience (`customer` or `staff`), customer, engineer (who taught),
 *   attendees, mastered (null until it is examined), round.
 * - `problem`: one that was opened then and not called off. kind, customer, engineer (its owner), cause (null until it is
 *   analysed), faults, escalated, recurred, solved, days (to its solution).
 * - `measure`: one against a cause, planned then and not dropped. kind, customer, engineer (its owner), done, inTime (null
 *   where not done), effective (null until somebody has looked).
 * - `emergency`: one that was reported then. weight and fault (null before it was classified), plan (the one that was
 *   started), channel, customer, outcome: recovered, filed, cancelled or null; minutes until it was over, or null.
 * - `repair`: a device sent in that came back, or whose place another took, then. product, route, customer, result, days.
 */
export interface ReportFact {
  readonly about: string;
  readonly at: Instant;
  /** What it is grouped by and counted by. Numbers that are added up are whole: minutes, minor units of money, pieces. */
  readonly facts: Facts;
}
