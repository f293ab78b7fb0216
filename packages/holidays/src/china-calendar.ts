import type { CalendarData } from "@callout/core/calendar";
import kept from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { calendarOf } from "./calendar-of.ts";
import { officeWeek, type ServiceWeek } from "./service-week.ts";

/**
 * A calendar of mainland China with the holidays and make-up workdays (调休上班日) of some years.
 *
 * The State Council announces each year in the autumn before. A year that the kept data does not have yet is left out of
 * `announcedYears`, so that answers which reach into it are provisional; it is not guessed.
 *
 * @source The yearly notices of the State Council's General Office on holidays, as kept by the package chinese-days
 * @example
 * ```ts
 * const { holidays = [], overrides = {}, announcedYears } = chinaCalendar([2026, 2199]);
 * holidays.filter((date) => date.startsWith("2026-10")).length // => 7
 * Object.keys(overrides) // => ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
 * announcedYears // => [2026]
 * ```
 */
export const chinaCalendar = (years: readonly number[], week: ServiceWeek = officeWeek): CalendarData => {
  // The dates themselves, as the package's functions answer for another day where the host is west of Greenwich.
  const announcedYears = years.filter((year) => Object.keys(kept.holidays).some(isIn([year])));
  return calendarOf(
    {
      timeZone: "Asia/Shanghai",
      holidays: Object.keys(kept.holidays).filter(isIn(years)),
      makeUpWorkdays: Object.keys(kept.workdays).filter(isIn(years)),
      earlyClosings: [],
      announcedYears,
    },
    week,
  );
};

const isIn =
  (years: readonly number[]) =>
  (date: string): boolean =>
    years.includes(Number(date.slice(0, 4)));
