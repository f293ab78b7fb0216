import { faultsFrom, type CountedPeriod, type Fault, type KeptFact, type StorageFault } from "@callout/core";
import type { Result } from "neverthrow";
import { eachFactNow } from "./each-fact-now.ts";
import type { Engine } from "./engine.ts";
import type { StreamFailed } from "./recompute.ts";

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

/** What faults rest on, of all that reports count. */
const COUNTED = ["request", "part"] as const;

/** The faults of a tenant in a period, by all that is on record now. */
export const findFaults = async (
  engine: Engine,
  tenant: string,
  { period, kinds }: FaultsWanted,
): Promise<Result<FoundFaults, StorageFault>> => {
  const facts: KeptFact[] = [];
  const read = await eachFactNow(engine, tenant, { about: COUNTED, period }, (fact) => facts.push(fact));
  return read.map((failed) => ({ faults: faultsFrom(facts, kinds), failed }));
};
