import type { Instant } from "../time/instant.ts";
import type { Wording } from "./clock-rule.ts";
import type { Target } from "./target.ts";

/**
 * Where a clock stands.
 *
 * - `pending`: it has not started.
 * - `running`, `paused`: it has started and is not due yet.
 * - `met`: it stopped no later than it was due.
 * - `missed`: it stopped later, or is due and has not stopped.
 * - `void`: nothing is owed: no promise covers it, or it fell away before it was due.
 */
export type ClockStanding = "pending" | "running" | "paused" | "met" | "missed" | "void";

/** One clock of a subject as it stands at a moment. */
export interface ClockStatus<Moment = Instant> {
  readonly clock: string;
  readonly label: Wording;
  readonly cycle: number;
  /** 1, 2, 3 … for a clock that repeats, else 1. */
  readonly repetition: number;
  readonly status: ClockStanding;
  readonly startedAt: Moment | null;
  readonly stoppedAt: Moment | null;
  /** Null where nothing is promised. While it is paused without an end in sight: as if it resumed now. */
  readonly due: Moment | null;
  readonly target: Target | null;
  /** What its amounts are counted in. */
  readonly counted: "open" | "elapsed";
  /** Used up by now, or when it stopped; after a change of facts that brought another promise, since then. */
  readonly consumedMillis: number;
  /** Null where nothing is promised. */
  readonly remainingMillis: number | null;
  /** By how much it is late. */
  readonly overdueMillis: number;
  /** Used up of the target in whole hundredths, rounded down; null where nothing is promised. */
  readonly percent: number | null;
}
