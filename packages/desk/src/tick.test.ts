import type { Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { describe, expect, test } from "vitest";
import { answer, bench, refusal, typesIn, type TestClock } from "../test-support/bench.ts";
import { by, dispatch, log, T1, triage } from "../test-support/commands.ts";
import { fault, faulty, storageWith } from "../test-support/storages.ts";

const request = (id: string) => ({ kind: "request", id }) as const;
const NOTHING = { fired: 0, failed: [], interrupted: [] };

/** What the standard tier's two clocks put on record when nobody does anything for days. */
const ladder = [
  "ClockWarned", // response, 80 %
  "ClockMissed", // response
  "ClockWarned", // resolution, 80 %
  "ClockMissed", // resolution
  "ClockEscalated", // 20 minutes later
  "ClockEscalated", // 4 open hours later
];

describe("the clocks", () => {
  test("warn, miss and climb their ladder, each once and at its own moment", async () => {
    const { acme, desk, clock } = bench();
    answer(await acme.execute(T1, log)); // 09:00, response within 2 open hours
    expect(answer(await desk.tick())).toEqual(NOTHING);
    clock.set("2026-03-02T02:36:00Z");
    expect(answer(await desk.tick())).toEqual({ ...NOTHING, fired: 1 });
    expect(answer(await desk.tick())).toEqual(NOTHING);
    clock.set("2026-03-04T02:00:00Z");
    expect(answer(await desk.tick())).toEqual({ ...NOTHING, fired: 5 });
    const [, ...fired] = answer(await acme.history(T1));
    expect(fired.map(({ type }) => type)).toEqual(ladder);
    expect(fired.slice(0, 2).map(({ at, recordedAt, by: who }) => [at, recordedAt, who.role])).toEqual([
      ["2026-03-02T02:36:00.000Z", "2026-03-02T02:36:00.000Z", "system"],
      ["2026-03-02T03:00:00.000Z", clock.now(), "system"],
    ]);
    expect(answer(await desk.tick())).toEqual(NOTHING);
  });

  test("fire once each, with many desks ticking one storage at the same time", async () => {
    const { acme, storage, clock } = bench();
    const requests = Array.from({ length: 12 }, (_, at) => request(`T-${String(at)}`));
    for (const stream of requests) answer(await acme.execute(stream, log));
    clock.set("2026-03-04T02:00:00Z");
    const desks = Array.from({ length: 6 }, () =>
      bench({ storage, now: clock.now, limits: { itemsPerTurn: 3, attemptsPerCommand: 50 } }),
    );
    const reports = (await Promise.all(desks.map(({ desk }) => desk.tick()))).map(answer);
    expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
    expect(reports.reduce((sum, { fired }) => sum + fired, 0)).toBe(requests.length * ladder.length);
    for (const stream of requests) {
      const types = await typesIn(acme, stream);
      expect(types.toSorted()).toEqual(["RequestLogged", ...ladder].toSorted());
    }
  });

  test("that were stopped in the meantime say nothing, and do not come back", async () => {
    const storage = memoryStorage();
    const { clock, desk, acme } = bench({
      storage: storageWith(storage, {
        timers: {
          claim: async (tenant, claim) => {
            const claimed = await storage.timers.claim(tenant, claim);
            // The duty manager dispatches just after the timers were taken.
            if (answer(claimed).length > 0 && answer(await acme.read(T1))?.state.status === "triaged")
              answer(await acme.execute(T1, dispatch));
            return claimed;
          },
        },
      }),
    });
    for (const command of [log, triage]) answer(await acme.execute(T1, command));
    clock.pass(8);
    const before = await typesIn(acme, T1);
    expect(answer(await desk.tick())).toEqual(NOTHING);
    expect(await typesIn(acme, T1)).toEqual([...before, "VisitDispatched"]);
    expect(await dueAgain(storage, clock)).toEqual([]);
  });

  test("that stop at a moment still ahead leave no timer that fires for ever and says nothing", async () => {
    const { acme, desk, clock, storage } = bench();
    for (const command of [log, triage]) answer(await acme.execute(T1, command));
    clock.pass(7);
    // The duty manager's clock is three minutes ahead: after the warning, before the deadline.
    answer(await acme.execute(T1, { ...dispatch, at: "2026-03-02T01:09:00Z" }));
    clock.set("2026-03-02T01:12:00Z");
    answer(await desk.tick());
    clock.set("2026-03-02T01:14:00Z");
    expect(await dueAgain(storage, clock)).toEqual([]);
  });
});

/** The dispatch clock's timers that come back when every lease is over. */
const dueAgain = async (storage: Storage, clock: TestClock): Promise<readonly string[]> => {
  clock.pass(10);
  const now = clock.now();
  const due = answer(await storage.timers.claim("acme", { now, leaseUntil: now, limit: 100 }));
  return due.map(({ timer }) => timer.key).filter((key) => key.includes("dispatch"));
};

describe("one stream that cannot be ticked", () => {
  test("because its storage fails is reported, stops no other, is tried once a call, and fires later", async () => {
    const storage = memoryStorage();
    const broken = faulty();
    let tried = 0;
    const { acme, desk, clock } = bench({
      storage: storageWith(storage, {
        streams: {
          append: async (tenant, append) => {
            if (!broken.isOn() || append.stream.id !== "bad") return storage.streams.append(tenant, append);
            tried += 1;
            return fault("append");
          },
        },
      }),
    });
    for (const id of ["bad", "good"]) answer(await acme.execute(request(id), log));
    clock.set("2026-03-02T02:36:00Z");
    broken.on();
    const { fired, failed } = answer(await desk.tick());
    expect([fired, tried]).toEqual([1, 1]);
    expect(failed).toMatchObject([{ tenant: "acme", stream: { id: "bad" }, because: { type: "StorageFault" } }]);
    broken.off();
    expect(answer(await desk.tick())).toEqual(NOTHING);
    clock.pass(1);
    expect(answer(await desk.tick())).toEqual({ ...NOTHING, fired: 1 });
  });

  test("because its history is corrupt is reported with what was thrown, and stops no other", async () => {
    const storage = memoryStorage();
    let corrupt = false;
    const { acme, desk, clock } = bench({
      storage: storageWith(storage, {
        streams: {
          load: async (tenant, stream, commandId) => {
            const loaded = await storage.streams.load(tenant, stream, commandId);
            if (!corrupt || stream.id !== "bad") return loaded;
            return loaded.map((one) => ({ ...one, version: 9, snapshot: null }));
          },
        },
      }),
    });
    for (const id of ["bad", "good"]) answer(await acme.execute(request(id), log));
    clock.set("2026-03-02T02:36:00Z");
    corrupt = true;
    const { fired, failed } = answer(await desk.tick());
    expect(fired).toBe(1);
    expect(failed).toMatchObject([
      {
        stream: { id: "bad" },
        because: { type: "Thrown", cause: new Error("corrupt stream request/bad: events are missing") },
      },
    ]);
  });

  test("ends the call even when the work takes longer than the lease, and the clock runs on", async () => {
    const storage = memoryStorage();
    const { acme, desk, clock } = bench({
      limits: { leaseMillis: 1000, itemsPerTurn: 2, itemsAtOnce: 1 },
      storage: storageWith(storage, {
        streams: {
          append: async (tenant, append) => {
            if (append.expectedVersion === 0) return storage.streams.append(tenant, append);
            clock.pass(5);
            return fault("append");
          },
        },
      }),
    });
    for (const id of ["a", "b", "c", "d", "e"]) answer(await acme.execute(request(id), log));
    clock.set("2026-03-02T02:36:00Z");
    const { fired, failed } = answer(await desk.tick());
    expect(fired).toBe(0);
    // Of each two that were taken the lease of the second was over when its turn came: another desk may have it.
    expect(failed.map(({ stream }) => stream.id)).toEqual(["a", "c", "e"]);
  });
});

describe("a storage that fails", () => {
  test("when asked for work ends the call", async () => {
    const storage = storageWith(memoryStorage(), { outbox: { tenantsWithWork: async () => fault("look for work") } });
    const { desk } = bench({ storage });
    expect(refusal(await desk.tick())).toMatchObject({ during: "look for work" });
    expect(refusal(await desk.relay([]))).toMatchObject({ during: "look for work" });
  });

  test("for one tenant does not keep the others from their turn", async () => {
    const storage = memoryStorage();
    const { desk, clock } = bench({
      storage: storageWith(storage, {
        timers: {
          claim: async (tenant, claim) => (tenant === "bad" ? fault("claim") : storage.timers.claim(tenant, claim)),
        },
      }),
    });
    for (const tenant of ["bad", "good"]) answer(await desk.forTenant(tenant).execute(T1, log));
    clock.set("2026-03-02T02:36:00Z");
    const report = answer(await desk.tick());
    expect(report.fired).toBe(1);
    expect(report.interrupted).toMatchObject([{ tenant: "bad", fault: { during: "claim" } }]);
    expect(await typesIn(desk.forTenant("good"), T1)).toEqual(["RequestLogged", "ClockWarned"]);
  });
});

test("a timer fires however late, and says when it should have", async () => {
  const { acme, desk, clock } = bench();
  for (const command of [log, triage]) answer(await acme.execute(T1, command));
  clock.pass(60);
  answer(await acme.execute(T1, { type: "Hold", by: by.manager, for: "customer", reason: "The customer is away" }));
  answer(await desk.tick());
  const fired = answer(await acme.history(T1)).filter(({ type }) => type.startsWith("Clock"));
  expect(fired.map(({ type, at }) => [type, at])).toEqual([
    ["ClockWarned", "2026-03-02T01:08:00.000Z"],
    ["ClockMissed", "2026-03-02T01:10:00.000Z"],
  ]);
});
