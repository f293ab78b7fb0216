import { instant, partStream, presets, type Policies, type SendInCommandInput } from "@callout/core";
import { ok } from "neverthrow";
import { expect } from "vitest";
import { answer, bench, refusal } from "../test-support/bench.ts";
import { overEachStorage } from "../test-support/each-storage.ts";

const { id, version } = presets.documents.sendInRepair;
const policies: Policies = {
  ...presets.policies,
  currentPolicy: () => Promise.resolve(ok({ id, version, document: presets.documents.sendInRepair })),
};
const li = { id: "li", role: "hotlineEngineer" };
const repair = { kind: "sendInRepair", id: "S-1" } as const;
const scanner = { part: "ScanPro-9", serial: "SP-0042", name: "Scanner" };
const loaner = { part: "ScanPro-9", serial: "SP-0007", name: "Scanner" };
const ledger = { kind: "part", id: partStream(loaner).id } as const;
const onEach = overEachStorage();

onEach("a device is sent in while the customer works on with a loaner, which comes back", async (storage) => {
  const { clock, desk } = bench({ storage, policies });
  const tenant = desk.forTenant("send-in");
  const act = async (command: SendInCommandInput) => answer(await tenant.execute(repair, command));
  const settled = async () => {
    answer(await desk.tick());
    for (let round = 0; round < 3; round += 1) answer(await desk.relay([]));
  };
  const send = { type: "SendDevice", by: li, route: "oem", repairer: "maker", transport: "By van" } as const;

  answer(
    await tenant.execute(ledger, {
      type: "ReceiveParts",
      by: { id: "zhou", role: "spareStorekeeper" },
      item: loaner,
      quantity: 1,
      store: "main",
      condition: "used",
      origin: "original",
    }),
  );
  await act({
    type: "OpenSendIn",
    by: li,
    request: { id: "T-1", number: null },
    customer: "c-1",
    item: scanner,
    asset: "A-42",
    reportedAt: instant("2026-03-02T01:00:00Z"),
    inWarranty: true,
    finding: "The lamp unit is dead",
  });
  await settled();
  expect(refusal(await tenant.execute(repair, send)).type).toBe("UseNotRestored");
  await act({ type: "SupplyLoaner", by: li, item: loaner, store: "main" });
  await settled();
  expect(answer(await tenant.read(ledger))?.state).toMatchObject({ status: "away" });
  clock.pass(60);
  await act(send);
  await settled();
  clock.pass(4 * 24 * 60);
  await settled();
  const missed = answer(await tenant.history(repair)).filter(({ type }) => type === "ClockMissed");
  expect(missed.map(({ data }) => (data as { readonly clock: string }).clock)).toContain("progressWord");
  await act({ type: "NoteRepaired", by: li, result: "repaired" });
  await act({ type: "ReturnDevice", by: li, loanerTo: "main" });
  await settled();

  expect(answer(await tenant.read(repair))?.state.status).toBe("returned");
  expect(answer(await tenant.read(ledger))?.state).toMatchObject({
    holdings: [{ place: { kind: "store", store: "main" }, quantity: 1 }],
  });
});
