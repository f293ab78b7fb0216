import { ok } from "neverthrow";
import type { Instant } from "../../time/instant.ts";
import type { NotCurrentVisit, OutOfOrder } from "../request-refusal.ts";
import type { Visit } from "../request-state.ts";
import { outOfOrder } from "./order.ts";
import { happened, refused, type Rule } from "./rule.ts";

/** The refusal of a step of a visit that is not the current one, or that would lie before an earlier step. */
export const visitStepRefusal = (
  visit: Visit,
  mark: string,
  command: { readonly at: Instant; readonly visitId?: string | undefined },
): NotCurrentVisit | OutOfOrder | null => {
  const { visitId } = command;
  if (visitId !== undefined && visitId !== visit.id) return { type: "NotCurrentVisit", visitId, current: visit.id };
  return outOfOrder(visit.marks, mark, command.at);
};

/** From the dispatch to the engineer's arrival, or to the record that nobody came. */
export const visitRules = {
  Dispatch: (command, { file }) => {
    const early = outOfOrder(file.marks, "dispatched", command.at);
    if (early) return refused(early);
    return ok([
      happened(command, "VisitDispatched", {
        visitId: `v${String(file.pastVisits.length + 1)}`,
        engineer: command.engineer,
        team: command.team,
        mode: command.mode,
        purpose: command.purpose,
        suggestion: command.suggestion ?? null,
        appointment: command.appointment ?? null,
        vehicle: command.vehicle,
      }),
    ]);
  },

  Reassign: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "reassigned", command);
    if (refusal) return refused(refusal);
    if (command.engineer === visit.engineer) return ok([]);
    return ok([
      happened(command, "VisitReassigned", {
        visitId: visit.id,
        from: visit.engineer,
        to: command.engineer,
        suggestion: command.suggestion ?? null,
      }),
    ]);
  },

  Confirm: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "confirmed", command);
    return refusal ? refused(refusal) : ok([happened(command, "VisitConfirmed", { visitId: visit.id })]);
  },

  Decline: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "declined", command);
    if (refusal) return refused(refusal);
    return ok([happened(command, "VisitDeclined", { visitId: visit.id, reason: command.reason })]);
  },

  Depart: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "departed", command);
    return refusal ? refused(refusal) : ok([happened(command, "EngineerDeparted", { visitId: visit.id })]);
  },

  Arrive: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "arrived", command);
    return refusal ? refused(refusal) : ok([happened(command, "EngineerArrived", { visitId: visit.id })]);
  },

  RecordNonVisit: (command, { visit }) => {
    const refusal = visitStepRefusal(visit, "notMade", command);
    if (refusal) return refused(refusal);
    return ok([
      happened(command, "NonVisitRecorded", { visitId: visit.id, reason: command.reason, told: command.told }),
    ]);
  },
} satisfies {
  Dispatch: Rule<"Dispatch">;
  Reassign: Rule<"Reassign">;
  Confirm: Rule<"Confirm">;
  Decline: Rule<"Decline">;
  Depart: Rule<"Depart">;
  Arrive: Rule<"Arrive">;
  RecordNonVisit: Rule<"RecordNonVisit">;
};
