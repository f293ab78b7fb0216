import { err, ok, type Result } from "neverthrow";
import { civilDate, DAY_MILLIS, dayNumber, daysInMonth, type CivilDate } from "../time/civil-day.ts";
import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf, isDayNumber, localDateOf, type LocalDate } from "../time/local-date.ts";
import { millisAtWall, offsetAt } from "../time/zone.ts";
import { noSuchDay, type NoSuchDay } from "./no-such-day.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/** Days, months or years as a calendar on the wall counts them; whole, negative ones count back. */
export type CalendarAmount =
  | {
      /** So many days. */
      readonly days: number;
    }
  | {
      /** So many months; a day the month lacks is its last. */
      readonly months: number;
    }
  | {
      /** So many years; 29 February in a year without one is the 28th. */
      readonly years: number;
    };

/**
 * The same time on the wall, days, months or years later.
 *
 * A month too short for the day ends on its last: 31 January and a month is 28 or 29 February. Count several from the
 * first date each time (one month, two months …), never from the one before, or the day drifts.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/London", weekly: {} })._unsafeUnwrap();
 * addCalendar(office, instant("2026-01-31T09:00:00Z"), { months: 2 })._unsafeUnwrap() // => "2026-03-31T08:00:00.000Z"
 * ```
 */
export const addCalendar = (
  { compiled: { zone } }: ServiceCalendar,
  at: Instant,
  amount: CalendarAmount,
): Result<Instant, NoSuchDay> => {
  const wallMs = toMillis(at) + offsetAt(zone, toMillis(at));
  const from = Math.floor(wallMs / DAY_MILLIS);
  const day = dayAfter(from, amount);
  const ms = day === null ? Number.NaN : millisAtWall(zone, wallMs + (day - from) * DAY_MILLIS);
  return isMillis(ms) ? ok(fromMillis(ms)) : err(noSuchDay);
};

/**
 * The date days, months or years after another; month ends as in {@link addCalendar}.
 *
 * @example
 * ```ts
 * dateAfter(localDate("2024-02-29"), { years: 1 })._unsafeUnwrap() // => "2025-02-28"
 * ```
 */
export const dateAfter = (date: LocalDate, amount: CalendarAmount): Result<LocalDate, NoSuchDay> => {
  const day = dayAfter(dayNumberOf(date), amount);
  return day === null ? err(noSuchDay) : ok(localDateOf(day));
};

/** {@link dateAfter} of dates given in days after 1970-01-01; null where there is no such day. */
export const dayAfter = (day: number, amount: CalendarAmount): number | null =>
  dayAfterDate(civilDate(day), monthsAndDays(amount));

/** An amount as months that are counted first and days that are counted from there. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
}

/** What an amount comes to; see {@link MonthsAndDays}. Parts of a month are no months: NaN. */
export const monthsAndDays = (amount: CalendarAmount): MonthsAndDays => {
  const months = "months" in amount ? amount.months : "years" in amount ? 12 * amount.years : 0;
  return { months: Number.isInteger(months) ? months : Number.NaN, days: "days" in amount ? amount.days : 0 };
};

/** {@link dayAfter} where the date and what comes after it are taken apart, so that many are counted quickly. */
export const dayAfterDate = (date: CivilDate, { months, days }: MonthsAndDays): number | null => {
  const later = monthsAfter(date, months) + days;
  return isDayNumber(later) ? later : null;
};

const monthsAfter = ({ year, month, day }: CivilDate, months: number): number => {
  const later = year * 12 + month - 1 + months;
  const laterYear = Math.floor(later / 12);
  const laterMonth = later - laterYear * 12 + 1;
  return dayNumber(laterYear, laterMonth, day <= 28 ? day : Math.min(day, daysInMonth(laterYear, laterMonth)));
};
