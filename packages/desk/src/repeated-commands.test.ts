import { memoryStorage } from "@callout/testing/memory";
import { describe, expect, test } from "vitest";
import { answer, bench, refusal, typesIn } from "../test-support/bench.ts";
import { log, note, T1 } from "../test-support/commands.ts";
import { fault, storageWith } from "../test-support/storages.ts";

const first = { ...log, commandId: "call-1" };

describe("a command sent again with its id", () => {
  test("gives the events of the first time, however the stream went on, and records nothing", async () => {
    const { acme, clock } = bench();
    const { events, number } = answer(await acme.execute(T1, first));
    clock.pass(60);
    answer(await acme.execute(T1, note("later")));
    expect(answer(await acme.execute(T1, first))).toEqual({ events, version: 1, number, repeated: true });
    expect(await typesIn(acme, T1)).toEqual(["RequestLogged", "ProgressRecorded"]);
  });

  test("is the same whatever the order of its keys, and with its defaults written out", async () => {
    const { acme } = bench();
    answer(await acme.execute(T1, first));
    const { type, by, ...rest } = first;
    const turned = { ...rest, by: { role: by.role, id: by.id }, kind: "fault", facts: {}, type };
    expect(answer(await acme.executeUntyped(T1, turned)).repeated).toBe(true);
  });

  test("is recognised before anything else is asked, such as the version", async () => {
    const { acme } = bench();
    answer(await acme.execute(T1, first, { expectedVersion: 0 }));
    expect(answer(await acme.execute(T1, first, { expectedVersion: 0 })).repeated).toBe(true);
  });

  test("is recorded once, of many at the same time", async () => {
    const { acme, clock } = bench();
    const all = await Promise.all(
      Array.from({ length: 40 }, () => {
        clock.pass(0.001);
        return acme.execute(T1, first);
      }),
    );
    const done = all.map(answer);
    expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(done.map(({ events }) => JSON.stringify(events))).size).toBe(1);
    expect(await typesIn(acme, T1)).toEqual(["RequestLogged"]);
  });

  test("works after a fault that left open whether it was recorded", async () => {
    const storage = memoryStorage();
    let lost = true;
    const { acme } = bench({
      storage: storageWith(storage, {
        streams: {
          append: async (tenant, append) => {
            const appended = await storage.streams.append(tenant, append);
            return lost ? fault("append", "unknown") : appended;
          },
        },
      }),
    });
    expect(refusal(await acme.execute(T1, first))).toMatchObject({ type: "StorageFault", outcome: "unknown" });
    lost = false;
    expect(answer(await acme.execute(T1, first))).toMatchObject({ repeated: true, number: "202603-0001" });
    expect(await typesIn(acme, T1)).toEqual(["RequestLogged"]);
  });
});

describe("a command id used for something else", () => {
  test.for([
    ["another text", { ...first, fault: "Something else" }],
    ["another customer", { ...first, customer: "c-2" }],
    ["another actor", { ...first, by: { id: "hu", role: "hotlineEngineer" } }],
    ["a moment where there was none", { ...first, at: "2026-03-02T01:00:00Z" }],
    ["another command", { ...note("x"), commandId: "call-1" }],
  ] as const)("is refused: %s", async ([, other]) => {
    const { acme } = bench();
    answer(await acme.execute(T1, first));
    expect(refusal(await acme.executeUntyped(T1, other))).toEqual({ type: "CommandIdReused", commandId: "call-1" });
    expect(await typesIn(acme, T1)).toEqual(["RequestLogged"]);
  });

  test("is another command on another stream, and for another tenant", async () => {
    const { acme, desk } = bench();
    for (const done of [
      await acme.execute(T1, first),
      await acme.execute({ kind: "request", id: "T-2" }, { ...first, customer: "c-2" }),
      await desk.forTenant("beta").execute(T1, { ...first, customer: "c-3" }),
    ])
      expect(answer(done).repeated).toBe(false);
  });
});
