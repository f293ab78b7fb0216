import { memoryAfter, nothingRemembered } from "../process/clock-memory.ts";
import { corrupt } from "../process/record-events.ts";
import type { ProblemEvent } from "./problem-events.ts";
import type { BegunProblem, ProblemEscalation, Measure, Problem, ProblemState } from "./problem-state.ts";

/** The problem after one more event. A history that `decide` cannot have written is corrupt, and throws. */
export const evolveProblem = (state: ProblemState, event: ProblemEvent): ProblemState => {
  if (state.status !== "unopened") return evolveBegun(state, event);
  if (event.type !== "ProblemOpened") throw corrupt(event.type, state.status);
  const { kind, shared, customer, description, owner, faults } = event.data;
  const marks = [{ name: "opened", at: event.at, cycle: 1 }];
  const begun = { escalation: null, measures: [], cycle: 1, marks, clocks: nothingRemembered };
  return { status: "raised", problem: { kind, shared, customer, description, owner, faults, ...begun } };
};

const evolveBegun = (state: BegunProblem, event: ProblemEvent): ProblemState => {
  const { at, by } = event;
  const { problem } = state;
  const { cycle, escalation, measures } = problem;
  const marked = (name: string, of = cycle) => ({ marks: [...problem.marks, { name, at, cycle: of }] });
  const also = (change: Partial<Problem>): ProblemState => ({ ...state, problem: { ...problem, ...change } });
  const measured = (id: string, change: (measure: Measure) => Measure): ProblemState =>
    also({ measures: measures.map((one) => (one.measure === id ? change(one) : one)) });
  const mark = (name: string) => ({ name, at, cycle });
  switch (event.type) {
    case "ProblemOpened":
      throw corrupt(event.type, state.status);
    case "RecurrenceNoted":
      return also({ faults: [...problem.faults, ...event.data.faults] });
    case "ProblemReopened": {
      const faults = [...problem.faults, ...event.data.faults];
      const again = { faults, escalation: null, cycle: cycle + 1, ...marked("reopened", cycle + 1) };
      return { status: "raised", problem: { ...problem, ...again } };
    }
    case "ProblemAssigned":
      return also({ owner: event.data.owner });
    case "ProblemEscalated":
      return also({ escalation: { at, reason: event.data.reason, emergency: null }, ...marked("escalated") });
    case "EmergencyProposed": {
      const { solution, prevention, complete } = event.data;
      const emergency = { solution, prevention, agreedBy: [{ role: by.role, id: by.id }] };
      return also({ escalation: escalated(escalation, emergency), ...(complete ? marked("emergencyAgreed") : {}) });
    }
    case "EmergencyAgreed": {
      const proposed = escalation?.emergency;
      if (!proposed) throw corrupt(event.type, state.status);
      const emergency = { ...proposed, agreedBy: [...proposed.agreedBy, { role: by.role, id: by.id }] };
      const complete = event.data.complete ? marked("emergencyAgreed") : {};
      return also({ escalation: escalated(escalation, emergency), ...complete });
    }
    case "CauseAnalysed": {
      const analysis = { at, by: by.id, ...event.data };
      return { status: "analysed", problem: { ...problem, ...marked("analysed") }, analysis };
    }
    case "MeasurePlanned": {
      const planned = { ...event.data, cycle, status: "planned", doneBy: null, marks: [mark("planned")] } as const;
      return also({ measures: [...measures, planned] });
    }
    case "MeasureDueMoved":
      return measured(event.data.measure, (one) => ({ ...one, dueBy: event.data.dueBy }));
    case "MeasureDone":
      return measured(event.data.measure, (one) => ended(one, "done", mark("done"), by.id));
    case "EffectVerified": {
      const { measure, effective } = event.data;
      return measured(measure, (one) => ended(one, effective ? "effective" : "ineffective", mark("verified")));
    }
    case "MeasureDropped":
      return measured(event.data.measure, (one) => ended(one, "dropped", mark("dropped")));
    case "ProblemSolved": {
      if (state.status !== "analysed") throw corrupt(event.type, state.status);
      const { analysis } = state;
      const solved = { ...problem, ...marked("solved") };
      return { status: "solved", problem: solved, analysis, solvedAt: at, article: event.data.article };
    }
    case "ProblemCancelled": {
      const dropped = measures.map((one) =>
        one.status === "planned" || one.status === "done" ? ended(one, "dropped", mark("dropped")) : one,
      );
      return { status: "cancelled", problem: { ...problem, measures: dropped, ...marked("cancelled") } };
    }
    default:
      return also({ clocks: memoryAfter(problem.clocks, event) });
  }
};

const escalated = (
  escalation: ProblemEscalation | null,
  emergency: ProblemEscalation["emergency"],
): ProblemEscalation => {
  if (escalation === null) throw corrupt("EmergencyProposed", "not escalated");
  return { ...escalation, emergency };
};

const ended = (
  measure: Measure,
  status: Measure["status"],
  mark: Measure["marks"][number],
  doneBy = measure.doneBy,
): Measure => ({ ...measure, status, doneBy, marks: [...measure.marks, mark] });
