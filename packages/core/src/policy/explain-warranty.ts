import { explainRules, type RuleExplanation } from "../sla/ranked-rules.ts";
import type { Facts } from "../sla/timeline.ts";
import type { ServicePolicy } from "./service-policy.ts";
import type { WarrantyRule } from "./warranty-rule.ts";

/**
 * Which warranty something has under a policy, and why not another; `decidedBy` is null where it has none.
 *
 * @example
 * ```ts
 * const { policy } = presets.compiled.solar;
 * explainWarranty(policy, { component: "mainUnit" }).decidedBy?.lasts // => { months: 36 }
 * explainWarranty(policy, { component: "piping" }).decidedBy?.source // => ["R-285"]
 * ```
 */
export const explainWarranty = (
  policy: Pick<ServicePolicy, "warrantyRules">,
  facts: Facts,
): RuleExplanation<WarrantyRule> => explainRules(policy.warrantyRules, facts);
