import { ok } from "neverthrow";
import { currentVisit } from "../evolve-request.ts";
import type { RequestEventData } from "../request-events.ts";
import type { RequestRefusal } from "../request-refusal.ts";
import type { BegunRequest, Visit } from "../request-state.ts";
import { visitMark } from "../visit-record.ts";
import { checklistRefusal } from "./checklist.ts";
import { outOfOrder } from "./order.ts";
import { happened, refused, rulesOf, type Decision, type Rule, type SealedCommand } from "./rule.ts";
import { visitStepRefusal } from "./visit-rules.ts";

/** On site: consent, work, its result; and the paper that follows. */
export const workRules = {
  SignChecklist: (command, { visit }, context) => {
    const refusal =
      visitStepRefusal(visit, "checklistSigned", command) ??
      checklistRefusal(rulesOf(context).checklist, command.answers);
    if (refusal) return refused(refusal);
    const { answers, signature } = command;
    return ok([happened(command, "ChecklistSigned", { visitId: visit.id, answers, signature })]);
  },

  StartWork: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "started", command);
    return refusal ? refused(refusal) : ok([happened(command, "WorkStarted", { visitId: visit.id })]);
  },

  RecordProgress: (command) => ok([happened(command, "ProgressRecorded", { note: command.note })]),

  CompleteWork: (command, { file, visit }, context) => {
    const refusal =
      visitStepRefusal(visit, "completed", command) ??
      outOfOrder(file.marks, "completed", command.at) ??
      openProblemsRefusal(rulesOf(context).gates["CompleteWork"]?.includes("openProblemsNone") ?? false, command);
    if (refusal) return refused(refusal);
    const { result, openProblems, solution, parts } = command;
    const report = { visitId: visit.id, result, openProblems, cause: command.cause ?? null, solution, parts };
    return ok([happened(command, "WorkCompleted", report satisfies RequestEventData["WorkCompleted"])]);
  },

  ResolveRemotely: (command, state) => {
    const visit = "visit" in state ? state.visit : null;
    const refusal =
      outOfOrder(state.file.marks, "completed", command.at) ??
      (visit === null ? null : outOfOrder(visit.marks, "completed", command.at));
    if (refusal) return refused(refusal);
    const { solution, cause = null } = command;
    return ok([happened(command, "RequestResolvedRemotely", { solution, cause })]);
  },

  Leave: (command, state) => paperwork(command, state, "left", "EngineerLeft"),
  EnterData: (command, state) => paperwork(command, state, "dataEntered", "DataEntered"),
} satisfies {
  SignChecklist: Rule<"SignChecklist">;
  StartWork: Rule<"StartWork">;
  RecordProgress: Rule<"RecordProgress">;
  CompleteWork: Rule<"CompleteWork">;
  ResolveRemotely: Rule<"ResolveRemotely">;
  Leave: Rule<"Leave">;
  EnterData: Rule<"EnterData">;
};

/** Smooth work leaves no open problems, and says so; work to be observed says which there are. */
const openProblemsRefusal = (
  smoothMeansNone: boolean,
  { result, openProblems }: Pick<SealedCommand<"CompleteWork">, "result" | "openProblems">,
): RequestRefusal | null => {
  if (!smoothMeansNone) return null;
  if (result === "completedSmoothly" && openProblems !== "none") return { type: "OpenProblemsNotNone" };
  if (result === "observe" && openProblems === "none") return { type: "OpenProblemsMissing" };
  return null;
};

/** A mark on the visit that the command names, or on the latest one. */
const paperwork = (
  command: SealedCommand<"Leave" | "EnterData">,
  state: BegunRequest,
  mark: "left" | "dataEntered",
  event: "EngineerLeft" | "DataEntered",
): Decision => {
  const visits = visitsOf(state);
  const latest = visits.at(-1);
  const visit = command.visitId === undefined ? latest : visits.find(({ id }) => id === command.visitId);
  if (visit === undefined || latest === undefined) {
    return refused({ type: "NotCurrentVisit", visitId: command.visitId ?? "", current: latest?.id ?? "" });
  }
  const recorded = visitMark(visit, mark);
  if (recorded !== null) {
    return recorded === command.at ? ok([]) : refused({ type: "AlreadyRecorded", mark, at: recorded });
  }
  const early = outOfOrder(visit.marks, mark, command.at);
  return early ? refused(early) : ok([happened(command, event, { visitId: visit.id })]);
};

const visitsOf = (state: BegunRequest): readonly Visit[] => {
  const current = currentVisit(state);
  return current === null ? state.file.pastVisits : [...state.file.pastVisits, current];
};
