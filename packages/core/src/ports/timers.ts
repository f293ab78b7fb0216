import type { Result } from "neverthrow";
import type { StreamId } from "../event/event.ts";
import type { Timer } from "../sla/timers-of.ts";
import type { Instant } from "../time/instant.ts";
import type { Claim } from "./claim.ts";
import type { StorageFault } from "./storage-fault.ts";

/** The moments at which something must be done unless it has happened by then. */
export interface Timers {
  /**
   * Timers due at or before `now`, earliest first, leased until `leaseUntil`: no other claim gets them before then.
   * A timer leaves when an append to its stream replaces it. One that the append names again, at the same moment, stays
   * and keeps its lease; one that was moved is free.
   */
  readonly claim: (tenant: string, claim: Claim) => Promise<Result<readonly ClaimedTimer[], StorageFault>>;
  /**
   * Timers that fire at or before `until`, leased or not, which are left as they are: earliest first, those of the same
   * moment by kind, stream id and key in the order of their code points, and those after `after`.
   */
  readonly upcoming: (
    tenant: string,
    page: { readonly until: Instant; readonly after?: ClaimedTimer; readonly limit: number },
  ) => Promise<Result<readonly ClaimedTimer[], StorageFault>>;
}

/** All that is kept of a timer: the rest follows from the stream's state when it fires. */
export type KeptTimer = Pick<Timer, "key" | "at">;

/** A timer to fire. */
export interface ClaimedTimer {
  readonly stream: StreamId;
  readonly timer: KeptTimer;
}
