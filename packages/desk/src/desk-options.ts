import type { Directory, Instant, Policies, Storage } from "@callout/core";
import type { Telemetry } from "./observe.ts";

/** What a desk runs on. */
export interface DeskOptions {
  readonly storage: Storage;
  readonly policies: Policies;
  readonly directory: Directory;
  /** The clock; the host's when left out. */
  readonly now?: () => Instant;
  /** Makes ids that are never made twice; UUIDs of version 7 when left out. */
  readonly newId?: () => string;
  /** A number from 0 up to 1, to spread retries; `Math.random` when left out. */
  readonly random?: () => number;
  readonly limits?: Partial<DeskLimits>;
  /** Where it tells how it is doing; nobody is told when left out. Nothing that is told is personal data. */
  readonly telemetry?: Telemetry;
}

/** How patient a desk is. Each is a whole number from 1. */
export interface DeskLimits {
  /** How often a command is decided anew when others keep changing its stream. */
  readonly attemptsPerCommand: number;
  /** How many timers or outbox items are taken for one tenant before the next tenant's turn. */
  readonly itemsPerTurn: number;
  /** How many of them are worked on at once; what must keep its order never is. */
  readonly itemsAtOnce: number;
  /** How long a worker may take over what it took before another may take it, in milliseconds. */
  readonly leaseMillis: number;
  /** The wait before the second attempt at an outbox item; it doubles each time, up to `longestRetryMillis`. */
  readonly firstRetryMillis: number;
  readonly longestRetryMillis: number;
  /** After so many attempts an item is given up and listed among the dead letters. */
  readonly attemptsPerItem: number;
  /** At most so many notices are told together; what is more comes in a further message. */
  readonly noticesPerDigest: number;
}

/** The limits of a desk that is told none. */
export const defaultLimits: DeskLimits = {
  attemptsPerCommand: 10,
  itemsPerTurn: 50,
  itemsAtOnce: 10,
  leaseMillis: 60_000,
  firstRetryMillis: 30_000,
  longestRetryMillis: 6 * 3_600_000,
  attemptsPerItem: 12,
  noticesPerDigest: 50,
};

/**
 * The limits with those filled in that were left out.
 *
 * @throws RangeError for a limit that would stop the desk or let it spin
 */
export const limitsOf = (given: Partial<DeskLimits>): DeskLimits => {
  const limits = { ...defaultLimits, ...given };
  for (const [name, limit] of Object.entries(limits))
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new RangeError(`limits.${name} is ${String(limit)}: it must be a whole number from 1`);
  return limits;
};
