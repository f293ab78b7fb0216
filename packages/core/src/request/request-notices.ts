import { clockNotices } from "../process/clock-notices.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { RequestVariables, VisitVariables } from "../notice/notice-variables.ts";
import type { NoticeRoute } from "../policy/notice-rules.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { Subject } from "../sla/timeline.ts";
import { fromMillis, toMillis } from "../time/instant.ts";
import { currentVisit, visitsOf } from "./current-visit.ts";
import type { RecordedOfRequest, RequestEvent } from "./request-events.ts";
import type { BegunRequest, RequestState, Visit } from "./request-state.ts";
import { visitSubject } from "./request-timelines.ts";
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
      return clockNotices(
        event,
        requestVariables(context, state),
        state.file.intake.tier,
        atWorkOn(event.data.subject, context, state),
      );
    case "ClockCorrected":
    case "DeadlineMoved":
    case "PolicyAdopted":
    case "CalendarAdopted":
      return [];
    default:
      return routedNotices(context, event.at, noticesOf(context, event, state), (route) =>
        recipientOf(route, event, state),
      );
  }
};

const HOUR_MILLIS = 3_600_000;

/** Who works on what a clock measures: on a visit its own engineer, on the request that of the current visit. */
const atWorkOn = ({ kind, id }: Subject, context: DecisionContext, state: BegunRequest) => {
  const ownVisit = visitsOf(state).find((one) => kind === "visit" && visitSubject(context.stream.id, one.id).id === id);
  const visit = ownVisit ?? currentVisit(state);
  return visit === null ? null : { role: rulesOf(context).engineerRole, actorId: visit.engineer };
};

const noticesOf = (context: DecisionContext, event: RequestEvent, state: BegunRequest): readonly Told[] => {
  const request = requestVariables(context, state);
  const visit = currentVisit(state) ?? state.file.pastVisits.at(-1) ?? null;
  const { fault, contact, site } = state.file.intake;
  const ofVisit = (known: Visit): VisitVariables => visitVariables(request, site, known);
  const task = (known: Visit) => ({
    ...ofVisit(known),
    dispatchedAt: event.at,
    checklist: checklistOf(context, state, known),
  });
  switch (event.type) {
    case "RequestLogged":
      return [told("requestLogged", { ...request, loggedAt: event.at }, { symptom: fault })];
    case "VisitDispatched": {
      if (visit === null) return [];
      return [
        told("visitDispatched", task(visit), { symptom: fault, suggestion: event.data.suggestion }, contact),
        told("visitAnnounced", ofVisit(visit)),
      ];
    }
    case "VisitReassigned": {
      if (visit === null) return [];
      const { from, to, suggestion } = event.data;
      return [
        told("visitDispatched", task(visit), { symptom: fault, suggestion }, contact),
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
      const linkUntil = fromMillis(
        toMillis(context.recordedAt) + rulesOf(context).signOffLink.validHours * HOUR_MILLIS,
      );
      return [told("signOffRequested", { ...request, engineer, mode, completedAt: event.at, linkUntil })];
    }
    case "ReceiptDecided":
      return [told("receiptDecided", { ...request, decision: event.data.decision.type })];
    case "RequestCancelled":
      return [
        told("requestCancelled", { ...request, ...visitCalledOff(calledOff(state)) }, { reason: event.data.reason }),
      ];
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

const visitVariables = (request: RequestVariables, site: string | null, visit: Visit): VisitVariables => ({
  ...request,
  site,
  visitId: visit.id,
  engineer: visit.engineer,
  mode: visit.mode,
  ...appointmentOf(visit),
});

const appointmentOf = (visit: Visit | undefined) => ({
  appointmentFrom: visit?.appointment?.from ?? null,
  appointmentUntil: visit?.appointment?.until ?? null,
});

const visitCalledOff = (visit: Visit | undefined) => ({ visitId: visit?.id ?? null, ...appointmentOf(visit) });

/** The visit that fell away when the request was called off. */
const calledOff = ({ file }: BegunRequest): Visit | undefined =>
  file.pastVisits.find((past) => visitMark(past, "cancelled") !== null);

/** What is to be confirmed on this visit before work starts. */
const checklistOf = (context: DecisionContext, { file }: BegunRequest, { mode }: Visit) => {
  const { kinds, checklist } = rulesOf(context);
  const isAsked = mode !== "remote" && kinds[file.intake.kind]?.checklist === true;
  return isAsked ? checklist.map(({ label }) => label) : [];
};

const recipientOf = (route: NoticeRoute, event: RequestEvent, state: BegunRequest): NoticeRecipient | null => {
  if (typeof route === "object") return route;
  switch (route) {
    case "contact":
      return state.file.intake.contact;
    case "engineer": {
      const visit = currentVisit(state) ?? calledOff(state);
      return visit === undefined ? null : { actorId: visit.engineer };
    }
    case "previousEngineer":
      return event.type === "VisitReassigned" ? { actorId: event.data.from } : null;
  }
};
