import { describe, SYSTEM, type ClaimedItem, type Reaction, type Refusal } from "@callout/core";
import type { Engine } from "./engine.ts";
import { execute } from "./execute.ts";
import { numberFor } from "./number-for.ts";
import { dead, done, later, type Outcome } from "./outcome.ts";

/**
 * Executes the command that follows on another stream, under the item's id: doing it twice is doing it once. Refused for
 * good, it leaves the word to what the reaction asks otherwise.
 */
export const react = async (
  engine: Engine,
  tenant: string,
  item: ClaimedItem,
  { stream, command, otherwise, numbered }: Reaction,
): Promise<Outcome> => {
  let said = command;
  if (numbered === true) {
    const { number: known = null } = command as { readonly number?: string | null };
    const number = await numberFor(engine, tenant, item.stream, known);
    if (number.isErr()) return later(engine, item, number.error.type);
    said = { ...command, number: number.value };
  }
  const asked = await execute(engine, tenant, stream, { ...said, by: SYSTEM, commandId: item.id });
  if (asked.isOk() || mayPass(asked.error) || otherwise === undefined) return endOf(engine, item, asked);
  if (otherwise === null) return done("reacted");
  const { stream: asker, command: answer } = otherwise;
  const told = await execute(engine, tenant, asker, { ...answer, by: SYSTEM, commandId: `${item.id}/otherwise` });
  return endOf(engine, item, told);
};

const endOf = (engine: Engine, item: ClaimedItem, executed: Awaited<ReturnType<typeof execute>>): Outcome => {
  if (executed.isOk()) return done("reacted");
  return mayPass(executed.error) ? later(engine, item, executed.error.type) : dead(describe(executed.error, "en"));
};

/** Whether a refusal is about the moment, so that the same command may succeed later. */
const mayPass = (refusal: Refusal): boolean => {
  switch (refusal.type) {
    case "TooBusy":
    case "PoliciesFault":
    // Somebody will publish or correct them.
    case "PolicyNotFound":
    case "PolicyUnusable":
      return true;
    case "StorageFault":
      return refusal.retryable;
    default:
      return false;
  }
};
