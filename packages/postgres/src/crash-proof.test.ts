import type { Append, EventEnvelope, Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { err, ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { load, type Said } from "../test-storage/crash-load.ts";
import { proveNothingLost } from "../test-storage/crash-proof.ts";

/** Everything that a storage and its users said during a little load. */
const underLoad = async (storage: Storage): Promise<readonly Said[]> => {
  const said: Said[] = [];
  const yielding: Storage = {
    ...storage,
    streams: { ...storage.streams, load: (...asked) => breather().then(() => storage.streams.load(...asked)) },
  };
  await load(
    yielding,
    (one) => void said.push(one),
    () => said.length > 200,
  );
  return said;
};

const breather = () => new Promise((resolve) => setImmediate(resolve));

/** A storage that is struck by what `strike` does instead of its thirtieth append. */
const struck = (strike: (storage: Storage, tenant: string, append: Append) => Promise<unknown>): Storage => {
  const storage = memoryStorage();
  let appends = 0;
  return {
    ...storage,
    streams: {
      ...storage.streams,
      append: async (tenant, append) => {
        appends += 1;
        if (appends !== 30) return storage.streams.append(tenant, append);
        await strike(storage, tenant, append);
        return ok<readonly EventEnvelope[]>(append.events);
      },
    },
  };
};

const only =
  (change: (append: Append) => Partial<Append>) =>
  async ({ streams }: Storage, tenant: string, append: Append): Promise<unknown> => {
    const more = { ...append, events: append.events.map((event) => ({ ...event, data: { add: 5 } })) };
    return streams.append(tenant, { ...more, ...change(more) });
  };

describe("the proof that nothing is lost", () => {
  test("is satisfied by a storage that loses nothing", async () => {
    const storage = memoryStorage();
    await proveNothingLost(storage, await underLoad(storage));
  });

  const strikes = {
    "an acknowledged command": async () => undefined,
    "a state": only(({ snapshot }) => ({ snapshot: { ...snapshot, state: { count: -1, sum: -1 } } })),
    "a timer": only(() => ({ timers: [] })),
    "a notice": only(() => ({ outbox: [] })),
    "a card": only(() => ({ cards: [] })),
    "a text": only(() => ({ texts: [] })),
    "a command": only(() => ({ command: null })),
    "a number": async ({ streams }: Storage, tenant: string, append: Append) => {
      const stream = { kind: "lost", id: "lost" };
      await streams.append(tenant, {
        ...append,
        stream,
        expectedVersion: 0,
        ...{ outbox: [], timers: [], cards: [], texts: [], contacts: [] },
        number: { counter: "slips", prefix: "", width: 1 },
      });
      return err("aborted");
    },
  };
  test.for(Object.entries(strikes))("finds out when %s is lost", async ([, strike]) => {
    const storage = struck(strike);
    const said = await underLoad(storage);
    await expect(proveNothingLost(storage, said)).rejects.toThrow();
  });
});
