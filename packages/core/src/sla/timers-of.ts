import type { Instant } from "../time/instant.ts";

/** A moment at which a clock warns, is missed, or climbs a rung of its ladder, unless it has stopped by then. */
export interface Timer {
  /** `subject/clock/cycle/repetition/rung`: never the due moment, so that firing twice is firing once. */
  readonly key: string;
  readonly at: Instant;
}
