import { err, ok, type Result } from "neverthrow";
import type { Questionnaire } from "../policy/questionnaire.ts";
import type { RatingScale } from "../policy/rating-scale.ts";
import { readGrade } from "../scoring/rating.ts";
import type { SurveyIncomplete } from "./survey-refusal.ts";
import type { SurveyAnswer } from "./survey-state.ts";

/** The answers to a questionnaire, each read on the scale of its question; or what is wanting or wrong in them. */
export const readSurvey = (
  { questions }: Questionnaire,
  scales: readonly RatingScale[],
  grades: Readonly<Record<string, string>>,
): Result<readonly SurveyAnswer[], SurveyIncomplete> => {
  const answers = questions.flatMap(({ id, scale }) => {
    const grade = grades[id];
    const read = scales.find((one) => one.id === scale);
    if (grade === undefined || read === undefined) return [];
    return readGrade(read, grade).match(
      (worth) => [{ question: id, scale, grade, ...worth }],
      () => [],
    );
  });
  const asked = questions.map(({ id }) => id);
  const unanswered = asked.filter((id) => grades[id] === undefined);
  const unknown = Object.keys(grades).filter((id) => !asked.includes(id));
  const read = answers.map(({ question }) => question);
  const offScale = asked.filter((id) => grades[id] !== undefined && !read.includes(id));
  return unanswered.length + unknown.length + offScale.length === 0
    ? ok(answers)
    : err({ type: "SurveyIncomplete", unanswered, unknown, offScale });
};
