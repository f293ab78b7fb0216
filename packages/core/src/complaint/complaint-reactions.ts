import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import type { RecordedOfComplaint } from "./complaint-events.ts";
import type { ComplaintState } from "./complaint-state.ts";

/** The commands for other streams that follow from a complaint: a reply plans the revisit, a merge is told to the other. */
export const complaintReactions = (
  { stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: ComplaintState,
): readonly Reaction[] => {
  const event = envelope as RecordedOfComplaint;
  if (state.status === "unreceived") return [];
  if (event.type === "ComplaintMerged") {
    const command = { type: "NoteMerged", complaint: stream.id, number };
    return [{ stream: { kind: "complaint", id: event.data.into }, command }];
  }
  if (event.type !== "ComplaintReplied" || event.data.revisit === null) return [];
  const { revisitId, channel, windowFrom, windowUntil, dueBy } = event.data.revisit;
  const { customer, complainant } = state.file;
  const command = {
    type: "PlanRevisit",
    subject: { kind: "complaint", id: stream.id },
    customer,
    ...(complainant === null ? {} : { contact: { cardId: complainant.cardId } }),
    serviceDoneAt: event.at,
    channel,
    windowFrom,
    windowUntil,
    dueBy,
  };
  return [{ stream: { kind: "revisit", id: revisitId }, command }];
};
