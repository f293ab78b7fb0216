import type { RevisitCommandInput } from "./revisit-commands.ts";
import type { RevisitSubject } from "./revisit-occasion.ts";
import { schemesOf, type RevisitTask } from "./revisit-state.ts";
import type { RevisitPlanning } from "./plan-revisits.ts";
import type { ScheduledRevisit } from "./scheduled-revisit.ts";

/** What is revisited, with whose it is and what kind of thing. */
export interface OwnedSubject extends RevisitSubject {
  readonly kind: NonNullable<RevisitTask["subject"]>["kind"];
  readonly customer: string;
  /** Where it stands; left out where that is not known. */
  readonly site?: string | null;
}

type Said<Command> = Command extends unknown ? Omit<Command, "by" | "at" | "commandId"> : never;

/** One thing to do so that what is planned becomes so. */
export interface PlanningCommand {
  /** The id of the scheduled revisit. */
  readonly revisit: string;
  readonly command: Said<
    Extract<RevisitCommandInput, { readonly type: "PlanRevisit" | "MoveRevisit" | "CancelRevisit" }>
  >;
}

/** The commands that make of a plan what was planned, one for each of its changes and in their order. */
export const planningCommands = (
  { revisits, changes }: Pick<RevisitPlanning, "revisits" | "changes">,
  subjects: readonly OwnedSubject[],
): readonly PlanningCommand[] => {
  const planned = new Map(revisits.map((revisit) => [revisit.id, revisit]));
  const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]));
  return changes.map((change): PlanningCommand => {
    const { id } = change;
    if (change.type === "dropped") return { revisit: id, command: { type: "CancelRevisit", because: change.because } };
    const revisit = planned.get(id);
    const subject = revisit && subjectOf.get(revisit.serves[0].subject);
    if (!revisit || !subject) throw new Error(`a change of nothing that was given: ${id}`);
    const place = placeOf(revisit);
    if (change.type !== "added") {
      const because = change.type === "moved" ? change.because : "reasonsChanged";
      return { revisit: id, command: { type: "MoveRevisit", because, asked: askedIn(revisit), ...place } };
    }
    const { kind, customer, site = null } = subject;
    const command = {
      type: "PlanRevisit",
      subject: { kind, id: subject.id },
      customer,
      site,
      ...askedIn(revisit),
      serviceDoneAt: revisit.serves[0].anchoredAt,
      schemes: [...schemesOf(revisit)],
      ...place,
    } as const;
    return { revisit: id, command };
  });
};

const askedIn = ({ contact, channel }: ScheduledRevisit) => ({
  channel,
  ...(contact === null ? {} : { contact: { cardId: contact } }),
});

const placeOf = ({ windowFrom, windowUntil, dueBy, timeZone, putOff, blocking, serves }: ScheduledRevisit) => ({
  windowFrom,
  windowUntil,
  dueBy,
  schedule: { timeZone, putOff, blocking, serves },
});
