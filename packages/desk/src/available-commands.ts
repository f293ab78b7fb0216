import type { AvailableCommand, Refusal } from "@callout/core";
import { err, type Result } from "neverthrow";
import { decisionContext } from "./decision-context.ts";
import type { Engine } from "./engine.ts";
import { loadStream } from "./load-stream.ts";
import { processOf, type KindOfStream, type KindsOfStream } from "./processes.ts";

/** The commands offered on one kind of stream. */
export type Offered<Kind extends KindOfStream> = readonly AvailableCommand<KindsOfStream[Kind]["missing"]>[];

/** Which commands somebody in this role may issue on a stream as it stands, and what each still needs. */
export const availableCommands = async <Kind extends KindOfStream>(
  engine: Engine,
  tenant: string,
  stream: { readonly kind: Kind; readonly id: string },
  role: string,
): Promise<Result<Offered<Kind>, Refusal>> => {
  const process = processOf(tenant, stream);
  if (process.isErr()) return err(process.error);
  const found = await loadStream(engine.storage, process.value, tenant, stream);
  if (found.isErr()) return err(found.error);
  const context = await decisionContext(engine, tenant, stream, found.value);
  // The kind has found the process, which says of its own commands what they need.
  return context.map((known) => process.value.availableCommands(known, found.value.state, role) as Offered<Kind>);
};
