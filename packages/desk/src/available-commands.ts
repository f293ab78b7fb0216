import { availableRequestCommands, type AvailableCommand, type Refusal, type RequestState } from "@callout/core";
import { err, type Result } from "neverthrow";
import { decisionContext } from "./decision-context.ts";
import type { Engine } from "./engine.ts";
import { loadStream } from "./load-stream.ts";
import { processOf } from "./processes.ts";

/** Which commands somebody in this role may issue on a request as it stands, and what each still needs. */
export const availableCommands = async (
  engine: Engine,
  tenant: string,
  stream: { readonly kind: "request"; readonly id: string },
  role: string,
): Promise<Result<readonly AvailableCommand[], Refusal>> => {
  const process = processOf(tenant, stream);
  if (process.isErr()) return err(process.error);
  const found = await loadStream(engine.storage, process.value, tenant, stream);
  if (found.isErr()) return err(found.error);
  const context = await decisionContext(engine, tenant, stream, found.value);
  return context.map((known) => availableRequestCommands(known, found.value.state as RequestState, role));
};
