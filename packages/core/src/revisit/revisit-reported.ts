import type { FactsContext, Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import { readGrade, scaleOf, type Rating } from "../scoring/rating.ts";
import type { AnsweredRevisit, RevisitState } from "./revisit-state.ts";

/** What reports count of revisits. One that was cancelled was not wanted. */
export const revisitReported: Reported<RevisitState> = {
  factsOf: (context, state) => {
    if (state.status === "unplanned" || state.status === "cancelled") return [];
    const { customer, schemes, dueBy, windowUntil } = state.task;
    const wantedBy = dueBy ?? windowUntil;
    const doneAt = "doneAt" in state ? state.doneAt : null;
    const came = { customer, done: doneAt !== null, inTime: doneAt === null ? null : doneAt <= wantedBy };
    return [
      ...schemes.map((scheme): ReportFact => ({ about: "revisit", at: wantedBy, facts: { scheme, ...came } })),
      ...("doneAt" in state ? answers(context, state) : []),
    ];
  },
};

const answers = ({ policy }: FactsContext, { task, doneAt, ratings }: AnsweredRevisit): readonly ReportFact[] =>
  ratings.map((rating) => {
    const facts = {
      question: rating.question,
      customer: task.customer,
      engineer: null,
      ...worth(policy.policy.scoring?.scales ?? [], rating),
    };
    return { about: "rating", at: doneAt, facts };
  });

const worth = (scales: Parameters<typeof scaleOf>[0], rating: Rating) =>
  scaleOf(scales, rating)
    .andThen((scale) => readGrade(scale, rating.grade))
    .match(
      ({ score, favourable }) => ({ score: Math.round(score), favourable }),
      () => ({ score: null, favourable: null }),
    );
