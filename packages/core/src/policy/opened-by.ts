import type { ComplaintRules, OpenedAs } from "./complaint-rules.ts";

/**
 * What ratings open by themselves: a complaint, a quality notice, or nothing.
 *
 * The worst grade counts; of the policy's bounds that it falls under, the lowest decides.
 */
export const openedByRatings = (
  rules: ComplaintRules | null,
  ratings: Readonly<Record<string, number>>,
): OpenedAs | null => {
  const worst = Math.min(...Object.values(ratings));
  const bounds = [...(rules?.automatic.ratings ?? [])].sort((one, other) => one.atMost - other.atMost);
  return bounds.find(({ atMost }) => worst <= atMost)?.opens ?? null;
};
