import type { StorageFault, StreamId } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";

/** The number that a stream has by now: what followed from its first events was written before it had one. */
export const numberFor = async (
  { storage }: Engine,
  tenant: string,
  stream: StreamId,
  known: string | null,
): Promise<Result<string | null, StorageFault>> => {
  if (known !== null) return ok(known);
  const loaded = await storage.streams.load(tenant, stream);
  return loaded.isErr() ? err(loaded.error) : ok(loaded.value.number);
};
