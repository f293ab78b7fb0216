import { toMillis, type Instant } from "../time/instant.ts";
import type { Actor } from "../event/actor.ts";
import type { DecisionContext } from "./process.ts";
import type { InTheFuture, TooLate } from "./refusals.ts";

const MINUTE_MILLIS = 60_000;

/**
 * The refusal of a moment outside the bounds within which the policy lets people write things down; null when it lies
 * within, or on one of them. The system's own commands come when they come.
 */
export const outOfBounds = (
  { policy, recordedAt }: DecisionContext,
  { at, by }: { readonly at: Instant; readonly by: Actor },
): TooLate | InTheFuture | null => {
  if (at === recordedAt || by.role === "system") return null;
  const { futureSkewMinutes, latenessHours } = policy.policy.recording;
  const minutesAhead = (toMillis(at) - toMillis(recordedAt)) / MINUTE_MILLIS;
  if (minutesAhead > futureSkewMinutes)
    return { type: "InTheFuture", at, recordedAt, allowedMinutes: futureSkewMinutes };
  if (-minutesAhead > latenessHours * 60) return { type: "TooLate", at, recordedAt, allowedHours: latenessHours };
  return null;
};
