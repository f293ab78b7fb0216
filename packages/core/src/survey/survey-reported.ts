import type { Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import type { Instant } from "../time/instant.ts";
import type { SurveyAnswer, SurveyState } from "./survey-state.ts";

/** What reports count of surveys: each answer as it was worth when it was given. */
export const surveyReported: Reported<SurveyState> = {
  factsOf: (_context, state) => {
    if (!("findings" in state)) return [];
    const { findings, task } = state;
    return findings.answers.map((answer) =>
      factOfAnswer(answer, findings.at, { customer: task.customer, engineer: null }),
    );
  },
};

/** An answer as reports count it, with whose it is and of whom. */
export const factOfAnswer = (
  { question, score, favourable }: SurveyAnswer,
  at: Instant,
  whose: { readonly customer: string | null; readonly engineer: string | null },
): ReportFact => ({ about: "rating", at, facts: { question, score: Math.round(score), favourable, ...whose } });
