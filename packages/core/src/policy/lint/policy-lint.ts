import type { Wording } from "../../sla/clock-rule.ts";
import type { Facts } from "../../sla/timeline.ts";

/** What a lint rule looks for. */
export type LintRule =
  /** No rule gives this tier. */
  | "tierUnreached"
  /** Another of lower rank matches whenever this one does. */
  | "ruleOvershadowed"
  /** The dearer tier has the later deadline, or none. */
  | "dearerTierPromisedLess"
  /** What comes later is due earlier, such as the solution before the arrival. */
  | "laterStepDueEarlier"
  /** No mark that can be written starts it. */
  | "clockNeverStarts"
  /** No mark that can be written stops it. */
  | "clockNeverStops"
  /** Its calendar never opens. */
  | "clockNeverDue"
  /** No role may do what the gate asks for. */
  | "gateNobodySatisfies"
  /** No calendar of the policy is open in the window. */
  | "revisitOutsideHours"
  /** A role that nobody plays is to be told. */
  | "nobodyHoldsRole"
  /** The system itself may not do what only it does: fire timers, and have what is open adopt new versions. */
  | "systemNotPermitted"
  /** What is told together would be told when nothing is to be said. */
  | "digestInQuietHours"
  /** A choice on a slip is made from a list that slips do not have, or from none. */
  | "slipListUnknown";

/** One thing that is probably wrong in a policy. */
export interface PolicyLint {
  readonly rule: LintRule;
  /** Where it stands, such as `clocks.2.promises.0`. */
  readonly path: string;
  /** The other part that it does not fit; null where it is alone at fault. */
  readonly conflictsWith: string | null;
  /** Facts for which it goes wrong, where it depends on some. */
  readonly facts: Facts;
  readonly suggestion: Wording;
}

/**
 * One sentence that says where something is wrong, with what, and what to do about it.
 *
 * @example
 * ```ts
 * const suggestion = { "zh-CN": "请增加规则", en: "add a rule that gives it" };
 * describeLint({ rule: "tierUnreached", path: "tiers.1", conflictsWith: null, facts: {}, suggestion }, "en")
 * // => "tiers.1: add a rule that gives it"
 * ```
 */
export const describeLint = ({ path, conflictsWith, suggestion }: PolicyLint, language: "zh-CN" | "en"): string => {
  const both = conflictsWith === null ? path : `${path} / ${conflictsWith}`;
  return `${both}${language === "en" ? ": " : "："}${suggestion[language]}`;
};
