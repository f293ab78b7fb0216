import type { EventEnvelope } from "../event/event.ts";
import type { DecisionContext } from "../process/process.ts";
import type { Reaction } from "../reaction/reaction.ts";
import { inZone } from "../time/in-zone.ts";
import { customerZone } from "./customer-zone.ts";
import { isImported } from "./is-imported.ts";
import type { LinkKind, RecordedOfRequest } from "./request-events.ts";
import type { BegunRequest, RequestState } from "./request-state.ts";
import { openedComplaint } from "./opened-complaint.ts";
import { overdueConsequence } from "./overdue-consequence.ts";
import { repairNotes } from "./repair-notes.ts";
import { leftoverNotes, serviceNotes } from "./service-notes.ts";

/** The commands for other streams that follow from an event of a request. */
export const requestReactions = (
  context: DecisionContext,
  envelope: EventEnvelope,
  state: RequestState,
): readonly Reaction[] =>
  state.status === "draft" || isImported(envelope, state)
    ? []
    : [
        ...plannedRevisit(context, envelope, state),
        ...linkFromThere(context, envelope),
        ...serviceNotes(context, envelope, state),
        ...openedComplaint(context, envelope, state),
        ...overdueConsequence(context, envelope, state),
        ...leftoverNotes(context, envelope, state),
        ...repairNotes(context, envelope, state),
      ];

/** An accepted receipt plans the revisit. */
const plannedRevisit = (
  { stream, number }: DecisionContext,
  envelope: EventEnvelope,
  state: BegunRequest,
): readonly Reaction[] => {
  const event = envelope as RecordedOfRequest;
  if (event.type !== "ReceiptDecided" || event.data.revisit === null) return [];
  const { revisitId, channel, windowFrom, windowUntil, dueBy } = event.data.revisit;
  const { customer, site, contact } = state.file.intake;
  const command = {
    type: "PlanRevisit",
    request: { id: stream.id, number },
    customer,
    site,
    ...(contact === null ? {} : { contact: { cardId: contact.cardId } }),
    serviceDoneAt: "work" in state ? state.work.at : event.at,
    channel,
    windowFrom,
    windowUntil,
    dueBy,
    ...inZone(customerZone(state.file.intake)),
  };
  return [{ stream: { kind: "revisit", id: revisitId }, command }];
};

/** A link stands on both requests. */
const linkFromThere = ({ stream }: DecisionContext, envelope: EventEnvelope): readonly Reaction[] => {
  const event = envelope as RecordedOfRequest;
  if (event.type !== "RequestLinked") return [];
  const command = { type: "LinkRequest", request: stream.id, as: SEEN_FROM_THERE[event.data.as] };
  return [{ stream: { kind: "request", id: event.data.request }, command }];
};

/** What this request is to the other, by what the other is to this one. */
const SEEN_FROM_THERE = {
  duplicateOf: "duplicate",
  duplicate: "duplicateOf",
  parent: "child",
  child: "parent",
  related: "related",
} as const satisfies Readonly<Record<LinkKind, LinkKind>>;
