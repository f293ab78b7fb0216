import { clockNotices } from "../process/clock-notices.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import { routedNotices, told, type Told } from "../process/routed-notices.ts";
import type { RevisitEvent, RevisitState } from "./revisit-state.ts";

/** Who must be told what because of an event of a revisit. `state` is the state after it. */
export const revisitNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: RevisitState,
): readonly NewNotice[] => {
  if (state.status === "unplanned") return [];
  const event = envelope as RevisitEvent;
  const { request, customer, contact, channel, windowFrom, windowUntil } = state.task;
  const about = { requestId: request?.id ?? context.stream.id, number: request?.number ?? null, customer };
  const revisit = { ...about, revisitId: context.stream.id };
  const telling = (one: Told): readonly NewNotice[] =>
    routedNotices(context, event.at, [one], (route) =>
      route === "contact" ? contact : typeof route === "object" ? route : null,
    );
  switch (event.type) {
    case "RevisitPlanned":
      return telling(told("revisitPlanned", { ...revisit, channel, windowFrom, windowUntil }, {}, contact));
    case "RevisitDone": {
      const { satisfied, remarks } = event.data;
      return satisfied ? [] : telling(told("revisitDissatisfied", revisit, { remarks }));
    }
    case "ClockWarned":
    case "ClockMissed":
    case "ClockEscalated":
      return clockNotices(event, about, null, null);
    default:
      return [];
  }
};
