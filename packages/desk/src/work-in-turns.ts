import { fromMillis, toMillis, type Claim, type Instant, type Outbox, type StorageFault } from "@callout/core";
import { err, ok, Result } from "neverthrow";
import type { Engine } from "./engine.ts";

/** A tenant whose turn the storage cut short. What is left of its work comes again when its lease is over. */
export interface Interrupted {
  readonly tenant: string;
  readonly fault: StorageFault;
}

/** One sort of work: how a tenant's share of it is taken, and how one piece is done. */
export interface Work<Item> {
  readonly claim: (tenant: string, claim: Claim) => Promise<Result<readonly Item[], StorageFault>>;
  /** Pieces of the same are done one after the other, in the order in which they were taken. */
  readonly laneOf: (item: Item) => string;
  /** A fault ends the tenant's turn; what goes wrong with the piece alone is the work's own business. */
  readonly perform: (tenant: string, item: Item) => Promise<Result<void, StorageFault>>;
}

/**
 * Does what was due when it was called, a share for each tenant in turn, several pieces of a share at once, until nothing
 * of it is left.
 *
 * Nothing is tried twice: what failed or is tried again later is leased or due after the beginning. Tenants whose storage
 * failed are passed over from then on.
 *
 * @param engine - its clock must not run backwards, see {@link steady}
 */
export const workInTurns = async <Item>(
  engine: Engine,
  work: Work<Item>,
): Promise<Result<readonly Interrupted[], StorageFault>> => {
  const begunAt = engine.now();
  const interrupted = new Map<string, StorageFault>();
  for (let busy = true; busy;) {
    busy = false;
    const tenants = await everyTenantWithWork(engine.storage.outbox, begunAt);
    if (tenants.isErr()) return err(tenants.error);
    for (const tenant of tenants.value.filter((one) => !interrupted.has(one))) {
      // What was taken is done: nothing is left leased.
      if (engine.isStopping?.() === true) return ok(cutShort(interrupted));
      const taken = await turn(engine, work, tenant, begunAt);
      if (taken.isErr()) interrupted.set(tenant, taken.error);
      else if (taken.value > 0) busy = true;
    }
  }
  return ok(cutShort(interrupted));
};

const cutShort = (interrupted: ReadonlyMap<string, StorageFault>): readonly Interrupted[] =>
  [...interrupted].map(([tenant, fault]) => ({ tenant, fault }));

/** The engine with a clock that stands still where its own runs backwards, so that leases and retries lie ahead. */
export const steady = (engine: Engine): Engine => {
  let latest = engine.now();
  const now = (): Instant => {
    const moment = engine.now();
    if (moment > latest) latest = moment;
    return latest;
  };
  return { ...engine, now };
};

const FIRST_LOOK = 1000;

/** Every tenant with work of any sort. A look gives them in no order, so all must be seen for each to have its turn. */
const everyTenantWithWork = async (outbox: Outbox, now: Instant): Promise<Result<readonly string[], StorageFault>> => {
  for (let limit = FIRST_LOOK; ; limit *= 2) {
    const found = await outbox.tenantsWithWork(now, limit);
    if (found.isErr() || found.value.length < limit) return found;
  }
};

/** One tenant's turn: how many pieces were taken. What the lease does not suffice for is left to whoever comes next. */
const turn = async <Item>(
  { now, limits }: Engine,
  { claim, laneOf, perform }: Work<Item>,
  tenant: string,
  begunAt: Instant,
): Promise<Result<number, StorageFault>> => {
  const leaseUntil = fromMillis(toMillis(now()) + limits.leaseMillis);
  const taken = await claim(tenant, { now: begunAt, leaseUntil, limit: limits.itemsPerTurn });
  if (taken.isErr()) return err(taken.error);
  const lanes = lanesOf(taken.value, laneOf).values();
  let isCutShort = false;
  const worker = async (): Promise<Result<void, StorageFault>> => {
    for (const lane of lanes)
      for (const item of lane) {
        if (isCutShort || now() >= leaseUntil) return ok();
        const done = await perform(tenant, item);
        if (done.isErr()) {
          isCutShort = true;
          return done;
        }
      }
    return ok();
  };
  const worked = await Promise.all(Array.from({ length: limits.itemsAtOnce }, worker));
  return Result.combine(worked).map(() => taken.value.length);
};

const lanesOf = <Item>(
  items: readonly Item[],
  laneOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const lanes = new Map<string, Item[]>();
  for (const item of items) {
    const lane = lanes.get(laneOf(item)) ?? [];
    lanes.set(laneOf(item), lane);
    lane.push(item);
  }
  return lanes;
};
