import assert from "node:assert/strict";
import type { Instant, Storage } from "@callout/core";
import { answer, benchOf, cleared, type StorageCase } from "./bench.ts";
import { minute, newStream } from "./samples.ts";

/** Long before every other case, so that only these tenants have work then. */
const LONG_AGO = -20_000_000;

const long = (count: number): Instant => minute(LONG_AGO + count);

/** Before even those, so that nothing of another case lies between. */
const EARLIER = -25_000_000;

const earlier = (count: number): Instant => minute(EARLIER + count);

const withWork = async (storage: Storage, now: number): Promise<readonly string[]> =>
  answer(await storage.outbox.tenantsWithWork(long(now), 1000));

/** The look for tenants that have something to do. */
export const workCases: readonly StorageCase[] = [
  {
    promise: "a tenant has work from the moment a timer is due, and none while all are leased or gone",
    check: async (storage) => {
      const { tenant, appended, timers } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { timers: [{ key: "due", at: long(5) }] });
      const hasWork = async (now: number) => (await withWork(storage, now)).includes(tenant);
      assert.equal(await hasWork(4), false);
      assert.equal(await hasWork(5), true);
      await timers(LONG_AGO + 5, { lease: 10 });
      assert.equal(await hasWork(14), false);
      assert.equal(await hasWork(15), true);
      await appended(stream, 2);
      assert.equal(await hasWork(15), false);
    },
  },
  {
    promise: "a tenant has work from the moment an item is due, and none while all are leased, held back, dead or done",
    check: async (storage) => {
      const bench = benchOf(storage);
      const hasWork = async (now: number) => (await withWork(storage, now)).includes(bench.tenant);
      const [first, second] = await bench.waiting(
        { orderKey: "k", version: 1, dueAt: long(5) },
        { orderKey: "k", version: 2, dueAt: long(1) },
      );
      assert.equal(await hasWork(4), false, "held back");
      assert.equal(await hasWork(5), true);
      await bench.items(LONG_AGO + 5, { lease: 10 });
      assert.equal(await hasWork(14), false, "leased");
      assert.equal(await hasWork(15), true);
      await bench.settled(first?.id ?? "", { type: "dead", reason: "no such address" });
      assert.equal(await hasWork(15), true);
      await bench.settled(second?.id ?? "", { type: "done", followUps: [] });
      assert.equal(await hasWork(99), false, "dead and done");
    },
  },
  {
    promise: "the look for work names each tenant once, and at most so many",
    check: async (storage) => {
      const benches = [benchOf(storage), benchOf(storage), benchOf(storage)];
      for (const { waiting, appended } of benches) {
        await waiting({ dueAt: long(-5) }, { dueAt: long(-5) });
        await appended(newStream(), 1, { timers: [{ key: "a", at: long(-5) }] });
      }
      const found = await withWork(storage, -5);
      const named = benches.map(({ tenant }) => found.filter((name) => name === tenant).length);
      const some = answer(await storage.outbox.tenantsWithWork(long(-5), 2));
      for (const bench of benches) {
        await cleared(bench, LONG_AGO);
        await bench.timers(LONG_AGO, { lease: 30_000_000 });
      }
      assert.deepEqual(named, [1, 1, 1]);
      assert.equal(some.length, 2);
    },
  },
  {
    promise: "the next moment of work is after now, and no later than anything that waits falls due or its lease ends",
    check: async (storage) => {
      const bench = benchOf(storage);
      const stream = newStream();
      await bench.appended(stream, 1, { timers: [{ key: "due", at: earlier(5) }] });
      await bench.waiting({ dueAt: earlier(8) });
      const expectNext = async (now: number, by: number) => {
        const next = answer(await storage.outbox.nextWorkAt(earlier(now)));
        assert.ok(
          next !== null && next > earlier(now) && next <= earlier(by),
          `${String(next)} at minute ${String(now)}`,
        );
      };
      await expectNext(2, 5);
      await expectNext(5, 8);
      await bench.timers(EARLIER + 5, { lease: 2 });
      await expectNext(5, 7);
      await bench.items(EARLIER + 8, { lease: 9 });
      await expectNext(8, 17);
      await bench.appended(stream, 2);
      await cleared(bench, EARLIER + 20);
    },
  },
];
