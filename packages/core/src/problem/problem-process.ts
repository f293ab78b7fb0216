import type { ProblemRules } from "../policy/problem-rules.ts";
import type { Wanted } from "../process/available-commands.ts";
import { clockUpcasts } from "../process/clock-events.ts";
import { availableByRules, decideByRules, type DecidedByRules } from "../process/decide-by-rules.ts";
import type { Process } from "../process/process.ts";
import { readCommand } from "../process/read-command.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import { evolveProblem } from "./evolve-problem.ts";
import { notSolved } from "./not-solved.ts";
import { ProblemCommand } from "./problem-commands.ts";
import type { ProblemEvent } from "./problem-events.ts";
import { problemNotices } from "./problem-notices.ts";
import type { OwnProblemRefusal, ProblemRefusal } from "./problem-refusal.ts";
import { problemReported } from "./problem-reported.ts";
import { problemCommandRules } from "./problem-rules.ts";
import { problemTransitions, type Measure, type ProblemState } from "./problem-state.ts";
import { clocksInProblem, problemTimelines } from "./problem-timelines.ts";

const lacking = (command: string, state: ProblemState, rules: ProblemRules): readonly Wanted[] => {
  if (state.status === "unopened") return [];
  const { escalation, measures } = state.problem;
  const unless = (there: boolean, requirement: string): readonly Wanted[] => (there ? [] : [{ requirement }]);
  const some = (...statuses: readonly Measure["status"][]) => measures.some((one) => statuses.includes(one.status));
  switch (command) {
    case "ProposeEmergency":
      return unless(escalation !== null, "escalated");
    case "AgreeEmergency":
      return unless((escalation?.emergency ?? null) !== null, "emergencyProposed");
    case "MoveMeasureDue":
    case "ReportMeasureDone":
      return unless(some("planned"), "measurePlanned");
    case "VerifyEffect":
      return unless(some("done"), "measureDone");
    case "DropMeasure":
      return unless(some("planned", "done"), "measurePlanned");
    case "SolveProblem":
      return unless(notSolved(rules, state.problem) === null, "solved");
    default:
      return [];
  }
};

const problem: DecidedByRules<ProblemState, ProblemEvent, OwnProblemRefusal | OutOfOrder, ProblemRules> = {
  kind: "problem",
  before: "unopened",
  transitions: problemTransitions,
  section: "problems",
  rulesIn: ({ problems }) => problems,
  rules: problemCommandRules,
  marks: {
    EscalateProblem: "escalated",
    AnalyseCause: "analysed",
    SolveProblem: "solved",
    CancelProblem: "cancelled",
  },
  marksIn: (state) => (state.status === "unopened" ? [] : state.problem.marks),
  timelinesOf: problemTimelines,
  clocksIn: clocksInProblem,
  evolve: evolveProblem,
  missing: lacking,
};

/**
 * A problem 问题: one cause behind several faults or a fault of quality, from its record to the measure whose effect
 * somebody else has verified (S-63, S-78). When it recurs after that, it is open again.
 */
export const problemProcess: Process<ProblemCommand, ProblemState, ProblemEvent, ProblemRefusal> = {
  kind: "problem",
  stateVersion: 1,
  initial: { status: "unopened" },
  parse: (input, now) => readCommand(ProblemCommand, input, now),
  decide: decideByRules(problem),
  evolve: evolveProblem,
  upcasts: clockUpcasts,
  transitions: problemTransitions,
  availableCommands: availableByRules(problem),
  timelinesOf: problemTimelines,
  clocksIn: clocksInProblem,
  noticesFor: problemNotices,
  reactionsTo: () => [],
  searchRowOf: (state) => ({
    status: state.status,
    customer: state.status === "unopened" ? null : state.problem.customer,
    engineer: state.status === "unopened" ? null : state.problem.owner,
    tier: null,
    severity: null,
  }),
  numberSeries: "problem",
  reported: problemReported,
};
