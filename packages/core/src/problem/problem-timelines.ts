import { nothingRemembered, remembered, type ClockMemory } from "../process/clock-memory.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { ProblemState } from "./problem-state.ts";

/** The timeline of a problem, and of each measure against it. */
export const problemTimelines = (id: string, state: ProblemState): readonly Timeline[] => {
  if (state.status === "unopened") return [];
  const { kind, owner, escalation, measures, marks, clocks } = state.problem;
  const facts = { kind, owner, escalated: escalation !== null };
  return [
    remembered(clocks, { subject: { kind: "problem", id }, facts, marks, pauses: [] }),
    ...measures.map((one) =>
      remembered(clocks, {
        subject: { kind: "measure", id: `${id}/${one.measure}` },
        facts: { kind: one.kind, owner: one.owner, dueBy: one.dueBy },
        marks: one.marks,
        pauses: [],
      }),
    ),
  ];
};

/** What a problem remembers of its clocks. */
export const clocksInProblem = (state: ProblemState): ClockMemory =>
  state.status === "unopened" ? nothingRemembered : state.problem.clocks;
