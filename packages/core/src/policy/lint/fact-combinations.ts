import type { Condition, FactValue, Matcher } from "../../sla/condition.ts";
import type { Facts } from "../../sla/timeline.ts";

const MOST = 2_000;

/** Stands for every value that no condition names, where having none is named itself. */
const ANOTHER = "another";

/** The combinations of facts among which some conditions can tell: for each fact the values named, the edges, and none. */
export const factCombinations = (conditions: readonly Condition[]): readonly Facts[] => {
  const values = new Map<string, Set<FactValue>>();
  for (const condition of conditions)
    for (const [fact, matcher] of Object.entries(condition)) {
      const known = values.get(fact) ?? new Set<FactValue>([null]);
      for (const value of valuesOf(matcher)) known.add(value);
      values.set(fact, known);
    }
  return [...values].reduce<readonly Facts[]>(
    (found, [fact, among]) =>
      found.flatMap((facts) => [...among].map((value) => ({ ...facts, [fact]: value }))).slice(0, MOST),
    [{}],
  );
};

const valuesOf = (matcher: Matcher): readonly FactValue[] => {
  if (matcher === null) return [null, ANOTHER];
  if (typeof matcher !== "object") return [matcher];
  if (Array.isArray(matcher)) return (matcher as readonly FactValue[]).flatMap(valuesOf);
  return Object.values(matcher as Readonly<Record<string, number>>).flatMap((edge) => [edge - 1, edge, edge + 1]);
};
