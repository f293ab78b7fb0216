import { memoryStorage } from "@callout/testing/memory";
import { describe, expect, test } from "vitest";
import { answer, bench, typesIn } from "../test-support/bench.ts";
import { log, logFromLiu, T1 } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { storageWith } from "../test-support/storages.ts";

const request = (id: number | string) => ({ kind: "request", id: String(id) }) as const;

describe("tenants take turns", () => {
  test("at the clocks: one with a mountain of due timers keeps nobody waiting for more than a turn", async () => {
    const storage = memoryStorage();
    const order: string[] = [];
    const { desk, clock } = bench({
      limits: { itemsPerTurn: 20 },
      storage: storageWith(storage, {
        streams: {
          append: (tenant, append) => {
            if (append.expectedVersion > 0) order.push(tenant);
            return storage.streams.append(tenant, append);
          },
        },
      }),
    });
    for (let id = 0; id < 100; id += 1) answer(await desk.forTenant("big").execute(request(id), log));
    for (const tenant of ["small", "tiny"]) answer(await desk.forTenant(tenant).execute(T1, log));
    clock.set("2026-03-02T02:36:00Z");
    expect(answer(await desk.tick()).fired).toBe(102);
    expect(order.slice(0, 22).sort()).toEqual([...Array.from({ length: 20 }, () => "big"), "small", "tiny"]);
    expect(order.slice(22)).toEqual(Array.from({ length: 80 }, () => "big"));
  });

  test("at the outbox: one with a mountain of notices keeps nobody waiting for more than a turn", async () => {
    const { desk } = bench({ limits: { itemsPerTurn: 20 } });
    for (let id = 0; id < 60; id += 1) answer(await desk.forTenant("big").execute(request(id), logFromLiu));
    answer(await desk.forTenant("small").execute(T1, logFromLiu));
    const { notifier, taken } = keepingNotifier();
    expect(answer(await desk.relay([notifier])).delivered).toBe(61);
    // Each turn of 20 takes notices, which become deliveries, which then compete with the notices that are left.
    expect(taken.findIndex(({ tenant }) => tenant === "small")).toBeLessThan(40);
  });

  test.for(["tick", "relay"] as const)("though very many have only work of another sort, at %s", async (call) => {
    const storage = memoryStorage();
    const crowd = Array.from({ length: 1500 }, (_, at) => `crowd-${String(at)}`);
    const { desk, acme, clock } = bench({
      storage: storageWith(storage, {
        outbox: {
          // The crowd is named first, and nothing of it can be claimed by this call.
          tenantsWithWork: async (now, limit) =>
            (await storage.outbox.tenantsWithWork(now, limit)).map((found) => [...crowd, ...found].slice(0, limit)),
        },
      }),
    });
    answer(await acme.execute(T1, logFromLiu));
    clock.set("2026-03-02T02:36:00Z");
    const { notifier, told } = keepingNotifier();
    if (call === "tick") {
      expect(answer(await desk.tick()).fired).toBe(1);
      expect(await typesIn(acme, T1)).toEqual(["RequestLogged", "ClockWarned"]);
    } else {
      answer(await desk.relay([notifier]));
      expect(told()).toEqual(["requestLogged → liu@customer.example"]);
    }
  });
});

test.for([
  { itemsPerTurn: 0 },
  { leaseMillis: 0 },
  { attemptsPerCommand: -1 },
  { attemptsPerItem: 1.5 },
  { firstRetryMillis: Number.NaN },
  { longestRetryMillis: Number.POSITIVE_INFINITY },
])("a desk does not open with a limit that would stop it or spin it: %j", (limits) => {
  expect(() => bench({ limits })).toThrow(RangeError);
});
