import type { RevisitSubject } from "./revisit-occasion.ts";
import type {
  DroppedBecause,
  KnownRevisit,
  MovedBecause,
  RevisitChange,
  ScheduledRevisit,
} from "./scheduled-revisit.ts";

/**
 * What a new plan changes in what was known, and why.
 *
 * @param isOff - whether a revisit lies on a day that the calendar has off now, given what it is wanted for
 */
export const changesBetween = (
  known: readonly KnownRevisit[],
  planned: readonly ScheduledRevisit[],
  subjects: readonly RevisitSubject[],
  isOff: (old: ScheduledRevisit, wanted: ScheduledRevisit["serves"]) => boolean,
): readonly RevisitChange[] => {
  const before = new Map(known.map((revisit) => [revisit.id, revisit]));
  const after = new Map(planned.map((revisit) => [revisit.id, revisit]));
  const dropped = known.flatMap((old): RevisitChange[] =>
    old.fixed || after.has(old.id)
      ? []
      : [{ type: "dropped", id: old.id, ...whyDropped(old, known, planned, subjects) }],
  );
  const other = planned.flatMap((now): RevisitChange[] => {
    const old = before.get(now.id);
    if (!old) return [{ type: "added", id: now.id }];
    const [from, to] = [windowOf(old), windowOf(now)];
    if (from.windowFrom !== to.windowFrom || from.windowUntil !== to.windowUntil)
      return [{ type: "moved", id: now.id, from, to, because: whyMoved(old, now, isOff(old, now.serves)) }];
    return same(old, now) ? [] : [{ type: "changed", id: now.id }];
  });
  return [...dropped, ...other];
};

const windowOf = ({ windowFrom, windowUntil }: ScheduledRevisit) => ({ windowFrom, windowUntil });

const whyMoved = (old: ScheduledRevisit, now: ScheduledRevisit, wasOff: boolean): MovedBecause => {
  const [was, is] = [old.serves[0], now.serves[0]];
  if (was.anchoredAt !== is.anchoredAt) return "anchorMoved";
  if (was.falls !== is.falls) return old.timeZone === now.timeZone ? "schemeChanged" : "zoneChanged";
  if (was.preferred !== is.preferred) return "calendarChanged";
  if (now.putOff && !old.putOff) return "monthFull";
  if (old.timeZone !== now.timeZone) return "zoneChanged";
  return wasOff ? "calendarChanged" : "windowsChanged";
};

const whyDropped = (
  old: KnownRevisit,
  known: readonly KnownRevisit[],
  planned: readonly ScheduledRevisit[],
  subjects: readonly RevisitSubject[],
): { readonly because: DroppedBecause; readonly into: string | null } => {
  const serving = (revisits: readonly ScheduledRevisit[]) =>
    revisits.find(({ serves }) => serves.some(({ key }) => key === old.id))?.id ?? null;
  const into = serving(planned);
  if (into !== null) return { because: "merged", into };
  const done = serving(known.filter(({ fixed }) => fixed));
  if (done !== null) return { because: "alreadySeenTo", into: done };
  const { subject, anchor } = old.serves[0];
  const anchored = subjects.some(({ id, anchors }) => id === subject && anchors.some((one) => one.id === anchor));
  return { because: anchored ? "notInScheme" : "anchorGone", into: null };
};

const same = (old: ScheduledRevisit, now: ScheduledRevisit): boolean =>
  old.contact === now.contact &&
  old.channel === now.channel &&
  old.dueBy === now.dueBy &&
  old.blocking === now.blocking &&
  old.serves.map(({ key }) => key).join() === now.serves.map(({ key }) => key).join();
