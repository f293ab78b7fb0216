import type { Facts } from "./timeline.ts";

/** What a fact can be. */
export type FactValue = Facts[string];

/** What a fact must be: one value, one of several, or a number within bounds. `null` also matches a fact that is absent. */
export type Matcher =
  | FactValue
  | readonly FactValue[]
  | {
      /** The least that fits. */
      readonly atLeast?: number;
      /** What fits is above it. */
      readonly moreThan?: number;
      /** The most that fits. */
      readonly atMost?: number;
      /** What fits is below it. */
      readonly lessThan?: number;
    };

/** What must hold for a rule to match: each fact named must fit. Empty matches always. */
export type Condition = Readonly<Record<string, Matcher>>;

/** A fact that kept a rule from matching. */
export interface Mismatch {
  readonly fact: string;
  readonly expected: Matcher;
  readonly actual: FactValue;
}

/**
 * The facts that keep a condition from holding; none when it holds.
 *
 * @example
 * ```ts
 * mismatches({ tier: "vip" }, { tier: "standard" }) // => [{ fact: "tier", expected: "vip", actual: "standard" }]
 * mismatches({ zone: ["city", "harbour"], floors: { atMost: 8 } }, { zone: "city", floors: 8 }) // => []
 * ```
 */
export const mismatches = (condition: Condition, facts: Facts): readonly Mismatch[] =>
  Object.entries(condition).flatMap(([fact, expected]) => {
    const actual = facts[fact] ?? null;
    return fits(expected, actual) ? [] : [{ fact, expected, actual }];
  });

/** Whether each fact a condition names fits. */
export const holds = (condition: Condition, facts: Facts): boolean => {
  for (const fact in condition) if (!fits(condition[fact] as Matcher, facts[fact] ?? null)) return false;
  return true;
};

/** Whether a value is what a fact must be. */
export const fits = (matcher: Matcher, actual: FactValue): boolean => {
  if (typeof matcher !== "object" || matcher === null) return matcher === actual;
  if (isList(matcher)) return matcher.includes(actual);
  if (typeof actual !== "number") return false;
  const { atLeast = -Infinity, moreThan = -Infinity, atMost = Infinity, lessThan = Infinity } = matcher;
  return actual >= atLeast && actual > moreThan && actual <= atMost && actual < lessThan;
};

const isList = (matcher: Matcher): matcher is readonly FactValue[] => Array.isArray(matcher);
