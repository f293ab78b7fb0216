import assert from "node:assert/strict";
import { benchOf, type Bench, type StorageCase } from "./bench.ts";
import { event, newStream } from "./samples.ts";

const slips = { counter: "slips", prefix: "S-2026-", width: 4 };

const numberOf = async ({ appended }: Bench, number = slips): Promise<string | null | undefined> =>
  (await appended(newStream(), 1, { number }))[0]?.number;

/** Numbers of slips, given inside the append. */
export const numberCases: readonly StorageCase[] = [
  {
    promise: "a counter gives 1, 2, 3 …, after its prefix and padded with zeros to its width",
    check: async (storage) => {
      const bench = benchOf(storage);
      assert.deepEqual(
        [await numberOf(bench), await numberOf(bench), await numberOf(bench)],
        ["S-2026-0001", "S-2026-0002", "S-2026-0003"],
      );
    },
  },
  {
    promise: "a count longer than the width is written in full",
    check: async (storage) => {
      const bench = benchOf(storage);
      const narrow = { counter: "narrow", prefix: "", width: 1 };
      for (let count = 1; count <= 9; count += 1) await numberOf(bench, narrow);
      assert.equal(await numberOf(bench, narrow), "10");
      assert.equal(await numberOf(bench, narrow), "11");
    },
  },
  {
    promise: "the first event of the append carries the number, and the others none",
    check: async (storage) => {
      const { tenant, appended, history } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1);
      const events = [event(tenant, stream, 2), event(tenant, stream, 3)];
      const stored = await appended(stream, 2, { events, number: slips });
      assert.deepEqual(
        stored.map(({ number }) => number),
        ["S-2026-0001", null],
      );
      assert.deepEqual(
        (await history(stream)).map(({ number }) => number),
        [null, "S-2026-0001", null],
      );
    },
  },
  {
    promise: "a stream keeps its number, in load and in find, when later appends ask for none",
    check: async (storage) => {
      const { appended, loaded, found } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { number: slips });
      await appended(stream, 2);
      assert.equal((await loaded(stream)).number, "S-2026-0001");
      assert.deepEqual(
        (await found({})).map(({ number }) => number),
        ["S-2026-0001"],
      );
    },
  },
  {
    promise: "each counter counts for itself, whatever its prefix and width",
    check: async (storage) => {
      const bench = benchOf(storage);
      await numberOf(bench);
      assert.equal(await numberOf(bench, { ...slips, counter: "revisits" }), "S-2026-0001");
      assert.equal(await numberOf(bench, { ...slips, prefix: "T", width: 2 }), "T02");
    },
  },
  {
    promise: "numbers given in parallel are all different and have no gaps",
    check: async (storage) => {
      const bench = benchOf(storage);
      const given = await Promise.all(Array.from({ length: 20 }, () => numberOf(bench)));
      const expected = Array.from({ length: 20 }, (_, index) => `S-2026-${String(index + 1).padStart(4, "0")}`);
      assert.deepEqual(given.toSorted(), expected);
    },
  },
];
