import type { CompiledClock } from "./compile-clocks.ts";
import type { Timeline } from "./timeline.ts";

/** What may tell two accounts of one subject apart. */
export interface HistoryChange {
  /** Whether its facts are others, or what was carried over to its clocks. */
  readonly facts: boolean;
  /** The names of its marks that may differ. */
  readonly marks: readonly string[];
  /** The reasons of its pauses that may differ. */
  readonly pauses: readonly string[];
}

/** What may differ between two accounts: what both hold as one object does not, and is never looked at. */
export const historyChange = (before: Timeline, after: Timeline): HistoryChange => ({
  facts: before.facts !== after.facts || before.earlierFacts !== after.earlierFacts || before.carried !== after.carried,
  marks: differing(before.marks, after.marks).map(({ name }) => name),
  pauses: differing(before.pauses, after.pauses).map(({ reason }) => reason),
});

/** Whether a clock may count otherwise after a change: one that hears of none of it cannot. */
export const isTouched = ({ rule, hears }: CompiledClock, { facts, marks, pauses }: HistoryChange): boolean =>
  facts || marks.some((name) => hears.has(name)) || pauses.some((reason) => rule.pausedBy.includes(reason));

const differing = <One>(before: readonly One[], after: readonly One[]): readonly One[] => {
  if (before === after) return [];
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < least - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return [...before.slice(first, before.length - last), ...after.slice(first, after.length - last)];
};
