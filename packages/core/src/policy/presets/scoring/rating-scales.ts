import type { CodeList } from "../../../lists/code-list.ts";
import { codeList } from "../../../lists/code-list.ts";
import { ratingLists } from "../../../lists/rating-lists.ts";
import type { RatingScale } from "../../rating-scale.ts";

/** Where a question is whether; no scale is stated for it (EN-87). */
const yesNo = codeList({ id: "yesNo", label: ["是否", "yes or no"], closed: true, source: ["EN-87", "S-93"] }, [
  ["yes", "是", "yes"],
  ["no", "否", "no"],
]);

/**
 * The scales of rulebook 3.5.
 *
 * From which grade on an answer is favourable the sources say nowhere: that is Callout's reading. Where a label says
 * satisfied without more it is; of numbers the upper two fifths and the upper three tenths are.
 */
export const ratingScales: readonly RatingScale[] = [
  scale(ratingLists.twoGrades, "satisfied", "R-403", "R-404"),
  scale(ratingLists.threeGrades, "satisfied", "R-405"),
  scale(ratingLists.fourGrades, "satisfied", "R-406"),
  scale(ratingLists.fiveGrades, "ratherSatisfied", "R-407"),
  scale(ratingLists.fiveToOne, "4", "R-408"),
  scale(ratingLists.tenToOne, "8", "R-409"),
  scale(yesNo, "yes", "R-396"),
];

function scale({ id, label, options, source }: CodeList, favourableFrom: string, ...rules: string[]): RatingScale {
  return { id, label, grades: options, favourableFrom, source: [...rules, ...source, "C-18", "callout"] };
}
