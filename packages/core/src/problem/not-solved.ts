import type { ProblemRules } from "../policy/problem-rules.ts";
import type { EffectNotVerified, EmergencyWanted } from "./problem-refusal.ts";
import type { Problem } from "./problem-state.ts";

/** The roles that must still stand behind an emergency solution. */
export const rolesToAgree = (
  { emergencyBy }: ProblemRules,
  agreedBy: readonly { readonly role: string }[],
): readonly string[] => emergencyBy.filter((role) => !agreedBy.some((one) => one.role === role));

/**
 * Why a problem is not solved yet; null when it is.
 *
 * Every measure of its cycle must be verified or dropped, and one at least have helped; what was escalated needs an
 * emergency solution that every role stands behind.
 */
export const notSolved = (
  rules: ProblemRules,
  { escalation, measures, cycle }: Problem,
): EmergencyWanted | EffectNotVerified | null => {
  const roles = escalation === null ? [] : rolesToAgree(rules, escalation.emergency?.agreedBy ?? []);
  if (roles.length > 0) return { type: "EmergencyWanted", roles };
  const own = measures.filter((one) => one.cycle === cycle);
  const unverified = own.filter(({ status }) => status === "planned" || status === "done");
  return unverified.length === 0 && own.some(({ status }) => status === "effective")
    ? null
    : { type: "EffectNotVerified", measures: unverified.map(({ measure }) => measure) };
};
