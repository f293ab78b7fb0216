import type { PerformancePart, PerformanceRules } from "../policy/performance-rules.ts";

/** What one slip says of the engineer who did the work. */
export interface SlipResult {
  readonly engineer: string;
  /** Points of the slip's assessment, 0 to 100; null: not assessed. */
  readonly assessment: number | null;
  readonly clocksMet: number;
  readonly clocksMissed: number;
  /** The worth of each rating, 0 to 100. */
  readonly ratings: readonly number[];
  /** Whether the customer was content at the revisit; null: not asked. */
  readonly contentAtRevisit: boolean | null;
  /** Whether the fault was resolved in full; null: not a question here. */
  readonly resolved: boolean | null;
  /** Whether it came back; null: not a question here. */
  readonly reworked: boolean | null;
  /** Whether the desk accepted the slip; null: not audited. */
  readonly auditAccepted: boolean | null;
}

/** One part of a score, and where it comes from. */
export interface PerformanceShare {
  readonly measure: PerformancePart["measure"];
  /** The measure itself, 0 to 100; null where no slip says anything of it: then it does not count. */
  readonly value: number | null;
  /** How many slips, clocks or ratings it rests on. */
  readonly of: number;
  /** What it earns, 0 to 100. */
  readonly earned: number | null;
  readonly weight: number;
}

/** How well one engineer did in a period, and why. */
export interface Performance {
  readonly engineer: string;
  readonly slips: number;
  /** 0 to 100; null where there are too few slips, or none of them says anything. */
  readonly score: number | null;
  readonly parts: readonly PerformanceShare[];
  readonly band: string | null;
  /** What follows from the band, for the application to act on. */
  readonly follows: "reward" | "penalty" | null;
  /** 1 is the best; equals share a rank, and the next is as many further down. Null without a score. */
  readonly rank: number | null;
}

/**
 * How well each engineer did, from the slips of a period: parts weighted, those without data left out, each shown.
 *
 * The order of the slips does not matter. The best first; equals by their ids, those without a score last.
 */
export const performanceOf = (rules: PerformanceRules, slips: Iterable<SlipResult>): readonly Performance[] => {
  const byEngineer = new Map<string, SlipResult[]>();
  for (const slip of slips) {
    const own = byEngineer.get(slip.engineer);
    if (own) own.push(slip);
    else byEngineer.set(slip.engineer, [slip]);
  }
  return rankedPerformance(
    rules,
    [...byEngineer].map(([engineer, results]) => ({ engineer, slips: results.length, results })),
  );
};

/** What is known of one engineer: how many slips there were, and what they and all beside them say. */
export interface EngineerResults {
  readonly engineer: string;
  readonly slips: number;
  readonly results: readonly SlipResult[];
}

/** {@link performanceOf} of what was gathered engineer by engineer, each once. */
export const rankedPerformance = (
  rules: PerformanceRules,
  engineers: readonly EngineerResults[],
): readonly Performance[] => {
  const judged = engineers.map((one) => judgedBy(rules, one)).sort(bestFirst);
  return judged.map((one) => ({
    ...one,
    rank:
      one.score === null ? null : 1 + judged.filter(({ score }) => score !== null && score > (one.score ?? 0)).length,
  }));
};

const bestFirst = (a: Unranked, b: Unranked): number =>
  (b.score ?? -1) - (a.score ?? -1) || (a.engineer < b.engineer ? -1 : 1);

type Unranked = Omit<Performance, "rank">;

/** What lies below so small a part of a point comes of how numbers are added up, and makes nobody better than an equal. */
const PARTS_OF_A_POINT = 1e10;

const judgedBy = (rules: PerformanceRules, { engineer, slips, results }: EngineerResults): Unranked => {
  const parts = rules.parts.map((part) => shareOfPart(part, results));
  const counting = parts.flatMap(({ earned, weight }) => (earned === null ? [] : [{ earned, weight }]));
  const weights = counting.reduce((sum, { weight }) => sum + weight, 0);
  const earned = counting.reduce((sum, one) => sum + one.earned * one.weight, 0);
  const score = slips < rules.fewestSlips || weights === 0 ? null : rounded(earned / weights);
  const band = score === null ? undefined : rules.bands.find(({ from }) => score >= from);
  return { engineer, slips, score, parts, band: band?.id ?? null, follows: band?.follows ?? null };
};

const rounded = (score: number): number => Math.round(score * PARTS_OF_A_POINT) / PARTS_OF_A_POINT;

const shareOfPart = (part: PerformancePart, slips: readonly SlipResult[]): PerformanceShare => {
  const { measure, weight, nothingAt, fullAt } = part;
  const { sum, of } = tallies[measure](slips);
  const value = of === 0 ? null : sum / of;
  const earned = value === null ? null : Math.min(Math.max((100 * (value - nothingAt)) / (fullAt - nothingAt), 0), 100);
  return { measure, value, of, earned, weight };
};

type Tally = (slips: readonly SlipResult[]) => { readonly sum: number; readonly of: number };

/** Numbers added in order of size, so that the sum is the same to the last digit in whatever order they came. */
const mean = (values: readonly number[]): ReturnType<Tally> => ({
  sum: [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0),
  of: values.length,
});

const percentOf =
  (says: (slip: SlipResult) => boolean | null): Tally =>
  (slips) => {
    const said = slips.flatMap((slip) => says(slip) ?? []);
    return { sum: 100 * said.filter(Boolean).length, of: said.length };
  };

const tallies: Readonly<Record<PerformancePart["measure"], Tally>> = {
  assessment: (slips) => mean(slips.flatMap(({ assessment }) => assessment ?? [])),
  satisfaction: (slips) => mean(slips.flatMap(({ ratings }) => ratings)),
  slaAttainment: (slips) => {
    const met = slips.reduce((sum, { clocksMet }) => sum + clocksMet, 0);
    return { sum: 100 * met, of: slips.reduce((sum, { clocksMissed }) => sum + clocksMissed, met) };
  },
  revisitsContent: percentOf(({ contentAtRevisit }) => contentAtRevisit),
  resolved: percentOf(({ resolved }) => resolved),
  rework: percentOf(({ reworked }) => reworked),
  audit: percentOf(({ auditAccepted }) => auditAccepted),
};
