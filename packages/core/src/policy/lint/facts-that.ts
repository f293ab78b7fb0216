import { fits, type Condition, type FactValue, type Matcher } from "../../sla/condition.ts";
import type { Facts } from "../../sla/timeline.ts";
import { valuesToTry } from "./values-to-try.ts";

/** What facts are looked for to do: make all of some conditions hold, and none of others. */
export interface Sought {
  readonly hold: readonly Condition[];
  readonly fail: readonly Condition[];
}

/** So many values are tried at the most. */
const MOST_TRIES = 100_000;

/**
 * Facts under which some conditions hold and others fail.
 *
 * @returns null where there are none; undefined where too many would have to be tried to know
 */
export const factsThat = ({ hold, fail }: Sought): Facts | null | undefined => {
  // Most of what is asked fails by the conditions that must hold alone, which are few.
  if (choicesFor(hold, hold) === null) return null;
  const choices = choicesFor(hold, [...hold, ...fail]);
  return choices && tried(choices, fail);
};

/** A fact, and its values under which all that must hold can. */
type Choice = readonly [fact: string, values: readonly FactValue[]];

/** Those with the fewest values first; null where a fact has none. */
const choicesFor = (hold: readonly Condition[], all: readonly Condition[]): readonly Choice[] | null => {
  const matchers = new Map<string, Matcher[]>();
  for (const condition of all)
    for (const [fact, matcher] of Object.entries(condition)) {
      const known = matchers.get(fact);
      if (known === undefined) matchers.set(fact, [matcher]);
      else known.push(matcher);
    }
  const choices = [...matchers].map(([fact, among]): Choice => {
    const holding = hold.flatMap((condition) => (fact in condition ? [condition[fact] as Matcher] : []));
    return [fact, valuesToTry(among).filter((value) => holding.every((matcher) => fits(matcher, value)))];
  });
  return choices.some(([, values]) => values.length === 0)
    ? null
    : choices.sort(([, some], [, others]) => some.length - others.length);
};

/** A condition that must fail, and the last of the choices that can make it. */
interface Open {
  readonly condition: Condition;
  readonly last: number;
}

const tried = (choices: readonly Choice[], fail: readonly Condition[]): Facts | null | undefined => {
  const place = new Map(choices.map(([fact], at) => [fact, at]));
  const lastOf = (condition: Condition): number =>
    Object.keys(condition).reduce((last, fact) => Math.max(last, place.get(fact) ?? -1), -1);
  let tries = 0;

  const from = (at: number, open: readonly Open[]): Facts | null | undefined => {
    const choice = choices[at];
    if (open.some(({ last }) => last < at)) return null;
    if (choice === undefined) return {};
    const [fact, values] = choice;
    for (const value of values) {
      tries += 1;
      if (tries > MOST_TRIES) return undefined;
      const left = open.filter(({ condition }) => !(fact in condition) || fits(condition[fact] as Matcher, value));
      const found = from(at + 1, left);
      if (found !== null) return found && { [fact]: value, ...found };
    }
    return null;
  };

  return from(
    0,
    fail.map((condition) => ({ condition, last: lastOf(condition) })),
  );
};
