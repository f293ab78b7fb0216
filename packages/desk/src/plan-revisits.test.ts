import { instant, localDate, presets, type FoundStream, type Instant } from "@callout/core";
import { expect, test } from "vitest";
import { answer, bench, typesIn, type Bench } from "../test-support/bench.ts";
import { by } from "../test-support/commands.ts";

const FILE = { kind: "customer", id: "c-1" } as const;
const asked = { by: by.manager, customer: "c-1", until: localDate("2026-12-31") } as const;

const installed = async (one: Bench) => {
  const clerk = by.archivist;
  for (const command of [
    { type: "RegisterCustomer", by: clerk, card: { name: "Hongda Property" } },
    { type: "RecordContact", by: clerk, contact: "liu", card: { name: "Liu" } },
    {
      type: "InstallAsset",
      by: clerk,
      asset: "pump-7",
      product: { name: "Pump" },
      installedOn: localDate("2026-03-02"),
    },
  ] as const)
    answer(await one.acme.execute(FILE, command));
};

const revisitsIn = async (one: Bench): Promise<readonly FoundStream[]> =>
  answer(await one.acme.find({ kind: "revisit", customer: "c-1", limit: 100 }));

test("the revisits of what is installed are planned from the customer's file, and planned once (R-367…R-370, R-376)", async () => {
  const one = bench({ policies: presets.policies });
  await installed(one);
  const first = answer(await one.acme.planRevisits(asked));
  expect(first.refused).toEqual([]);
  expect(first.revisits.map(({ id }) => id)).toEqual([
    "pump-7/installation/phone003/installDay",
    "pump-7/installation/phone003/oneMonth",
    "pump-7/installation/onsiteB/sixMonths",
  ]);
  expect((await revisitsIn(one)).map(({ row }) => row.status)).toEqual(["planned", "planned", "planned"]);
  expect(answer(await one.acme.planRevisits(asked))).toMatchObject({ changes: [], refused: [] });

  const important = answer(await one.acme.planRevisits({ ...asked, facts: { important: true } }));
  expect(important.changes).toEqual([{ type: "added", id: "pump-7/installation/phone003/halfYear" }]);
});

test("what has begun stays, what has lost its reason is called off, and comes back under another id", async () => {
  const one = bench({ policies: presets.policies });
  await installed(one);
  answer(await one.acme.planRevisits(asked));
  const tried = { kind: "revisit", id: "pump-7/installation/phone003/installDay" } as const;
  answer(await one.acme.execute(tried, { type: "RecordAttempt", by: by.hotline, result: "noAnswer" }));

  answer(await one.acme.execute(FILE, { type: "RetireAsset", by: by.archivist, asset: "pump-7", reason: "Sold" }));
  const retired = answer(await one.acme.planRevisits(asked));
  expect(retired.changes).toEqual([
    { type: "dropped", id: "pump-7/installation/onsiteB/sixMonths", because: "anchorGone", into: null },
    { type: "dropped", id: "pump-7/installation/phone003/oneMonth", because: "anchorGone", into: null },
  ]);
  expect(Object.fromEntries((await revisitsIn(one)).map(({ id, row }) => [id, row.status]))).toEqual({
    "pump-7/installation/phone003/installDay": "planned",
    "pump-7/installation/phone003/oneMonth": "cancelled",
    "pump-7/installation/onsiteB/sixMonths": "cancelled",
  });

  const again = {
    id: "pump-7",
    kind: "asset",
    contact: null,
    timeZone: "Asia/Shanghai",
    facts: {},
    anchors: [{ id: "installation", kind: "installed", at: one.clock.now(), until: null }],
  } as const;
  answer(await one.acme.planRevisits({ ...asked, subjects: [again] }));
  const back = { kind: "revisit", id: "pump-7/installation/phone003/oneMonth/2" } as const;
  expect(await typesIn(one.acme, back)).toEqual(["RevisitPlanned"]);
  expect(answer(await one.acme.planRevisits({ ...asked, subjects: [again] })).changes).toEqual([]);
});

test("an anchor that moves takes its revisits with it, and the record says why", async () => {
  const one = bench({ policies: presets.policies });
  await installed(one);
  answer(await one.acme.planRevisits(asked));
  const agreement = (at: Instant) =>
    ({
      id: "ag-1",
      kind: "agreement",
      contact: null,
      timeZone: "Asia/Shanghai",
      facts: {},
      anchors: [{ id: "installation", kind: "installed", at, until: null }],
    }) as const;
  const more = answer(await one.acme.planRevisits({ ...asked, subjects: [agreement(one.clock.now())] }));
  expect(more.changes.every(({ type }) => type === "added")).toBe(true);
  const later = agreement(instant("2026-03-09T01:00:00Z"));
  const moved = answer(await one.acme.planRevisits({ ...asked, subjects: [later] }));
  expect(moved.changes).toContainEqual(
    expect.objectContaining({ type: "moved", id: "ag-1/installation/onsiteB/sixMonths", because: "anchorMoved" }),
  );
  const events = answer(await one.acme.history({ kind: "revisit", id: "ag-1/installation/onsiteB/sixMonths" }));
  expect(events.at(-1)).toMatchObject({ type: "RevisitMoved", data: { because: "anchorMoved" } });
});

test("nothing is planned by a scheme whose calendar is not there, or by somebody who may not", async () => {
  const one = bench({ policies: presets.policies });
  await installed(one);
  const refused = answer(await one.acme.planRevisits({ ...asked, by: by.engineer })).refused;
  expect(refused.map(({ because }) => because.type)).toEqual(["NotPermitted", "NotPermitted", "NotPermitted"]);
  expect(await revisitsIn(one)).toEqual([]);
});
