import { mismatches, type Condition, type Mismatch } from "./condition.ts";
import type { Facts } from "./timeline.ts";

/** A rule with its place among others: of those that match, the one with the lowest rank decides. */
export interface RankedRule {
  readonly rank: number;
  readonly when: Condition;
  readonly source: readonly string[];
}

/** Why a rule did not decide: facts that did not fit, or another of lower rank that did decide. */
export type PassedOver<Rule extends RankedRule> =
  | { readonly rule: Rule; readonly because: "mismatch"; readonly mismatches: readonly Mismatch[] }
  | { readonly rule: Rule; readonly because: "outranked" };

/** Which rule decided, and why the others did not, by rank. */
export interface RuleExplanation<Rule extends RankedRule> {
  /** Null when none matched. */
  readonly decidedBy: Rule | null;
  readonly passedOver: readonly PassedOver<Rule>[];
}

/** Which of some rules decides for these facts, and why the others do not. */
export const explainRules = <Rule extends RankedRule>(rules: readonly Rule[], facts: Facts): RuleExplanation<Rule> => {
  let decidedBy: Rule | null = null;
  const passedOver: PassedOver<Rule>[] = [];
  for (const rule of [...rules].sort((one, other) => one.rank - other.rank)) {
    const wrong = mismatches(rule.when, facts);
    if (wrong.length > 0) passedOver.push({ rule, because: "mismatch", mismatches: wrong });
    else if (decidedBy === null) decidedBy = rule;
    else passedOver.push({ rule, because: "outranked" });
  }
  return { decidedBy, passedOver };
};
