import { err, ok, type Result } from "neverthrow";
import type { RatingScale } from "../policy/rating-scale.ts";
import type { ScoringRules } from "../policy/scoring-rules.ts";
import { readGrade, scaleOf, type Rating, type RatingRefusal } from "./rating.ts";
import { shareOf, type Share } from "./share.ts";

/** How content those were who answered, and how many that is. */
export interface Satisfaction {
  /** The satisfaction rate 满意率: favourable answers of all answers. */
  readonly rate: Share;
  /** The mean of the answers, 0 to 100; null without any. */
  readonly score: number | null;
  /** How many of those asked answered. */
  readonly response: Share;
}

/**
 * How content people are, from answers on whatever scales: each is read on its own. The order does not matter.
 *
 * @param asked - how many answers were asked for; counts as many as were given where it is less
 * @example
 * ```ts
 * const rules = { scales: [{ id: "yesNo", label: { "zh-CN": "是否", en: "yes or no" }, favourableFrom: "yes", source: [],
 *   grades: ["yes", "no"].map((id) => ({ id, label: { "zh-CN": id, en: id } })) }], confidence: "0.95" } as const;
 * const ratings = ["yes", "yes", "no"].map((grade) => ({ question: "service", scale: "yesNo", grade }));
 * const { rate, score, response } = satisfactionOf(rules, ratings, 10)._unsafeUnwrap();
 * [rate.count, rate.of, score?.toFixed(1), response.share] // => [2, 3, "66.7", 0.3]
 * satisfactionOf(rules, [], 10)._unsafeUnwrap().rate.share // => null
 * ```
 */
export const satisfactionOf = (
  { scales, confidence }: Pick<ScoringRules, "scales" | "confidence">,
  ratings: readonly Rating[],
  asked: number,
): Result<Satisfaction, RatingRefusal> => {
  const given = new Map<RatingScale, Map<string, number>>();
  for (const rating of ratings) {
    const read = scaleOf(scales, rating).andThen((scale) => readGrade(scale, rating.grade).map(() => scale));
    if (read.isErr()) return err(read.error);
    const ofScale = given.get(read.value) ?? new Map<string, number>();
    given.set(read.value, ofScale.set(rating.grade, (ofScale.get(rating.grade) ?? 0) + 1));
  }
  const { favourable, score } = summed(scales, given);
  const answers = ratings.length;
  return ok({
    rate: shareOf(favourable, answers, confidence),
    score: answers === 0 ? null : score / answers,
    response: shareOf(answers, Math.max(asked, answers), confidence),
  });
};

/** Added up grade by grade, not answer by answer: so the sum is the same to the last digit in whatever order they came. */
const summed = (scales: readonly RatingScale[], given: ReadonlyMap<RatingScale, ReadonlyMap<string, number>>) => {
  const sum = { favourable: 0, score: 0 };
  for (const scale of scales)
    for (const { id } of scale.grades) {
      const times = given.get(scale)?.get(id) ?? 0;
      readGrade(scale, id).map((worth) => {
        sum.score += times * worth.score;
        if (worth.favourable) sum.favourable += times;
      });
    }
  return sum;
};
