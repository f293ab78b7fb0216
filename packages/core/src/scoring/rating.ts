import { err, ok, type Result } from "neverthrow";
import type { RatingScale } from "../policy/rating-scale.ts";
import type { Wording } from "../sla/clock-rule.ts";

/** One answer: a grade, never without the scale it was given on. */
export interface Rating {
  readonly question: string;
  readonly scale: string;
  readonly grade: string;
}

/** An answer on a scale that the policy does not have. */
export interface UnknownScale {
  readonly type: "UnknownScale";
  readonly scale: string;
  readonly known: readonly string[];
}

/** A grade that its scale does not have. */
export interface UnknownGrade {
  readonly type: "UnknownGrade";
  readonly scale: string;
  readonly grade: string;
  readonly known: readonly string[];
}

/** Why an answer cannot be read. */
export type RatingRefusal = UnknownScale | UnknownGrade;

/** What an answer is worth. */
export interface ReadRating {
  /** From 0, the worst grade of its scale, to 100, the best; grades lie evenly between. */
  readonly score: number;
  readonly favourable: boolean;
}

/**
 * What a grade is worth on its scale.
 *
 * @example
 * ```ts
 * const scale = { id: "three", label: { "zh-CN": "三级", en: "three" }, favourableFrom: "good", source: [],
 *   grades: ["good", "fair", "poor"].map((id) => ({ id, label: { "zh-CN": id, en: id } })) };
 * readGrade(scale, "fair")._unsafeUnwrap() // => { score: 50, favourable: false }
 * ```
 */
export const readGrade = (scale: RatingScale, grade: string): Result<ReadRating, UnknownGrade> => {
  const known = scale.grades.map(({ id }) => id);
  const at = known.indexOf(grade);
  if (at < 0) return err({ type: "UnknownGrade", scale: scale.id, grade, known });
  const worst = known.length - 1;
  return ok({ score: (100 * (worst - at)) / worst, favourable: at <= known.indexOf(scale.favourableFrom) });
};

/** The scale an answer was given on. */
export const scaleOf = (
  scales: readonly RatingScale[],
  { scale }: Pick<Rating, "scale">,
): Result<RatingScale, UnknownScale> => {
  const found = scales.find(({ id }) => id === scale);
  return found ? ok(found) : err({ type: "UnknownScale", scale, known: scales.map(({ id }) => id) });
};

/** One sentence for a person: which answer could not be read, and what there is. */
export const describeRatingRefusal = (refusal: RatingRefusal, language: keyof Wording): string => {
  const known = refusal.known.join(language === "en" ? ", " : "、");
  const words: Wording =
    refusal.type === "UnknownScale"
      ? {
          "zh-CN": `没有评价标准“${refusal.scale}”；可用：${known}`,
          en: `there is no scale "${refusal.scale}"; there are: ${known}`,
        }
      : {
          "zh-CN": `评价标准“${refusal.scale}”没有等级“${refusal.grade}”；可用：${known}`,
          en: `the scale "${refusal.scale}" has no grade "${refusal.grade}"; it has: ${known}`,
        };
  return words[language];
};
