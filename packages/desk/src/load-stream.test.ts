import { presets, requestProcess, type Append, type EventEnvelope, type RequestState } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { by, log, note, T1, triage } from "../test-support/commands.ts";
import { storageWith } from "../test-support/storages.ts";

const { ref, calendars } = presets.compiled.standard;

/** As a library of long ago recorded a call: the product is one text, and the snapshot has another shape. */
const oldCall = (snapshot: Append["snapshot"], id = T1.id): Append => {
  const stream = { kind: "request", id };
  const event: EventEnvelope = {
    id: `event-of-${id}`,
    tenant: "acme",
    stream,
    version: 1,
    type: "RequestLogged",
    v: 1,
    at: bench().clock.now(),
    recordedAt: bench().clock.now(),
    by: by.hotline,
    commandId: "old",
    policy: ref,
    calendars,
    number: null,
    data: {
      customer: "c-1",
      fault: { ref: "t-1", digest: "d" },
      wish: null,
      kind: "fault",
      source: "phone",
      contact: null,
      site: null,
      product: "Motor protector",
      cardNumber: null,
      handbookNumber: null,
      tier: "standard",
      facts: {},
      forgotten: "a field that nobody knows any more",
    },
  };
  return {
    stream,
    expectedVersion: 0,
    events: [event],
    command: { id: "old", salt: "s", fingerprint: "f" },
    number: null,
    snapshot,
    searchRow: { status: "logged", customer: "c-1", engineer: null, tier: null, severity: null },
    timers: [],
    outbox: [],
    contacts: [],
    cards: [],
    texts: [],
  };
};

const productOf = (state: RequestState | undefined) =>
  state === undefined || state.status === "draft" ? null : state.file.intake.product;

describe("a stream whose snapshot has another shape", () => {
  test("is rebuilt from its events, each brought to today's shape", async () => {
    const { acme, storage } = bench();
    answer(await storage.streams.append("acme", oldCall({ stateVersion: 0, state: { nobody: "knows" } })));
    const view = answer(await acme.read(T1));
    expect(view?.state.status).toBe("logged");
    expect(productOf(view?.state)).toEqual({ name: "Motor protector", version: null });
  });

  test("goes on as any other, and is read from its snapshot afterwards", async () => {
    const storage = memoryStorage();
    let replays = 0;
    const counting = storageWith(storage, {
      streams: {
        history: (...asked) => {
          replays += 1;
          return storage.streams.history(...asked);
        },
      },
    });
    const { acme } = bench({ storage: counting });
    answer(await storage.streams.append("acme", oldCall({ stateVersion: 0, state: null })));
    answer(await acme.execute(T1, triage));
    expect(replays).toBe(1);
    expect(answer(await acme.read(T1))?.state.status).toBe("triaged");
    expect(replays).toBe(1);
    const { snapshot } = answer(await storage.streams.load("acme", T1));
    expect(snapshot?.stateVersion).toBe(requestProcess.stateVersion);
  });

  test("is rebuilt from every page of a long history, and gives the state its snapshot had", async () => {
    const storage = memoryStorage();
    const { acme } = bench({ storage });
    answer(await acme.execute(T1, log));
    for (let count = 0; count < 12; count += 1) answer(await acme.execute(T1, note(`note ${String(count)}`)));
    const kept = answer(await acme.read(T1));
    const paging = storageWith(storage, {
      streams: {
        load: async (...asked) =>
          (await storage.streams.load(...asked)).map((stream) => ({
            ...stream,
            snapshot: { stateVersion: 0, state: null },
          })),
        history: (tenant, stream, { afterVersion }) =>
          storage.streams.history(tenant, stream, { afterVersion, limit: 5 }),
      },
    });
    expect(answer(await bench({ storage: paging }).acme.read(T1))?.state).toEqual(kept?.state);
  });

  test("throws when events are missing: there is nobody who could handle it", async () => {
    const storage = memoryStorage();
    answer(await storage.streams.append("acme", oldCall({ stateVersion: 0, state: null })));
    const holes = storageWith(storage, {
      streams: { history: (tenant, stream) => storage.streams.history(tenant, stream, { afterVersion: 1, limit: 9 }) },
    });
    await expect(bench({ storage: holes }).acme.read(T1)).rejects.toThrow("corrupt stream request/T-1");
  });
});

describe("an event of an older shape", () => {
  test("is shown in today's shape in the history", async () => {
    const { acme, storage } = bench();
    answer(await storage.streams.append("acme", oldCall({ stateVersion: 0, state: null })));
    const [event] = answer(await acme.history(T1));
    expect(event).toMatchObject({ v: 2, data: { product: { name: "Motor protector", version: null } } });
  });
});
