import { noPauses, type Pause } from "../calendar/pauses.ts";
import type { NewCycle } from "./clock-rule.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import { momentOf, type MarkWindow, type MillisMark } from "./mark-moments.ts";

/** One run of a clock, from its start to its end, as the marks say; repetitions and promises come later. */
export interface Run {
  readonly cycle: number;
  readonly startedAt: number;
  /** Before the next run begins, and no later than what is known; marks after it are none of this run's. */
  readonly until: number;
  readonly end: End | null;
  /** Time for which it had stopped before a new cycle made it run on. */
  readonly gaps: readonly Pause[];
  /** Those of the gaps that are pauses. */
  readonly closed: readonly Pause[];
}

/** How a run ended: it stopped, what was promised fell away, or its repetition was over without a stop. */
export interface End {
  readonly at: number;
  readonly how: "stopped" | "voided" | "expired";
}

/** The runs of a clock that have begun by `now`, oldest first. */
export const runsOf = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  cycles: readonly number[],
  now: number,
): readonly Run[] => {
  const starts = startsOf(clock, marks, cycles, now);
  if (starts.length === 0) return noRuns;
  const runs: Run[] = [];
  for (let i = 0; i < starts.length; i++) runs.push(endedRun(clock, marks, starts[i] as Start, starts[i + 1], now));
  return runs;
};

const noRuns: readonly Run[] = [];

interface Start {
  readonly cycle: number;
  readonly at: number;
  resumptions: readonly Resumption[];
}

interface Resumption {
  readonly cycle: number;
  readonly at: number;
  readonly closedTimeIsPause: boolean;
}

const noResumptions: readonly Resumption[] = [];

const startsOf = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  cycles: readonly number[],
  now: number,
): readonly Start[] => {
  const starts: Start[] = [];
  for (const cycle of cycles) {
    const last = starts.at(-1);
    const at = momentOf(clock.start, marks, { cycle, lastCycle: cycle, from: -NEVER, until: now });
    const begun = last === undefined ? null : newCycleAt(clock.onNewCycle, marks, cycle, now);
    if (last !== undefined && begun !== null && (at === null || begun.at < at)) {
      const from = Math.max(begun.at, last.at);
      if (begun.does === "restart") starts.push({ cycle, at: from, resumptions: noResumptions });
      else last.resumptions = [...last.resumptions, { cycle, at: from, closedTimeIsPause: begun.does === "pause" }];
      if (begun.does === "restart") continue;
    }
    if (at !== null) starts.push({ cycle, at, resumptions: noResumptions });
  }
  return starts;
};

const newCycleAt = (
  does: ReadonlyMap<string, NewCycle>,
  marks: readonly MillisMark[],
  cycle: number,
  now: number,
): { readonly at: number; readonly does: NewCycle } | null => {
  let first: { readonly at: number; readonly does: NewCycle } | null = null;
  for (const mark of marks) {
    const means = mark.cycle === cycle && mark.at <= now ? does.get(mark.name) : undefined;
    if (means !== undefined && (first === null || mark.at < first.at)) first = { at: mark.at, does: means };
  }
  return first;
};

const endedRun = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  { cycle, at, resumptions }: Start,
  next: Start | undefined,
  now: number,
): Run => {
  const until = next === undefined ? now : next.at - 1;
  let end = endOf(clock, marks, { cycle, lastCycle: NEVER, from: at, until });
  let gaps = noPauses;
  let closed = noPauses;
  for (const resumption of resumptions) {
    if (end === null || end.at > resumption.at) continue;
    const gap = { fromMs: end.at, toMs: resumption.at };
    gaps = [...gaps, gap];
    if (resumption.closedTimeIsPause) closed = [...closed, gap];
    end = endOf(clock, marks, { cycle: resumption.cycle, lastCycle: NEVER, from: resumption.at, until });
  }
  if (next !== undefined && end === null) end = { at: next.at, how: "voided" };
  return { cycle, startedAt: at, until, end, gaps, closed };
};

/** What stopped a clock before it started, in the same cycle, stops it at once; what called it off before does not. */
const endOf = (clock: CompiledClock, marks: readonly MillisMark[], window: MarkWindow): End | null => {
  const stop = clock.rule.repeat === undefined ? momentOf(clock.stop, marks, window, true) : null;
  const voided = voidOf(clock, marks, window);
  if (stop !== null && (voided === null || stop <= voided)) return { at: stop, how: "stopped" };
  return voided === null ? null : { at: voided, how: "voided" };
};

const voidOf = (clock: CompiledClock, marks: readonly MillisMark[], window: MarkWindow): number | null => {
  const voided = momentOf(clock.voided, marks, window);
  const over = clock.until === null ? null : momentOf(clock.until, marks, window);
  return voided === null || (over !== null && over < voided) ? over : voided;
};
