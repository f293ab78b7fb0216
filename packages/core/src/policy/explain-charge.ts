import { explainRules, type RuleExplanation } from "../sla/ranked-rules.ts";
import type { Facts } from "../sla/timeline.ts";
import type { ChargeRule } from "./charge-rule.ts";
import type { ServicePolicy } from "./service-policy.ts";

/**
 * What a policy charges a customer under some facts, and why not otherwise; `decidedBy` is null where it does not say.
 *
 * @example
 * ```ts
 * const { policy } = presets.compiled.door;
 * explainCharge(policy, { inWarranty: false }).decidedBy?.labour
 * // => { kind: "hourly", atMost: { amountMinor: 1000, currency: "CNY" } }
 * ```
 */
export const explainCharge = (policy: Pick<ServicePolicy, "chargeRules">, facts: Facts): RuleExplanation<ChargeRule> =>
  explainRules(policy.chargeRules, facts);
