import assert from "node:assert/strict";
import { benchOf, idsOf, type StorageCase } from "./bench.ts";
import { bodies, minute, newId } from "./samples.ts";

/** What the outbox gives to whom, and in which order. */
export const outboxClaimCases: readonly StorageCase[] = [
  {
    promise: "an item is claimed at its moment or later and not before, as it was put in and never tried",
    check: async (storage) => {
      const { waiting, items } = benchOf(storage);
      const put = await waiting(
        ...bodies.map((body, index) => ({ body, index, orderKey: `k${String(index)}`, dueAt: minute(5) })),
      );
      assert.deepEqual(await items(4), []);
      assert.deepEqual(
        await items(5),
        put.map((item) => ({ ...item, attempts: 0 })),
      );
    },
  },
  {
    promise: "items are claimed earliest due first, at the same moment by version, index and id, at most so many",
    check: async (storage) => {
      const { waiting, items } = benchOf(storage);
      const prefix = newId("");
      await waiting(
        { id: `${prefix}-e`, version: 1, dueAt: minute(3) },
        { id: `${prefix}-d`, version: 10, dueAt: minute(2) },
        { id: `${prefix}-c`, version: 9, index: 1, dueAt: minute(2) },
        { id: `${prefix}-b`, version: 9, index: 0, dueAt: minute(2) },
        { id: `${prefix}-a`, version: 9, index: 0, dueAt: minute(2) },
        { id: `${prefix}-z`, version: 99, dueAt: minute(1) },
      );
      const claimed = async (limit: number) => idsOf(await items(9, { limit })).map((id) => id.slice(-1));
      assert.deepEqual(await claimed(4), ["z", "a", "b", "c"]);
      assert.deepEqual(await claimed(4), ["d", "e"]);
    },
  },
  {
    promise: "a claimed item is nobody else's until its lease ends, and is given again then",
    check: async (storage) => {
      const { waiting, items } = benchOf(storage);
      const [put] = await waiting({});
      assert.deepEqual(idsOf(await items(1, { lease: 10 })), [put?.id]);
      assert.deepEqual(await items(10), []);
      assert.deepEqual(idsOf(await items(11)), [put?.id]);
    },
  },
  {
    promise: "claims of items made at once share none",
    check: async (storage) => {
      const { waiting, items } = benchOf(storage);
      const put = await waiting(...Array.from({ length: 20 }, (_, index) => ({ index })));
      const claims = await Promise.all(Array.from({ length: 8 }, () => items(1, { limit: 5 })));
      const claimed = claims.flatMap(idsOf);
      assert.equal(new Set(claimed).size, claimed.length);
      assert.deepEqual([...claimed, ...idsOf(await items(1))].toSorted(), idsOf(put).toSorted());
    },
  },
  {
    promise: "of items with the same order key only the first that is not settled is claimed, by version, then index",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [third, second, first] = await waiting(
        { orderKey: "k", version: 10, index: 0 },
        { orderKey: "k", version: 2, index: 1 },
        { orderKey: "k", version: 2, index: 0 },
      );
      for (const expected of [first, second, third]) {
        assert.deepEqual(idsOf(await items(5)), [expected?.id]);
        assert.deepEqual(await items(5), [], "the next one did not wait for the lease");
        await settled(expected?.id ?? "", { type: "done", followUps: [] });
      }
      assert.deepEqual(await items(50), []);
    },
  },
  {
    promise: "an item waits for one before it with the same order key that is due later or tried again later",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [first, second] = await waiting(
        { orderKey: "k", version: 1, dueAt: minute(10) },
        { orderKey: "k", version: 2, dueAt: minute(1) },
      );
      assert.deepEqual(await items(9), []);
      assert.deepEqual(idsOf(await items(10)), [first?.id]);
      await settled(first?.id ?? "", { type: "retry", dueAt: minute(20), reason: "busy" });
      assert.deepEqual(await items(19), []);
      assert.deepEqual(idsOf(await items(20)), [first?.id]);
      await settled(first?.id ?? "", { type: "done", followUps: [] });
      assert.deepEqual(idsOf(await items(20)), [second?.id]);
    },
  },
  {
    promise: "a dead item holds back nothing",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [first, second] = await waiting({ orderKey: "k", version: 1 }, { orderKey: "k", version: 2 });
      await items(1);
      await settled(first?.id ?? "", { type: "dead", reason: "no such address" });
      assert.deepEqual(idsOf(await items(1)), [second?.id]);
    },
  },
  {
    promise: "items without an order key, or with another, wait for nothing",
    check: async (storage) => {
      const { waiting, items } = benchOf(storage);
      const put = await waiting(
        { version: 1 },
        { version: 2 },
        { version: 3, orderKey: "a" },
        { version: 4, orderKey: "b" },
      );
      assert.deepEqual(idsOf(await items(1)), idsOf(put));
    },
  },
];
