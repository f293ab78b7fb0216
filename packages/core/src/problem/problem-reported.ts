import type { Reported } from "../process/reported.ts";
import type { ReportFact } from "../report/report-fact.ts";
import { daysFrom } from "../report/whole-units.ts";
import type { Mark } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { Measure, ProblemState } from "./problem-state.ts";

/** What reports count of problems, and of the measures against their causes. What was called off is not counted. */
export const problemReported: Reported<ProblemState> = {
  factsOf: (_context, state) => {
    if (state.status === "unopened" || state.status === "cancelled") return [];
    const { kind, customer, owner: engineer, faults, escalation, cycle, marks, measures } = state.problem;
    const openedAt = momentOf(marks, "opened");
    if (openedAt === null) return [];
    const problem: ReportFact = {
      about: "problem",
      at: openedAt,
      facts: {
        kind,
        customer,
        engineer,
        cause: "analysis" in state ? state.analysis.code : null,
        faults: faults.length,
        escalated: escalation !== null,
        recurred: cycle > 1,
        solved: state.status === "solved",
        days: state.status === "solved" ? daysFrom(openedAt, state.solvedAt) : null,
      },
    };
    return [problem, ...measures.flatMap((measure) => factsOfMeasure(measure, customer))];
  },
};

const factsOfMeasure = (
  { kind, owner: engineer, status, dueBy, marks }: Measure,
  customer: string | null,
): readonly ReportFact[] => {
  const plannedAt = momentOf(marks, "planned");
  if (plannedAt === null || status === "dropped") return [];
  const doneAt = momentOf(marks, "done");
  const effective = status === "effective" ? true : status === "ineffective" ? false : null;
  const came = { done: doneAt !== null, inTime: doneAt === null ? null : doneAt <= dueBy, effective };
  return [{ about: "measure", at: plannedAt, facts: { kind, customer, engineer, ...came } }];
};

const momentOf = (marks: readonly Mark[], name: string): Instant | null =>
  marks.find((mark) => mark.name === name)?.at ?? null;
