import type { Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import { factOfAnswer } from "../survey/survey-reported.ts";
import type { TrainingState } from "./training-state.ts";

/** What reports count of trainings: the session that was held, and each answer to what those who came were asked. */
export const trainingReported: Reported<TrainingState> = {
  factsOf: (_context, state) => {
    if (!("delivery" in state)) return [];
    const { training, delivery } = state;
    const { audience, occasion, lecturers } = training.plan;
    const customer = audience.type === "customer" ? audience.customer : null;
    const [engineer = null] = lecturers;
    const session: ReportFact = {
      about: "training",
      at: delivery.at,
      facts: {
        occasion,
        audience: audience.type,
        customer,
        engineer,
        attendees: delivery.attendees.length,
        mastered: "mastery" in state ? state.mastery.reached : null,
        round: training.round,
      },
    };
    if (state.status !== "surveyed") return [session];
    const { answers, at } = state.survey;
    return [session, ...answers.flat().map((answer) => factOfAnswer(answer, at, { customer, engineer }))];
  },
};
