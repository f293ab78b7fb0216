import type { Facts } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";

/**
 * One thing that happened and that reports count.
 *
 * What `about` can be and which facts each has, for the standard reports: `request` (kind, tier, customer, engineer,
 * product, cause, outcome, signed, firstLine, repeated, ageDays where it is open), `service` (item, minutes), `complaint`
 * (reason), `charge` (slip, item, currency, amountMinor), `part` (slip, part, quantity), `clock` (clock, tier, engineer,
 * customer, outcome: met or missed, enteredLate), `rating` (question, favourable, score), `revisit` (scheme, done,
 * inTime), `visit` (engineer, minutes), `inspection` (site, defects), `repair` (product, route, days).
 */
export interface ReportFact {
  readonly about: string;
  readonly at: Instant;
  /** What it is grouped by and counted by. Numbers that are added up are whole: minutes, minor units of money, pieces. */
  readonly facts: Facts;
}
