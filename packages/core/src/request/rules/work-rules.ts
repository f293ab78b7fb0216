import { ok } from "neverthrow";
import type { RequestEventData } from "../request-events.ts";
import type { RequestRefusal } from "../request-refusal.ts";
import { checklistFor } from "../checklist-for.ts";
import { checklistRefusal } from "./checklist.ts";
import { outOfOrder } from "../../process/out-of-order.ts";
import { stepOutOfOrder } from "./order.ts";
import { repairsOfWork, repairsSaid } from "../counted-repairs.ts";
import { happened, refused, rulesOf, signed, type Rule, type SealedCommand } from "./rule.ts";
import { visitStepRefusal } from "./visit-rules.ts";

/** Consent, work and its result, on site or from afar. */
export const workRules = {
  SignChecklist: (command, state, context) => {
    const refusal =
      visitStepRefusal(state, "checklistSigned", command) ??
      checklistRefusal(checklistFor(rulesOf(context), state.file, state.visit), command.answers);
    if (refusal) return refused(refusal);
    const { answers, signature } = command;
    const said = { visitId: state.visit.id, answers, signature };
    return ok([happened(command, "ChecklistSigned", signed(context, state, "ChecklistSigned", said))]);
  },

  StartWork: (command, state) => {
    const refusal = visitStepRefusal(state, "started", command);
    return refusal ? refused(refusal) : ok([happened(command, "WorkStarted", { visitId: state.visit.id })]);
  },

  RecordProgress: (command, { file }) => {
    const early = outOfOrder(file.marks.slice(0, 1), "progress", command.at);
    const { note, milestone = null } = command;
    return early ? refused(early) : ok([happened(command, "ProgressRecorded", { note, milestone })]);
  },

  EndVisit: (command, state, context) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "ended", command);
    if (refusal) return refused(refusal);
    const { result, findings, parts, next } = command;
    const repairs = repairsSaid(state, context, command);
    return ok([happened(command, "VisitEnded", { visitId: visit.id, result, findings, parts, repairs, next })]);
  },

  CompleteWork: (command, state, context) => {
    const refusal =
      visitStepRefusal(state, "completed", command) ??
      openProblemsRefusal(rulesOf(context).gates["CompleteWork"]?.includes("openProblemsNone") ?? false, command);
    if (refusal) return refused(refusal);
    const { result, openProblems, solution, parts } = command;
    const { cause = null } = command;
    const repairs = repairsOfWork(state, context, command);
    const report = { visitId: state.visit.id, result, openProblems, cause, solution, parts, repairs };
    return ok([happened(command, "WorkCompleted", report satisfies RequestEventData["WorkCompleted"])]);
  },

  ResolveRemotely: (command, state) => {
    const early = stepOutOfOrder(state, "completed", command.at);
    if (early) return refused(early);
    const { solution, cause = null } = command;
    return ok([happened(command, "RequestResolvedRemotely", { solution, cause })]);
  },
} satisfies {
  SignChecklist: Rule<"SignChecklist">;
  StartWork: Rule<"StartWork">;
  RecordProgress: Rule<"RecordProgress">;
  EndVisit: Rule<"EndVisit">;
  CompleteWork: Rule<"CompleteWork">;
  ResolveRemotely: Rule<"ResolveRemotely">;
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
