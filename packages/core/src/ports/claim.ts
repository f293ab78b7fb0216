import type { Instant } from "../time/instant.ts";

/** What to take, and for how long it is ours. */
export interface Claim {
  readonly now: Instant;
  readonly leaseUntil: Instant;
  readonly limit: number;
}
