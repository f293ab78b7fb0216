import type { DecidedEvent } from "../event/event.ts";
import type { Upcast } from "../event/upcasting.ts";
import type { VersionRef } from "../policy/version-ref.ts";
import type { Adoption } from "../sla/adopt-rules.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { MovedDeadline } from "../sla/moved-deadlines.ts";
import { subjectOfKey } from "../sla/timer-key.ts";
import type { CarriedOver, Subject } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";

/** A rung of a clock that was reached. */
export interface ClockFired {
  /** The timer's key: what makes firing twice firing once. */
  readonly key: string;
  /** What the clock runs on. From version 2. */
  readonly subject: Subject;
  readonly clock: string;
  readonly label: Wording;
  readonly cycle: number;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The roles that are told. */
  readonly tell: readonly string[];
}

/** That a rung was reached; `at` is the moment it stood at, however late it was noticed. */
export type RungEvent =
  | DecidedEvent<"ClockWarned", ClockFired & { readonly percent: number | null }>
  | DecidedEvent<"ClockMissed", ClockFired>
  | DecidedEvent<"ClockEscalated", ClockFired & { readonly minutesAfterDue: number }>;

/** What clocks put on record, in any process. */
export type ClockEvent =
  | RungEvent
  /**
   * A clock reported missed was not, as is known now: it was met, nothing was owed any more, or, without a stop, it has
   * more time than it had.
   */
  | DecidedEvent<"ClockCorrected", ClockFired & { readonly stoppedAt: Instant | null }>
  | DecidedEvent<"DeadlineMoved", DeadlineMove>
  | DecidedEvent<"PolicyAdopted", RulesAdopted>
  | DecidedEvent<"CalendarAdopted", RulesAdopted>;

/** A deadline of a running clock that is another one now. */
export interface DeadlineMove extends MovedDeadline {
  readonly subject: Subject;
  readonly label: Wording;
}

/** That a stream is under other rules from now on. What each deadline became of it follows as {@link DeadlineMove}. */
export interface RulesAdopted {
  readonly from: RulesInForce;
  readonly to: RulesInForce;
  readonly how: Exclude<Adoption, "pinned">;
  /** What each subject's clocks had counted by then, this time and before; all that is counted on. */
  readonly carried: readonly SubjectCarried[];
}

/** What the clocks of one subject carried over to other rules. */
export interface SubjectCarried {
  readonly subject: Subject;
  readonly carried: readonly CarriedOver[];
}

/** The exact versions a stream is under. */
export interface RulesInForce {
  readonly policy: VersionRef;
  readonly calendars: readonly VersionRef[];
}

/** The names of what clocks put on record. */
const clockEventNames: readonly string[] = [
  "ClockWarned",
  "ClockMissed",
  "ClockEscalated",
  "ClockCorrected",
  "DeadlineMoved",
  "PolicyAdopted",
  "CalendarAdopted",
] satisfies readonly ClockEvent["type"][];

/** Whether an event is one that clocks put on record. */
export const isClockEvent = (event: DecidedEvent): event is ClockEvent => clockEventNames.includes(event.type);

/** Version 1 named the subject in the key alone. */
const withSubject: Upcast = (data) => ({
  ...data,
  subject: subjectOfKey(String(data["key"]), String(data["clock"]), Number(data["cycle"])),
});

/** How older shapes of these events become today's. */
export const clockUpcasts = {
  ClockWarned: [withSubject],
  ClockMissed: [withSubject],
  ClockEscalated: [withSubject],
  ClockCorrected: [withSubject],
} as const;
