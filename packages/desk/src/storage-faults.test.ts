import type { Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { err } from "neverthrow";
import { describe, expect, test } from "vitest";
import { answer, bench, refusal, typesIn } from "../test-support/bench.ts";
import { log, logFromLiu, note, T1 } from "../test-support/commands.ts";
import { fault, faulty, storageWith } from "../test-support/storages.ts";

const first = { ...logFromLiu, commandId: "call-1" };

/** Storage whose `append` first lets somebody else append, so many times. */
const contested = (times: number): { storage: Storage; overtaken: () => number } => {
  const storage = memoryStorage();
  let overtaken = 0;
  const append: Storage["streams"]["append"] = async (tenant, asked) => {
    if (overtaken >= times) return storage.streams.append(tenant, asked);
    overtaken += 1;
    return err({ type: "VersionConflict", stream: asked.stream, expected: asked.expectedVersion });
  };
  return { storage: storageWith(storage, { streams: { append } }), overtaken: () => overtaken };
};

describe("a storage that fails", () => {
  test.for(["load", "append"] as const)(
    "while it is to %s leaves nothing half done, and later all works",
    async (during) => {
      const storage = memoryStorage();
      const broken = faulty();
      const { acme, desk } = bench({
        storage: storageWith(storage, {
          streams: {
            load: async (...asked) =>
              broken.isOn() && during === "load" ? fault(during) : storage.streams.load(...asked),
            append: async (...asked) =>
              broken.isOn() && during === "append" ? fault(during) : storage.streams.append(...asked),
          },
        }),
      });
      broken.on();
      expect(refusal(await acme.execute(T1, first))).toMatchObject({
        type: "StorageFault",
        during,
        outcome: "unchanged",
      });
      broken.off();
      expect(answer(await acme.read(T1))).toBeNull();
      expect(answer(await desk.relay([])).postponed).toBe(0);
      expect(answer(await acme.execute(T1, first))).toMatchObject({ repeated: false, number: "202603-0001" });
    },
  );

  test("while a history is read is a refusal, not a crash", async () => {
    const storage = memoryStorage();
    const { acme } = bench({ storage: storageWith(storage, { streams: { history: async () => fault("read") } }) });
    answer(await acme.execute(T1, log));
    expect(refusal(await acme.history(T1))).toMatchObject({ type: "StorageFault" });
  });
});

describe("a stream that others keep changing", () => {
  test("is decided anew until it holds still", async () => {
    const { storage, overtaken } = contested(9);
    const { acme } = bench({ storage });
    expect(answer(await acme.execute(T1, first)).version).toBe(1);
    expect(overtaken()).toBe(9);
  });

  test("is given up after so many attempts, with nothing recorded", async () => {
    const { storage, overtaken } = contested(1000);
    const { acme } = bench({ storage, limits: { attemptsPerCommand: 3 } });
    expect(refusal(await acme.execute(T1, first))).toEqual({ type: "TooBusy", attempts: 3 });
    expect(overtaken()).toBe(3);
    expect(answer(await acme.read(T1))).toBeNull();
  });

  test("takes every command of many at once, each once", async () => {
    const { acme } = bench({ limits: { attemptsPerCommand: 20 } });
    answer(await acme.execute(T1, log));
    const notes = await Promise.all(
      Array.from({ length: 15 }, (_, at) => acme.execute(T1, note(`note ${String(at)}`))),
    );
    expect(new Set(notes.map((done) => answer(done).version)).size).toBe(15);
    expect(await typesIn(acme, T1)).toHaveLength(16);
  });

  test("is not decided on behind the back of a caller who named the version", async () => {
    const storage = memoryStorage();
    let overtaken = false;
    const { acme } = bench({
      storage: storageWith(storage, {
        streams: {
          append: async (tenant, asked) => {
            if (!overtaken && asked.expectedVersion === 1) {
              overtaken = true;
              answer(await bench({ storage }).acme.execute(T1, note("somebody was faster")));
            }
            return storage.streams.append(tenant, asked);
          },
        },
      }),
    });
    answer(await acme.execute(T1, log));
    expect(refusal(await acme.execute(T1, note("mine"), { expectedVersion: 1 }))).toEqual({
      type: "StaleVersion",
      expected: 1,
      actual: 2,
    });
  });
});
