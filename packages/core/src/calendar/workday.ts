import { DAY_MILLIS } from "../time/civil-day.ts";
import { dayNumberOf, isDayNumber, type LocalDate } from "../time/local-date.ts";
import { millisAtWall } from "../time/zone.ts";
import { hoursOfDay } from "./day-plan.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/** A stretch of open time in epoch milliseconds, half-open. */
export interface OpenStretch {
  readonly opensMs: number;
  readonly closesMs: number;
}

/** The hours that start on a day, as they pass; those that a clock change swallows are none. */
export const stretchesOfDay = ({ compiled: { plan, zone } }: ServiceCalendar, day: number): readonly OpenStretch[] => {
  const hours = hoursOfDay(plan, day);
  const stretches: OpenStretch[] = [];
  for (let i = 0; i < hours.length; i += 2) {
    const opensMs = millisAtWall(zone, day * DAY_MILLIS + (hours[i] as number));
    const closesMs = millisAtWall(zone, day * DAY_MILLIS + (hours[i + 1] as number));
    if (opensMs < closesMs) stretches.push({ opensMs, closesMs });
  }
  return stretches;
};

/**
 * Whether service hours start on a date.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "1": [["09:00", "17:00"]] }, holidays: ["2026-03-09"] })._unsafeUnwrap();
 * isWorkday(office, localDate("2026-03-02")) // => true
 * isWorkday(office, localDate("2026-03-09")) // => false
 * ```
 */
export const isWorkday = (calendar: ServiceCalendar, date: LocalDate): boolean =>
  isWorkdayNumber(calendar, dayNumberOf(date));

/** {@link isWorkday} of a date given in days after 1970-01-01. */
export const isWorkdayNumber = ({ compiled: { plan, zone } }: ServiceCalendar, day: number): boolean => {
  const hours = hoursOfDay(plan, day);
  const midnight = day * DAY_MILLIS;
  for (let i = 0; i < hours.length; i += 2)
    if (millisAtWall(zone, midnight + (hours[i] as number)) < millisAtWall(zone, midnight + (hours[i + 1] as number)))
      return true;
  return false;
};

/** The workday that is the `count`-th after a day, or before it when negative; `null` when there are not as many. */
export const nthWorkday = (calendar: ServiceCalendar, day: number, count: number): number | null => {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at += step;
    if (!hasWorkdays(calendar, at, step)) return null;
    if (isWorkdayNumber(calendar, at)) left -= 1;
  }
  return at;
};

/** Whether workdays can lie at a day or beyond it, in the direction of `step`. */
const hasWorkdays = ({ compiled: { plan } }: ServiceCalendar, day: number, step: number): boolean =>
  isDayNumber(day) && (plan.opensWeekly || (step < 0 ? day >= plan.firstOverride : day <= plan.lastOverride));
