import type { TrainingRules } from "../policy/training-rules.ts";
import { isBeyond } from "../scoring/against-target.ts";

/** How far those who were taught master what they were taught. */
export interface Mastery {
  readonly basis: TrainingRules["mastery"]["basis"];
  /** 0 to 100: the share of those who came that passed, or what all who came know on average. */
  readonly percent: number;
  readonly target: number;
  readonly reached: boolean;
  /** Whether the training is held again where it is not reached. */
  readonly required: boolean;
}

/**
 * The mastery 掌握程度 after an exam. Who came and did not sit the exam counts as knowing nothing.
 *
 * More points never lower it, and the order of people does not matter.
 *
 * @param rules - the policy's
 * @param attended - how many came, at least as many as sat the exam
 * @param points - of 100, of each who sat the exam
 */
export const masteryOf = (rules: TrainingRules["mastery"], attended: number, points: readonly number[]): Mastery => {
  const { basis, passMark, target, required } = rules;
  const worth = basis === "score" ? points : points.map((one) => (one >= passMark ? 100 : 0));
  // In their order, so that the sum is the same to the last digit in whatever order they were written down.
  const sum = worth.toSorted((one, other) => one - other).reduce((total, one) => total + one, 0);
  return { basis, percent: sum / attended, target: target.percent, reached: isBeyond(target, sum, attended), required };
};
