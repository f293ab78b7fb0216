import assert from "node:assert/strict";
import type { ClaimedTimer } from "@callout/core";
import { answer, benchOf, keysOf, type StorageCase } from "./bench.ts";
import { minute, newId, newStream } from "./samples.ts";

const timer = (key: string, at: number) => ({ key, at: minute(at) });

/** Timers: due moments that wait with their stream. */
export const timerCases: readonly StorageCase[] = [
  {
    promise: "a timer is claimed at its moment or later, and not before",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { timers: [timer("due", 5)] });
      assert.deepEqual(await timers(4), []);
      assert.deepEqual(await timers(5), [{ stream, timer: timer("due", 5) }]);
    },
  },
  {
    promise: "timers are claimed earliest first, over all streams, at most so many",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      await appended(newStream(), 1, { timers: [timer("third", 3), timer("first", 1)] });
      await appended(newStream(), 1, { timers: [timer("fourth", 4), timer("second", 2), timer("later", 99)] });
      assert.deepEqual(keysOf(await timers(10, { limit: 3 })), ["first", "second", "third"]);
      assert.deepEqual(keysOf(await timers(10, { limit: 3 })), ["fourth"]);
    },
  },
  {
    promise: "a claimed timer is nobody else's until its lease ends, and is given again then",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      await appended(newStream(), 1, { timers: [timer("due", 1)] });
      assert.deepEqual(keysOf(await timers(1, { lease: 10 })), ["due"]);
      assert.deepEqual(keysOf(await timers(10, { lease: 10 })), []);
      assert.deepEqual(keysOf(await timers(11, { lease: 10 })), ["due"]);
      assert.deepEqual(keysOf(await timers(20, { lease: 10 })), []);
    },
  },
  {
    promise: "an append replaces all timers of its stream, and none of another",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      const [stream, other] = [newStream(), newStream()];
      await appended(stream, 1, { timers: [timer("gone", 1), timer("stays", 2)] });
      await appended(other, 1, { timers: [timer("gone", 4)] });
      await appended(stream, 2, { timers: [timer("stays", 2), timer("new", 3)] });
      assert.deepEqual(keysOf(await timers(10)), ["stays", "new", "gone"]);
      await appended(stream, 3);
      assert.deepEqual(keysOf(await timers(50)), ["gone"]);
    },
  },
  {
    promise: "a timer named again at the same moment keeps its lease",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { timers: [timer("due", 1)] });
      await timers(1, { lease: 10 });
      await appended(stream, 2, { timers: [timer("due", 1), timer("new", 2)] });
      assert.deepEqual(keysOf(await timers(5)), ["new"]);
      assert.deepEqual(keysOf(await timers(11)), ["due"]);
    },
  },
  {
    promise: "a timer that was moved is due at its new moment, leased before or not",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { timers: [timer("leased", 1), timer("earlier", 50), timer("later", 2)] });
      await timers(1);
      await appended(stream, 2, { timers: [timer("leased", 3), timer("earlier", 4), timer("later", 40)] });
      assert.deepEqual(keysOf(await timers(5)), ["leased", "earlier"]);
      assert.deepEqual(keysOf(await timers(40, { limit: 1 })), ["leased"]);
    },
  },
  {
    promise: "the same key on two streams is two timers",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      const streams = [newStream(), newStream()];
      for (const stream of streams) await appended(stream, 1, { timers: [timer("due", 1)] });
      const claimed = (await timers(1)).map(({ stream }) => stream.id);
      assert.deepEqual(claimed.toSorted(), streams.map(({ id }) => id).toSorted());
    },
  },
  {
    promise: "claims of timers made at once share none",
    check: async (storage) => {
      const { appended, timers } = benchOf(storage);
      const keys = Array.from({ length: 20 }, (_, index) => `timer-${String(index).padStart(2, "0")}`);
      await appended(newStream(), 1, { timers: keys.map((key) => timer(key, 1)) });
      const claims = await Promise.all(Array.from({ length: 8 }, () => timers(1, { limit: 5 })));
      const claimed = claims.flatMap(keysOf);
      assert.equal(new Set(claimed).size, claimed.length);
      assert.deepEqual([...claimed, ...keysOf(await timers(1))].toSorted(), keys);
    },
  },
  {
    promise: "timers coming up are listed in one order, page by page, leased or not, and left as they are",
    check: async (storage) => {
      const { tenant, appended, timers } = benchOf(storage);
      const prefix = newId("");
      const streamed = (kind: string, end: string) => ({ kind, id: `${prefix}${end}` });
      const [one, two, other] = [streamed("request", "a"), streamed("request", "B"), streamed("revisit", "a")];
      await appended(other, 1, { timers: [timer("k", 2), timer("late", 9)] });
      await appended(one, 1, { timers: [timer("l", 2), timer("k", 2)] });
      await appended(two, 1, { timers: [timer("k", 2), timer("z", 1)] });
      const listed = [
        { stream: two, timer: timer("z", 1) },
        { stream: two, timer: timer("k", 2) },
        { stream: one, timer: timer("k", 2) },
        { stream: one, timer: timer("l", 2) },
        { stream: other, timer: timer("k", 2) },
      ];
      const upcoming = async (limit: number, after?: ClaimedTimer) =>
        answer(
          await storage.timers.upcoming(tenant, {
            ...{ until: minute(8), limit },
            ...(after === undefined ? {} : { after }),
          }),
        );
      await timers(1);
      assert.deepEqual(await upcoming(9), listed);
      assert.deepEqual(await upcoming(3), listed.slice(0, 3));
      assert.deepEqual(await upcoming(3, listed[2]), listed.slice(3));
      assert.equal((await timers(2)).length, 4);
    },
  },
];
