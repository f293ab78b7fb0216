import { noPauses, type Pause } from "../calendar/pauses.ts";
import type { Repeat } from "./clock-rule.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import { keptPromise, type KeptPromise } from "./kept-promise.ts";
import { cyclesOf, momentOf } from "./mark-moments.ts";
import { before, joined, pausesOf } from "./pauses-of.ts";
import { runsOf, type End, type Run } from "./runs-of.ts";
import type { CarriedOver, Timeline } from "./timeline.ts";

/** One start of a clock, up to its end: what is measured, and what is promised for it. */
export interface Period {
  readonly clock: CompiledClock;
  readonly cycle: number;
  readonly repetition: number;
  readonly startedAt: number;
  /** Null while it goes on. One that ended without stopping was voided, or its time was over. */
  readonly end: End | null;
  readonly pauses: readonly Pause[];
  /** Time for which it had stopped before it ran on; what falls due in it, falls due when it runs on. */
  readonly gaps: readonly Pause[];
  readonly kept: KeptPromise;
}

/** What happened to a clock, whatever is promised: when it ran, and when it was paused. */
export interface ClockHistory {
  readonly runs: readonly Run[];
  /** The pauses its policy grants, ascending and merged. */
  readonly waits: readonly Pause[];
}

/** What has happened to a clock by `now`, oldest first. {@link NEVER} for `now` asks for all that is known. */
export const historyOf = (
  clock: CompiledClock,
  timeline: Timeline<number>,
  now: number,
  cycles: readonly number[],
): ClockHistory => {
  const runs = runsOf(clock, timeline.marks, cycles, now);
  return { runs, waits: runs.length === 0 ? noPauses : pausesOf(clock.rule.pausedBy, timeline.pauses, now) };
};

/** Everything a clock has measured by `now`, oldest first. */
export const periodsOf = (
  clock: CompiledClock,
  timeline: Timeline<number>,
  now: number,
  cycles = cyclesOf(timeline.marks, now),
): readonly Period[] => periodsIn(historyOf(clock, timeline, now, cycles), clock, timeline, now);

/** {@link periodsOf} a clock whose history is known. */
export const periodsIn = (
  { runs, waits }: ClockHistory,
  clock: CompiledClock,
  timeline: Timeline<number>,
  now: number,
): readonly Period[] => {
  if (runs.length === 0) return noPeriods;
  const { repeat } = clock.rule;
  const periods: Period[] = [];
  for (const run of runs) {
    const asked = { clock, timeline, run, pauses: joined(waits, run.closed), now };
    if (repeat === undefined) periods.push(period(asked, 1, run.startedAt, run.end));
    else periods.push(...repetitionsOf(asked, repeat));
  }
  return periods;
};

const noPeriods: readonly Period[] = [];

interface Asked {
  readonly clock: CompiledClock;
  readonly timeline: Timeline<number>;
  readonly run: Run;
  readonly pauses: readonly Pause[];
  readonly now: number;
}

/** What lies after the end of a period, pauses included, is none of its business. */
const period = (
  { clock, timeline, run, pauses: all, now }: Asked,
  repetition: number,
  startedAt: number,
  end: End | null,
): Period => {
  const { cycle, gaps } = run;
  const until = end?.at ?? now;
  const pauses = end === null ? all : before(all, end.at);
  const { carried, due } =
    timeline.carried === undefined
      ? nothingCarried
      : carriedTo(timeline.carried, { clock: clock.rule.id, cycle, repetition, until, isOver: end !== null });
  const countedFrom = carried?.at ?? startedAt;
  const alreadyCounted = carried?.countedMillis ?? 0;
  const kept = keptPromise(clock, timeline, { startedAt, countedFrom, alreadyCounted, until, pauses });
  const lasting = due === undefined ? kept : { ...kept, due };
  return { clock, cycle, repetition, startedAt, end, pauses, gaps, kept: lasting };
};

/** What was last carried over to a period, and the due moment that stands, if one does. */
interface Carried {
  readonly carried: CarriedOver<number> | null;
  readonly due: number | null | undefined;
}

const nothingCarried: Carried = { carried: null, due: undefined };

interface Carrying {
  readonly clock: string;
  readonly cycle: number;
  readonly repetition: number;
  readonly until: number;
  readonly isOver: boolean;
}

/** What ended under earlier rules was due when they said; what was late by then stays late. */
const carriedTo = (
  all: readonly CarriedOver<number>[],
  { clock, cycle, repetition, until, isOver }: Carrying,
): Carried => {
  let carried: CarriedOver<number> | null = null;
  let over: CarriedOver<number> | null = null;
  for (const one of all) {
    if (one.clock !== clock || one.cycle !== cycle || one.repetition !== repetition) continue;
    // Of two at one moment, what was late came last.
    if (one.at <= until && (carried === null || one.at > carried.at || (one.at === carried.at && one.missed)))
      carried = one;
    if (isOver && one.at >= until && (over === null || one.at < over.at || (one.at === over.at && !one.missed)))
      over = one;
  }
  if (over?.missed === false && over.due !== undefined) return { carried, due: over.due };
  return { carried, due: (over?.missed === true ? over : carried?.missed === true ? carried : undefined)?.at };
};

const repetitionsOf = (asked: Asked, repeat: Repeat): readonly Period[] => {
  const { run, now } = asked;
  const over = run.end?.at ?? NEVER;
  const found: Period[] = [];
  let from: number | null = run.startedAt;
  while (from !== null && from <= now && (from < over || found.length === 0) && found.length < repeat.atMost) {
    const stop = stopAfter(asked, from, found.length === 0);
    const stopped: End | null = stop !== null && stop <= over ? { at: stop, how: "stopped" } : run.end;
    const one = period(asked, found.length + 1, from, stopped);
    const expired = repeat.from === "due" ? expiredAt(one, now) : null;
    found.push(expired === null ? one : { ...one, end: expired });
    from = nextStart(asked, repeat, found.at(-1) as Period);
  }
  return found;
};

const repetitions = ({ cycle, until }: Run) => ({ cycle, lastCycle: NEVER, until });

const nextStart = ({ clock, run, timeline }: Asked, repeat: Repeat, last: Period): number | null => {
  if (repeat.from === "due") return last.kept.due === NEVER || last.kept.due === null ? null : last.kept.due;
  if (last.end?.how !== "stopped") return null;
  if (repeat.from === "stop") return last.end.at;
  const from = Math.max(last.end.at, last.startedAt + 1);
  return momentOf(clock.start, timeline.marks, { ...repetitions(run), from });
};

/** A repetition that counts from due to due is over when the next begins, stopped or not. */
const expiredAt = ({ end, kept: { due } }: Period, now: number): End | null =>
  due !== null && due <= now && (end === null || end.at > due) ? { at: due, how: "expired" } : null;

const stopAfter = ({ clock, run, timeline }: Asked, from: number, first: boolean): number | null =>
  momentOf(clock.stop, timeline.marks, { ...repetitions(run), from: first ? from : from + 1 });
