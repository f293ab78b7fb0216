import type { FactValue, Matcher } from "../../sla/condition.ts";

/** Stands for every value that no matcher names, where having none is named itself. */
const ANOTHER = "another";

/**
 * The values of one fact among which some matchers can tell: none, those that are named, the edges of bounds, and a
 * number on either side of each edge.
 */
export const valuesToTry = (matchers: readonly Matcher[]): readonly FactValue[] => {
  const named = new Set<FactValue>([null]);
  const edges = new Set<number>();
  for (const matcher of matchers.flatMap(oneByOne)) {
    if (matcher === null) named.add(ANOTHER);
    if (typeof matcher !== "object") named.add(matcher);
    else for (const edge of Object.values(matcher ?? {})) edges.add(edge);
  }
  return [...new Set([...named, ...around([...edges])])];
};

type Bounds = Exclude<Matcher, FactValue | readonly FactValue[]>;

const oneByOne = (matcher: Matcher): readonly (FactValue | Bounds)[] => (isList(matcher) ? matcher : [matcher]);

const isList = (matcher: Matcher): matcher is readonly FactValue[] => Array.isArray(matcher);

const around = (edges: readonly number[]): readonly number[] => {
  const sorted = edges.toSorted((a, b) => a - b);
  const between = sorted.map((edge, at) => (edge + (sorted[at + 1] ?? edge + 2)) / 2);
  const [least] = sorted;
  return least === undefined ? [] : [least - 1, ...sorted, ...between];
};
