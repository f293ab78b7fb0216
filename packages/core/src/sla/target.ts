import type { WorkdayLanding } from "../calendar/add-workdays.ts";
import type { WeekendCount } from "../calendar/nth-weekend.ts";

/** A number, or a range of which both ends are kept and one is the promise (48–72 h: A-30). */
export type Amount = number | { readonly from: number; readonly to: number; readonly promise: "from" | "to" };

/**
 * How long something may take, in the shape its source states it. Minutes are whole and not negative.
 *
 * - `elapsed`: minutes by the clock on the wall, day and night. Zero means at once.
 * - `open`: minutes inside the hours of the clock's calendar.
 * - `workdays`: to the end of the n-th workday after the day of the start, or to the same time of that day.
 * - `calendar`: to the same wall time so many days, months or years later; a day the month lacks is its last.
 * - `weekend`: to the beginning of the n-th weekend after the start; left open, it begins on Saturday, and one that has
 *   begun is not counted.
 * - `dayOfMonth`: to the end of the next such day after the day of the start; a day the month lacks is its last.
 * - `agreed`: the moment that a fact holds, such as the visit time promised to the customer.
 * - `before`: so long before the moment that a fact holds.
 */
export type Target =
  | { readonly elapsed: Amount }
  | { readonly open: Amount }
  | { readonly workdays: Amount; readonly until?: WorkdayLanding }
  | { readonly calendar: { readonly days: number } | { readonly months: number } | { readonly years: number } }
  | { readonly weekend: number; readonly count?: WeekendCount }
  | { readonly dayOfMonth: number }
  | { readonly agreed: string }
  | { readonly before: string; readonly elapsed: number }
  | { readonly before: string; readonly open: number }
  | { readonly before: string; readonly workdays: number };

/** The number an amount promises: of a range, the end that is the promise. */
export const promised = (amount: Amount): number => (typeof amount === "number" ? amount : amount[amount.promise]);

/** Whether a target means something only with a calendar: hours, workdays, or a zone for its dates. */
export const calendarNeed = (target: Target): boolean => !("agreed" in target) && !("elapsed" in target);

/** What is counted towards a target: open time for hours and workdays, else time by the clock on the wall. */
export const countedIn = (target: Target): "open" | "elapsed" =>
  "open" in target || "workdays" in target ? "open" : "elapsed";
