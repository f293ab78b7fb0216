import { presets, partStream, type PartCommandInput, type RequisitionCommandInput } from "@callout/core";
import { expect } from "vitest";
import { overEachStorage } from "../test-support/each-storage.ts";
import { serviceDesk } from "./service-desk.ts";

const keeper = { id: "zhou", role: "spareStorekeeper" };
const wang = { id: "wang", role: "fieldEngineer" };
const item = { part: "JL-400B", serial: "0017", name: "Protector plug-in" };
const { policies, directory } = presets;
const onEach = overEachStorage();

onEach("a part is given out against a slip, put in, and found where it is", async (storage) => {
  const desk = serviceDesk({ storage, policies, directory });
  const acme = desk.forTenant("acme");
  const ledger = { kind: "part", id: partStream(item).id } as const;
  const slip = { kind: "requisition", id: "L-1" } as const;
  const keep = async (command: PartCommandInput) => (await acme.execute(ledger, command))._unsafeUnwrap();
  const ask = async (command: RequisitionCommandInput) => (await acme.execute(slip, command))._unsafeUnwrap();
  const relayed = async () => (await desk.relay([]))._unsafeUnwrap();

  const { part, name } = item;
  await keep({
    type: "ReceiveParts",
    by: keeper,
    item,
    quantity: 1,
    store: "main",
    condition: "new",
    origin: "original",
  });
  const asked = await ask({
    type: "RequestParts",
    by: wang,
    request: { id: "T-1", number: null },
    customer: "c-1",
    store: "main",
    lines: [{ line: "1", part, name, quantity: 1 }],
  });
  expect(asked.number).toMatch(/^L\d{6}-0001$/);
  await ask({ type: "IssueParts", by: keeper, line: "1", serial: "0017", inspection: "Sound" });
  await relayed();
  await relayed();
  await ask({ type: "RecordUse", by: wang, line: "1", serial: "0017", asset: "A-1" });
  await relayed();

  const view = (await acme.read(ledger))._unsafeUnwrap();
  expect(view?.state).toMatchObject({
    status: "away",
    holdings: [{ place: { kind: "installed", customer: "c-1", asset: "A-1", position: null }, quantity: 1 }],
  });
  const offered = (await acme.availableCommands(slip, "spareStorekeeper"))._unsafeUnwrap();
  expect(offered.map(({ command }) => command)).toContain("SettleRequisition");
});
