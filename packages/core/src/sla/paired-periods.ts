import type { CompiledClock, CompiledClocks } from "./compile-clocks.ts";
import { historyOf, periodsIn, periodsOf, type Period } from "./periods-of.ts";
import { isSameClock, runsAlike } from "./same-clock.ts";
import type { Timeline } from "./timeline.ts";

/** One clock on either side; null where that side has none. */
export interface ClockPair {
  readonly clock: string;
  readonly older: CompiledClock | null;
  /** The very same as `older` where both answer alike, so that it is asked once. */
  readonly newer: CompiledClock | null;
  /** Whether the two start, stop and pause alike, so that history is read once. */
  readonly runAlike: boolean;
}

/** The clocks of both sides beside each other: the older ones in their order, then those that only the newer side has. */
export const clockPairs = (older: CompiledClocks, newer: CompiledClocks): readonly ClockPair[] => [
  ...older.clocks.map((was) =>
    pairOf(
      was,
      newer.clocks.find(({ rule }) => rule.id === was.rule.id),
    ),
  ),
  ...newer.clocks
    .filter(({ rule }) => !older.clocks.some((was) => was.rule.id === rule.id))
    .map((is) => ({ clock: is.rule.id, older: null, newer: is, runAlike: false })),
];

const pairOf = (older: CompiledClock, newer: CompiledClock | undefined): ClockPair => {
  const clock = older.rule.id;
  if (newer === undefined) return { clock, older, newer: null, runAlike: false };
  return { clock, older, newer: isSameClock(older, newer) ? older : newer, runAlike: runsAlike(older, newer) };
};

/** What a clock has measured on either side, in one cycle and repetition; null where that side has nothing. */
export interface PairedPeriod {
  readonly was: Period | null;
  readonly is: Period | null;
}

/** What a clock of a subject has measured by `now` on either side, in each cycle and repetition that has started. */
export const pairedPeriods = (
  { older, newer, runAlike }: ClockPair,
  timeline: Timeline<number>,
  now: number,
  cycles: readonly number[],
): readonly PairedPeriod[] => {
  if (older === null || newer === null || !runAlike) {
    const before = startedPeriods(older, timeline, now, cycles);
    return paired(before, startedPeriods(newer, timeline, now, cycles));
  }
  if (older.rule.subject !== timeline.subject.kind) return nothing;
  const history = historyOf(older, timeline, now, cycles);
  if (history.runs.length === 0) return nothing;
  const before = periodsIn(history, older, timeline, now);
  return paired(before, newer === older ? before : periodsIn(history, newer, timeline, now));
};

const nothing: readonly never[] = [];

const startedPeriods = (
  clock: CompiledClock | null,
  timeline: Timeline<number>,
  now: number,
  cycles: readonly number[],
): readonly Period[] =>
  clock === null || clock.rule.subject !== timeline.subject.kind ? nothing : periodsOf(clock, timeline, now, cycles);

const paired = (before: readonly Period[], after: readonly Period[]): readonly PairedPeriod[] => {
  const pairs: PairedPeriod[] = [];
  for (const was of before) pairs.push({ was, is: sameAs(was, after) });
  for (const is of after) if (sameAs(is, before) === null) pairs.push({ was: null, is });
  return pairs;
};

/** The period of the same cycle and repetition. */
const sameAs = ({ cycle, repetition }: Period, periods: readonly Period[]): Period | null => {
  for (const one of periods) if (one.cycle === cycle && one.repetition === repetition) return one;
  return null;
};
