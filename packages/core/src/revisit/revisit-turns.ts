import { dayAfterDate, monthsAndDays, type MonthsAndDays } from "../calendar/add-calendar.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { workdayNear, type WorkdayShift } from "../calendar/shift-to-workday.ts";
import type { RevisitCycle, RevisitDate, RevisitScheme } from "../policy/revisit-scheme.ts";
import { holds } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import { civilDate, DAY_MILLIS } from "../time/civil-day.ts";
import { millisAtWall, offsetAt, type Zone } from "../time/zone.ts";
import { dayAtMillis } from "./day-at.ts";

const HOUR_MILLIS = 3_600_000;

/** One date of a scheme, or one turn of its cycle. */
export interface Turn {
  /** The id of the scheme's date, or `cycle-3` for the third turn of its cycle. */
  readonly date: string;
  readonly after: MonthsAndDays;
  readonly within: RevisitDate["within"];
}

/** The turns a scheme has for somebody with these facts, to be counted from any anchor. */
export interface Turns {
  readonly dates: readonly Turn[];
  /** The n-th of the cycle, from 1; null where there is none. */
  readonly inCycle: (nth: number) => Turn | null;
  readonly whileCovered: boolean;
}

/** What a scheme asks of somebody with these facts; each turn is made once. */
export const turnsFor = ({ dates, cycle }: Pick<RevisitScheme, "dates" | "cycle">, facts: Facts): Turns => {
  const made: Turn[] = [];
  return {
    dates: dates
      .filter(({ who }) => holds(who, facts))
      .map(({ id, after, within }) => ({ date: id, after: monthsAndDays(after), within })),
    inCycle: (nth) => {
      if (cycle === null || (cycle.times !== null && nth > cycle.times)) return null;
      return (made[nth - 1] ??= turnOfCycle(cycle, nth));
    },
    whileCovered: cycle?.whileCovered ?? false,
  };
};

const turnOfCycle = ({ unit, every, first, within }: RevisitCycle, nth: number): Turn => {
  const count = first + (nth - 1) * every;
  const after = unit === "days" ? { days: count } : unit === "months" ? { months: count } : { years: count };
  return { date: `cycle-${String(nth)}`, after: monthsAndDays(after), within };
};

/** What turns are counted from, and how far. */
export interface Counting {
  readonly zone: Zone;
  readonly anchoredAtMs: number;
  /** When what began then ends; null: not known to end. */
  readonly coveredUntilMs: number | null;
  /** The last day that counts, in days after 1970-01-01. */
  readonly lastDay: number;
}

/**
 * Every turn that falls up to the last day, the dates before the cycle, with the day it falls on.
 *
 * Each is counted from the anchor, not from the one before, so month ends do not drift.
 *
 * @param take - says false to end the counting
 * @returns false where it was ended, or where a date falls outside the years that a date can have
 */
export const countTurns = (
  turns: Turns,
  { zone, anchoredAtMs, coveredUntilMs, lastDay }: Counting,
  take: (turn: Turn, falls: number) => boolean,
): boolean => {
  const date = civilDate(dayAtMillis(anchoredAtMs, zone));
  for (const turn of turns.dates) {
    const falls = dayAfterDate(date, turn.after);
    if (falls === null) return false;
    if (falls <= lastDay && !take(turn, falls)) return false;
  }
  const last =
    turns.whileCovered && coveredUntilMs !== null ? Math.min(lastDay, dayAtMillis(coveredUntilMs, zone)) : lastDay;
  for (let nth = 1; ; nth += 1) {
    const turn = turns.inCycle(nth);
    const falls = turn && dayAfterDate(date, turn.after);
    if (turn === null || falls === null || falls > last) return true;
    if (!take(turn, falls)) return false;
  }
};

/** Where a turn comes to lie. */
export interface TurnPlace {
  /** The workday that its day is moved to, in days after 1970-01-01; the day itself where that would be too late. */
  readonly preferred: number;
  readonly dueByMs: number | null;
}

/** In what a turn is placed. */
export interface TurnTerms {
  readonly zone: Zone;
  readonly calendar: ServiceCalendar | null;
  readonly shift: WorkdayShift;
}

/** Where a turn that falls on a day comes to lie; null where no workday is left in the calendar. */
export const placeOfTurn = (
  { zone, calendar, shift }: TurnTerms,
  { within }: Turn,
  falls: number,
  anchoredAtMs: number,
): TurnPlace | null => {
  const moved = calendar ? workdayNear(calendar, falls, shift) : falls;
  if (moved === null) return null;
  const dueByMs = dueOf(within, anchoredAtMs, falls, zone);
  const inTime = dueByMs === null || millisAtWall(zone, moved * DAY_MILLIS) < dueByMs;
  return { preferred: inTime ? moved : falls, dueByMs };
};

const dueOf = (within: Turn["within"], anchoredAtMs: number, falls: number, zone: Zone): number | null => {
  if (within === null) return null;
  if ("days" in within) return millisAtWall(zone, (falls + within.days + 1) * DAY_MILLIS);
  return sameTimeOn(falls, anchoredAtMs, zone) + within.hours * HOUR_MILLIS;
};

const sameTimeOn = (day: number, anchoredAtMs: number, zone: Zone): number => {
  const wall = anchoredAtMs + offsetAt(zone, anchoredAtMs);
  const today = Math.floor(wall / DAY_MILLIS);
  return day === today ? anchoredAtMs : millisAtWall(zone, wall + (day - today) * DAY_MILLIS);
};
