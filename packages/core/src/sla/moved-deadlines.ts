import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { countedBy } from "./counted-by.ts";
import { NEVER } from "./counted-time.ts";
import { historyChange, isTouched } from "./history-change.ts";
import { inMillis, instantOrNull } from "./in-millis.ts";
import { periodsOf, type Period } from "./periods-of.ts";
import type { CarriedOver, Timeline } from "./timeline.ts";

/** What can move a deadline. */
export type DeadlineCause = "facts" | "pause" | "cycle" | "mark" | "policy" | "calendar";

/** A deadline that moved. */
export interface MovedDeadline {
  readonly clock: string;
  readonly cycle: number;
  readonly repetition: number;
  /** Null where there was none, or where it waited without an end. */
  readonly from: Instant | null;
  /** Null where there is none any more, or where it waits without an end. */
  readonly to: Instant | null;
  readonly because: DeadlineCause;
}

/** What a subject's deadlines follow from: its history and the rules over it. */
export interface Deadlines {
  readonly compiled: CompiledClocks;
  readonly timeline: Timeline;
}

/**
 * The deadlines of a subject that moved when something changed, those among them that are new or fell away.
 *
 * @returns those that differ, in the order of the clocks as they are now, then those that fell away
 */
export const movedDeadlines = (
  before: Deadlines,
  after: Deadlines,
  because: DeadlineCause,
): readonly MovedDeadline[] => {
  const was = deadlinesOf(before);
  const is = deadlinesOf(after);
  const names = new Set([...is.keys(), ...was.keys()]);
  return [...names].flatMap((name) => moved(was.get(name), is.get(name), because));
};

/**
 * {@link movedDeadlines} when a subject's history changed under the same rules: those promised before and promised
 * still. No clock that starts is among them, and none called off before it was due.
 */
export const shiftedDeadlines = (
  { clocks }: CompiledClocks,
  before: Timeline,
  after: Timeline,
  because: DeadlineCause,
): readonly MovedDeadline[] => {
  const change = historyChange(before, after);
  const touched = clocks.filter((clock) => clock.rule.subject === after.subject.kind && isTouched(clock, change));
  if (touched.length === 0) return [];
  const [was, is] = [inMillis(before), inMillis(after)];
  return touched.flatMap((clock) => shifted(periodsOf(clock, was, NEVER), periodsOf(clock, is, NEVER), because));
};

const shifted = (
  before: readonly Period[],
  after: readonly Period[],
  because: DeadlineCause,
): readonly MovedDeadline[] =>
  after.flatMap((is) => {
    const was = before.find(({ cycle, repetition }) => cycle === is.cycle && repetition === is.repetition);
    return was === undefined || isCalledOff(is) ? [] : moved(was, is, because);
  });

const isCalledOff = ({ end, kept: { due } }: Period): boolean =>
  end?.how === "voided" && (due === null || end.at <= due);

const moved = (was: Period | undefined, is: Period | undefined, because: DeadlineCause): readonly MovedDeadline[] => {
  if (was?.kept.due === is?.kept.due) return [];
  const from = was === undefined ? null : instantOrNull(was.kept.due);
  const to = is === undefined ? null : instantOrNull(is.kept.due);
  const period = is ?? was;
  if (period === undefined || from === to) return [];
  return [{ clock: period.clock.rule.id, cycle: period.cycle, repetition: period.repetition, from, to, because }];
};

const deadlinesOf = ({ compiled, timeline }: Deadlines): ReadonlyMap<string, Period> =>
  new Map(
    allPeriods(compiled, inMillis(timeline), NEVER).map((period) => [
      `${period.clock.rule.id}/${period.cycle}/${period.repetition}`,
      period,
    ]),
  );

const allPeriods = ({ clocks }: CompiledClocks, timeline: Timeline<number>, now: number): readonly Period[] =>
  clocks
    .filter(({ rule }) => rule.subject === timeline.subject.kind)
    .flatMap((clock) => periodsOf(clock, timeline, now));

/**
 * What the clocks have counted by a moment, to be counted on under other rules.
 *
 * Append it to the timeline's `carried`: time in minutes stays as it was counted, what is late stays late, and what is over
 * was due when it was.
 */
export const carriedOver = (before: CompiledClocks, timeline: Timeline, at: Instant): readonly CarriedOver[] => {
  const now = toMillis(at);
  return allPeriods(before, inMillis(timeline), now)
    .filter(({ startedAt }) => startedAt <= now)
    .map(({ clock, cycle, repetition, end, kept, pauses }) => {
      const over = end === null || end.how === "expired" ? null : end.at;
      const missed = kept.due !== null && (over === null ? kept.due <= now : kept.due < over);
      const until = missed ? kept.due : (over ?? now);
      return {
        clock: clock.rule.id,
        cycle,
        repetition,
        at: fromMillis(until),
        countedMillis: countedBy(kept, until, pauses),
        missed,
        ...(kept.due !== null && !isMillis(kept.due) ? {} : { due: instantOrNull(kept.due) }),
      };
    });
};
