import type { Facts, Timeline } from "./timeline.ts";

/** The facts as they stood at a moment. One that was not known yet counts as it first became known. */
export const factsAt = ({ facts, earlierFacts }: Timeline<number>, at: number): Facts => {
  if (earlierFacts === undefined || earlierFacts.length === 0) return facts;
  const versions = [...earlierFacts].sort((one, other) => one.until - other.until).filter(({ until }) => until > at);
  return versions.reduceRight((later, { facts: earlier }) => ({ ...later, ...known(earlier) }), facts);
};

/** The moments at which the facts changed, ascending. */
export const factChangesOf = ({ earlierFacts = [] }: Timeline<number>): readonly number[] =>
  earlierFacts.map(({ until }) => until).sort((one, other) => one - other);

const known = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
