import { clockNotices } from "../process/clock-notices.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { RequestVariables, VisitVariables } from "../notice/notice-variables.ts";
import type { NoticeRoute } from "../policy/notice-rules.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import { currentVisit, visitsOf } from "./current-visit.ts";
import type { RecordedOfRequest, RequestEvent } from "./request-events.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";
import { rulesOf } from "./rules/rule.ts";
import { visitMark } from "./visit-record.ts";

/** Who must be told what because of an event, to whom the policy routes it. `state` is the state after it. */
export const requestNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: RequestState,
): readonly NewNotice[] => {
  if (state.status === "draft") return [];
  const event = envelope as RecordedOfRequest;
  switch (event.type) {
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
    case "ClockCorrected":
      return clockNotices(
        event,
        requestVariables(context, state),
        state.file.intake.tier,
        atWorkOn(event.data.key, context, state),
      );
    default:
      return routedNotices(context, event.at, noticesOf(context, event, state), (route) =>
        recipientOf(route, event, state),
      );
  }
};

/** Who works on what a clock measures: on a visit its own engineer, on the request that of the current visit. */
const atWorkOn = (key: string, context: DecisionContext, state: BegunRequest) => {
  const ofVisit = ({ id }: Visit): boolean => key.startsWith(`visit:${context.stream.id}/${id}/`);
  const visit = visitsOf(state).find(ofVisit) ?? currentVisit(state);
  return visit === null ? null : { role: rulesOf(context).engineerRole, actorId: visit.engineer };
};

const noticesOf = (context: DecisionContext, event: RequestEvent, state: BegunRequest): readonly Told[] => {
  const request = requestVariables(context, state);
  const visit = currentVisit(state) ?? state.file.pastVisits.at(-1) ?? null;
  const ofVisit = (known: Visit): VisitVariables => visitVariables(request, known);
  const { fault } = state.file.intake;
  switch (event.type) {
    case "RequestLogged":
      return [told("requestLogged", { ...request, loggedAt: event.at }, { symptom: fault })];
    case "VisitDispatched": {
      if (visit === null) return [];
      const task = { ...ofVisit(visit), dispatchedAt: event.at };
      return [
        told("visitDispatched", task, { symptom: fault, suggestion: event.data.suggestion }),
        told("visitAnnounced", ofVisit(visit)),
      ];
    }
    case "VisitReassigned": {
      if (visit === null) return [];
      const task = { ...ofVisit(visit), dispatchedAt: event.at };
      const { from, to, suggestion } = event.data;
      return [
        told("visitDispatched", task, { symptom: fault, suggestion }),
        // The same engineer with a new suggestion: nothing changes for anybody else.
        ...(from === to
          ? []
          : [
              told("visitReassigned", { ...ofVisit(visit), engineer: from, newEngineer: to }, { suggestion }),
              told("visitAnnounced", ofVisit(visit)),
            ]),
      ];
    }
    case "VisitDeclined":
      return visit === null ? [] : [told("visitDeclined", ofVisit(visit), { reason: event.data.reason })];
    case "NonVisitRecorded":
      return visit === null ? [] : [told("visitNotMade", ofVisit(visit), { reason: event.data.reason })];
    case "WorkCompleted":
    case "RequestResolvedRemotely": {
      const { engineer, mode } = currentVisit(state) ?? { engineer: event.by.id, mode: "remote" };
      return [told("signOffRequested", { ...request, engineer, mode, completedAt: event.at })];
    }
    case "ReceiptDecided":
      return [told("receiptDecided", { ...request, decision: event.data.decision.type })];
    case "RequestCancelled":
      return [told("requestCancelled", request, { reason: event.data.reason })];
    case "RequestClosed":
      return [told("requestClosed", { ...request, closedAt: event.at })];
    default:
      return [];
  }
};

const requestVariables = ({ stream, number }: DecisionContext, state: BegunRequest): RequestVariables => ({
  requestId: stream.id,
  number,
  customer: state.file.intake.customer,
});

const visitVariables = (request: RequestVariables, visit: Visit): VisitVariables => ({
  ...request,
  visitId: visit.id,
  engineer: visit.engineer,
  mode: visit.mode,
  appointmentFrom: visit.appointment?.from ?? null,
  appointmentUntil: visit.appointment?.until ?? null,
});

const recipientOf = (route: NoticeRoute, event: RequestEvent, state: BegunRequest): NoticeRecipient | null => {
  if (typeof route === "object") return route;
  switch (route) {
    case "contact":
      return state.file.intake.contact;
    case "engineer": {
      const visit = currentVisit(state) ?? state.file.pastVisits.find((past) => visitMark(past, "cancelled") !== null);
      return visit === undefined ? null : { actorId: visit.engineer };
    }
    case "previousEngineer":
      return event.type === "VisitReassigned" ? { actorId: event.data.from } : null;
  }
};
