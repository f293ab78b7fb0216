import { FACTS_SHAPE, instant, performanceFrom, performanceRules, type ReportFact } from "@callout/core";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { dispatch, log, R1, revisited, scoreAndArchive, T1, triage, workAndReceipt } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { fault, storageWith } from "../test-support/storages.ts";

const march = { from: instant("2026-02-28T16:00:00Z"), until: instant("2026-03-31T16:00:00Z") };
const rules = { ...performanceRules, fewestSlips: 1 };

describe("the performance of engineers", () => {
  test("rests on what is on record: assessment, answers, promises, and what the revisit found (R-442)", async () => {
    const { acme, desk } = bench();
    const { notifier } = keepingNotifier();
    for (const command of [log, triage, dispatch, ...workAndReceipt]) answer(await acme.execute(T1, command));
    answer(await desk.relay([notifier]));
    answer(await acme.execute(R1, { ...revisited, satisfied: false }));
    answer(await desk.relay([notifier]));
    for (const command of scoreAndArchive.slice(0, 2)) answer(await acme.execute(T1, command));
    const { engineers, failed } = answer(await acme.performance({ rules, period: march }));
    expect(failed).toEqual([]);
    expect(engineers).toMatchObject([{ engineer: "chen", slips: 1, rank: 1 }]);
    const values = Object.fromEntries(engineers[0]!.parts.map(({ measure, value, of }) => [measure, [value, of]]));
    expect(values).toMatchObject({
      assessment: [88, 1],
      satisfaction: [(100 + 50 + 100) / 3, 3],
      resolved: [100, 1],
      revisitsContent: [0, 1],
      audit: [null, 0],
    });
  });

  test("is that of the facts themselves, however many pages they take, and of the period alone", async () => {
    const { acme, storage } = bench();
    const fact = (about: string, own: ReportFact["facts"], at = march.from): ReportFact => ({
      about,
      at,
      facts: { engineer: "li", ...own },
    });
    const facts = [
      fact("request", { assessment: 80, repeated: false }),
      ...Array.from({ length: 1201 }, (_, nth) => fact("clock", { outcome: nth % 4 === 0 ? "missed" : "met" })),
    ];
    const stream = { kind: "request", id: "T-9" };
    const late = fact("request", { assessment: 0, repeated: true }, march.until);
    answer(await storage.facts.keep("acme", [{ stream, version: 1, shape: FACTS_SHAPE, facts: [...facts, late] }]));
    const { engineers } = answer(await acme.performance({ rules, period: march }));
    expect(engineers).toEqual(performanceFrom(rules, march, facts));
    const promises = engineers[0]?.parts.find(({ measure }) => measure === "slaAttainment");
    expect([engineers[0]?.slips, promises?.of, promises?.value]).toEqual([1, 1201, (100 * 900) / 1201]);
  });

  test.for(["outdated", "read"] as const)("is not made where the storage failed at: %s", async (call) => {
    const { options } = bench();
    const broken = storageWith(options.storage, { facts: { [call]: async () => fault(call) } });
    const { acme } = bench({ ...options, storage: broken });
    expect((await acme.performance({ rules, period: march }))._unsafeUnwrapErr()).toMatchObject({
      type: "StorageFault",
      during: call,
    });
  });
});
