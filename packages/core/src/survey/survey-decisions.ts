import { err, ok } from "neverthrow";
import { conductScore } from "../conduct/conduct-score.ts";
import type { QualitySurveyRules } from "../policy/quality-survey-rules.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import { readSurvey } from "./read-survey.ts";
import type { SurveyCommand } from "./survey-commands.ts";
import type { OwnSurveyRefusal } from "./survey-refusal.ts";
import type { SurveyEvent, SurveyState, surveyTransitions } from "./survey-state.ts";

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
    return readSurvey(rules.questionnaire, rules.scales, grades).map((answers) => {
      const satisfied = solved && answers.every(({ favourable }) => favourable);
      const conduct = conductScore(rules.conduct, command.conduct);
      return [happened(command, "SurveyRecorded", { answers, solved, conduct, satisfied, opinion })];
    });
  },

  CountersignSurvey: (command, { task: { investigator } }) =>
    command.by.id === investigator
      ? err({ type: "OwnSurvey", investigator })
      : ok([happened(command, "SurveyCountersigned", { opinion: command.opinion ?? null })]),

  ReturnSurvey: (command) => ok([happened(command, "SurveyReturned", { opinion: command.opinion })]),

  CancelSurvey: (command) => ok([happened(command, "SurveyCancelled", { reason: command.reason })]),
};
