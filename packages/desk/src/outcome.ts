import { fromMillis, toMillis, type ClaimedItem, type Instant, type OutboxItem, type Settlement } from "@callout/core";
import type { Engine } from "./engine.ts";

/** How an attempt at an item of the outbox ended, and what it counts as in the report. */
export interface Outcome {
  readonly settlement: Settlement;
  readonly counts: "reacted" | "delivered" | "overtaken" | "postponed" | "unreachable" | "dead" | null;
}

/** It is done, and these follow. */
export const done = (counts: Outcome["counts"], followUps: readonly OutboxItem[] = []): Outcome => ({
  settlement: { type: "done", followUps },
  counts,
});

/** It is given up. The reason names no person. */
export const dead = (reason: string): Outcome => ({ settlement: { type: "dead", reason }, counts: "dead" });

/**
 * It is tried again, or given up.
 *
 * @param notBefore - when, where the other side said so; else after twice the last wait, or up to a fifth more so that
 *   not all come at once
 */
export const later = (
  { now, random, limits }: Engine,
  { attempts }: ClaimedItem,
  reason: string,
  notBefore?: Instant,
): Outcome => {
  const made = attempts + 1;
  if (made >= limits.attemptsPerItem) return givenUp(made, reason);
  if (notBefore !== undefined && notBefore > now())
    return { settlement: { type: "retry", dueAt: notBefore, reason }, counts: "postponed" };
  const wait = Math.min(limits.firstRetryMillis * 2 ** attempts, limits.longestRetryMillis);
  const dueAt = fromMillis(toMillis(now()) + Math.ceil(wait * (1 + random() / 5)));
  return { settlement: { type: "retry", dueAt, reason }, counts: "postponed" };
};

/** So many attempts were enough. */
export const givenUp = (attempts: number, reason: string): Outcome =>
  dead(`given up after ${String(attempts)} attempts: ${reason}`);
