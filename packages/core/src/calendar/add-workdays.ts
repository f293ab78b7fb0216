import { err, ok, type Result } from "neverthrow";
import { DAY_MILLIS } from "../time/civil-day.ts";
import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import { millisAtWall, offsetAt } from "../time/zone.ts";
import type { NeverOpen } from "./never-open.ts";
import { noSuchDay, type NoSuchDay } from "./no-such-day.ts";
import { addOpenTime } from "./open-time.ts";
import type { ServiceCalendar } from "./service-calendar.ts";
import { isWorkdayNumber, nthWorkday, stretchesOfDay } from "./workday.ts";

/** Where on the workday reached a count of workdays ends. */
export type WorkdayLanding = "sameTime" | "endOfDay";

/**
 * The moment `count` whole workdays after `at`.
 *
 * Counted is the `count`-th workday after the date of `at`, which need not be one itself. There the wall shows the same
 * time, moved into that day's hours: to the opening that follows, or to the closing once all is over. `endOfDay` is that
 * day's last closing. Hours past midnight belong to the date they start on. No workdays leave `at` as it is, and to the
 * end of the day it is the workday not yet over. Where the calendar's rules make a workday so many open minutes, those
 * are counted instead.
 *
 * @param count - a whole number; negative counts back
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "1": [["09:00", "17:00"]], "5": [["09:00", "12:00"]] } })._unsafeUnwrap();
 * const monday = instant("2026-03-02T15:00:00Z");
 * addWorkdays(office, monday, 1)._unsafeUnwrap() // => "2026-03-06T12:00:00.000Z"
 * addWorkdays(office, monday, 2)._unsafeUnwrap() // => "2026-03-09T15:00:00.000Z"
 * addWorkdays(office, monday, 2, "endOfDay")._unsafeUnwrap() // => "2026-03-09T17:00:00.000Z"
 * ```
 */
export const addWorkdays = (
  calendar: ServiceCalendar,
  at: Instant,
  count: number,
  landing: WorkdayLanding = "sameTime",
): Result<Instant, NoSuchDay | NeverOpen> => {
  if (!Number.isInteger(count)) return err(noSuchDay);
  const { workday } = calendar.compiled.plan.rules;
  if (workday !== "date") return addOpenDays(calendar, at, count * workday.openMinutes * 60_000, landing);
  if (count === 0 && landing === "sameTime") return ok(at);
  const start = serviceDate(calendar, toMillis(at));
  const day = count === 0 ? dayNotOver(calendar, start.day, toMillis(at)) : nthWorkday(calendar, start.day, count);
  if (day === null) return err(noSuchDay);
  const wallMs = landing === "endOfDay" ? Number.POSITIVE_INFINITY : day * DAY_MILLIS + start.sinceMidnight;
  return instantOf(withinHours(calendar, day, wallMs));
};

const addOpenDays = (
  calendar: ServiceCalendar,
  at: Instant,
  openMillis: number,
  landing: WorkdayLanding,
): Result<Instant, NoSuchDay | NeverOpen> => {
  const reached = addOpenTime(calendar, at, openMillis);
  if (reached.isErr() || landing === "sameTime") return reached;
  const { day } = serviceDate(calendar, toMillis(reached.value));
  const last = dayNotOver(calendar, day, toMillis(reached.value));
  return last === null ? err(noSuchDay) : instantOf(withinHours(calendar, last, Number.POSITIVE_INFINITY));
};

/** The date whose hours a moment falls into, or else the date on the wall; and what the wall shows since its midnight. */
const serviceDate = (
  calendar: ServiceCalendar,
  ms: number,
): { readonly day: number; readonly sinceMidnight: number } => {
  const wallMs = ms + offsetAt(calendar.compiled.zone, ms);
  const today = Math.floor(wallMs / DAY_MILLIS);
  const isIn = (day: number): boolean =>
    stretchesOfDay(calendar, day).some(({ opensMs, closesMs }) => opensMs <= ms && ms < closesMs);
  const day = !isIn(today) && isIn(today - 1) ? today - 1 : today;
  return { day, sinceMidnight: wallMs - day * DAY_MILLIS };
};

/** The first workday from `day` on whose hours end at `ms` or later. */
const dayNotOver = (calendar: ServiceCalendar, day: number, ms: number): number | null => {
  const closesMs = stretchesOfDay(calendar, day).at(-1)?.closesMs;
  return isWorkdayNumber(calendar, day) && closesMs !== undefined && closesMs >= ms
    ? day
    : nthWorkday(calendar, day, 1);
};

/** The moment a wall time denotes, moved into the hours of a workday. */
const withinHours = (calendar: ServiceCalendar, day: number, wallMs: number): number => {
  const stretches = stretchesOfDay(calendar, day);
  const ms = millisAtWall(calendar.compiled.zone, Math.min(wallMs, (day + 3) * DAY_MILLIS));
  const stretch = stretches.find(({ closesMs }) => ms <= closesMs);
  return stretch === undefined ? (stretches.at(-1)?.closesMs ?? ms) : Math.max(ms, stretch.opensMs);
};

const instantOf = (ms: number): Result<Instant, NoSuchDay> => (isMillis(ms) ? ok(fromMillis(ms)) : err(noSuchDay));
