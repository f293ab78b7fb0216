import type { EventEnvelope } from "../event/event.ts";
import type { CardRef } from "../event/sealing.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { inZone } from "../time/in-zone.ts";
import type { RecordedOfComplaint } from "./complaint-events.ts";
import type { ComplaintState } from "./complaint-state.ts";

/**
 * The commands for other streams that follow from a complaint: its request hears of it, a reply plans the revisit, and
 * of a merge the other complaint is asked, and answers.
 */
export const complaintReactions = (
  { stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: ComplaintState,
): readonly Reaction[] => {
  const event = envelope as RecordedOfComplaint;
  if (state.status === "unreceived") return [];
  const { customer, complainant, request, timeZone } = state.file;
  if (event.type === "ComplaintReceived" || event.type === "DissatisfactionNoticed") {
    const command = { type: "NoteRecord", record: "complaint", id: stream.id, number };
    if (request === null) return [];
    // The request may be kept in another system.
    return [{ stream: { kind: "request", id: request.id }, command, numbered: true, otherwise: null }];
  }
  if (event.type === "MergeAsked") {
    const { into } = event.data;
    const others = state.file.merged.map(({ complainant: theirs, ...one }) => ({ ...one, ...asComplainant(theirs) }));
    const command = { type: "NoteMerged", complaint: stream.id, number, ...asComplainant(complainant), others };
    const otherwise = { stream, command: { type: "NoteMergeDeclined", into } };
    return [{ stream: { kind: "complaint", id: into }, command, otherwise }];
  }
  if (event.type === "MergeNoted") {
    const command = { type: "NoteTakenIn", into: stream.id };
    return [{ stream: { kind: "complaint", id: event.data.complaint }, command }];
  }
  if (event.type !== "ComplaintReplied" || event.data.revisit === null) return [];
  const { revisitId, channel, windowFrom, windowUntil, dueBy } = event.data.revisit;
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
    ...inZone(timeZone),
  };
  return [{ stream: { kind: "revisit", id: revisitId }, command }];
};

/** Who complained, as a command names them. */
const asComplainant = (card: CardRef | null) => (card === null ? {} : { complainant: { cardId: card.cardId } });
