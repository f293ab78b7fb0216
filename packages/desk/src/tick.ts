import { SYSTEM, type ClaimedTimer, type Refusal, type StorageFault, type StreamId } from "@callout/core";
import { ok, type Result } from "neverthrow";
import type { Engine, Thrown } from "./engine.ts";
import { endingOfRound } from "./observe.ts";
import { execute } from "./execute.ts";
import { steady, workInTurns, type Interrupted } from "./work-in-turns.ts";

/** What one round of the clocks did. */
export interface TickReport {
  /** Timers that put something on record. */
  readonly fired: number;
  /** Timers that could not fire now. They come again when their lease is over. */
  readonly failed: readonly TimerFailed[];
  /** Tenants whose turn the storage cut short. */
  readonly interrupted: readonly Interrupted[];
}

/** A timer that could not fire, and why. */
export interface TimerFailed {
  readonly tenant: string;
  readonly stream: StreamId;
  readonly key: string;
  readonly because: Refusal | Thrown;
}

/** Fires every timer that was due when it was called, a share for each tenant in turn. */
export const tick = (engine: Engine): Promise<Result<TickReport, StorageFault>> =>
  engine.observer.during(
    "callout.tick",
    () => ({}),
    () => tickUnseen(engine),
    endingOfRound,
  );

const tickUnseen = async (given: Engine): Promise<Result<TickReport, StorageFault>> => {
  const engine = steady(given);
  const { timers } = engine.storage;
  let fired = 0;
  const failed: TimerFailed[] = [];
  const interrupted = await workInTurns<ClaimedTimer>(engine, {
    claim: (tenant, claim) => timers.claim(tenant, claim),
    laneOf: ({ stream: { kind, id } }) => JSON.stringify([kind, id]),
    perform: async (tenant, { stream, timer: { key, at } }) => {
      try {
        const done = await execute(engine, tenant, stream, { type: "FireTimer", by: SYSTEM, at, key });
        if (done.isErr()) failed.push({ tenant, stream, key, because: done.error });
        else if (done.value.events.length > 0) fired += 1;
      } catch (cause) {
        failed.push({ tenant, stream, key, because: { type: "Thrown", cause } });
      }
      return ok();
    },
  });
  engine.observer.count("callout.timers", "fired", fired);
  engine.observer.count("callout.timers", "failed", failed.length);
  return interrupted.map((cut) => ({ fired, failed, interrupted: cut }));
};
