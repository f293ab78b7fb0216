import assert from "node:assert/strict";
import { answer, benchOf, idsOf, type StorageCase } from "./bench.ts";
import { item, minute, newStream } from "./samples.ts";

/** How attempts end. */
export const outboxSettlingCases: readonly StorageCase[] = [
  {
    promise: "an item that is done never comes back",
    check: async (storage) => {
      const { waiting, items, settled, dead } = benchOf(storage);
      const [put] = await waiting({});
      await items(1);
      await settled(put?.id ?? "", { type: "done", followUps: [] });
      assert.deepEqual(await items(99), []);
      assert.deepEqual(await dead(), []);
    },
  },
  {
    promise: "an item to be tried again is due at its new moment and not before, with its attempts counted",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [put] = await waiting({});
      for (const [attempts, now, next] of [
        [0, 1, 4],
        [1, 4, 9],
        [2, 9, 30],
      ] as const) {
        assert.deepEqual(await items(now - 0.5), []);
        assert.deepEqual(await items(now, { lease: 60 }), [{ ...put, dueAt: minute(now), attempts }]);
        await settled(put?.id ?? "", { type: "retry", dueAt: minute(next), reason: "busy" });
      }
    },
  },
  {
    promise: "a claim that was never settled counts as an attempt",
    check: async (storage) => {
      const { waiting, items } = benchOf(storage);
      await waiting({});
      await items(1, { lease: 1 });
      assert.deepEqual(
        (await items(2)).map(({ attempts }) => attempts),
        [1],
      );
    },
  },
  {
    promise:
      "dead items are listed with their reason and attempts, in the order of claims, at most so many, and not claimed",
    check: async (storage) => {
      const { waiting, items, settled, dead } = benchOf(storage);
      const [later, first, kept, ahead] = await waiting(...[2, 1, 3, 0].map((due) => ({ dueAt: minute(due) })));
      await items(5);
      for (const put of [later, first]) await settled(put?.id ?? "", { type: "dead", reason: `no ${put?.id ?? ""}` });
      const letters = [first, later].map((put) => ({ ...put, attempts: 1, reason: `no ${put?.id ?? ""}` }));
      assert.deepEqual(await dead(), letters);
      assert.deepEqual(await dead(1), letters.slice(0, 1));
      assert.deepEqual(idsOf(await items(50)), [ahead?.id, kept?.id]);
    },
  },
  {
    promise: "a replayed item is due at once, never tried, and no longer dead",
    check: async (storage) => {
      const { tenant, waiting, items, settled, dead } = benchOf(storage);
      const [put] = await waiting({});
      await items(1);
      await settled(put?.id ?? "", { type: "dead", reason: "no such address" });
      assert.equal(answer(await storage.outbox.replay(tenant, put?.id ?? "", minute(7))), true);
      assert.deepEqual(await dead(), []);
      assert.deepEqual(await items(6), []);
      assert.deepEqual(await items(7), [{ ...put, dueAt: minute(7), attempts: 0 }]);
    },
  },
  {
    promise: "a purged item is gone, and only a dead item can be purged",
    check: async (storage) => {
      const { tenant, waiting, items, settled, dead } = benchOf(storage);
      const [gone, kept, waits] = await waiting({}, {}, { dueAt: minute(5) });
      const purged = async (id = "") => answer(await storage.outbox.purge(tenant, id));
      await items(1);
      for (const put of [gone, kept]) await settled(put?.id ?? "", { type: "dead", reason: "no such address" });
      assert.equal(await purged(gone?.id), true);
      assert.equal(await purged(gone?.id), false);
      assert.equal(await purged(waits?.id), false);
      assert.deepEqual(idsOf(await dead()), [kept?.id]);
      assert.equal(answer(await storage.outbox.replay(tenant, gone?.id ?? "", minute(2))), false);
      assert.deepEqual(idsOf(await items(9)), [waits?.id]);
    },
  },
  {
    promise: "only a dead item can be replayed",
    check: async (storage) => {
      const { tenant, waiting, items } = benchOf(storage);
      const [put] = await waiting({ dueAt: minute(5) });
      assert.equal(answer(await storage.outbox.replay(tenant, put?.id ?? "", minute(1))), false);
      assert.equal(answer(await storage.outbox.replay(tenant, "unknown", minute(1))), false);
      assert.deepEqual(await items(1), []);
      assert.deepEqual(await items(5), [{ ...put, attempts: 0 }]);
    },
  },
  {
    promise: "an item that is done leaves its follow-ups in the outbox",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [put] = await waiting({});
      await items(1);
      const followUps = [1, 2].map((index) =>
        item(newStream(), { index, orderKey: `k${String(index)}`, dueAt: minute(2) }),
      );
      await settled(put?.id ?? "", { type: "done", followUps });
      assert.deepEqual(await items(1), []);
      assert.deepEqual(
        await items(2),
        followUps.map((followUp) => ({ ...followUp, attempts: 0 })),
      );
    },
  },
  {
    promise: "a follow-up whose id is kept already leaves that item as it is",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [put, kept] = await waiting({}, { dueAt: minute(5) });
      await items(1);
      const fresh = item(newStream(), { dueAt: minute(6) });
      await settled(put?.id ?? "", {
        type: "done",
        followUps: [{ ...fresh, id: kept?.id ?? "", dueAt: minute(1) }, fresh],
      });
      assert.deepEqual(await items(4), []);
      assert.deepEqual(await items(6), [
        { ...kept, attempts: 0 },
        { ...fresh, attempts: 0 },
      ]);
    },
  },
  {
    promise: "settling an item that is done already is no fault and brings no follow-ups",
    check: async (storage) => {
      const { waiting, items, settled, dead } = benchOf(storage);
      const [put] = await waiting({});
      await items(1);
      const id = put?.id ?? "";
      await settled(id, { type: "done", followUps: [] });
      await settled(id, { type: "done", followUps: [item(newStream())] });
      await settled(id, { type: "retry", dueAt: minute(2), reason: "busy" });
      await settled(id, { type: "dead", reason: "no such address" });
      assert.deepEqual(await items(50), []);
      assert.deepEqual(await dead(), []);
    },
  },
];
