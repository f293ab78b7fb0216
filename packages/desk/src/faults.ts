import { faultsFrom, type CountedPeriod, type Fault, type KeptFact, type StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { eachFact } from "./each-fact.ts";
import type { Engine } from "./engine.ts";
import type { StreamFailed } from "./recompute.ts";
import { takeFacts } from "./take-facts.ts";

/** Which requests are looked through. */
export interface FaultsWanted {
  /**
   * When their slips were signed, or went unsigned; the end is not part of it. A part counts when the work was done: begin
   * a little before the oldest fault that matters.
   */
  readonly period: CountedPeriod;
  /** The kinds of request that are faults, such as `fault`. */
  readonly kinds: readonly string[];
}

/** The faults of a period, and what could not be taken into account. */
export interface FoundFaults {
  /** The earliest first, for `recurringFaults` and `occurredBefore`. */
  readonly faults: readonly Fault[];
  /** Streams that are told as they were before, or not at all, because their facts could not be taken. */
  readonly failed: readonly StreamFailed[];
}

/** The faults of a tenant in a period, by all that is on record now. */
export const findFaults = async (
  engine: Engine,
  tenant: string,
  { period: { from, until }, kinds }: FaultsWanted,
): Promise<Result<FoundFaults, StorageFault>> => {
  const taken = await takeFacts(engine, tenant);
  if (taken.isErr()) return err(taken.error);
  const facts: KeptFact[] = [];
  for (const about of ["request", "part"] as const) {
    const read = await eachFact(engine.storage, tenant, { about, from, until }, (fact) => facts.push(fact));
    if (read.isErr()) return err(read.error);
  }
  return ok({ faults: faultsFrom(facts, kinds), failed: taken.value.failed });
};
