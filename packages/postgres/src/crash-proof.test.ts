import type { Append, EventEnvelope, Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { ok } from "neverthrow";
import { describe, expect, test } from "vitest";
import { load, noticesOf, sumOf, timersOf, type Said } from "../test-storage/crash-load.ts";
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

/** A storage that is struck by what `strike` does instead of an append in the middle, to a stream that nobody goes on with. */
const struck = (strike: (storage: Storage, tenant: string, append: Append) => Promise<unknown>): Storage => {
  const storage = memoryStorage();
  let appends = 0;
  let isStruck = false;
  return {
    ...storage,
    streams: {
      ...storage.streams,
      append: async (tenant, append) => {
        appends += 1;
        if (appends < 30 || isStruck || append.stream.id.startsWith("T-"))
          return storage.streams.append(tenant, append);
        isStruck = true;
        await strike(storage, tenant, append);
        return ok<readonly EventEnvelope[]>(append.events);
      },
    },
  };
};

/** The append as it should be, with a timer and a notice, but for what `change` says. */
const only =
  (change: (append: Append) => Partial<Append>) =>
  async ({ streams }: Storage, tenant: string, append: Append): Promise<unknown> => {
    const events = append.events.map((event) => ({ ...event, data: { add: 5 } }));
    const state = sumOf(events);
    const snapshot = { stateVersion: 1, state };
    const more = { ...append, events, snapshot, timers: timersOf(state), outbox: events.flatMap(noticesOf) };
    return streams.append(tenant, {
      ...more,
      ...{ searchRow: { ...append.searchRow, status: `sum-${String(state.sum)}` } },
      ...change(more),
    });
  };

describe("the proof that nothing is lost", () => {
  test("is satisfied by a storage that loses nothing", async () => {
    const storage = memoryStorage();
    await proveNothingLost(storage, await underLoad(storage));
  });

  test("is satisfied too by the append that is struck below, as long as nothing of it is lost", async () => {
    const storage = struck(only(() => ({})));
    await proveNothingLost(storage, await underLoad(storage));
  });

  const strikes = {
    "an acknowledged command": async () => undefined,
    "a state": only(({ snapshot }) => ({ snapshot: { ...snapshot, state: { count: -1, sum: -1 } } })),
    "a timer": only(() => ({ timers: [] })),
    "a notice": only(() => ({ outbox: [] })),
    "a card": only(() => ({ cards: [] })),
    "a text": only(() => ({ texts: [] })),
    "whom it names": only(() => ({ contacts: [] })),
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
      return streams.append(tenant, append);
    },
  };
  test.for(Object.entries(strikes))("finds out when %s is lost", async ([, strike]) => {
    const storage = struck(strike);
    const said = await underLoad(storage);
    await expect(proveNothingLost(storage, said)).rejects.toThrow();
  });
});
