import type { PerformanceRules } from "../policy/performance-rules.ts";
import { rankedPerformance, type Performance, type SlipResult } from "../scoring/performance.ts";
import type { Facts } from "../sla/timeline.ts";
import type { CountedPeriod } from "./report-of.ts";
import type { ReportFact } from "./report-fact.ts";

/** Performance that is being made, fact by fact. */
export interface PerformanceInTheMaking {
  /** Counts a fact, if it says something of an engineer and happened in the period. */
  readonly add: (fact: ReportFact) => void;
  /** What was added so far comes to. */
  readonly done: () => readonly Performance[];
}

/** Begins a {@link performanceFrom} to which facts are added one after the other, from wherever they are read. */
export const beginPerformance = (rules: PerformanceRules, { from, until }: CountedPeriod): PerformanceInTheMaking => {
  const engineers = new Map<string, Gathered>();
  return {
    add: ({ about, at, facts }) => {
      const { engineer = null } = facts;
      if (!COUNTED.has(about) || typeof engineer !== "string" || at < from || at >= until) return;
      const known = engineers.get(engineer) ?? { engineer, slips: [], clocksMet: 0, clocksMissed: 0, ratings: [] };
      gather(known, about, facts);
      engineers.set(engineer, known);
    },
    done: () =>
      rankedPerformance(
        rules,
        [...engineers.values()].map(({ engineer, slips, ...beside }) => ({
          engineer,
          slips: slips.length,
          results: [...slips, { ...nothing, engineer, ...beside }],
        })),
      ),
  };
};

/** What is known of one engineer: slip by slip, and the promises and answers together, which belong to no slip here. */
interface Gathered extends Pick<SlipResult, "engineer"> {
  readonly slips: SlipResult[];
  clocksMet: number;
  clocksMissed: number;
  readonly ratings: number[];
}

const COUNTED: ReadonlySet<string> = new Set(["request", "clock", "rating"]);

const gather = (known: Gathered, about: string, facts: Facts): void => {
  const { outcome = null, score = null } = facts;
  if (about === "request") known.slips.push(slipIn(known.engineer, facts));
  else if (about === "rating") known.ratings.push(...(typeof score === "number" ? [score] : []));
  else if (outcome === "met") known.clocksMet += 1;
  else known.clocksMissed += 1;
};

/**
 * How well each engineer did in a period, from what reports count: slips with their assessment, audit and
 * revisit, promises kept and missed, and answers, each by when it counts.
 *
 * The order of the facts does not matter; those of nobody known are left out. Somebody with promises or answers and no
 * slip in the period has no score.
 *
 * @param facts - of `request`, `clock` and `rating`; others are passed over
 * @example
 * ```ts
 * const at = instant("2026-03-10T02:00:00Z");
 * const slip = (assessment: number) => ({ about: "request", at, facts: { engineer: "li", assessment, repeated: false } });
 * const period = reportPeriod("month", localDate("2026-03-01"), "Asia/Shanghai");
 * const [li] = performanceFrom(performanceRules, period, [slip(80), slip(90), slip(82)]);
 * [li?.slips, li?.score?.toFixed(1), li?.band] // => [3, "85.8", "good"]
 * ```
 */
export const performanceFrom = (
  rules: PerformanceRules,
  period: CountedPeriod,
  facts: Iterable<ReportFact>,
): readonly Performance[] => {
  const { add, done } = beginPerformance(rules, period);
  for (const fact of facts) add(fact);
  return done();
};

const nothing: Omit<SlipResult, "engineer"> = {
  assessment: null,
  clocksMet: 0,
  clocksMissed: 0,
  ratings: [],
  contentAtRevisit: null,
  resolved: null,
  reworked: null,
  auditAccepted: null,
};

const slipIn = (
  engineer: string,
  { assessment = null, signed = null, outcome = null, repeated = null, audited = null, contentAtRevisit = null }: Facts,
): SlipResult => ({
  ...nothing,
  engineer,
  assessment: typeof assessment === "number" ? assessment : null,
  resolved: signed === true ? outcome === "fullyResolved" : null,
  reworked: repeated === true,
  auditAccepted: yesOrNo(audited),
  contentAtRevisit: yesOrNo(contentAtRevisit),
});

const yesOrNo = (value: Facts[string]): boolean | null => (typeof value === "boolean" ? value : null);
