import type { Facts } from "../sla/timeline.ts";
import { explainRules, type RuleExplanation } from "../sla/ranked-rules.ts";
import type { ServicePolicy, TierRule } from "./service-policy.ts";

/** Which tier some facts give, by which rule, and why the other rules did not decide. */
export interface TierExplanation extends RuleExplanation<TierRule> {
  /** Null when no rule matches. */
  readonly tier: string | null;
}

/**
 * Which tier a policy grants, and why.
 *
 * @example
 * ```ts
 * const { policy } = presets.compiled.standard;
 * explainTier(policy, { serviceItem: "generalIt" }).tier // => "advanced"
 * explainTier(policy, { serviceItem: "generalIt" }).decidedBy?.source // => ["R-085"]
 * ```
 */
export const explainTier = (policy: Pick<ServicePolicy, "tierRules">, facts: Facts): TierExplanation => {
  const explained = explainRules(policy.tierRules, facts);
  return { tier: explained.decidedBy?.tier ?? null, ...explained };
};
