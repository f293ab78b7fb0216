import type { CountedReason, SkippedReason } from "../calendar/explained-spans.ts";
import type { Instant } from "../time/instant.ts";
import type { PromiseRule, Wording } from "./clock-rule.ts";
import type { PassedOver } from "./ranked-rules.ts";
import type { Facts } from "./timeline.ts";

/** A stretch of time, and why it counts towards a target or does not. */
export interface ProofPart {
  readonly from: Instant;
  readonly to: Instant;
  /** `elapsed` by the clock on the wall, day and night; `carried` over as it had been counted under earlier rules. */
  readonly why: CountedReason | SkippedReason | "elapsed" | "carried";
  /** What is added to the count: the length of the stretch, or nothing. */
  readonly countedMillis: number;
  /** What was waited for in a stretch that is paused; `reopened` for the time between a stop and a new cycle. */
  readonly waitingFor: readonly string[];
}

/** Why a clock is due when it is. */
export interface ClockProof {
  readonly clock: string;
  readonly label: Wording;
  readonly cycle: number;
  readonly repetition: number;
  /** Null when it has not started. */
  readonly startedAt: Instant | null;
  /** Null where nothing is promised, while it waits without an end in sight, and before it starts. */
  readonly due: Instant | null;
  /** The promise that is kept; null when none matches the facts. */
  readonly promise: PromiseRule | null;
  /** Whether it is one of those made to everybody. */
  readonly isFloor: boolean;
  /** The promises that are not kept, and why. One that was outranked may also be a floor that is less strict. */
  readonly passedOver: readonly PassedOver<PromiseRule>[];
  /** The facts the promise was chosen by. */
  readonly facts: Facts;
  /** The calendar whose open time or dates count; null where none is used. */
  readonly calendar: string | null;
  /** From when the promise counts: the start, or a change of facts or rules. */
  readonly countedFrom: Instant | null;
  /** All time from then to the due moment, in order and without a gap. */
  readonly parts: readonly ProofPart[];
  /** What the parts add up to: for a target in minutes exactly those minutes. */
  readonly countedMillis: number;
  /** Years whose holidays are not announced yet: while there are any, the due moment is provisional. */
  readonly provisionalYears: readonly number[];
}
