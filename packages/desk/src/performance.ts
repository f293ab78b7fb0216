import {
  beginPerformance,
  type CountedPeriod,
  type Performance,
  type PerformanceRules,
  type StorageFault,
} from "@callout/core";
import type { Result } from "neverthrow";
import { eachFactNow } from "./each-fact-now.ts";
import type { Engine } from "./engine.ts";
import type { StreamFailed } from "./recompute.ts";

/** By which rules, and of which period. */
export interface PerformanceWanted {
  /** Such as the `performance` of a policy. */
  readonly rules: PerformanceRules;
  /** Such as one of `reportPeriod`; its end is not part of it. */
  readonly period: CountedPeriod;
}

/** How well engineers did, and what could not be taken into account. */
export interface MadePerformance {
  /** The best first. */
  readonly engineers: readonly Performance[];
  /** Streams that count as they did before, or not at all, because their facts could not be taken. */
  readonly failed: readonly StreamFailed[];
}

/** What performance rests on, of all that reports count. */
const COUNTED = ["request", "clock", "rating"] as const;

/** How well each engineer of a tenant did, by all that is on record now. */
export const makePerformance = async (
  engine: Engine,
  tenant: string,
  { rules, period }: PerformanceWanted,
): Promise<Result<MadePerformance, StorageFault>> => {
  const made = beginPerformance(rules, period);
  const read = await eachFactNow(engine, tenant, { about: COUNTED, period }, made.add);
  return read.map((failed) => ({ engineers: made.done(), failed }));
};
