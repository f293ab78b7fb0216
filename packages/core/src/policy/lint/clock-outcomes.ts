import type { PromiseRule } from "../../sla/clock-rule.ts";
import type { CompiledClock, CompiledPromise } from "../../sla/compile-clocks.ts";
import { fits, type Condition } from "../../sla/condition.ts";
import type { Facts } from "../../sla/timeline.ts";
import { factsThat, type Sought } from "./facts-that.ts";
import { promisedDues, type Dues } from "./promised-due.ts";

/** What a clock can come to: which promise of its own is made, under which facts, and when it is due. */
export interface ClockOutcome extends Sought {
  /** Null where none is made. */
  readonly promise: PromiseRule | null;
  readonly dues: Dues;
}

/** Everything that a clock can come to, where some facts are known. */
export const clockOutcomes = (clock: CompiledClock): ((known: Facts) => readonly ClockOutcome[]) => {
  const duesBy = promisedDues(clock);
  return (known) => {
    const floors = waysAmong(clock.floor, known);
    return waysAmong(clock.promises, known).flatMap((own) =>
      floors.map((floor) => ({
        promise: own.promise && own.promise.rule,
        hold: [...own.hold, ...floor.hold],
        fail: [...own.fail, ...floor.fail],
        dues: duesBy(own.promise, floor.promise),
      })),
    );
  };
};

interface Way extends Sought {
  readonly promise: CompiledPromise | null;
}

/** Each promise that can be made, and that none is. */
const waysAmong = (promises: readonly CompiledPromise[], known: Facts): readonly Way[] => {
  const ways: Way[] = [];
  const before: Condition[] = [];
  for (const promise of promises) {
    const left = leftOf(promise.rule.when, known);
    if (left === null) continue;
    ways.push({ promise, hold: [left], fail: [...before] });
    before.push(left);
  }
  return [...ways, { promise: null, hold: [], fail: before }];
};

/** What a condition still asks where some facts are known; null where it cannot hold. */
const leftOf = (condition: Condition, known: Facts): Condition | null => {
  const asked = Object.entries(condition);
  if (asked.some(([fact, matcher]) => fact in known && !fits(matcher, known[fact] ?? null))) return null;
  return Object.fromEntries(asked.filter(([fact]) => !(fact in known)));
};

/** Two outcomes that come together, and the facts under which they do. */
export interface OutcomesTogether {
  readonly facts: Facts;
  readonly one: ClockOutcome;
  readonly other: ClockOutcome;
}

/** The first two outcomes, one of each list, that come together and whose moments do not fit; null where all do. */
export const outcomesApart = (
  ones: readonly ClockOutcome[],
  others: readonly ClockOutcome[],
  doNotFit: (one: Dues, other: Dues) => boolean,
): OutcomesTogether | null => {
  const known = new Map<Dues, Map<Dues, boolean>>();
  const areApart = (one: Dues, other: Dues): boolean => {
    const answers = known.get(one) ?? new Map<Dues, boolean>();
    known.set(one, answers);
    const answer = answers.get(other) ?? doNotFit(one, other);
    answers.set(other, answer);
    return answer;
  };
  for (const one of ones)
    for (const other of others) {
      if (!areApart(one.dues, other.dues)) continue;
      const facts = factsThat({ hold: [...one.hold, ...other.hold], fail: [...one.fail, ...other.fail] });
      if (facts != null) return { facts, one, other };
    }
  return null;
};
