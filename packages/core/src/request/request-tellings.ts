import { called } from "../process/called.ts";
import { linkUntil } from "../process/link-until.ts";
import type { DecisionContext } from "../process/process.ts";
import { told, type Told } from "../process/routed-notices.ts";
import type { RequestVariables } from "../notice/variables/request-variables.ts";
import type { VisitVariables } from "../notice/variables/visit-notices.ts";
import { checklistFor } from "./checklist-for.ts";
import { currentVisit } from "./current-visit.ts";
import { fallenAway } from "./fallen-away.ts";
import type { RequestEvent } from "./request-events.ts";
import type { BegunRequest, Visit } from "./request-state.ts";
import { rulesOf } from "./rules/rule.ts";

/** What is to be told because of an event, before it is known to whom. `state` is the state after it. */
export const requestTellings = (
  context: DecisionContext,
  event: RequestEvent,
  state: BegunRequest,
): readonly Told[] => {
  const request = requestVariables(context, state);
  const visit = currentVisit(state) ?? state.file.pastVisits.at(-1) ?? null;
  const { fault, contact, site } = state.file.intake;
  const ofVisit = (known: Visit): VisitVariables => visitVariables(request, site, known);
  const task = (known: Visit) => ({
    ...ofVisit(known),
    dispatchedAt: event.at,
    checklist: checklistOf(context, state, known),
    repairs: (known.repairs ?? []).map(({ component, count, moreThan }) => ({
      part: component?.part ?? null,
      count,
      moreThan,
    })),
  });
  const handedOver = (known: Visit, from: string) => ({
    ...ofVisit(known),
    engineer: from,
    newEngineer: assigneeOf(known),
  });
  // Where no time was agreed there is nothing that anybody waits for.
  const arrangementOff = (known: Visit): readonly Told[] =>
    known.appointment === null ? [] : [told("visitCalledOff", ofVisit(known))];
  // What was solved from afar needs no visit any more, unless its time is over or it was a visit from afar itself.
  const spared = (): readonly Told[] => {
    const known = fallenAway(state, event);
    if (known?.appointment == null) return [];
    const { from, until } = known.appointment;
    return event.at < (known.mode === "remote" ? from : until) ? arrangementOff(known) : [];
  };
  // The customer is told who comes once somebody knows.
  const announced = visit === null || visit.engineer === null ? [] : [told("visitAnnounced", ofVisit(visit))];
  switch (event.type) {
    case "RequestLogged":
    case "RequestLoggedFromPatrol":
      return [told("requestLogged", { ...request, loggedAt: event.at }, { symptom: fault })];
    case "VisitDispatched": {
      if (visit === null) return [];
      return [
        told("visitDispatched", task(visit), { symptom: fault, suggestion: event.data.suggestion }, contact),
        ...announced,
      ];
    }
    case "EngineerAssigned":
      return visit === null ? [] : [told("visitDispatched", task(visit), { symptom: fault }, contact), ...announced];
    case "VisitReassigned": {
      if (visit === null) return [];
      const { from, to, suggestion } = event.data;
      return [
        told("visitDispatched", task(visit), { symptom: fault, suggestion }, contact),
        // The same engineer with a new suggestion: nothing changes for anybody else.
        ...(from === to
          ? []
          : [
              ...(from === null ? [] : [told("visitReassigned", handedOver(visit, from), { suggestion })]),
              ...announced,
            ]),
      ];
    }
    case "VisitDeclined":
      return visit === null
        ? []
        : [told("visitDeclined", ofVisit(visit), { reason: event.data.reason }), ...arrangementOff(visit)];
    case "NonVisitRecorded": {
      if (visit === null) return [];
      const { next, reason } = event.data;
      const key = next.type === "appointment" ? "visitMoved" : "visitCalledOff";
      return [told("visitNotMade", ofVisit(visit), { reason }), told(key, ofVisit(visit), { reason })];
    }
    case "DelayReported": {
      if (visit === null) return [];
      const { outcome, expectedAt, reason } = event.data;
      return [told("visitDelayed", { ...ofVisit(visit), outcome, expectedAt }, { reason })];
    }
    case "VisitEnded": {
      if (visit === null) return [];
      const { result, findings } = event.data;
      return [told("visitEnded", { ...ofVisit(visit), result }, { findings })];
    }
    case "RequestAdvised":
      return [told("requestAdvised", request, { advice: event.data.advice }), ...spared()];
    case "RequestEscalated": {
      const { reason, technical } = event.data;
      const escalated = { ...request, escalatedAt: event.at };
      return [
        told("requestEscalated", escalated, { reason }),
        ...(technical ? [told("seniorEngineerWanted", escalated, { reason })] : []),
      ];
    }
    case "HelpRequested":
      return [told("helpRequested", request, { question: event.data.question })];
    case "HelpGiven":
      return [told("helpGiven", request, { answer: event.data.answer })];
    case "ReportedToHeadquarters":
      return [told("reportedToHeadquarters", request, { reason: event.data.reason })];
    case "RequestTransferred":
      return [told("requestTransferred", request, { reason: event.data.reason })];
    case "RequestTriaged": {
      const { charging, diagnosis } = event.data;
      return [told("requestTriaged", { ...request, charging }, { symptom: fault, diagnosis })];
    }
    case "RequestCountersigned": {
      const { slot, opinion } = event.data;
      const signed = { ...request, slot: called(slot, rulesOf(context).approvals), signedBy: event.by.id };
      return [told("slipCountersigned", signed, { opinion })];
    }
    case "SlipReturned":
      return [told("slipReturned", { ...request, returnedAt: event.at }, { note: event.data.note })];
    case "ReturnedForCorrection":
      return [told("slipSentBack", request, { reason: event.data.opinion })];
    case "SlipAudited": {
      const { outcome, opinion } = event.data;
      return outcome === "accepted" ? [] : [told("slipSentBack", request, { reason: opinion })];
    }
    case "RequestReopened":
      return [told("requestReopened", { ...request, reopenedAt: event.at }, { reason: event.data.reason })];
    case "WorkCompleted":
    case "RequestResolvedRemotely": {
      const done = currentVisit(state);
      const engineer = done?.engineer ?? event.by.id;
      const mode = done?.mode ?? "remote";
      const until = linkUntil(rulesOf(context).signOffLink, context.recordedAt);
      return [
        told("signOffRequested", { ...request, engineer, mode, completedAt: event.at, linkUntil: until }),
        ...spared(),
      ];
    }
    case "ReceiptDecided":
      return [told("receiptDecided", { ...request, decision: event.data.decision.type })];
    case "RequestCancelled":
      return [
        told("requestCancelled", { ...request, ...visitOff(fallenAway(state, event)) }, { reason: event.data.reason }),
      ];
    case "RequestClosed":
      return [told("requestClosed", { ...request, closedAt: event.at })];
    default:
      return [];
  }
};

/** What every notice about a request says of it. */
export const requestVariables = ({ stream, number }: DecisionContext, state: BegunRequest): RequestVariables => ({
  requestId: stream.id,
  number,
  customer: state.file.intake.customer,
});

const visitVariables = (request: RequestVariables, site: string | null, visit: Visit): VisitVariables => ({
  ...request,
  site,
  visitId: visit.id,
  engineer: assigneeOf(visit),
  mode: visit.mode,
  ...appointmentOf(visit),
});

/** The engineer, or the department until it has said who goes. */
const assigneeOf = ({ engineer, department }: Visit): string => engineer ?? department ?? "";

const appointmentOf = (visit: Visit | undefined) => ({
  appointmentFrom: visit?.appointment?.from ?? null,
  appointmentUntil: visit?.appointment?.until ?? null,
});

const visitOff = (visit: Visit | undefined) => ({ visitId: visit?.id ?? null, ...appointmentOf(visit) });

/** What is to be confirmed on this visit before work starts. */
const checklistOf = (context: DecisionContext, { file }: BegunRequest, visit: Visit) => {
  const rules = rulesOf(context);
  const isAsked = visit.mode !== "remote" && rules.kinds[file.intake.kind]?.checklist === true;
  return isAsked ? checklistFor(rules, file, visit).map(({ label }) => label) : [];
};
