import type { CountedPeriod, FactPage, KeptFact, StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { eachFact } from "./each-fact.ts";
import type { Engine } from "./engine.ts";
import type { StreamFailed } from "./recompute.ts";
import { takeFacts } from "./take-facts.ts";

/**
 * Takes the facts of a tenant that changed, then hands on those about some things in a period.
 *
 * @returns the streams whose facts could not be taken, and who are told as they were before
 */
export const eachFactNow = async (
  engine: Engine,
  tenant: string,
  of: { readonly about: readonly FactPage["about"][]; readonly period: CountedPeriod },
  take: (fact: KeptFact) => unknown,
): Promise<Result<readonly StreamFailed[], StorageFault>> => {
  const taken = await takeFacts(engine, tenant);
  if (taken.isErr()) return err(taken.error);
  const { from, until } = of.period;
  for (const about of of.about) {
    const read = await eachFact(engine.storage, tenant, { about, from, until }, take);
    if (read.isErr()) return err(read.error);
  }
  return ok(taken.value.failed);
};
