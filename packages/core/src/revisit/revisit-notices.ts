import { clockNotices } from "../process/clock-notices.ts";
import type { NewNotice, NoticeRecipient } from "../notice/notice.ts";
import type { RequestVariables } from "../notice/variables/request-variables.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { NoticeRoute } from "../policy/notice-rules.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices } from "../process/routed-notices.ts";
import type { RevisitEvent, RevisitState } from "./revisit-state.ts";
import { revisitTellings, type BegunRevisit } from "./revisit-tellings.ts";

/** Who must be told what because of an event of a revisit. `state` is the state after it. */
export const revisitNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: RevisitState,
): readonly NewNotice[] => {
  if (state.status === "unplanned") return [];
  const event = envelope as RevisitEvent;
  const { request, customer } = state.task;
  const about: RequestVariables = {
    requestId: request?.id ?? context.stream.id,
    number: request?.number ?? null,
    customer,
  };
  switch (event.type) {
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
      return clockNotices(event, about, null, null);
    default:
      return routedNotices(context, event.at, revisitTellings(context, about, event, state), (route) =>
        recipientOf(route, context, state),
      );
  }
};

const recipientOf = (route: NoticeRoute, { policy }: DecisionContext, state: BegunRevisit): NoticeRecipient | null => {
  if (typeof route === "object") return route;
  switch (route) {
    case "contact":
      return state.task.contact;
    case "engineer":
      return state.status === "followingUp" ? { actorId: state.personInCharge } : null;
    case "department":
      return state.status === "transferred"
        ? { role: policy.policy.request.departmentRole, orgUnit: state.department }
        : null;
    default:
      return null;
  }
};
