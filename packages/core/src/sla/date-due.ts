import { addCalendar, dateAfter } from "../calendar/add-calendar.ts";
import { addWorkdays } from "../calendar/add-workdays.ts";
import { nthWeekend } from "../calendar/nth-weekend.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { localDate, type LocalDate } from "../time/local-date.ts";
import { instantAtWallTime, localDateAt, localDateTime } from "../time/wall-time.ts";
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
  return endOfNextDayOfMonth(target.dayOfMonth, calendar.timeZone, from);
};

/** The moment `count` workdays before another; minus `NEVER` where the calendar has no such day. */
export const workdaysBefore = (calendar: ServiceCalendar, untilMs: number, count: number): number =>
  addWorkdays(calendar, fromMillis(untilMs), -count).match(toMillis, () => -NEVER);

const never = (): number => NEVER;

const endOfNextDayOfMonth = (day: number, zone: string, from: Instant): number => {
  const today = localDateAt(from, zone);
  const thisMonth = dayInMonth(today, day);
  const due =
    today < thisMonth
      ? thisMonth
      : laterMonth(today, 1)
          .map((month) => dayInMonth(month, day))
          .unwrapOr(null);
  if (due === null) return NEVER;
  return dateAfter(due, { days: 1 }).match((next) => toMillis(instantAtWallTime(midnight(next), zone)), never);
};

/** The day of a date's month, or its last where the month is shorter. */
const dayInMonth = (date: LocalDate, day: number): LocalDate => {
  const first = localDate(`${date.slice(0, 8)}01`);
  const found = dateAfter(first, { days: day - 1 }).unwrapOr(first);
  const last = laterMonth(first, 1).andThen((next) => dateAfter(next, { days: -1 }));
  return found.slice(0, 7) === date.slice(0, 7) ? found : last.unwrapOr(first);
};

const laterMonth = (date: LocalDate, months: number) => dateAfter(localDate(`${date.slice(0, 8)}01`), { months });

const midnight = (date: LocalDate) => localDateTime(`${date}T00:00`);
