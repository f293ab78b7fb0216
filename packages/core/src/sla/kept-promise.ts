import type { Pause } from "../calendar/pauses.ts";
import type { CompiledClock, CompiledPromise } from "./compile-clocks.ts";
import { holds } from "./condition.ts";
import { NEVER } from "./counted-time.ts";
import { dueOf, type Count } from "./due-of.ts";
import { factChangesOf, factsAt } from "./facts-at.ts";
import type { Facts, Timeline } from "./timeline.ts";

/** The promise that is kept for one period of a clock, from where it counts, and when it is due. */
export interface KeptPromise extends Count {
  readonly promise: CompiledPromise | null;
  /** The facts it was chosen by. */
  readonly facts: Facts;
  /** `NEVER` if the moment does not come; null where nothing is promised. */
  readonly due: number | null;
}

/** A period of a clock: from where it counts, and its end or, as long as it lasts, now. */
export interface CountedPeriod extends Count {
  readonly until: number;
  readonly pauses: readonly Pause[];
}

/** What is promised for a period. */
export const keptPromise = (clock: CompiledClock, timeline: Timeline<number>, period: CountedPeriod): KeptPromise => {
  const { countedFrom, until, pauses } = period;
  const { onFactsChange } = clock.rule;
  if (timeline.earlierFacts === undefined || onFactsChange !== "fromChange") {
    const facts = factsAt(timeline, onFactsChange === "keep" ? period.startedAt : until);
    return promiseFrom(clock, period, facts, pauses);
  }
  let kept = promiseFrom(clock, period, factsAt(timeline, countedFrom), pauses);
  for (const change of factChangesOf(timeline)) {
    if (change <= countedFrom || change > until) continue;
    if (kept.due !== null && kept.due <= change) break;
    kept = changed(clock, kept, factsAt(timeline, change), { change, pauses });
  }
  return kept;
};

/** The promise after a change of facts counts from the change; where a stricter one would be due later, the old one stands. */
const changed = (
  clock: CompiledClock,
  before: KeptPromise,
  facts: Facts,
  { change, pauses }: { readonly change: number; readonly pauses: readonly Pause[] },
): KeptPromise => {
  const after = promiseFrom(clock, countFrom(change), facts, pauses);
  if (after.promise === before.promise) return before;
  if (after.due === null || before.due === null) return after;
  const stricter = (promiseFrom(clock, before, facts, pauses).due ?? NEVER) < before.due;
  return stricter && before.due <= after.due ? before : after;
};

/** A count that begins at a moment. */
export const countFrom = (at: number): Count => ({ startedAt: at, countedFrom: at, alreadyCounted: 0 });

const promiseFrom = (clock: CompiledClock, count: Count, facts: Facts, pauses: readonly Pause[]): KeptPromise => {
  const own = madeBy(clock.promises, count, facts, pauses);
  if (clock.floor.length === 0) return own;
  const floor = madeBy(clock.floor, count, facts, pauses);
  if (own.due === null) return floor.due === null ? own : floor;
  const takesFloor = clock.rule.floor?.take === "stricter" && floor.due !== null && floor.due < own.due;
  return takesFloor ? floor : own;
};

const madeBy = (
  promises: readonly CompiledPromise[],
  count: Count,
  facts: Facts,
  pauses: readonly Pause[],
): KeptPromise => {
  const { startedAt, countedFrom, alreadyCounted } = count;
  for (const promise of promises)
    if (holds(promise.rule.when, facts))
      return { promise, facts, startedAt, countedFrom, alreadyCounted, due: dueOf(promise, count, facts, pauses) };
  return { promise: null, facts, startedAt, countedFrom, alreadyCounted, due: null };
};
