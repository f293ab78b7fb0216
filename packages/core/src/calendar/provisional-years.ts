import { civilDate, DAY_MILLIS } from "../time/civil-day.ts";
import { offsetAt } from "../time/zone.ts";
import { EARLIEST, LATEST, type ServiceCalendar } from "./service-calendar.ts";

/**
 * The years between two moments whose holidays are not announced yet: while there are any, an answer that reaches over
 * that time is provisional. None for a calendar that does not say which are announced.
 *
 * Both moments count, in either order, on the wall of the calendar's zone.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Asia/Shanghai", weekly: {}, announcedYears: [2026] })._unsafeUnwrap();
 * provisionalYears(office, Date.UTC(2026, 10, 1), Date.UTC(2027, 0, 5)) // => [2027]
 * ```
 */
export const provisionalYears = (calendar: ServiceCalendar, fromMs: number, toMs: number): readonly number[] => {
  const { announcedYears } = calendar;
  if (announcedYears === null) return [];
  const last = yearOnWall(calendar, Math.max(fromMs, toMs));
  const years: number[] = [];
  for (let year = yearOnWall(calendar, Math.min(fromMs, toMs)); year <= last; year++)
    if (!announcedYears.has(year)) years.push(year);
  return years;
};

const yearOnWall = ({ compiled: { zone } }: ServiceCalendar, ms: number): number => {
  const at = Math.min(Math.max(ms, EARLIEST), LATEST);
  return civilDate(Math.floor((at + offsetAt(zone, at)) / DAY_MILLIS)).year;
};
