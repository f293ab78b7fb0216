import { instant, presets, problemOf, recurringFaults } from "@callout/core";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, log, triage, workAndReceipt } from "../test-support/commands.ts";
import { fault, storageWith } from "../test-support/storages.ts";

const quarter = { from: instant("2025-12-31T16:00:00Z"), until: instant("2026-03-31T16:00:00Z") };

describe("the faults of a period", () => {
  test("are found among the requests, and a problem follows from those that recur (R-518, R-519)", async () => {
    const { acme } = bench();
    for (const id of ["T-1", "T-2", "T-3"])
      for (const command of [{ ...log, product: { name: "pump" } }, triage, dispatch, ...workAndReceipt]) {
        const said =
          command.type === "CompleteWork" ? { ...command, parts: [{ name: "relay", quantity: 1 }] } : command;
        answer(await acme.execute({ kind: "request", id }, said));
      }
    const { faults, failed } = answer(await acme.faults({ period: quarter, kinds: ["fault"] }));
    expect(failed).toEqual([]);
    expect(faults.map(({ id, product, part }) => [id, product, part])).toEqual([
      ["T-1", "pump", "relay"],
      ["T-2", "pump", "relay"],
      ["T-3", "pump", "relay"],
    ]);
    const [found] = recurringFaults(presets.compiled.standard.policy.problems?.recurrence ?? [], faults);
    const { stream, command } = problemOf(found!);
    answer(await acme.executeUntyped(stream, { ...command, by: { id: "system", role: "system" } }));
    expect(answer(await acme.read({ kind: "problem", id: stream.id }))?.state).toMatchObject({
      status: "raised",
      problem: { shared: { part: "relay" }, faults: ["T-1", "T-2", "T-3"] },
    });
    const before = { from: quarter.from, until: instant("2026-02-01T00:00:00Z") };
    expect(answer(await acme.faults({ period: before, kinds: ["fault"] })).faults).toEqual([]);
  });

  test.for(["outdated", "read"] as const)("are not told where the storage failed at: %s", async (call) => {
    const { options } = bench();
    const broken = storageWith(options.storage, { facts: { [call]: async () => fault(call) } });
    const { acme } = bench({ ...options, storage: broken });
    expect((await acme.faults({ period: quarter, kinds: ["fault"] }))._unsafeUnwrapErr()).toMatchObject({
      type: "StorageFault",
      during: call,
    });
  });
});
