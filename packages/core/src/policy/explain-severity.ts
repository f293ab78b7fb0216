import type { Facts } from "../sla/timeline.ts";
import { explainRules, type RuleExplanation } from "../sla/ranked-rules.ts";
import type { ServicePolicy, SeverityRule } from "./service-policy.ts";

/** How grave a fault is, by which rule, and why the other rules did not decide. */
export interface SeverityExplanation extends RuleExplanation<SeverityRule> {
  /** Null when no rule matches. */
  readonly severity: string | null;
}

/**
 * How a policy grades a fault, and why.
 *
 * @example
 * ```ts
 * const { policy } = presets.compiled.standard;
 * explainSeverity(policy, { function: "none", onsiteHours: 4 }).severity // => "critical"
 * explainSeverity(policy, { function: "partly", onsiteHours: 1.5 }).severity // => "normal"
 * ```
 */
export const explainSeverity = (policy: Pick<ServicePolicy, "severityRules">, facts: Facts): SeverityExplanation => {
  const explained = explainRules(policy.severityRules, facts);
  return { severity: explained.decidedBy?.severity ?? null, ...explained };
};
