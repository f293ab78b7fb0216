import { dayAfter } from "../calendar/add-calendar.ts";
import type { ReportDefinition } from "../policy/report-definition.ts";
import { civilDate, dayNumber } from "../time/civil-day.ts";
import type { Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf, type LocalDate } from "../time/local-date.ts";
import { instantAtWallTime, localDateTime } from "../time/wall-time.ts";

/** A stretch of time, its end not part of it. */
export interface ReportPeriod {
  readonly from: Instant;
  readonly until: Instant;
  /** Its first day, and the first day after it, in the tenant's zone. */
  readonly firstDay: LocalDate;
  readonly dayAfter: LocalDate;
}

const MONTHS: Readonly<Record<ReportDefinition["period"], number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The month, quarter or year that a date lies in, from midnight to midnight in a zone.
 *
 * @throws RangeError for an unknown zone, and for the last period of the year 9999; both are bugs of the caller
 * @example
 * ```ts
 * const { from, until } = reportPeriod("quarter", localDate("2026-05-17"), "Asia/Shanghai");
 * [from, until] // => ["2026-03-31T16:00:00.000Z", "2026-06-30T16:00:00.000Z"]
 * ```
 */
export const reportPeriod = (kind: ReportDefinition["period"], date: LocalDate, timeZone: string): ReportPeriod => {
  const { year, month } = civilDate(dayNumberOf(date));
  const months = MONTHS[kind];
  const first = dayNumber(year, month - ((month - 1) % months), 1);
  const next = dayAfter(first, { months });
  if (next === null) throw new RangeError(`no ${kind} ends after ${date}`);
  return {
    from: midnight(first, timeZone),
    until: midnight(next, timeZone),
    firstDay: localDateOf(first),
    dayAfter: localDateOf(next),
  };
};

const midnight = (day: number, timeZone: string): Instant =>
  instantAtWallTime(localDateTime(`${localDateOf(day)}T00:00`), timeZone);
