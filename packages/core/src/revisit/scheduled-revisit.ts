import type { RevisitScheme } from "../policy/revisit-scheme.ts";
import type { Instant } from "../time/instant.ts";
import type { OccasionTerms, RevisitOccasion } from "./revisit-occasion.ts";

/** At least one reason, the leading one first. */
export type Reasons = readonly [RevisitOccasion, ...RevisitOccasion[]];

/** A revisit on the plan: one call or visit, for one reason or for several that fall together. */
export interface ScheduledRevisit {
  /** The key of the occasion that leads it. */
  readonly id: string;
  readonly contact: string | null;
  /** The zone in whose days it lies. */
  readonly timeZone: string;
  readonly channel: RevisitScheme["channel"];
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
  /** The earliest moment by which one of its reasons should have been seen to; null where no scheme says. */
  readonly dueBy: Instant | null;
  /** Whether something waits for it. */
  readonly blocking: boolean;
  /** Whether it lies in a later month than it should, because its contact's month was full. */
  readonly putOff: boolean;
  /** What it is for, the occasion that leads it first. */
  readonly serves: Reasons;
}

/** A revisit that was planned before. */
export interface KnownRevisit extends ScheduledRevisit {
  /** Whether it has begun or is over, so that no plan moves it any more. */
  readonly fixed: boolean;
}

/** Why a revisit lies elsewhere than it did. */
export type MovedBecause =
  "anchorMoved" | "schemeChanged" | "calendarChanged" | "windowsChanged" | "zoneChanged" | "monthFull";

/** Why a revisit is not wanted any more. */
export type DroppedBecause = "anchorGone" | "notInScheme" | "merged" | "alreadySeenTo";

/** What planning anew changed. */
export type RevisitChange =
  | { readonly type: "added"; readonly id: string }
  | {
      readonly type: "moved";
      readonly id: string;
      readonly from: Pick<ScheduledRevisit, "windowFrom" | "windowUntil">;
      readonly to: Pick<ScheduledRevisit, "windowFrom" | "windowUntil">;
      readonly because: MovedBecause;
    }
  /** It stays where it was, and serves or promises something else. */
  | { readonly type: "changed"; readonly id: string }
  | {
      readonly type: "dropped";
      readonly id: string;
      readonly because: DroppedBecause;
      /** The revisit that serves its first reason now, where there is one. */
      readonly into: string | null;
    };

/** The revisit that serves these reasons in that place. */
export const revisitFor = (
  serves: Reasons,
  { windowFrom, windowUntil, putOff }: Pick<ScheduledRevisit, "windowFrom" | "windowUntil" | "putOff">,
  termsOf: (occasion: RevisitOccasion) => OccasionTerms,
): ScheduledRevisit => {
  const { scheme, subject } = termsOf(serves[0]);
  const [dueBy = null] = serves.flatMap((one) => one.dueBy ?? []).sort();
  return {
    id: serves[0].key,
    contact: subject.contact,
    timeZone: subject.timeZone,
    channel: scheme.channel,
    windowFrom,
    windowUntil,
    dueBy,
    blocking: serves.some((one) => termsOf(one).scheme.blocking),
    putOff,
    serves,
  };
};
