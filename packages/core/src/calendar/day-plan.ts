import { DAY_MILLIS, isoWeekday } from "../time/civil-day.ts";
import type { CalendarRules } from "./calendar-data.ts";

/** Hours of one date in milliseconds after its midnight on the wall, as pairs `opens, closes, opens, closes …`, ascending. */
export type DayHours = readonly number[];

/** Which hours start on which date, days counted from 1970-01-01. */
export interface DayPlan {
  /** By ISO weekday; place 0 is empty. */
  readonly weekly: readonly DayHours[];
  readonly holidays: ReadonlySet<number>;
  readonly overrides: ReadonlyMap<number, DayHours>;
  readonly rules: CalendarRules;
  /** Whether any weekday has hours. Without, hours start on overrides only. */
  readonly opensWeekly: boolean;
  /** The first day with an override; `Infinity` without one. */
  readonly firstOverride: number;
  /** The last day with an override; `-Infinity` without one. */
  readonly lastOverride: number;
}

/** Why a date has the hours it has. */
export type DayKind = "weekly" | "holiday" | "override";

/** Whether a date follows its override, its holiday or its weekday. */
export const kindOfDay = ({ holidays, overrides, rules }: DayPlan, day: number): DayKind => {
  const overridden = overrides.has(day);
  if (holidays.has(day) && !(overridden && rules.holidayAndOverride === "override")) return "holiday";
  return overridden ? "override" : "weekly";
};

/** The hours that start on a date. */
export const hoursOfDay = (plan: DayPlan, day: number): DayHours => {
  const kind = kindOfDay(plan, day);
  const hours = kind === "override" ? plan.overrides.get(day) : kind === "weekly" ? plan.weekly[isoWeekday(day)] : none;
  const cut = plan.rules.overnightIntoHoliday === "cutAtMidnight" && kindOfDay(plan, day + 1) === "holiday";
  return (cut ? hours?.map((time) => Math.min(time, DAY_MILLIS)) : hours) ?? none;
};

const none: DayHours = [];
