import type { Pause } from "../calendar/pauses.ts";
import type { NewCycle } from "./clock-rule.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import { momentOf, type MillisMark } from "./mark-moments.ts";

/** One run of a clock, from its start to its end, as the marks say; repetitions and promises come later. */
export interface Run {
  readonly cycle: number;
  /** The cycle of the next run, which no mark of this one reaches. */
  readonly nextCycle: number;
  readonly startedAt: number;
  readonly end: End | null;
  /** Time for which it had stopped before a new cycle made it run on, where that is a pause. */
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
  return starts.map((start, index) => endedRun(clock, marks, start, starts[index + 1], now));
};

interface Start {
  readonly cycle: number;
  readonly at: number;
  readonly resumptions: Resumption[];
}

interface Resumption {
  readonly cycle: number;
  readonly at: number;
  readonly closedTimeIsPause: boolean;
}

const startsOf = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  cycles: readonly number[],
  now: number,
): readonly Start[] => {
  const starts: Start[] = [];
  for (const cycle of cycles) {
    const at = momentOf(clock.start, marks, { cycle, nextCycle: cycle + 1, from: -Infinity, now });
    const last = starts.at(-1);
    if (at !== null) starts.push({ cycle, at, resumptions: [] });
    else if (last !== undefined) {
      const begun = newCycleAt(clock.rule.onNewCycle, marks, cycle, now);
      if (begun?.does === "restart") starts.push({ cycle, at: begun.at, resumptions: [] });
      else if (begun) last.resumptions.push({ cycle, at: begun.at, closedTimeIsPause: begun.does === "pause" });
    }
  }
  return starts;
};

const newCycleAt = (
  does: Readonly<Record<string, NewCycle>>,
  marks: readonly MillisMark[],
  cycle: number,
  now: number,
): { readonly at: number; readonly does: NewCycle } | null => {
  let first: { readonly at: number; readonly does: NewCycle } | null = null;
  for (const mark of marks) {
    const means = mark.cycle === cycle && mark.at <= now ? does[mark.name] : undefined;
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
  const nextCycle = next?.cycle ?? Infinity;
  const closed: Pause[] = [];
  let end = endOf(clock, marks, { cycle, nextCycle, from: at, now });
  for (const resumption of resumptions) {
    if (end === null || end.at > resumption.at) continue;
    if (resumption.closedTimeIsPause) closed.push({ fromMs: end.at, toMs: resumption.at });
    end = endOf(clock, marks, { cycle: resumption.cycle, nextCycle, from: resumption.at, now });
  }
  if (next !== undefined && (end === null || end.at > next.at)) end = { at: next.at, how: "voided" };
  return { cycle, nextCycle, startedAt: at, end, closed };
};

const endOf = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  window: { readonly cycle: number; readonly nextCycle: number; readonly from: number; readonly now: number },
): End | null => {
  const stop = clock.rule.repeat === undefined ? stopOf(clock, marks, window) : null;
  const voided = voidOf(clock, marks, window);
  if (stop !== null && (voided === null || stop <= voided)) return { at: stop, how: "stopped" };
  return voided === null ? null : { at: voided, how: "voided" };
};

/** What stopped a clock before it started, in the same cycle, stopped it at once. */
const stopOf = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  window: Parameters<typeof endOf>[2],
): number | null => {
  const own = momentOf(clock.stop, marks, { ...window, nextCycle: window.cycle + 1, from: -Infinity });
  if (own !== null) return Math.max(own, window.from);
  return window.nextCycle === window.cycle + 1 ? null : momentOf(clock.stop, marks, window);
};

const voidOf = (
  clock: CompiledClock,
  marks: readonly MillisMark[],
  window: Parameters<typeof endOf>[2],
): number | null => {
  const names = clock.rule.voidedBy;
  const voided = names.length === 0 ? null : momentOf({ names, all: false }, marks, window);
  const over = clock.until === null ? null : momentOf(clock.until, marks, window);
  return voided === null || (over !== null && over < voided) ? over : voided;
};
