import type { ClockStanding } from "./clock-status.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { cyclesOf } from "./mark-moments.ts";
import { periodsOf } from "./periods-of.ts";
import { standingOf } from "./status-of.ts";
import type { Timeline } from "./timeline.ts";

/** What one clock came to, in one cycle and repetition. */
export interface Outcome {
  readonly clock: string;
  readonly cycle: number;
  readonly repetition: number;
  readonly status: ClockStanding;
}

/** What each clock of a subject has come to by `now`, those that never started left out. */
export const outcomesOf = ({ clocks }: CompiledClocks, timeline: Timeline<number>, now: number): readonly Outcome[] => {
  const outcomes: Outcome[] = [];
  const cycles = cyclesOf(timeline.marks, now);
  for (const clock of clocks)
    if (clock.rule.subject === timeline.subject.kind)
      for (const period of periodsOf(clock, timeline, now, cycles))
        outcomes.push({
          clock: clock.rule.id,
          cycle: period.cycle,
          repetition: period.repetition,
          status: standingOf(period, now),
        });
  return outcomes;
};

/** What came out on either side; `void` where only the other one promises something. */
export interface PairedOutcome {
  readonly clock: string;
  readonly cycle: number;
  readonly repetition: number;
  readonly was: ClockStanding;
  readonly is: ClockStanding;
}

/** The outcomes of both sides beside each other. */
export const paired = (older: readonly Outcome[], newer: readonly Outcome[]): readonly PairedOutcome[] => {
  const pairs = older.map((was, at) => {
    const match = isSame(was, newer[at]) ? newer[at] : newer.find((is) => isSame(was, is));
    return pair(was, was.status, match?.status ?? "void");
  });
  if (newer.every((is, at) => isSame(is, older[at]))) return pairs;
  const added = newer.filter((is) => !older.some((was) => isSame(was, is)));
  return [...pairs, ...added.map((is) => pair(is, "void", is.status))];
};

const isSame = (one: Outcome, other: Outcome | undefined): boolean =>
  one.clock === other?.clock && one.cycle === other.cycle && one.repetition === other.repetition;

const pair = ({ clock, cycle, repetition }: Outcome, was: ClockStanding, is: ClockStanding): PairedOutcome => ({
  clock,
  cycle,
  repetition,
  was,
  is,
});
