import type { Result } from "neverthrow";
import { textOrder } from "../event/text-order.ts";
import { toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf, type LocalDate } from "../time/local-date.ts";
import { dayOf, isOffDay, isTooLate, placed, take, type MonthsTaken, type PlannedFrom } from "./place-revisits.ts";
import { keptRevisits } from "./kept-revisits.ts";
import { changesBetween } from "./revisit-changes.ts";
import {
  occasionsOf,
  type OccasionTerms,
  type RevisitOccasion,
  type RevisitSchemes,
  type RevisitSubject,
  type ScheduleRefusal,
} from "./revisit-occasion.ts";
import { revisitFor, type KnownRevisit, type RevisitChange, type ScheduledRevisit } from "./scheduled-revisit.ts";

/** The moment of planning, and the date up to which new revisits are planned. */
export interface PlanningTime {
  readonly asOf: Instant;
  readonly until: LocalDate;
}

/** A plan of revisits, and what it changes. */
export interface RevisitPlanning {
  /** Those still to come, the earliest first; those that are fixed are not repeated. */
  readonly revisits: readonly ScheduledRevisit[];
  readonly changes: readonly RevisitChange[];
  /** Reasons that nobody planned while there was time. They count as not covered. */
  readonly tooLate: readonly RevisitOccasion[];
}

/**
 * The revisits that schemes ask for: dates counted from their anchors, moved to workdays, in windows of the customer's
 * day, merged where they fall together, and no more of them in a month than a contact may get.
 *
 * Planning again changes only what must change. What has begun or is over stays; a revisit keeps its place while its
 * own anchor, scheme and calendar say the same, also one that was put off and where a month may hold fewer now; only
 * what is new or moved is placed, the earliest first, around what stays. Planning its own answer changes nothing.
 *
 * @param subjects - what is revisited; give all of one contact at once, or the months are counted apart
 * @param known - the revisits planned before, those that are done included
 * @example
 * ```ts
 * const policy = { schemes: [revisitSchemes.onsiteB], calendar: presets.compiled.standard.calendar };
 * const installed = { id: "a-1", kind: "installed", at: instant("2026-01-31T08:30:00+08:00"), until: null } as const;
 * const pump = { id: "pump-7", contact: "card-1", timeZone: "Asia/Shanghai", facts: {}, anchors: [installed] };
 * const time = { asOf: instant("2026-02-01T00:00:00Z"), until: localDate("2026-12-31") };
 * const { revisits } = planRevisits(policy, [pump], [], time)._unsafeUnwrap();
 * revisits.map(({ windowFrom }) => windowFrom) // => ["2026-07-31T01:00:00.000Z"]
 * const again = revisits.map((revisit) => ({ ...revisit, fixed: false }));
 * planRevisits(policy, [pump], again, time)._unsafeUnwrap().changes // => []
 * ```
 */
export const planRevisits = (
  policy: RevisitSchemes,
  subjects: readonly RevisitSubject[],
  known: readonly KnownRevisit[],
  { asOf, until }: PlanningTime,
): Result<RevisitPlanning, ScheduleRefusal> => {
  const reasons = known.flatMap(({ serves }) => serves);
  const knownKeys = new Set(reasons.map(({ key }) => key));
  const furthest = reasons.reduce((last, { falls }) => (falls > last ? falls : last), until);
  return occasionsOf(policy, subjects, furthest).map((occasions) => {
    const wanted = occasions.filter(({ key, falls }) => falls <= until || knownKeys.has(key));
    const termsOf = termsIn(policy, subjects);
    const seenTo = new Set(known.flatMap((one) => (one.fixed ? one.serves.map(({ key }) => key) : [])));
    const open = wanted.filter(({ key }) => !seenTo.has(key));
    const kept = keptRevisits(policy, known, open, termsOf);
    const keptKeys = new Set(kept.flatMap(({ serves }) => serves.map(({ key }) => key)));
    const left = open.filter(({ key }) => !keptKeys.has(key));
    const from = { asOf, asOfMs: toMillis(asOf) };
    const missed = left.filter((one) => !knownKeys.has(one.key) && isTooLate(one, termsOf(one), from));
    const isOff = (old: ScheduledRevisit, [lead]: ScheduledRevisit["serves"]) =>
      isOffDay(policy, old, lead, termsOf(lead));
    const taken: MonthsTaken = new Map();
    for (const revisit of [...known.filter(({ fixed }) => fixed), ...kept])
      take(taken, revisit.contact, dayOf(revisit));
    const revisits = withPlaced(
      { policy, ...from, taken, termsOf },
      kept,
      left.filter((one) => !missed.includes(one)),
    );
    return { revisits, changes: changesBetween(known, revisits, subjects, isOff), tooLate: missed };
  });
};

const termsIn = ({ schemes }: RevisitSchemes, subjects: readonly RevisitSubject[]) => {
  const schemeOf = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]));
  return (occasion: RevisitOccasion): OccasionTerms => {
    const scheme = schemeOf.get(occasion.scheme);
    const subject = subjectOf.get(occasion.subject);
    if (!scheme || !subject) throw new Error(`an occasion of nothing that was given: ${occasion.key}`);
    return { scheme, subject };
  };
};

interface Planning extends PlannedFrom {
  readonly policy: RevisitSchemes;
  readonly taken: MonthsTaken;
  readonly termsOf: (occasion: RevisitOccasion) => OccasionTerms;
}

const withPlaced = (
  planning: Planning,
  kept: readonly ScheduledRevisit[],
  left: readonly RevisitOccasion[],
): readonly ScheduledRevisit[] => {
  const { policy, taken, termsOf } = planning;
  const planned: PlannedOn[] = kept.map((revisit) => ({ revisit, day: dayOf(revisit) }));
  const inTurn = [...left].sort((a, b) => textOrder(a.preferred, b.preferred) || textOrder(a.key, b.key));
  for (const occasion of inTurn) {
    const terms = termsOf(occasion);
    const near = nearIn(planned, occasion, terms, termsOf);
    if (near) near.revisit = revisitFor([...near.revisit.serves, occasion], near.revisit, termsOf);
    else {
      const place = placed(policy, occasion, terms, planning);
      const revisit = revisitFor([occasion], place, termsOf);
      take(taken, revisit.contact, place.day);
      planned.push({ revisit, day: place.day });
    }
  }
  return planned
    .map(({ revisit }) => revisit)
    .sort((a, b) => textOrder(a.windowFrom, b.windowFrom) || textOrder(a.id, b.id));
};

/** A revisit with the day it lies on, which is reckoned once. */
interface PlannedOn {
  revisit: ScheduledRevisit;
  readonly day: number;
}

/** The first revisit with which an occasion falls together; none where its scheme keeps them apart. */
const nearIn = (
  planned: readonly PlannedOn[],
  occasion: RevisitOccasion,
  terms: OccasionTerms,
  termsOf: Planning["termsOf"],
): PlannedOn | undefined => {
  const { mergeWithinDays } = terms.scheme;
  if (mergeWithinDays === null) return undefined;
  const preferred = dayNumberOf(occasion.preferred);
  return planned.find(({ revisit, day }) => {
    const most = Math.min(mergeWithinDays, termsOf(revisit.serves[0]).scheme.mergeWithinDays ?? -1);
    return Math.abs(day - preferred) <= most && canBeOne(revisit, occasion, terms, termsOf);
  });
};

/** Whether one call or visit can see to a revisit's reasons and to another, and in time. */
const canBeOne = (
  revisit: ScheduledRevisit,
  { anchoredAt, dueBy }: RevisitOccasion,
  { scheme, subject }: OccasionTerms,
  termsOf: Planning["termsOf"],
): boolean => {
  if (revisit.channel !== scheme.channel || revisit.timeZone !== subject.timeZone) return false;
  const lead = termsOf(revisit.serves[0]).subject;
  const ofOne = subject.contact === null ? lead.id === subject.id : revisit.contact === subject.contact;
  return ofOne && revisit.windowFrom >= anchoredAt && (dueBy === null || revisit.windowFrom < dueBy);
};
