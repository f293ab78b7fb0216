import type { RatingScale } from "../../policy/rating-scale.ts";
import type { ScoringRules } from "../../policy/scoring-rules.ts";
import { readGrade } from "../../scoring/rating.ts";
import type { GradeScale } from "./rating-scales.ts";

/** What a rating comes to in reports. */
export interface RatingWorth {
  /** In whole points of 100; null where its question has no such grade any more. */
  readonly score: number | null;
  /** Null where no scale of the policy says so. */
  readonly favourable: boolean | null;
}

/**
 * What a number that the customer gave is worth on the scale it was given on, never on another one (C-18).
 *
 * @param scale - undefined where nobody asks the question any more
 */
export const ratingWorth = (
  scoring: Pick<ScoringRules, "scales"> | null,
  scale: GradeScale | undefined,
  value: number,
): RatingWorth => {
  if (scale === undefined || scale.worst >= scale.best || value < scale.worst || value > scale.best)
    return { score: null, favourable: null };
  const { worst, best } = scale;
  const score = Math.round((100 * (value - worst)) / (best - worst));
  const of = scoring?.scales.find((one) => isThat(one, scale));
  if (of === undefined) return { score, favourable: null };
  const read = readGrade(of, of.grades[best - value]?.id ?? "");
  return { score, favourable: read.map(({ favourable }) => favourable).unwrapOr(null) };
};

/** A scale of words is known by its list, one of numbers by its grades. */
const isThat = ({ id, grades }: RatingScale, { worst, best, list }: GradeScale): boolean =>
  list === null
    ? grades.length === best - worst + 1 && grades.every((grade, nth) => grade.id === String(best - nth))
    : id === list && grades.length === best - worst + 1;
