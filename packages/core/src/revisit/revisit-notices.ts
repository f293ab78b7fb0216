import { clockNotices } from "../process/clock-notices.ts";
import type { NewNotice } from "../notice/notice.ts";
import type { NoticeVariables } from "../notice/notice-variables.ts";
import type { RoutedNotice } from "../policy/request-words.ts";
import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { TextRef } from "../event/sealing.ts";
import type { BegunRevisit, RevisitEvent, RevisitState } from "./revisit-state.ts";

/** Who must be told what because of an event of a revisit. `state` is the state after it. */
export const revisitNotices = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: RevisitState,
): readonly NewNotice[] => {
  if (state.status === "unplanned") return [];
  const event = envelope as RevisitEvent;
  const { request, customer, channel, windowFrom, windowUntil } = state.task;
  const about = { requestId: request.id, number: request.number, customer };
  const revisit = { ...about, revisitId: context.stream.id };
  switch (event.type) {
    case "RevisitPlanned":
      return routed(context, state, "revisitPlanned", { ...revisit, channel, windowFrom, windowUntil }, {});
    case "RevisitDone": {
      const { satisfied, remarks } = event.data;
      return satisfied
        ? []
        : routed(context, state, "revisitDissatisfied", revisit, remarks === null ? {} : { remarks });
    }
    default:
      return clockNotices(event, about, null, null);
  }
};

const routed = <Key extends RoutedNotice>(
  { policy }: DecisionContext,
  { task }: BegunRevisit,
  key: Key,
  variables: NoticeVariables[Key],
  texts: Readonly<Record<string, TextRef>>,
): readonly NewNotice[] =>
  (policy.policy.request.notices[key] ?? []).flatMap((route) => {
    const to = route === "contact" ? task.contact : typeof route === "object" ? route : null;
    return to === null ? [] : [{ key, variables, texts, to, urgent: false }];
  });
