import { textOrder } from "../event/text-order.ts";
import type { FaultTrait, RecurrenceRule } from "../policy/recurrence-rule.ts";
import { toMillis, type Instant } from "../time/instant.ts";

/** One fault, as its request recorded it. What nobody knows is null, and is never the same as anything. */
export interface Fault {
  /** The request's id; one that is named twice, such as with each of two parts, counts once among those alike. */
  readonly id: string;
  readonly at: Instant;
  readonly product: string | null;
  readonly part: string | null;
  readonly cause: string | null;
}

/** What the faults of a recurring fault have in common. */
export type SharedTraits = Readonly<Partial<Record<FaultTrait, string>>>;

/** Faults that are one fault which recurs. */
export interface RecurringFault {
  /** The rule that says so. */
  readonly rule: string;
  readonly shared: SharedTraits;
  /** The earliest first. */
  readonly faults: readonly Fault[];
}

const DAY_MILLIS = 86_400_000;

/**
 * The faults that recur, by each rule: every fault that lies in some stretch of `withinDays` with at least
 * `atLeast` faults of the same traits. Stretches that share a fault are one recurring fault.
 *
 * The order in which faults are given does not matter. One fault more, a longer stretch or a lower number never makes a
 * recurring fault disappear. A stretch counts both its ends: faults exactly `withinDays` × 24 hours apart are within it.
 *
 * @returns in the order of the rules, then by what is shared, then by time
 * @example
 * ```ts
 * const rule = { id: "part", by: ["part"], withinDays: 30, atLeast: 2, source: ["R-519"] } as const;
 * const fault = (id: string, at: string) => ({ id, at: instant(at), product: null, part: "PSU-24", cause: null });
 * const faults = [fault("T-1", "2026-03-01T09:00:00Z"), fault("T-2", "2026-03-20T09:00:00Z"), fault("T-3", "2026-06-01T09:00:00Z")];
 * recurringFaults([rule], faults).map(({ shared, faults: found }) => [shared.part, found.map(({ id }) => id)])
 * // => [["PSU-24", ["T-1", "T-2"]]]
 * ```
 */
export const recurringFaults = (
  rules: readonly RecurrenceRule[],
  faults: readonly Fault[],
): readonly RecurringFault[] => {
  const inTime = faults.toSorted(byTime);
  return rules.flatMap((rule) =>
    [...alike(rule.by, inTime)]
      .toSorted(byKey)
      .flatMap(([, group]) =>
        runsOf(rule, group).map((run) => ({ rule: rule.id, shared: sharedBy(rule.by, run[0] as Fault), faults: run })),
      ),
  );
};

/**
 * The faults that occurred before: an earlier one had the same traits, no more than `withinDays` ago.
 *
 * Of two at the same moment the one whose id comes later occurred before.
 *
 * @returns their ids, the earliest first
 */
export const occurredBefore = (
  { by, withinDays }: Pick<RecurrenceRule, "by" | "withinDays">,
  faults: readonly Fault[],
): readonly string[] => [
  ...new Set(
    [...alike(by, faults.toSorted(byTime)).values()]
      .flatMap((group) => group.filter((fault, nth) => nth > 0 && isNear(withinDays, group[nth - 1] as Fault, fault)))
      .toSorted(byTime)
      .map(({ id }) => id),
  ),
];

/** The faults of each set of traits, each once and as early as it is named; those that lack a trait are in none. */
const alike = (by: readonly FaultTrait[], inTime: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> => {
  const groups = new Map<string, Map<string, Fault>>();
  for (const fault of inTime) {
    const traits = by.map((trait) => fault[trait]);
    if (traits.includes(null)) continue;
    const key = JSON.stringify(traits);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Map([[fault.id, fault]]));
    else if (!group.has(fault.id)) group.set(fault.id, fault);
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()]]));
};

/** The stretches that hold enough, those that share a fault together. */
const runsOf = ({ withinDays, atLeast }: RecurrenceRule, group: readonly Fault[]): readonly (readonly Fault[])[] => {
  const runs: { first: number; last: number }[] = [];
  for (let last = atLeast - 1; last < group.length; last += 1) {
    const first = last - atLeast + 1;
    if (!isNear(withinDays, group[first] as Fault, group[last] as Fault)) continue;
    const run = runs.at(-1);
    if (run !== undefined && first <= run.last) run.last = last;
    else runs.push({ first, last });
  }
  return runs.map(({ first, last }) => group.slice(first, last + 1));
};

const isNear = (withinDays: number, earlier: Fault, later: Fault): boolean =>
  toMillis(later.at) - toMillis(earlier.at) <= withinDays * DAY_MILLIS;

const sharedBy = (by: readonly FaultTrait[], fault: Fault): SharedTraits =>
  Object.fromEntries(by.map((trait) => [trait, fault[trait]]));

const byTime = (a: Fault, b: Fault): number =>
  textOrder(a.at, b.at) || textOrder(a.id, b.id) || textOrder(traitsOf(a), traitsOf(b));
const traitsOf = ({ product, part, cause }: Fault): string => JSON.stringify([product, part, cause]);
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => textOrder(a, b);
