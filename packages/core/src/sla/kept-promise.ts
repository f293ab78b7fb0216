import type { Pause } from "../calendar/pauses.ts";
import type { CompiledClock, CompiledPromise } from "./compile-clocks.ts";
import { holds } from "./condition.ts";
import { dueOf } from "./due-of.ts";
import { factChangesOf, factsAt } from "./facts-at.ts";
import type { Facts, Timeline } from "./timeline.ts";

/** The promise that is kept for one period of a clock, and when it is due. */
export interface KeptPromise {
  readonly promise: CompiledPromise | null;
  /** The facts it was chosen by. */
  readonly facts: Facts;
  /** From when it counts: the start, or the change of facts that brought it. */
  readonly countedFrom: number;
  /** `NEVER` if the moment does not come; null where nothing is promised. */
  readonly due: number | null;
}

/** What is promised for a period from `from` which ends, as far as is known, at `until`. */
export const keptPromise = (
  clock: CompiledClock,
  timeline: Timeline<number>,
  period: { readonly from: number; readonly until: number; readonly pauses: readonly Pause[] },
): KeptPromise => {
  const { from, until, pauses } = period;
  const { onFactsChange } = clock.rule;
  if (timeline.earlierFacts === undefined || onFactsChange !== "fromChange") {
    const facts = factsAt(timeline, onFactsChange === "keep" ? from : until);
    return promiseFrom(clock, from, facts, pauses);
  }
  let kept = promiseFrom(clock, from, factsAt(timeline, from), pauses);
  for (const change of factChangesOf(timeline)) {
    if (change <= from || change > until) continue;
    if (kept.due !== null && kept.due <= change) break;
    kept = changed(clock, kept, { from, change, pauses, facts: factsAt(timeline, change) });
  }
  return kept;
};

/** The promise after a change of facts counts from the change; where a stricter one would be due later, the old one stands. */
const changed = (
  clock: CompiledClock,
  before: KeptPromise,
  period: { readonly from: number; readonly change: number; readonly pauses: readonly Pause[]; readonly facts: Facts },
): KeptPromise => {
  const { from, change, pauses, facts } = period;
  const after = promiseFrom(clock, change, facts, pauses);
  if (after.promise === before.promise || after.due === null || before.due === null)
    return after.promise === before.promise ? before : after;
  const stricter = (promiseFrom(clock, from, facts, pauses).due ?? Infinity) < before.due;
  return stricter && before.due <= after.due ? before : after;
};

const promiseFrom = (clock: CompiledClock, from: number, facts: Facts, pauses: readonly Pause[]): KeptPromise => {
  const own = madeBy(clock.promises, from, facts, pauses);
  if (clock.floor.length === 0) return own;
  const floor = madeBy(clock.floor, from, facts, pauses);
  if (own.due === null) return floor.due === null ? own : floor;
  const takesFloor = clock.rule.floor?.take === "stricter" && floor.due !== null && floor.due < own.due;
  return takesFloor ? floor : own;
};

const madeBy = (
  promises: readonly CompiledPromise[],
  countedFrom: number,
  facts: Facts,
  pauses: readonly Pause[],
): KeptPromise => {
  for (const promise of promises)
    if (holds(promise.rule.when, facts))
      return { promise, facts, countedFrom, due: dueOf(promise, countedFrom, facts, pauses) };
  return { promise: null, facts, countedFrom, due: null };
};
