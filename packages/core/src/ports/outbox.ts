import type { Result } from "neverthrow";
import type { Instant } from "../time/instant.ts";
import type { Claim } from "./claim.ts";
import type { OutboxItem } from "./outbox-item.ts";
import type { StorageFault } from "./storage-fault.ts";

/** What waits to be done after an append: reactions, notices, and the deliveries that notices turn into. */
export interface Outbox {
  /** Tenants for which a claim of timers or items at `now` gives something, in no order, at most `limit`. Takes no lock. */
  readonly tenantsWithWork: (now: Instant, limit: number) => Promise<Result<readonly string[], StorageFault>>;
  /**
   * The earliest moment after `now` at which a timer or an item of any tenant falls due, or its lease ends: until then
   * nobody who did what was due need look again, unless something is added. Null when nothing waits. Takes no lock.
   */
  readonly nextWorkAt: (now: Instant) => Promise<Result<Instant | null, StorageFault>>;
  /**
   * Items due at or before `now`, earliest `dueAt` first, leased until `leaseUntil`: no other claim gets them before then.
   *
   * Of items with the same `orderKey` only the first that is not settled is ever claimed; a dead one no longer
   * holds the others back. Order, also of items due at the same moment, is by `version`, `index`, then id.
   */
  readonly claim: (tenant: string, claim: Claim) => Promise<Result<readonly ClaimedItem[], StorageFault>>;
  /** The items with this order key that are not dead, leased or not, in their order, at most `limit`. They are left as they are. */
  readonly sharing: (
    tenant: string,
    orderKey: string,
    limit: number,
  ) => Promise<Result<readonly ClaimedItem[], StorageFault>>;
  /**
   * Ends a lease. Items in `followUps` whose id is kept already are left as they are. An item that is no longer kept,
   * because it was done meanwhile, brings no follow-ups and ends nothing else.
   */
  readonly settle: (tenant: string, itemId: string, outcome: Settlement) => Promise<Result<void, StorageFault>>;
  /** Items given up, in the order in which they would be claimed. */
  readonly deadLetters: (tenant: string, limit: number) => Promise<Result<readonly DeadLetter[], StorageFault>>;
  /** Makes a dead item due again at `now` with no attempts counted; false when there is no such dead item. */
  readonly replay: (tenant: string, itemId: string, now: Instant) => Promise<Result<boolean, StorageFault>>;
  /** Forgets a dead item for good; false when there is no such dead item. */
  readonly purge: (tenant: string, itemId: string) => Promise<Result<boolean, StorageFault>>;
}

/** An item to be done now. */
export interface ClaimedItem extends OutboxItem {
  /** How often it was claimed before, including claims that were never settled. */
  readonly attempts: number;
}

/** How an attempt ended. */
export type Settlement =
  | {
      readonly type: "done";
      readonly followUps: readonly OutboxItem[];
      /** Ids of further items that are done with it, in the same transaction. */
      readonly alongside?: readonly string[];
    }
  | { readonly type: "retry"; readonly dueAt: Instant; readonly reason: string }
  | { readonly type: "dead"; readonly reason: string };

/** An item given up, and why. */
export interface DeadLetter extends ClaimedItem {
  readonly reason: string;
}
