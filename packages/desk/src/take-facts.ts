import { FACTS_SHAPE, factsOf, type Refusal, type StorageFault, type StreamId, type TakenFacts } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { decisionContext } from "./decision-context.ts";
import type { Engine, Thrown } from "./engine.ts";
import { loadStream } from "./load-stream.ts";
import { kindsOfStream, processOf } from "./processes.ts";
import type { StreamFailed } from "./recompute.ts";

/** What became of taking facts. */
export interface FactsTaken {
  /** Of how many streams they were taken anew. */
  readonly taken: number;
  /** Streams whose facts could not be taken, such as one whose policy is gone; reports count them as they were before. */
  readonly failed: readonly StreamFailed[];
}

/** Takes the facts of every stream of a tenant that changed since they were taken last. */
export const takeFacts = async (engine: Engine, tenant: string): Promise<Result<FactsTaken, StorageFault>> => {
  let taken = 0;
  const failed: StreamFailed[] = [];
  for (const kind of kindsOfStream) {
    let after = "";
    for (let more = true; more;) {
      const limit = engine.limits.itemsPerTurn;
      const page = await engine.storage.facts.outdated(tenant, { kind, shape: FACTS_SHAPE, after, limit });
      if (page.isErr()) return err(page.error);
      const facts: TakenFacts[] = [];
      for (const id of page.value) {
        const stream = { kind, id };
        const found = await factsNow(engine, tenant, stream);
        if (found.isOk()) facts.push(found.value);
        else failed.push({ tenant, stream, because: found.error });
      }
      const kept = facts.length === 0 ? ok() : await engine.storage.facts.keep(tenant, facts);
      if (kept.isErr()) return err(kept.error);
      taken += facts.length;
      after = page.value.at(-1) ?? after;
      more = page.value.length === limit;
    }
  }
  return ok({ taken, failed });
};

const factsNow = async (
  engine: Engine,
  tenant: string,
  stream: StreamId,
): Promise<Result<TakenFacts, Refusal | Thrown>> => {
  try {
    const process = processOf(tenant, stream);
    if (process.isErr()) return err(process.error);
    const found = await loadStream(engine.storage, process.value, tenant, stream);
    if (found.isErr()) return err(found.error);
    const { state, loaded } = found.value;
    const context = await decisionContext(engine, tenant, stream, found.value);
    return context.map(({ policy, recordedAt, number }) => {
      const knownAt = loaded.recordedAt ?? recordedAt;
      const facts = factsOf(process.value, { policy, stream, number, knownAt }, state);
      return { stream, version: loaded.version, shape: FACTS_SHAPE, facts };
    });
  } catch (cause) {
    return err({ type: "Thrown", cause });
  }
};
