import { toMillis } from "../time/instant.ts";
import { windowsOn } from "./first-window.ts";
import { dayOf, isOffDay } from "./place-revisits.ts";
import type { OccasionTerms, RevisitOccasion, RevisitSchemes } from "./revisit-occasion.ts";
import { revisitFor, type KnownRevisit, type ScheduledRevisit } from "./scheduled-revisit.ts";

/**
 * The revisits that stay where they are, with those of their reasons that still hold.
 *
 * One whose leading reason is gone, or falls elsewhere now, does not stay; what else it served is planned anew.
 */
export const keptRevisits = (
  policy: RevisitSchemes,
  known: readonly KnownRevisit[],
  wanted: readonly RevisitOccasion[],
  termsOf: (occasion: RevisitOccasion) => OccasionTerms,
): readonly ScheduledRevisit[] => {
  const now = new Map(wanted.map((one) => [one.key, one]));
  return known.flatMap((revisit) => {
    const [led, ...others] = revisit.serves;
    const lead = revisit.fixed ? undefined : now.get(led.key);
    if (!lead || !fallsWhereItDid(led, lead) || !stillOpens(policy, revisit, lead, termsOf(lead))) return [];
    const alsoServed = others.flatMap((old) => {
      const other = now.get(old.key);
      return other && fallsWhereItDid(old, other) && areOne(termsOf(lead), termsOf(other)) ? [other] : [];
    });
    return [revisitFor([lead, ...alsoServed], revisit, termsOf)];
  });
};

const fallsWhereItDid = (old: RevisitOccasion, now: RevisitOccasion): boolean =>
  old.falls === now.falls && old.preferred === now.preferred;

/** Whether two reasons can be seen to in one call or visit. */
const areOne = (lead: OccasionTerms, other: OccasionTerms): boolean =>
  lead.scheme.channel === other.scheme.channel &&
  (lead.subject.id === other.subject.id || lead.subject.contact === other.subject.contact);

/** Whether a revisit's window is still one of its scheme's on a day that counts, or the time that was left. */
const stillOpens = (
  policy: RevisitSchemes,
  revisit: ScheduledRevisit,
  lead: RevisitOccasion,
  terms: OccasionTerms,
): boolean => {
  const { scheme, subject } = terms;
  const { windowFrom, windowUntil } = revisit;
  if (revisit.timeZone !== subject.timeZone || windowFrom < lead.anchoredAt) return false;
  if (!scheme.windowsBind && windowUntil === lead.dueBy) return true;
  const opens = windowsOn(scheme.windows, dayOf(revisit), subject.timeZone).some(
    ({ fromMs, untilMs }) => fromMs === toMillis(windowFrom) && untilMs === toMillis(windowUntil),
  );
  return opens && !isOffDay(policy, revisit, lead, terms);
};
