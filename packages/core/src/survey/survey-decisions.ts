import { err, ok } from "neverthrow";
import { conductScore } from "../conduct/conduct-score.ts";
import type { QualitySurveyRules } from "../policy/quality-survey-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import { readGrade } from "../scoring/rating.ts";
import type { SurveyCommand } from "./survey-commands.ts";
import type { OwnSurveyRefusal, SurveyIncomplete } from "./survey-refusal.ts";
import type { SurveyAnswer, SurveyEvent, SurveyState, surveyTransitions } from "./survey-state.ts";

/** What each command on a survey causes, or why it is refused. */
export const surveyDecisions: RecordRules<
  SurveyCommand,
  SurveyState,
  typeof surveyTransitions,
  SurveyEvent,
  OwnSurveyRefusal,
  QualitySurveyRules
> = {
  OpenSurvey: (command) => {
    const { request, customer, contact = null, investigator } = command;
    return ok([happened(command, "SurveyOpened", { request, customer, contact, investigator })]);
  },

  RecordSurvey: (command, { task: { investigator } }, { rules }) => {
    const { by, grades, solved, opinion = null } = command;
    if (by.role === rules.investigator && by.id !== investigator)
      return err({ type: "NotTheInvestigator", investigator, actor: by.id });
    const answers = answersOf(rules, grades);
    const refusal = incomplete(rules, grades, answers);
    if (refusal) return err(refusal);
    const satisfied = solved && answers.every(({ favourable }) => favourable);
    const conduct = conductScore(rules.conduct, command.conduct);
    return ok([happened(command, "SurveyRecorded", { answers, solved, conduct, satisfied, opinion })]);
  },

  CountersignSurvey: (command, { task: { investigator } }) =>
    command.by.id === investigator
      ? err({ type: "OwnSurvey", investigator })
      : ok([happened(command, "SurveyCountersigned", { opinion: command.opinion ?? null })]),

  ReturnSurvey: (command) => ok([happened(command, "SurveyReturned", { opinion: command.opinion })]),

  CancelSurvey: (command) => ok([happened(command, "SurveyCancelled", { reason: command.reason })]),
};

/** The answers that can be read, each on the scale of its question. */
const answersOf = (
  { questionnaire: { questions }, scales }: QualitySurveyRules,
  grades: Readonly<Record<string, string>>,
): readonly SurveyAnswer[] =>
  questions.flatMap(({ id, scale }) => {
    const grade = grades[id];
    const read = scales.find((one) => one.id === scale);
    if (grade === undefined || read === undefined) return [];
    return readGrade(read, grade).match(
      (worth) => [{ question: id, scale, grade, ...worth }],
      () => [],
    );
  });

const incomplete = (
  { questionnaire: { questions } }: QualitySurveyRules,
  grades: Readonly<Record<string, string>>,
  answers: readonly SurveyAnswer[],
): SurveyIncomplete | null => {
  const asked = questions.map(({ id }) => id);
  const unanswered = asked.filter((id) => grades[id] === undefined);
  const unknown = Object.keys(grades).filter((id) => !asked.includes(id));
  const read = answers.map(({ question }) => question);
  const offScale = asked.filter((id) => grades[id] !== undefined && !read.includes(id));
  return unanswered.length + unknown.length + offScale.length === 0
    ? null
    : { type: "SurveyIncomplete", unanswered, unknown, offScale };
};
