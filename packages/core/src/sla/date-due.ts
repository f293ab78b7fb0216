import { addCalendar } from "../calendar/add-calendar.ts";
import { addWorkdays } from "../calendar/add-workdays.ts";
import { nthWeekend } from "../calendar/nth-weekend.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { civilDate, DAY_MILLIS, dayNumber, daysInMonth } from "../time/civil-day.ts";
import { fromMillis, toMillis } from "../time/instant.ts";
import { millisAtWall, offsetAt, type Zone } from "../time/zone.ts";
import { NEVER } from "./counted-time.ts";
import { promised, type Target } from "./target.ts";

/** A target that ends on a date of the calendar on the wall. */
export type DateTarget = Extract<
  Target,
  { workdays: unknown; before?: never } | { calendar: unknown } | { weekend: unknown } | { dayOfMonth: unknown }
>;

/** When a target that ends on a date is due, pauses apart; `NEVER` where the calendar has no such day. */
export const dateDue = (target: DateTarget, calendar: ServiceCalendar, fromMs: number): number => {
  const from = fromMillis(fromMs);
  if ("workdays" in target)
    return addWorkdays(calendar, from, promised(target.workdays), target.until ?? "endOfDay").match(toMillis, never);
  if ("calendar" in target) return addCalendar(calendar, from, target.calendar).match(toMillis, never);
  if ("weekend" in target) return nthWeekend(calendar, from, target.weekend, target.count).match(toMillis, never);
  return endOfNextDayOfMonth(target.dayOfMonth, calendar.compiled.zone, fromMs);
};

/** The moment `count` workdays before another; minus `NEVER` where the calendar has no such day. */
export const workdaysBefore = (calendar: ServiceCalendar, untilMs: number, count: number): number =>
  addWorkdays(calendar, fromMillis(untilMs), -count).match(toMillis, () => -NEVER);

const never = (): number => NEVER;

/** The midnight that ends the next such day of a month after the date of a moment. */
const endOfNextDayOfMonth = (day: number, zone: Zone, fromMs: number): number => {
  const today = Math.floor((fromMs + offsetAt(zone, fromMs)) / DAY_MILLIS);
  const { year, month } = civilDate(today);
  const inMonth = dayOrLast(year, month, day);
  const due = inMonth > today ? inMonth : month === 12 ? dayOrLast(year + 1, 1, day) : dayOrLast(year, month + 1, day);
  return millisAtWall(zone, (due + 1) * DAY_MILLIS);
};

const dayOrLast = (year: number, month: number, day: number): number =>
  dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
