import { err, ok, type Result } from "neverthrow";
import type { ProblemRules } from "../policy/problem-rules.ts";
import type { ClockCommand } from "../process/decide-clocks.ts";
import { outOfOrder } from "../process/out-of-order.ts";
import { happened } from "../process/record-events.ts";
import type { RecordRules } from "../process/record-process.ts";
import type { OutOfOrder } from "../process/refusals.ts";
import { notSolved, rolesToAgree } from "./not-solved.ts";
import type { ProblemCommand } from "./problem-commands.ts";
import type { ProblemEvent } from "./problem-events.ts";
import type { OwnProblemRefusal } from "./problem-refusal.ts";
import type { Measure, Problem, ProblemState, problemTransitions } from "./problem-state.ts";

type Refused = OwnProblemRefusal | OutOfOrder;
type Ruled = Exclude<ProblemCommand, { type: ClockCommand["type"] }>;

/** What each command on a problem causes, or why it is refused. */
export const problemCommandRules: RecordRules<
  Ruled,
  ProblemState,
  typeof problemTransitions,
  ProblemEvent,
  Refused,
  ProblemRules
> = {
  OpenProblem: (command) => {
    const { kind, shared, faults, customer = null, description, owner } = command;
    const opened = { kind, shared, customer, description, owner, faults: [...new Set(faults)], rule: null };
    return ok([happened(command, "ProblemOpened", opened)]);
  },

  NoteRecurrence: (command, state) => {
    const { rule, shared } = command;
    const known = state.status === "unopened" ? [] : state.problem.faults;
    const news = command.faults.filter(({ id }) => !known.includes(id));
    const noted = { rule, shared, faults: [...new Set(news.map(({ id }) => id))] };
    if (state.status === "unopened") {
      const opened = { kind: "recurringFault", customer: null, description: null, owner: null } as const;
      return ok([happened(command, "ProblemOpened", { ...opened, ...noted })]);
    }
    if (news.length === 0) return ok([]);
    if (state.status !== "solved" || news.every(({ at }) => at <= state.solvedAt))
      return ok([happened(command, "RecurrenceNoted", noted)]);
    const early = outOfOrder(state.problem.marks, "reopened", command.at);
    return early ? err(early) : ok([happened(command, "ProblemReopened", noted)]);
  },

  AssignProblem: (command, { problem }) =>
    ok(problem.owner === command.owner ? [] : [happened(command, "ProblemAssigned", { owner: command.owner })]),

  EscalateProblem: (command, { problem }) =>
    ok(problem.escalation ? [] : [happened(command, "ProblemEscalated", { reason: command.reason })]),

  ProposeEmergency: (command, { problem }, { rules }) => {
    const { solution, prevention } = command;
    if (problem.escalation === null) return err({ type: "NotEscalated", wanted: "escalation" });
    const complete = rolesToAgree(rules, [command.by]).length === 0;
    return ok([happened(command, "EmergencyProposed", { solution, prevention, complete })]);
  },

  AgreeEmergency: (command, { problem }, { rules }) => {
    const emergency = problem.escalation?.emergency ?? null;
    if (emergency === null) return err({ type: "NotEscalated", wanted: "proposal" });
    const wanted = rolesToAgree(rules, emergency.agreedBy);
    if (!wanted.includes(command.by.role)) return ok([]);
    return ok([happened(command, "EmergencyAgreed", { complete: wanted.length === 1 })]);
  },

  AnalyseCause: (command) => {
    const { code, cause, solution, prevention } = command;
    return ok([happened(command, "CauseAnalysed", { code, cause, solution, prevention })]);
  },

  PlanMeasure: (command, { problem }) => {
    const { measure, kind, what, owner, dueBy } = command;
    if (problem.measures.some((one) => one.measure === measure)) return err({ type: "MeasureThere", measure });
    return ok([happened(command, "MeasurePlanned", { measure, kind, what, owner, dueBy })]);
  },

  MoveMeasureDue: (command, { problem }) => {
    const { measure, dueBy, reason } = command;
    return found(problem, measure, ["planned"]).map((one) =>
      one.dueBy === dueBy ? [] : [happened(command, "MeasureDueMoved", { measure, dueBy, reason })],
    );
  },

  ReportMeasureDone: (command, { problem }) => {
    const { measure, how } = command;
    return found(problem, measure, ["planned"])
      .andThen((one) => inOrder(one, "done", command.at))
      .map(() => [happened(command, "MeasureDone", { measure, how })]);
  },

  VerifyEffect: (command, { problem }) => {
    const { measure, effective, finding, by, at } = command;
    return found(problem, measure, ["done"])
      .andThen((one) =>
        [one.owner, one.doneBy].includes(by.id) ? err(ownEffect(by.id)) : inOrder(one, "verified", at),
      )
      .map(() => [happened(command, "EffectVerified", { measure, effective, finding })]);
  },

  DropMeasure: (command, { problem }) => {
    const { measure, reason } = command;
    return found(problem, measure, ["planned", "done"])
      .andThen((one) => inOrder(one, "dropped", command.at))
      .map(() => [happened(command, "MeasureDropped", { measure, reason })]);
  },

  SolveProblem: (command, { problem }, { rules }) => {
    const { article = null } = command;
    const refusal = notSolved(rules, problem);
    if (refusal) return err(refusal);
    if (rules.articleWanted && article === null) return err({ type: "ArticleWanted" });
    return ok([happened(command, "ProblemSolved", { article })]);
  },

  CancelProblem: (command) => ok([happened(command, "ProblemCancelled", { reason: command.reason })]),
};

const found = (
  { measures }: Problem,
  measure: string,
  statuses: readonly Measure["status"][],
): Result<Measure, OwnProblemRefusal> => {
  const able = measures.filter(({ status }) => statuses.includes(status));
  const one = able.find((each) => each.measure === measure);
  return one ? ok(one) : err({ type: "NoSuchMeasure", measure, known: able.map((each) => each.measure) });
};

const inOrder = (measure: Measure, mark: string, at: Measure["dueBy"]): Result<Measure, Refused> => {
  const early = outOfOrder(measure.marks, mark, at);
  return early ? err(early) : ok(measure);
};

const ownEffect = (person: string): Refused => ({ type: "OwnEffect", person });
