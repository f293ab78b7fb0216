import { slipLists } from "../../lists/slip-lists.ts";
import type { CodeList } from "../../lists/code-list.ts";
import type { RequestRules } from "../../policy/request-rules.ts";
import type { SlipField } from "../../policy/slip-template.ts";
import { fieldsOf } from "../../slips/fields-of.ts";
import type { BegunRequest } from "../request-state.ts";
import { slipOf } from "./slip-of.ts";

/** The worst and the best grade of a question, whole numbers. */
export interface GradeScale {
  readonly worst: number;
  readonly best: number;
  /** The list whose words stand for the grades, the best first; null where the numbers themselves do. */
  readonly list: string | null;
}

const RATED = "ratings.";

/**
 * Question → its scale: the questions of the policy's survey, and those that only the request's own slip prints, each
 * on the scale printed there: a range of numbers, or a list of words, which is printed with the best first, so that the
 * last is 1.
 */
export const ratingScales = (rules: RequestRules, state: BegunRequest): Readonly<Record<string, GradeScale>> => {
  const { worst, best, questions } = rules.survey;
  const template = slipOf(rules, state);
  return {
    ...Object.fromEntries(template === null ? [] : fieldsOf(template).flatMap(printedQuestion)),
    ...Object.fromEntries(questions.map(({ id }) => [id, { worst, best, list: null }])),
  };
};

const lists: Readonly<Record<string, CodeList>> = slipLists;

const printedQuestion = ({ holds, range, list }: SlipField): readonly (readonly [string, GradeScale])[] => {
  if (typeof holds !== "object" || holds.command !== "SignOff" || !holds.field.startsWith(RATED)) return [];
  const scale: GradeScale = range
    ? { worst: range.least, best: range.most, list: null }
    : { worst: 1, best: lists[list ?? ""]?.options.length ?? 1, list: list ?? null };
  return [[holds.field.slice(RATED.length), scale]];
};
