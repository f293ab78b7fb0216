import type { CompiledChoice } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import type { Mark } from "./timeline.ts";

/** A mark with its moment in epoch milliseconds. */
export type MillisMark = Mark<number>;

/** Which marks are looked at. */
export interface MarkWindow {
  /** Those of this cycle and later ones … */
  readonly cycle: number;
  /** … up to this one. */
  readonly lastCycle: number;
  /** Those at or after this moment … */
  readonly from: number;
  /** … and no later than this one. */
  readonly until: number;
  /** Whether marks of the first of the cycles that come before `from` count too, as if they came then. */
  readonly early: boolean;
}

/** The moment a choice among marks denotes within a window; null when it has not come. */
export const momentOf = (choice: CompiledChoice, marks: readonly MillisMark[], window: MarkWindow): number | null => {
  const { names, all } = choice;
  let found: number | null = null;
  for (let i = 0; i < names.length; i++) {
    const at = firstOf(names[i] as string, marks, window);
    if (all && at === null) return null;
    if (at !== null && (found === null || at > found === all)) found = at;
  }
  return found;
};

const firstOf = (name: string, marks: readonly MillisMark[], window: MarkWindow): number | null => {
  const { cycle, lastCycle, from, until, early } = window;
  let first = NEVER;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as MillisMark;
    if (mark.name !== name || mark.cycle < cycle || mark.cycle > lastCycle || mark.at > until) continue;
    if (mark.at < from && !(early && mark.cycle === cycle)) continue;
    if (mark.at < first) first = mark.at;
  }
  return first === NEVER ? null : first < from ? from : first;
};

/** The cycles that have begun, ascending. */
export const cyclesOf = (marks: readonly MillisMark[], now: number): readonly number[] => {
  if (marks.every(({ cycle }) => cycle === 1)) return FIRST_CYCLE;
  const cycles = new Set(marks.filter(({ at }) => at <= now).map(({ cycle }) => cycle));
  return [...cycles].sort((one, other) => one - other);
};

const FIRST_CYCLE: readonly number[] = [1];
