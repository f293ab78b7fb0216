import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import type { RevisitScheme } from "../policy/revisit-scheme.ts";
import { holds } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import { dayNumberOf, type LocalDate } from "../time/local-date.ts";
import { theZone } from "../time/zone.ts";
import { windowInTime, workdayIn } from "./place-revisits.ts";
import { countTurns, placeOfTurn, turnsFor, type Turn } from "./revisit-turns.ts";

/** Whom a scheme is reckoned for. */
export interface ReckonedFor {
  readonly timeZone: string;
  readonly facts: Facts;
  /** The calendar that the scheme's workdays name; null where dates stay where they fall. */
  readonly calendar: ServiceCalendar | null;
  /** The date up to which revisits count. */
  readonly until: LocalDate;
}

/**
 * When revisits would come, in epoch milliseconds, for bulk work: what a scheme would ask of a hotline, over all customers.
 *
 * The beginnings of the windows in which `planRevisits` would place them for somebody with nothing else planned, planned
 * as soon as they are anchored: the scheme's dates first, then its cycle.
 *
 * @returns what answers for a moment of anchoring and, where it is known, the end of what began then
 * @example
 * ```ts
 * const { calendar } = presets.compiled.standard;
 * const until = localDate("2027-12-31");
 * const shanghai = { timeZone: "Asia/Shanghai", facts: {}, calendar: calendar("onsite-5x8") ?? null, until };
 * const momentsAfter = revisitMoments(revisitSchemes.onsiteB, shanghai);
 * momentsAfter(toMillis(instant("2026-01-31T08:30:00+08:00"))).map(fromMillis)
 * // => ["2026-07-31T01:00:00.000Z", "2027-02-01T01:00:00.000Z"]
 * ```
 */
export const revisitMoments = (
  scheme: RevisitScheme,
  { timeZone, facts, calendar, until }: ReckonedFor,
): ((anchoredAtMs: number, coveredUntilMs?: number | null) => readonly number[]) => {
  const turns = turnsFor(scheme, facts);
  const zone = theZone(timeZone);
  const lastDay = dayNumberOf(until);
  const terms = { zone, calendar, shift: scheme.workdays?.shift ?? "none" } as const;
  const workday = workdayIn(calendar);
  const isMeant = holds(scheme.who, facts);
  const momentOf = (turn: Turn, falls: number, anchoredAtMs: number, notBeforeMs: number): number | null => {
    const place = placeOfTurn(terms, turn, falls, anchoredAtMs);
    return place && windowInTime(scheme, place, { zone, workday, notBeforeMs }).fromMs;
  };
  // Where nothing is due by a moment, a day has one answer for all who are anchored before it.
  const known = new Map<number, number>();
  const anyonesMoment = (turn: Turn, falls: number): number => {
    const before = known.get(falls);
    if (before !== undefined) return before;
    const found = momentOf(turn, falls, 0, Number.NEGATIVE_INFINITY) ?? Number.NEGATIVE_INFINITY;
    known.set(falls, found);
    return found;
  };
  return (anchoredAtMs, coveredUntilMs = null) => {
    const moments: number[] = [];
    if (!isMeant) return moments;
    countTurns(turns, { zone, anchoredAtMs, coveredUntilMs, lastDay }, (turn, falls) => {
      const anyones = turn.within === null ? anyonesMoment(turn, falls) : Number.NEGATIVE_INFINITY;
      const moment = anyones >= anchoredAtMs ? anyones : momentOf(turn, falls, anchoredAtMs, anchoredAtMs);
      if (moment !== null) moments.push(moment);
      return moment !== null;
    });
    return moments;
  };
};
