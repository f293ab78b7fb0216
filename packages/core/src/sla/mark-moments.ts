import type { CompiledChoice } from "./compile-clocks.ts";
import type { Mark } from "./timeline.ts";

/** A mark with its moment in epoch milliseconds. */
export type MillisMark = Mark<number>;

/** Which marks are looked at. */
export interface MarkWindow {
  /** Those of this cycle and later ones … */
  readonly cycle: number;
  /** … up to but not this one. */
  readonly nextCycle: number;
  /** Those at or after this moment … */
  readonly from: number;
  /** … and no later than this one. */
  readonly until: number;
}

/** The moment a choice among marks denotes within a window; null when it has not come. */
export const momentOf = (choice: CompiledChoice, marks: readonly MillisMark[], window: MarkWindow): number | null => {
  let found: number | null = null;
  for (const name of choice.names) {
    const at = firstOf(name, marks, window);
    if (choice.all && at === null) return null;
    if (at !== null && (found === null || at > found === choice.all)) found = at;
  }
  return found;
};

const firstOf = (name: string, marks: readonly MillisMark[], window: MarkWindow): number | null => {
  let first: number | null = null;
  for (const mark of marks) {
    if (mark.name !== name || mark.cycle < window.cycle || mark.cycle >= window.nextCycle) continue;
    if (mark.at < window.from || mark.at > window.until) continue;
    if (first === null || mark.at < first) first = mark.at;
  }
  return first;
};

/** The cycles that have begun, ascending. */
export const cyclesOf = (marks: readonly MillisMark[], now: number): readonly number[] => {
  let single = true;
  for (const mark of marks) if (mark.cycle !== 1) single = false;
  if (single) return FIRST_CYCLE;
  const cycles = new Set(marks.filter(({ at }) => at <= now).map(({ cycle }) => cycle));
  return [...cycles].sort((one, other) => one - other);
};

const FIRST_CYCLE: readonly number[] = [1];
