import { ok } from "neverthrow";
import type { Instant } from "../../time/instant.ts";
import type { OutOfOrder } from "../../process/refusals.ts";
import type { NotCurrentVisit } from "../request-refusal.ts";
import type { BegunRequest, Visit } from "../request-state.ts";
import { outOfOrder } from "../../process/out-of-order.ts";
import { stepOutOfOrder } from "./order.ts";
import { missingForVisit } from "../gates.ts";
import { happened, refused, rulesOf, type Rule } from "./rule.ts";

/** The refusal of a step of a visit that is not the current one, or that would lie before an earlier step. */
export const visitStepRefusal = (
  state: BegunRequest & { readonly visit: Visit },
  mark: string,
  command: { readonly at: Instant; readonly visitId?: string | undefined },
): NotCurrentVisit | OutOfOrder | null => visitRefusal(state, command) ?? stepOutOfOrder(state, mark, command.at);

/** The refusal of what is about a visit that is not the current one. */
const visitRefusal = (
  { visit }: { readonly visit: Visit },
  { visitId }: { readonly visitId?: string | undefined },
): NotCurrentVisit | null =>
  visitId === undefined || visitId === visit.id ? null : { type: "NotCurrentVisit", visitId, current: visit.id };

/** From the dispatch to the engineer's arrival, or to the record that nobody came. */
export const visitRules = {
  Dispatch: (command, state, context) => {
    const early = stepOutOfOrder(state, "dispatched", command.at);
    if (early) return refused(early);
    const missing = missingForVisit(rulesOf(context), state, command);
    if (missing.length > 0) return refused({ type: "GateNotMet", command: "Dispatch", missing });
    return ok([
      happened(command, "VisitDispatched", {
        visitId: `v${String(state.file.pastVisits.length + 1)}`,
        engineer: command.engineer ?? null,
        department: command.department ?? null,
        team: command.team,
        mode: command.mode,
        purpose: command.purpose,
        suggestion: command.suggestion ?? null,
        appointment: command.appointment ?? null,
        vehicle: command.vehicle,
        repairs: state.file.annexes.unit?.repairs ?? null,
      }),
    ]);
  },

  Reassign: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "reassigned", command);
    if (refusal) return refused(refusal);
    const { engineer: to = null, department = null } = command;
    if (to === visit.engineer && department === visit.department && command.suggestion === undefined) return ok([]);
    return ok([
      happened(command, "VisitReassigned", {
        visitId: visit.id,
        from: visit.engineer,
        to,
        department,
        suggestion: command.suggestion ?? null,
      }),
    ]);
  },

  AssignEngineer: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "engineerAssigned", command);
    if (refusal) return refused(refusal);
    const { engineer, team } = command;
    return ok([happened(command, "EngineerAssigned", { visitId: visit.id, engineer, team })]);
  },

  Confirm: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "confirmed", command);
    return refusal ? refused(refusal) : ok([happened(command, "VisitConfirmed", { visitId: visit.id })]);
  },

  Decline: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "declined", command);
    if (refusal) return refused(refusal);
    return ok([happened(command, "VisitDeclined", { visitId: visit.id, reason: command.reason })]);
  },

  Depart: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "departed", command);
    return refusal ? refused(refusal) : ok([happened(command, "EngineerDeparted", { visitId: visit.id })]);
  },

  Arrive: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "arrived", command);
    return refusal ? refused(refusal) : ok([happened(command, "EngineerArrived", { visitId: visit.id })]);
  },

  RecordNonVisit: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "notMade", command);
    if (refusal) return refused(refusal);
    const { reason, told, next } = command;
    const record = { visitId: visit.id, reason, told };
    if (next.type !== "remoteSolution") return ok([happened(command, "NonVisitRecorded", { ...record, next })]);
    const { solution, cause = null } = next;
    return ok([
      happened(command, "NonVisitRecorded", { ...record, next: { type: "remoteSolution" } }),
      happened(command, "RequestResolvedRemotely", { solution, cause }),
    ]);
  },

  ReportDelay: (command, state) => {
    const { visit } = state;
    const refusal = visitRefusal(state, command) ?? outOfOrder(visit.marks.slice(0, 1), "delayReported", command.at);
    if (refusal) return refused(refusal);
    const { outcome, reason, expectedAt = null } = command;
    return ok([happened(command, "DelayReported", { visitId: visit.id, outcome, reason, expectedAt })]);
  },
} satisfies {
  Dispatch: Rule<"Dispatch">;
  AssignEngineer: Rule<"AssignEngineer">;
  Reassign: Rule<"Reassign">;
  ReportDelay: Rule<"ReportDelay">;
  Confirm: Rule<"Confirm">;
  Decline: Rule<"Decline">;
  Depart: Rule<"Depart">;
  Arrive: Rule<"Arrive">;
  RecordNonVisit: Rule<"RecordNonVisit">;
};
