import { presets, type LeftoverCommandInput } from "@callout/core";
import { expect } from "vitest";
import { answer, bench, refusal, typesIn } from "../test-support/bench.ts";
import { overEachStorage } from "../test-support/each-storage.ts";

const wang = { id: "wang", role: "fieldEngineer" };
const chen = { id: "chen", role: "dutyManager" };
const leftover = { kind: "leftover", id: "Y-1" } as const;
const onEach = overEachStorage();

onEach("a leftover problem becomes a request, is settled, and verified by somebody else", async (storage) => {
  const { clock, desk } = bench({ storage, policies: presets.policies });
  const tenant = desk.forTenant("leftovers");
  const act = async (command: LeftoverCommandInput) => answer(await tenant.execute(leftover, command));
  const relayed = async () => answer(await desk.relay([]));

  const first = { kind: "request", id: "T-1" } as const;
  const li = { id: "li", role: "hotlineEngineer" };
  answer(await tenant.execute(first, { type: "Log", by: li, customer: "c-1", fault: "The pump does not stop" }));
  const recorded = await act({
    type: "RecordLeftover",
    by: wang,
    request: { id: "T-1", number: null },
    customer: "c-1",
    problem: "The float switch sticks",
    owner: "wang",
  });
  expect(recorded.number).toMatch(/0*1$/);
  await relayed();
  expect(await typesIn(tenant, first)).toEqual(["RequestLogged", "RecordNoted"]);
  const noted = answer(await tenant.read(first));
  expect(noted?.state).toMatchObject({
    file: { annexes: { records: [{ record: "leftover", id: "Y-1", number: recorded.number }] } },
  });
  await act({ type: "ServeLeftover", by: chen, through: { type: "request", id: "T-2" } });
  await relayed();
  expect(await typesIn(tenant, { kind: "request", id: "T-2" })).toEqual(["RequestLogged"]);
  clock.pass(60);
  await act({ type: "ReportSettled", by: wang, how: "A new switch" });
  const verify = { type: "VerifySettled", settled: true } as const;
  expect(refusal(await tenant.execute(leftover, { ...verify, by: { ...wang, role: "dutyManager" } }))).toMatchObject({
    type: "OwnVerification",
  });
  await act({ ...verify, by: chen });
  const found = answer(await tenant.find({ kind: "leftover", status: "verified", engineer: "wang", limit: 9 }));
  expect(found.map(({ id }) => id)).toEqual(["Y-1"]);
  expect(answer(await tenant.deadLetters(9))).toEqual([]);
});
