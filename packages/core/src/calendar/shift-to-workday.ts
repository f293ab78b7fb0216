import { err, ok, type Result } from "neverthrow";
import { DAY_MILLIS } from "../time/civil-day.ts";
import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf, type LocalDate } from "../time/local-date.ts";
import { millisAtWall, offsetAt } from "../time/zone.ts";
import { noSuchDay, type NoSuchDay } from "./no-such-day.ts";
import type { ServiceCalendar } from "./service-calendar.ts";
import { isWorkdayNumber, nthWorkday } from "./workday.ts";

/** Where something goes that falls on a day without service. `nearest` prefers the later of two as near. */
export type WorkdayShift = "next" | "previous" | "nearest" | "none";

/**
 * The same time on the wall, on a workday. What falls on one stays, within its hours or not.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "1": [["09:00", "17:00"]], "5": [["09:00", "17:00"]] } })._unsafeUnwrap();
 * const saturday = instant("2026-03-07T10:00:00Z");
 * shiftToWorkday(office, saturday, "next")._unsafeUnwrap() // => "2026-03-09T10:00:00.000Z"
 * shiftToWorkday(office, saturday, "nearest")._unsafeUnwrap() // => "2026-03-06T10:00:00.000Z"
 * ```
 */
export const shiftToWorkday = (
  calendar: ServiceCalendar,
  at: Instant,
  shift: WorkdayShift,
): Result<Instant, NoSuchDay> => {
  const { zone } = calendar.compiled;
  const wallMs = toMillis(at) + offsetAt(zone, toMillis(at));
  const from = Math.floor(wallMs / DAY_MILLIS);
  const day = workdayNear(calendar, from, shift);
  if (day === from) return ok(at);
  const ms = day === null ? Number.NaN : millisAtWall(zone, wallMs + (day - from) * DAY_MILLIS);
  return isMillis(ms) ? ok(fromMillis(ms)) : err(noSuchDay);
};

/**
 * The workday a date is moved to, itself if it is one.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "1": [["09:00", "17:00"]] } })._unsafeUnwrap();
 * shiftDateToWorkday(office, localDate("2026-03-07"), "next")._unsafeUnwrap() // => "2026-03-09"
 * ```
 */
export const shiftDateToWorkday = (
  calendar: ServiceCalendar,
  date: LocalDate,
  shift: WorkdayShift,
): Result<LocalDate, NoSuchDay> => {
  const day = workdayNear(calendar, dayNumberOf(date), shift);
  return day === null ? err(noSuchDay) : ok(localDateOf(day));
};

/** {@link shiftDateToWorkday} of a date given in days after 1970-01-01; null where there is no such day. */
export const workdayNear = (calendar: ServiceCalendar, day: number, shift: WorkdayShift): number | null => {
  if (shift === "none" || isWorkdayNumber(calendar, day)) return day;
  if (shift !== "nearest") return nthWorkday(calendar, day, shift === "next" ? 1 : -1);
  const next = nthWorkday(calendar, day, 1);
  const previous = nthWorkday(calendar, day, -1);
  if (next === null || previous === null) return next ?? previous;
  return day - previous < next - day ? previous : next;
};
