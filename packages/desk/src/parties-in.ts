import type { CustomerState, DeliverLater, NewNotice, StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import type { Engine } from "./engine.ts";
import { loadStream } from "./load-stream.ts";
import { processOf } from "./processes.ts";

type Names = Readonly<Record<string, string>>;

/**
 * What the customer and the site that a notice mentions by id are called: as the directory says, else as the customer's
 * file has them. A site is called by its card's name and address. One that neither knows is left out.
 */
export const partiesIn = async (
  engine: Engine,
  tenant: string,
  variables: NewNotice["variables"],
): Promise<Result<Names, DeliverLater>> => {
  const { customer } = variables;
  const site = "site" in variables ? variables.site : null;
  const parties = [
    ...(customer === null ? [] : [{ kind: "customer", id: customer } as const]),
    ...(site === null ? [] : [{ kind: "site", id: site } as const]),
  ];
  const names: Record<string, string> = {};
  for (const party of parties) {
    const named = (await engine.directory.nameOf?.(tenant, party)) ?? ok(null);
    if (named.isErr()) return err({ type: "DeliverLater", reason: "the directory cannot answer" });
    if (named.value !== null) names[party.id] = named.value;
  }
  if (customer === null || parties.every(({ id }) => names[id] !== undefined)) return ok(names);
  const kept = await namesInFile(engine, tenant, customer, site);
  if (kept.isErr()) return err({ type: "DeliverLater", reason: "the customer's file cannot be read" });
  return ok({ ...kept.value, ...names });
};

const namesInFile = async (
  { storage }: Engine,
  tenant: string,
  customer: string,
  site: string | null,
): Promise<Result<Names, StorageFault>> => {
  const stream = { kind: "customer", id: customer };
  const process = processOf(tenant, stream);
  if (process.isErr()) return ok({});
  const found = await loadStream(storage, process.value, tenant, stream);
  if (found.isErr()) return err(found.error);
  const state = found.value.state as CustomerState;
  if (state.status === "none") return ok({});
  const { registration, sites } = state.file;
  const place = sites.find((one) => one.site === site)?.card.cardId;
  const owner = registration.card?.cardId;
  const ids = [place, owner].filter((id) => id !== undefined);
  const cards = ids.length === 0 ? ok(new Map<string, never>()) : await storage.records.cards(tenant, ids);
  return cards.map((kept) => {
    const named = kept.get(owner ?? "");
    const placed = kept.get(place ?? "");
    const where = placed && [placed.name, placed.address].filter((part) => part !== undefined).join(", ");
    return {
      ...(named === undefined ? {} : { [customer]: named.organisation ?? named.name }),
      ...(site === null || where === undefined ? {} : { [site]: where }),
    };
  });
};
