import assert from "node:assert/strict";
import { benchOf, idsOf, type StorageCase } from "./bench.ts";
import { event, minute, newStream } from "./samples.ts";
import { fullRow } from "./search-row.ts";

const fields = ["status", "customer", "engineer", "tier", "severity", "site", "asset"] as const;

/** Finding streams by their search rows and numbers. */
export const searchCases: readonly StorageCase[] = [
  {
    promise: "a found stream shows its id, version, number, search row: fullRow, policy, calendars and next timer",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { number: { counter: "slips", prefix: "S", width: 3 } });
      await appended(stream, 2, {
        searchRow: fullRow,
        timers: [
          { key: "b", at: minute(9) },
          { key: "a", at: minute(7) },
        ],
      });
      const { policy, calendars } = event("any", stream, 2);
      assert.deepEqual(await found({}), [
        {
          id: stream.id,
          version: 2,
          number: "S001",
          row: fullRow,
          latest: { policy, calendars },
          nextTimerAt: minute(7),
        },
      ]);
      await appended(stream, 3, { searchRow: fullRow });
      assert.deepEqual(
        (await found({})).map(({ nextTimerAt }) => nextTimerAt),
        [null],
      );
    },
  },
  ...fields.map((field): StorageCase => ({
    promise: `streams are found by ${field}, as their latest append says`,
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const [match, other, moved] = [newStream(), newStream(), newStream()];
      await appended(match, 1, { searchRow: fullRow });
      await appended(other, 1, { searchRow: { ...fullRow, [field]: "another" } });
      await appended(moved, 1, { searchRow: fullRow });
      await appended(moved, 2, { searchRow: { ...fullRow, [field]: "another" } });
      assert.deepEqual(idsOf(await found({ [field]: fullRow[field] ?? "" })), [match.id]);
      assert.deepEqual(idsOf(await found({ [field]: "another" })).toSorted(), [other.id, moved.id].toSorted());
    },
  })),
  {
    promise: "a stream is found by its number",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const [first, second] = [newStream(), newStream()];
      for (const stream of [first, second])
        await appended(stream, 1, { number: { counter: "n", prefix: "S", width: 3 } });
      assert.deepEqual(idsOf(await found({ number: "S002" })), [second.id]);
      assert.deepEqual(await found({ number: "S003" }), []);
    },
  },
  {
    promise: "what a search row leaves out is null",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const { site, asset, ...rest } = fullRow;
      const [whole, less] = [newStream(), newStream()];
      await appended(whole, 1, { searchRow: fullRow });
      await appended(less, 1, { searchRow: rest });
      assert.deepEqual(
        (await found({ site: null, asset: null })).map((stream) => [stream.id, stream.row]),
        [[less.id, { ...fullRow, site: null, asset: null }]],
      );
      assert.deepEqual(idsOf(await found({ site, asset })), [whole.id]);
    },
  },
  {
    promise: "a null in a query finds the streams in which that value is null",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const [assigned, unassigned] = [newStream(), newStream()];
      await appended(assigned, 1, { searchRow: fullRow });
      await appended(unassigned, 1, { searchRow: { ...fullRow, engineer: null } });
      assert.deepEqual(idsOf(await found({ engineer: null })), [unassigned.id]);
      assert.deepEqual(idsOf(await found({ engineer: "null" })), []);
    },
  },
  {
    promise: "only streams of the kind asked for are found, and all fields must match",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const [request, revisit] = [newStream(), newStream("revisit")];
      for (const stream of [request, revisit]) await appended(stream, 1, { searchRow: fullRow });
      assert.deepEqual(idsOf(await found({ ...fullRow })), [request.id]);
      assert.deepEqual(idsOf(await found({ ...fullRow, kind: "revisit" })), [revisit.id]);
      assert.deepEqual(await found({ ...fullRow, severity: "minor" }), []);
    },
  },
];
