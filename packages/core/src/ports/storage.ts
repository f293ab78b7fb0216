import type { Result } from "neverthrow";
import type { FactLedger } from "./fact-ledger.ts";
import type { Outbox } from "./outbox.ts";
import type { Records } from "./records.ts";
import type { StorageFault } from "./storage-fault.ts";
import type { Streams } from "./streams.ts";
import type { Timers } from "./timers.ts";

/**
 * Where everything is kept. One adapter, one database: what {@link Streams.append} writes it writes in one
 * transaction, or not at all.
 *
 * Nothing crosses tenants: every method but {@link Outbox.tenantsWithWork} names one, and sees and touches only its rows.
 * Adapters prove themselves with `storageConformance` of `@callout/testing`.
 */
export interface Storage {
  readonly streams: Streams;
  readonly timers: Timers;
  readonly outbox: Outbox;
  readonly records: Records;
  readonly facts: FactLedger;
  /** Left out by a storage that cannot tell when there is work: it is asked every so often instead. */
  readonly wakeUps?: WakeUps;
}

/** Tells those who wait for work that there may be some, whoever brought it: so that they need not ask all the time. */
export interface WakeUps {
  /**
   * Calls `heard` after each change that may have brought work, as soon as it can, once for several if they come at once.
   *
   * It is a hint: a call may be lost with a connection, and comes without cause when one was made anew.
   */
  readonly listen: (heard: () => void) => Promise<Result<Listening, StorageFault>>;
}

/** Somebody who listens. */
export interface Listening {
  /** Ends it, and gives back what it took, such as a connection. Stopping again is no fault. */
  readonly stop: () => Promise<void>;
}
