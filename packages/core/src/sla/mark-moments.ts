import type { CompiledChoice } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import type { Mark } from "./timeline.ts";

/** A mark with its moment in epoch milliseconds. */
export type MillisMark = Mark<number>;

/** Which marks are looked at: those of some cycles in a stretch of time, both ends included. */
export interface MarkWindow {
  readonly cycle: number;
  readonly lastCycle: number;
  readonly from: number;
  readonly until: number;
}

/**
 * The moment a choice among marks denotes within a window; null when it has not come.
 *
 * @param early - whether marks of the first of the cycles that come before the window count too, as if they came when it begins
 */
export const momentOf = (
  { names, all }: CompiledChoice,
  marks: readonly MillisMark[],
  window: MarkWindow,
  early = false,
): number | null => {
  let found: number | null = null;
  for (let i = 0; i < names.length; i++) {
    const at = firstOf(names[i] as string, marks, window, early);
    if (at === NEVER) {
      if (all) return null;
    } else if (found === null || at > found === all) found = at;
  }
  return found;
};

const firstOf = (
  name: string,
  marks: readonly MillisMark[],
  { cycle, lastCycle, from, until }: MarkWindow,
  early: boolean,
): number => {
  let first = NEVER;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as MillisMark;
    if (mark.name !== name || mark.cycle < cycle || mark.cycle > lastCycle || mark.at > until) continue;
    if (mark.at < from && !(early && mark.cycle === cycle)) continue;
    if (mark.at < first) first = mark.at < from ? from : mark.at;
  }
  return first;
};

/** The cycles that have begun, ascending. */
export const cyclesOf = (marks: readonly MillisMark[], now: number): readonly number[] => {
  if (marks.every(({ cycle }) => cycle === 1)) return FIRST_CYCLE;
  const cycles = new Set(marks.filter(({ at }) => at <= now).map(({ cycle }) => cycle));
  return [...cycles].sort((one, other) => one - other);
};

const FIRST_CYCLE: readonly number[] = [1];
