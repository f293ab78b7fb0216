import { ok } from "neverthrow";
import type { Instant } from "../../time/instant.ts";
import type { OutOfOrder } from "../../process/refusals.ts";
import type { NotCurrentVisit } from "../request-refusal.ts";
import type { BegunRequest, Visit } from "../request-state.ts";
import { stepOutOfOrder } from "./order.ts";
import { happened, refused, type Rule } from "./rule.ts";

/** The refusal of a step of a visit that is not the current one, or that would lie before an earlier step. */
export const visitStepRefusal = (
  state: BegunRequest & { readonly visit: Visit },
  mark: string,
  command: { readonly at: Instant; readonly visitId?: string | undefined },
): NotCurrentVisit | OutOfOrder | null => {
  const { visitId } = command;
  const current = state.visit.id;
  if (visitId !== undefined && visitId !== current) return { type: "NotCurrentVisit", visitId, current };
  return stepOutOfOrder(state, mark, command.at);
};

/** From the dispatch to the engineer's arrival, or to the record that nobody came. */
export const visitRules = {
  Dispatch: (command, state) => {
    const early = stepOutOfOrder(state, "dispatched", command.at);
    if (early) return refused(early);
    return ok([
      happened(command, "VisitDispatched", {
        visitId: `v${String(state.file.pastVisits.length + 1)}`,
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

  Reassign: (command, state) => {
    const { visit } = state;
    const refusal = visitStepRefusal(state, "reassigned", command);
    if (refusal) return refused(refusal);
    if (command.engineer === visit.engineer && command.suggestion === undefined) return ok([]);
    return ok([
      happened(command, "VisitReassigned", {
        visitId: visit.id,
        from: visit.engineer,
        to: command.engineer,
        suggestion: command.suggestion ?? null,
      }),
    ]);
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
