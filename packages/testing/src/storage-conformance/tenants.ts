import assert from "node:assert/strict";
import type { Storage } from "@callout/core";
import { answer, benchOf, type Bench, type StorageCase } from "./bench.ts";
import { item, mark, minute, newStream } from "./samples.ts";

/** Two tenants that use the same ids for everything: `mine` has something everywhere, `theirs` nothing. */
const apart = (
  promise: string,
  check: (storage: Storage, theirs: Bench, mine: Bench) => Promise<void>,
): StorageCase => ({
  promise,
  check: async (storage) => {
    const [mine, theirs] = [benchOf(storage), benchOf(storage)];
    await mine.appended(stream, 1, everything);
    await check(storage, theirs, mine);
  },
});

const stream = newStream();
const everything = {
  command: mark("one"),
  number: { counter: "slips", prefix: "S", width: 3 },
  timers: [{ key: "due", at: minute(1) }],
  outbox: [item(stream, { id: "item", orderKey: "k" })],
  cards: [{ id: "card", card: { name: "Li" } }],
  texts: [{ ref: "text", salt: "salt", text: "mine" }],
};

/** Nothing crosses tenants: for each method, with the same ids on both sides. */
export const tenantCases: readonly StorageCase[] = [
  apart(
    "load, history, find and count give nothing of another tenant",
    async (storage, { tenant, loaded, history, found }) => {
      assert.deepEqual([(await loaded(stream, "one")).version, (await loaded(stream, "one")).command], [0, null]);
      assert.deepEqual(await history(stream), []);
      assert.deepEqual(await found({}), []);
      assert.deepEqual(await found({ number: "S001" }), []);
      assert.deepEqual(await found({ text: "mine" }), []);
      assert.equal(answer(await storage.streams.count(tenant, { kind: stream.kind })), 0);
    },
  ),
  apart(
    "an append is not hindered by the same ids in another tenant, and changes nothing there",
    async (storage, theirs, mine) => {
      const before = await mine.loaded(stream, "one");
      await theirs.appended(stream, 1, { ...everything, snapshot: { stateVersion: 1, state: "theirs" } });
      await theirs.appended(stream, 2, { snapshot: { stateVersion: 1, state: "theirs" } });
      assert.deepEqual(await mine.loaded(stream, "one"), before);
      assert.equal((await mine.timers(5)).length, 1);
      assert.equal((await mine.items(5)).length, 1);
      assert.equal(answer(await storage.records.texts(mine.tenant, ["text"])).get("text")?.text, "mine");
    },
  ),
  apart("counters of another tenant do not count", async (_, theirs) => {
    const [first] = await theirs.appended(stream, 1, everything);
    assert.equal(first?.number, "S001");
  }),
  apart(
    "neither list nor claim of timers gives or leases anything of another tenant",
    async (storage, theirs, mine) => {
      const page = { until: minute(5), limit: 10 };
      assert.deepEqual(answer(await storage.timers.upcoming(theirs.tenant, page)), []);
      assert.deepEqual(await theirs.timers(5), []);
      assert.equal((await mine.timers(5)).length, 1);
    },
  ),
  apart("a claim of items gives, leases and holds back nothing of another tenant", async (_, theirs, mine) => {
    assert.deepEqual(await theirs.items(5), []);
    await theirs.waiting({ id: "after", orderKey: "k", version: 2 });
    assert.deepEqual(
      (await theirs.items(5)).map(({ id }) => id),
      ["after"],
    );
    assert.deepEqual(
      (await mine.items(5)).map(({ attempts }) => attempts),
      [0],
    );
  }),
  apart("settling does nothing to an item of another tenant", async (_, theirs, mine) => {
    await mine.items(5, { lease: 1 });
    await theirs.settled("item", { type: "dead", reason: "not theirs" });
    await theirs.settled("item", { type: "retry", dueAt: minute(99), reason: "not theirs" });
    await theirs.settled("item", { type: "done", followUps: [item(stream, { id: "follow-up" })] });
    assert.deepEqual(await mine.dead(), []);
    assert.deepEqual(
      (await mine.items(6)).map(({ id }) => id),
      ["item"],
    );
    assert.deepEqual(await theirs.items(6), []);
  }),
  apart("dead letters of another tenant are neither listed nor replayed nor purged", async (storage, theirs, mine) => {
    await mine.items(5);
    await mine.settled("item", { type: "dead", reason: "no such address" });
    assert.deepEqual(await theirs.dead(), []);
    assert.equal(answer(await storage.outbox.replay(theirs.tenant, "item", minute(6))), false);
    assert.equal(answer(await storage.outbox.purge(theirs.tenant, "item")), false);
    assert.equal((await mine.dead()).length, 1);
  }),
  apart("cards and texts of another tenant are absent", async ({ records }, { tenant }) => {
    assert.equal(answer(await records.cards(tenant, ["card"])).size, 0);
    assert.equal(answer(await records.texts(tenant, ["text"])).size, 0);
  }),
  {
    promise: "tenants may be named anything, and similar names are different tenants",
    check: async (storage) => {
      const { tenant } = benchOf(storage);
      const names = ["", "'", "\\'", "\\", "''; --", "%", "A", "a", "é", "e\u0301", " ", '"', "中文", "$$"].map(
        (end) => tenant + end,
      );
      const benches = names.map((name) => benchOf(storage, name));
      for (const [index, { appended }] of benches.entries())
        await appended(stream, 1, { snapshot: { stateVersion: 1, state: index } });
      for (const [index, { loaded }] of benches.entries()) assert.equal((await loaded(stream)).snapshot?.state, index);
    },
  },
];
