import { toMillis, type Instant } from "../time/instant.ts";

/** Whole minutes from one moment to another, rounded; none where the other came first. */
export const minutesFrom = (from: Instant, until: Instant): number => whole(from, until, 60_000);

/** Whole days of 24 hours from one moment to another, rounded down; none where the other came first. */
export const daysFrom = (from: Instant, until: Instant): number =>
  Math.max(0, Math.floor((toMillis(until) - toMillis(from)) / 86_400_000));

const whole = (from: Instant, until: Instant, unit: number): number =>
  Math.max(0, Math.round((toMillis(until) - toMillis(from)) / unit));
