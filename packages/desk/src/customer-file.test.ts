import { customerFileView, localDate, presets } from "@callout/core";
import { expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import {
  by,
  dispatch,
  logFromLiu,
  revisited,
  scoreAndArchive,
  T1,
  triage,
  workAndReceipt,
} from "../test-support/commands.ts";

const FILE = { kind: "customer", id: "c-1" } as const;

test("a request opens its customer's file, and leaves there what came of it (R-022, R-039, R-049)", async () => {
  const one = bench({ policies: presets.policies });
  const shown = async () => {
    const read = answer(await one.acme.read(FILE));
    return read && customerFileView(read.state, localDate("2026-03-03"));
  };
  for (const command of [logFromLiu, triage, dispatch, ...workAndReceipt]) answer(await one.acme.execute(T1, command));
  one.clock.pass(5);
  answer(await one.desk.relay([]));
  expect(await shown()).toMatchObject({ registered: false, underWay: [{ request: { id: "T-1" }, kind: "fault" }] });

  const clerk = by.archivist;
  answer(await one.acme.execute(FILE, { type: "RegisterCustomer", by: clerk, card: { name: "Hongda Property" } }));
  answer(await one.acme.execute({ kind: "revisit", id: "T-1-r1" }, revisited));
  for (const command of scoreAndArchive) answer(await one.acme.execute(T1, command));
  one.clock.pass(5);
  answer(await one.desk.relay([]));
  const file = await shown();
  expect(file).toMatchObject({ registered: true, underWay: [], history: [{ done: { outcome: "archived" } }] });

  const [service] = file?.history ?? [];
  const refs = [service?.fault.ref ?? "", service?.done?.solution?.ref ?? ""];
  expect([...answer(await one.acme.texts(refs)).keys()].toSorted()).toEqual(refs.toSorted());
});
