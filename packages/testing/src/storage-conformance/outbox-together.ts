import assert from "node:assert/strict";
import { answer, benchOf, idsOf, type StorageCase } from "./bench.ts";
import { item, minute, newId, newStream } from "./samples.ts";

/** Items that are done together. */
export const outboxTogetherCases: readonly StorageCase[] = [
  {
    promise: "the items that share an order key are listed in their order, leased or due or not, dead ones left out",
    check: async (storage) => {
      const { tenant, waiting, items, settled } = benchOf(storage);
      const orderKey = newId("key");
      const sharing = async (limit = 100) => answer(await storage.outbox.sharing(tenant, orderKey, limit));
      const [third, gone, first, second] = await waiting(
        { version: 2, index: 1, orderKey, dueAt: minute(3) },
        { version: 1, index: 0, orderKey },
        { version: 1, index: 1, orderKey },
        { version: 2, index: 0, orderKey, dueAt: minute(50) },
        { version: 1, index: 2, orderKey: `${orderKey}+` },
        { version: 1, index: 2 },
      );
      await items(1);
      await settled(gone?.id ?? "", { type: "dead", reason: "no such address" });
      await items(2);
      assert.deepEqual(await sharing(), [
        { ...first, attempts: 1 },
        { ...second, attempts: 0 },
        { ...third, attempts: 0 },
      ]);
      assert.deepEqual(idsOf(await sharing(2)), [first?.id, second?.id]);
      assert.deepEqual(answer(await storage.outbox.sharing(benchOf(storage).tenant, orderKey, 100)), []);
      assert.equal(idsOf(await items(2.5)).includes(second?.id ?? ""), false);
    },
  },
  {
    promise:
      "items that are done alongside another are gone with it, those of others stay, and its follow-ups come once",
    check: async (storage) => {
      const [{ waiting, items, settled }, theirs] = [benchOf(storage), benchOf(storage)];
      const orderKey = newId("key");
      const [first, second, third, other] = await waiting(
        { index: 0, orderKey },
        { index: 1, orderKey },
        { index: 2, orderKey },
        {},
      );
      const [foreign] = await theirs.waiting({});
      await items(1);
      const followUp = item(newStream(), { dueAt: minute(2) });
      const alongside = [second, foreign].map((put) => put?.id ?? "");
      await settled(first?.id ?? "", { type: "done", followUps: [followUp], alongside });
      assert.deepEqual(idsOf(await items(50)).toSorted(), [followUp.id, third?.id, other?.id].toSorted());
      assert.deepEqual(idsOf(await theirs.items(50)), [foreign?.id]);
    },
  },
  {
    promise: "an item that was done before takes nothing alongside",
    check: async (storage) => {
      const { waiting, items, settled } = benchOf(storage);
      const [first, second] = await waiting({}, { dueAt: minute(2) });
      await items(1);
      await settled(first?.id ?? "", { type: "done", followUps: [] });
      await settled(first?.id ?? "", {
        type: "done",
        followUps: [item(newStream())],
        alongside: [second?.id ?? ""],
      });
      assert.deepEqual(idsOf(await items(50)), [second?.id]);
    },
  },
];
