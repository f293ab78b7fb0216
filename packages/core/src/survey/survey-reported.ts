import type { Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { SurveyState } from "./survey-state.ts";

/** What reports count of surveys: each answer as it was worth when it was given. */
export const surveyReported: Reported<SurveyState> = {
  factsOf: (_context, state) => {
    if (!("findings" in state)) return [];
    const { findings, task } = state;
    return findings.answers.map(({ question, score, favourable }): ReportFact => ({
      about: "rating",
      at: findings.at,
      facts: { question, score: Math.round(score), favourable, customer: task.customer, engineer: null },
    }));
  },
};
