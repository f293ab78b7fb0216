import { codeList, type CodeRow } from "./code-list.ts";

const grades = (best: number): readonly CodeRow[] =>
  Array.from({ length: best }, (_, index) => String(best - index)).map((grade) => [grade, grade, grade]);

/**
 * Rating scales, the best grade first (rulebook 3.5).
 *
 * The same label stands at the top of one scale and in the middle of another, so a grade means something on its
 * own scale alone (C-18). The grades of the two numeric scales are the numbers themselves.
 */
export const ratingLists = {
  twoGrades: codeList(
    { id: "twoGrades", label: ["满意度（两级）", "two grades"], closed: true, source: ["EN-80", "S-02"] },
    [
      ["satisfied", "满意", "satisfied"],
      ["unsatisfied", "不满意", "unsatisfied"],
    ],
  ),
  threeGrades: codeList(
    { id: "threeGrades", label: ["满意度（三级）", "three grades"], closed: true, source: ["EN-81", "S-24"] },
    [
      ["verySatisfied", "非常满意", "very satisfied"],
      ["satisfied", "满意", "satisfied"],
      ["unsatisfied", "不满意", "unsatisfied"],
    ],
  ),
  fourGrades: codeList(
    { id: "fourGrades", label: ["满意度（四级）", "four grades"], closed: true, source: ["EN-82", "S-09"] },
    [
      ["verySatisfied", "很满意", "very satisfied"],
      ["satisfied", "满意", "satisfied"],
      ["fairlySatisfied", "一般满意", "fairly satisfied"],
      ["unsatisfied", "不满意", "unsatisfied"],
    ],
  ),
  fiveGrades: codeList(
    { id: "fiveGrades", label: ["满意度（五级）", "five grades"], closed: true, source: ["EN-83", "S-22"] },
    [
      ["satisfied", "满意", "satisfied"],
      ["ratherSatisfied", "较满意", "rather satisfied"],
      ["average", "一般", "average"],
      ["ratherUnsatisfied", "较不满意", "rather unsatisfied"],
      ["unsatisfied", "不满意", "unsatisfied"],
    ],
  ),
  fiveToOne: codeList(
    { id: "fiveToOne", label: ["评分（5 高 … 1 低）", "5 (high) to 1 (low)"], closed: true, source: ["EN-84", "S-10"] },
    grades(5),
  ),
  tenToOne: codeList(
    {
      id: "tenToOne",
      label: ["评分（10 最高 … 1 最低）", "10 (highest) to 1 (lowest)"],
      closed: true,
      source: ["EN-85", "S-21"],
    },
    grades(10),
  ),
} as const;
