import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import type { RequestState } from "./request-state.ts";

/** The commands for other streams that follow from an event of a request: an accepted receipt plans the revisit. */
export const requestReactions = (
  { stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: RequestState,
): readonly Reaction[] => {
  const event = envelope as RecordedOfRequest;
  if (state.status === "draft" || event.type !== "ReceiptDecided" || event.data.revisit === null) return [];
  const { revisitId, channel, windowFrom, windowUntil, dueBy } = event.data.revisit;
  const { customer, contact } = state.file.intake;
  const command = {
    type: "PlanRevisit",
    request: { id: stream.id, number },
    customer,
    ...(contact === null ? {} : { contact: { cardId: contact.cardId } }),
    serviceDoneAt: "work" in state ? state.work.at : event.at,
    channel,
    windowFrom,
    windowUntil,
    dueBy,
  };
  return [{ stream: { kind: "revisit", id: revisitId }, command }];
};
