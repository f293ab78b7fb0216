import type { RequestRules } from "../../policy/request-rules.ts";
import type { SlipTemplate } from "../../policy/slip-template.ts";
import type { FieldMissing } from "../../slips/field-refusal.ts";
import type { RequestState } from "../request-state.ts";
import { missingOnSlip } from "./missing-on-slip.ts";
import { slipOf } from "./slip-of.ts";
import type { SlipValue } from "./slip-value.ts";
import { slipValues } from "./slip-values.ts";

/** The slip of a request as it stands: what is printed on it, what stands in each field, and what must still be filled. */
export interface RequestSlip {
  readonly template: SlipTemplate;
  /** Field → what a command kept, or what was written there with who and when; empty fields are left out. */
  readonly values: Readonly<Record<string, SlipValue>>;
  /** Every field that must be filled before the slip is closed, in the order in which they are printed. */
  readonly missing: readonly FieldMissing[];
}

/**
 * The slip that a request is written on in its present round; null before it is logged, or where the policy has none.
 *
 * @example
 * ```ts
 * const rules = presets.documents.standard.request;
 * requestSlip(rules, { status: "draft" }) // => null
 * ```
 */
export const requestSlip = (rules: RequestRules, state: RequestState): RequestSlip | null => {
  const template = state.status === "draft" ? null : slipOf(rules, state);
  if (template === null || state.status === "draft") return null;
  const values = slipValues(template, state);
  return { template, values, missing: missingOnSlip(template, state) };
};
