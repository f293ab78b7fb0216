import type { Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import { describe, expect, test } from "vitest";
import { answer, bench } from "../test-support/bench.ts";
import { log, logFromLiu, T1 } from "../test-support/commands.ts";
import { keepingNotifier } from "../test-support/notifiers.ts";
import { fault, storageWith } from "../test-support/storages.ts";
import type { Round, RunOptions } from "./run.ts";

const FOREVER = 2 ** 31 - 1;

/** A desk that runs until it is stopped, and tells of its rounds as they come. */
const running = (storage: Storage, options: Partial<RunOptions> = {}, clock?: ReturnType<typeof bench>["clock"]) => {
  const { desk, acme, ...rest } = bench({ storage, ...(clock && { now: clock.now }) });
  const { notifier, told } = keepingNotifier();
  const [stopping, rounds, waiting] = [new AbortController(), [] as Round[], new Set<() => void>()];
  const done = desk.run([notifier], {
    ...{ pollMillis: FOREVER, longestSleepMillis: FOREVER, signal: stopping.signal },
    onRound: (round) => {
      rounds.push(round);
      for (const one of waiting) one();
    },
    ...options,
  });
  const afterRound = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (rounds.length >= count) resolve();
      };
      waiting.add(look);
      look();
    });
  const stop = async () => {
    stopping.abort();
    await done;
  };
  return { desk, acme, ...rest, told, rounds, afterRound, stop };
};

const silent = ({ streams, timers, outbox, records, facts }: Storage): Storage => ({
  ...{ streams, timers, outbox, records, facts },
});

describe("a desk that runs by itself", () => {
  test("is woken by what others append, and tells of it without having polled", async () => {
    const storage = memoryStorage();
    const { afterRound, told, stop } = running(storage);
    await afterRound(1);
    answer(await bench({ storage }).acme.execute(T1, logFromLiu));
    await expect.poll(told).toContain("requestLogged → liu@customer.example");
    await stop();
  });

  test("sleeps until the next moment at which a timer fires, where nobody wakes it", async () => {
    const storage = silent(memoryStorage());
    const { acme, clock } = bench({ storage });
    answer(await acme.execute(T1, log));
    const [first] = answer(await acme.upcoming({ until: "9" as ReturnType<typeof clock.now>, limit: 1 }));
    clock.set(first!.timer.at);
    clock.pass(-1 / 60); // a second before
    const { afterRound, rounds, stop } = running(storage, {}, { ...clock, now: clock.now });
    await afterRound(1);
    clock.pass(1 / 60);
    await afterRound(2);
    expect(rounds.map(({ ticked }) => answer(ticked).fired)).toEqual([0, 1]);
    await stop();
  });

  test("polls where nobody wakes it", async () => {
    const storage = silent(memoryStorage());
    const { afterRound, told, stop } = running(storage, { pollMillis: 5 });
    answer(await bench({ storage }).acme.execute(T1, logFromLiu));
    await afterRound(2);
    await expect.poll(told).toContain("requestLogged → liu@customer.example");
    await stop();
  });

  test("goes on when the storage fails, and polls while it cannot listen", async () => {
    const storage = memoryStorage();
    let failing = 2;
    const broken: Storage = {
      ...storageWith(storage, {
        outbox: {
          tenantsWithWork: async (...asked) =>
            failing-- > 0 ? fault("look") : storage.outbox.tenantsWithWork(...asked),
        },
      }),
      wakeUps: { listen: async () => fault("listen") },
    };
    answer(await bench({ storage }).acme.execute(T1, logFromLiu));
    const { told, rounds, stop } = running(broken, { pollMillis: 5 });
    await expect.poll(told).toContain("requestLogged → liu@customer.example");
    expect(rounds[0]?.ticked._unsafeUnwrapErr()).toMatchObject({ type: "StorageFault" });
    await stop();
  });

  test("stops at once from its sleep, and stops listening", async () => {
    const storage = memoryStorage();
    let stopped = 0;
    const wakeUps: Storage["wakeUps"] = {
      listen: async (heard) =>
        (await storage.wakeUps!.listen(heard)).map(({ stop }) => ({ stop: () => ((stopped += 1), stop()) })),
    };
    const { afterRound, stop } = running({ ...storage, wakeUps });
    await afterRound(1);
    await stop();
    expect(stopped).toBe(1);
  });

  test("finishes what it took for one tenant when it is stopped, and takes nothing more: no lease is left behind", async () => {
    const storage = memoryStorage();
    const { desk, clock } = bench({ storage });
    const tenants = ["a", "b"].map((name) => desk.forTenant(name));
    for (const tenant of tenants) answer(await tenant.execute(T1, logFromLiu));
    const stopping = new AbortController();
    const settled: string[] = [];
    const watched = storageWith(storage, {
      outbox: {
        settle: async (tenant, ...rest) => {
          settled.push(tenant);
          stopping.abort();
          return storage.outbox.settle(tenant, ...rest);
        },
      },
    });
    await bench({ storage: watched, now: clock.now }).desk.run([keepingNotifier().notifier], {
      signal: stopping.signal,
    });
    expect(new Set(settled).size).toBe(1);
    const [other] = ["a", "b"].filter((name) => !settled.includes(name));
    expect(answer(await storage.outbox.tenantsWithWork(clock.now(), 9))).toContain(other);
  });
});
