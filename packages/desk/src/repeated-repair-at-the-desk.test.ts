import { partStream, presets, type RequestCommandInput } from "@callout/core";
import { expect } from "vitest";
import { answer, bench, refusal } from "../test-support/bench.ts";
import { dispatch, logFromLiu, triage, workAndReceipt } from "../test-support/commands.ts";
import { overEachStorage } from "../test-support/each-storage.ts";

const lamp = { part: "GL-60", serial: "L-7", name: "garden lamp" };
const onEach = overEachStorage();

onEach("a unit that was repaired too often is replaced, as the next dispatch is told (R-308)", async (storage) => {
  const { desk } = bench({ storage, policies: presets.policies });
  const tenant = desk.forTenant("repeated");
  const relayed = async () => {
    for (let round = 0; round < 3; round += 1) answer(await desk.relay([]));
  };
  const request = (id: string) => ({ kind: "request", id }) as const;
  const repaired = async (id: string, ...more: readonly RequestCommandInput[]) => {
    for (const command of [{ ...logFromLiu, unit: lamp }, triage]) answer(await tenant.execute(request(id), command));
    await relayed();
    for (const command of more) answer(await tenant.execute(request(id), command));
    await relayed();
  };
  const untilDone = workAndReceipt.slice(0, workAndReceipt.findIndex(({ type }) => type === "CompleteWork") + 1);

  for (const id of ["T-1", "T-2", "T-3", "T-4"]) await repaired(id, dispatch, ...untilDone);
  await repaired("T-5");
  expect(answer(await tenant.read({ kind: "part", id: partStream(lamp).id }))?.state).toMatchObject({
    works: [{ request: "T-1" }, { request: "T-2" }, { request: "T-3" }, { request: "T-4" }],
  });
  expect(answer(await tenant.read(request("T-4")))?.state).toMatchObject({
    visit: { repairs: [{ of: "unit", count: 3, moreThan: 3, replace: false }] },
  });
  expect(refusal(await tenant.execute(request("T-5"), dispatch))).toMatchObject({
    type: "GateNotMet",
    missing: [{ requirement: "replacement", counts: [{ count: 4, replace: true }] }],
  });
  const replacing = { ...dispatch, purpose: "replacement" } as RequestCommandInput;
  answer(await tenant.execute(request("T-5"), replacing));
  expect(answer(await tenant.deadLetters(9))).toEqual([]);
});
