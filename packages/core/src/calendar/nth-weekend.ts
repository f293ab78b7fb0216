import { err, ok, type Result } from "neverthrow";
import { DAY_MILLIS, isoWeekday } from "../time/civil-day.ts";
import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import { millisAtWall, offsetAt } from "../time/zone.ts";
import { noSuchDay, type NoSuchDay } from "./no-such-day.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/** How weekends are counted where a text says no more than “the second weekend”. */
export interface WeekendCount {
  /** The day on which it begins. */
  readonly begins: "saturday" | "sunday";
  /** Whether a weekend that has begun when the count starts is the first. */
  readonly current: "skipped" | "counted";
}

/**
 * The midnight on which the `nth` weekend after a moment begins: what is due before that weekend is due by then.
 *
 * Left open, a weekend begins on Saturday, and one that has already begun does not count.
 *
 * @param nth - a whole number, 1 or more
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Asia/Shanghai", weekly: {} })._unsafeUnwrap();
 * nthWeekend(office, instant("2026-03-02T01:00:00Z"), 2)._unsafeUnwrap() // => "2026-03-13T16:00:00.000Z"
 * ```
 */
export const nthWeekend = (
  { compiled: { zone } }: ServiceCalendar,
  at: Instant,
  nth: number,
  { begins, current }: WeekendCount = { begins: "saturday", current: "skipped" },
): Result<Instant, NoSuchDay> => {
  const ms = toMillis(at);
  const today = Math.floor((ms + offsetAt(zone, ms)) / DAY_MILLIS);
  const monday = today - isoWeekday(today) + 1;
  const saturday = monday + 5;
  const first = today >= saturday && current === "skipped" ? saturday + 7 : saturday;
  const day = first + (nth - 1) * 7 + (begins === "sunday" ? 1 : 0);
  const midnight = Number.isInteger(nth) && nth >= 1 ? millisAtWall(zone, day * DAY_MILLIS) : Number.NaN;
  return isMillis(midnight) ? ok(fromMillis(midnight)) : err(noSuchDay);
};
