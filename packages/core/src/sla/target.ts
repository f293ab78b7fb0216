import type { CalendarAmount } from "../calendar/add-calendar.ts";
import type { WorkdayLanding } from "../calendar/add-workdays.ts";
import type { WeekendCount } from "../calendar/nth-weekend.ts";

/** A number, or a range of which both ends are kept and one is the promise (48–72 h: A-30). */
export type Amount =
  | number
  | {
      /** The lower end. */
      readonly from: number;
      /** The upper end. */
      readonly to: number;
      /** Which of the two is owed. */
      readonly promise: "from" | "to";
    };

/**
 * How long something may take, in the shape its source states it. Zero minutes means at once; negative ones mean nothing
 * and are refused.
 */
export type Target =
  | {
      /** Whole minutes by the clock on the wall, day and night. */
      readonly elapsed: Amount;
    }
  | {
      /** Whole minutes inside the hours of the clock's calendar. */
      readonly open: Amount;
    }
  | {
      /** To the n-th workday after the day of the start. */
      readonly workdays: Amount;
      /** To its end, as where this is left out, or to the time of day of the start. */
      readonly until?: WorkdayLanding;
    }
  | {
      /** To the same time on the wall so many days, months or years later; a day the month lacks is its last. */
      readonly calendar: CalendarAmount;
    }
  | {
      /** To the beginning of the n-th weekend after the start. */
      readonly weekend: number;
      /** Left out: it begins on Saturday, and one that has begun is not counted. */
      readonly count?: WeekendCount;
    }
  | {
      /** To the end of the next such day of a month after the day of the start; a day the month lacks is its last. */
      readonly dayOfMonth: number;
    }
  | {
      /** To the moment that this fact holds, such as the visit time promised to the customer. */
      readonly agreed: string;
    }
  | {
      /** The fact that holds the moment before which it is owed. */
      readonly before: string;
      /** So many minutes before it by the clock on the wall. */
      readonly elapsed: number;
    }
  | {
      /** The fact that holds the moment before which it is owed. */
      readonly before: string;
      /** So many minutes before it inside the hours of the clock's calendar. */
      readonly open: number;
    }
  | {
      /** The fact that holds the moment before which it is owed. */
      readonly before: string;
      /** So many workdays before it. */
      readonly workdays: number;
    };

/** The number an amount promises: of a range, the end that is the promise. */
export const promised = (amount: Amount): number => (typeof amount === "number" ? amount : amount[amount.promise]);

/** Whether a target means something only with a calendar: hours, workdays, or a zone for its dates. */
export const calendarNeed = (target: Target): boolean => !("agreed" in target) && !("elapsed" in target);

/** What is counted towards a target: open time for hours and workdays, else time by the clock on the wall. */
export const countedIn = (target: Target): "open" | "elapsed" =>
  "open" in target || "workdays" in target ? "open" : "elapsed";
