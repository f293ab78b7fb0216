import {
  fromMillis,
  SYSTEM,
  toMillis,
  type Instant,
  type Refusal,
  type StorageFault,
  type StreamId,
} from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { execute, type Engine } from "./execute.ts";

/** What one round of the clocks did. */
export interface TickReport {
  /** Timers that put something on record. */
  readonly fired: number;
  /** Timers that could not fire now. They come again when their lease is over. */
  readonly failed: readonly { readonly tenant: string; readonly stream: StreamId; readonly refusal: Refusal }[];
}

/** How many tenants one look finds. */
const TENANTS_PER_LOOK = 100;

/** The lease taken now: until then nobody else takes the same work. */
export const leaseFrom = (now: Instant, leaseMillis: number): Instant => fromMillis(toMillis(now) + leaseMillis);

/** Fires every timer that is due, a share for each tenant in turn, until none is left. */
export const tick = async (engine: Engine): Promise<Result<TickReport, StorageFault>> => {
  let fired = 0;
  const failed: TickReport["failed"][number][] = [];
  for (let claimed = true; claimed;) {
    claimed = false;
    const tenants = await engine.storage.outbox.tenantsWithWork(engine.now(), TENANTS_PER_LOOK);
    if (tenants.isErr()) return err(tenants.error);
    for (const tenant of tenants.value) {
      const now = engine.now();
      const { itemsPerTurn: limit, leaseMillis } = engine.limits;
      const claim = { now, leaseUntil: leaseFrom(now, leaseMillis), limit };
      const timers = await engine.storage.timers.claim(tenant, claim);
      if (timers.isErr()) return err(timers.error);
      for (const { stream, timer } of timers.value) {
        claimed = true;
        const command = { type: "FireTimer", by: SYSTEM, at: timer.at, key: timer.key };
        const done = await execute(engine, tenant, stream, command);
        if (done.isErr()) failed.push({ tenant, stream, refusal: done.error });
        else if (done.value.events.length > 0) fired += 1;
      }
    }
  }
  return ok({ fired, failed });
};
