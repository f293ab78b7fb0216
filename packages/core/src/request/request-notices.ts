import { clockNotices } from "../process/clock-notices.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { NoticeRoute } from "../policy/notice-rules.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Subject } from "../sla/timeline.ts";
import { routedNotices, type Told } from "../process/routed-notices.ts";
import { responsibleFor } from "./annexes.ts";
import { approvalTellings } from "./approval-tellings.ts";
import { atWorkOn } from "./at-work-on.ts";
import { currentVisit } from "./current-visit.ts";
import { calledOff, fallenAway } from "./fallen-away.ts";
import { isImported } from "./is-imported.ts";
import type { RecordedOfRequest, RequestEvent } from "./request-events.ts";
import type { BegunRequest, RequestState } from "./request-state.ts";
import { rulesOf } from "./rules/rule.ts";
import { safeguardTellings } from "./safeguard-tellings.ts";
import { requestTellings, requestVariables } from "./request-tellings.ts";

/** Who must be told what because of an event, to whom the policy routes it. `state` is the state after it. */
export const requestNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: RequestState,
): readonly NewNotice[] => {
  if (state.status === "draft" || isImported(envelope, state)) return [];
  const event = envelope as RecordedOfRequest;
  // An urgent affair goes its own route: what is told of it waits behind nothing.
  const isUrgent = state.file.triage?.route === "urgent";
  switch (event.type) {
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
      return clockNotices(
        event,
        requestVariables(context, state),
        state.file.intake.tier,
        workerOn(event.data.subject, context, state),
      );
    case "ClockCorrected":
    case "DeadlineMoved":
    case "PolicyAdopted":
    case "CalendarAdopted":
      return [];
    default:
      return routedNotices(context, event.at, tellingsOf(context, event, state), (route, { meant = null }) =>
        route === "signatory" ? meant : recipientOf(route, event, state, context),
      ).map((notice) => (isUrgent ? { ...notice, urgent: true } : notice));
  }
};

const tellingsOf = (context: DecisionContext, event: RequestEvent, state: BegunRequest): readonly Told[] => {
  const rules = rulesOf(context);
  const request = requestVariables(context, state);
  return [
    ...requestTellings(context, event, state),
    ...approvalTellings(rules, request, event, state),
    ...safeguardTellings(rules, request, event, state),
  ];
};

/** Who works on what a clock measures: on a visit its own engineer, on the request that of the current visit. */
const workerOn = (subject: Subject, context: DecisionContext, state: BegunRequest) => {
  const visit = atWorkOn(subject, context.stream.id, state);
  return visit === null || visit.engineer === null
    ? null
    : { role: rulesOf(context).engineerRole, actorId: visit.engineer };
};

const recipientOf = (
  route: NoticeRoute,
  event: RequestEvent,
  state: BegunRequest,
  context: DecisionContext,
): NoticeRecipient | null => {
  const department = (orgUnit: string): NoticeRecipient => ({ role: rulesOf(context).departmentRole, orgUnit });
  if (typeof route === "object") return route;
  switch (route) {
    case "contact":
      return state.file.intake.contact;
    case "engineer": {
      const visit = currentVisit(state) ?? fallenAway(state, event) ?? calledOff(state);
      return visit === undefined || visit.engineer === null ? null : { actorId: visit.engineer };
    }
    case "department": {
      const visit = currentVisit(state);
      return visit?.engineer === null && visit.department !== null ? department(visit.department) : null;
    }
    case "responsible": {
      const to = responsibleFor(state.file);
      if (to.person !== null) return { actorId: to.person };
      return to.department === null ? null : department(to.department);
    }
    case "previousEngineer":
      return event.type === "VisitReassigned" && event.data.from !== null ? { actorId: event.data.from } : null;
    case "handler":
    case "supervisor":
    case "called":
    case "signatory":
      return null;
  }
};
