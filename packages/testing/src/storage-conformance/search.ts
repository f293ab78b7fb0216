import assert from "node:assert/strict";
import type { EventEnvelope, SearchRow, StreamId, StreamSelection } from "@callout/core";
import { answer, benchOf, idsOf, type StorageCase } from "./bench.ts";
import { event, minute, newId, newStream } from "./samples.ts";

const row: Required<SearchRow> = {
  ...{ status: "waiting", customer: "c-1", engineer: "li", tier: "vip", severity: "critical" },
  ...{ site: "s-1", asset: "a-1" },
};
const fields = ["status", "customer", "engineer", "tier", "severity", "site", "asset"] as const;

/** Finding streams. */
export const searchCases: readonly StorageCase[] = [
  {
    promise: "a found stream shows its id, version, number, search row, policy, calendars and next timer",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const stream = newStream();
      await appended(stream, 1, { number: { counter: "slips", prefix: "S", width: 3 } });
      await appended(stream, 2, {
        searchRow: row,
        timers: [
          { key: "b", at: minute(9) },
          { key: "a", at: minute(7) },
        ],
      });
      const { policy, calendars } = event("any", stream, 2);
      assert.deepEqual(await found({}), [
        { id: stream.id, version: 2, number: "S001", row, latest: { policy, calendars }, nextTimerAt: minute(7) },
      ]);
      await appended(stream, 3, { searchRow: row });
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
      await appended(match, 1, { searchRow: row });
      await appended(other, 1, { searchRow: { ...row, [field]: "another" } });
      await appended(moved, 1, { searchRow: row });
      await appended(moved, 2, { searchRow: { ...row, [field]: "another" } });
      assert.deepEqual(idsOf(await found({ [field]: row[field] ?? "" })), [match.id]);
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
    promise: "streams are found by several statuses at once; by none of them, nothing is",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const streams = [newStream(), newStream(), newStream()];
      for (const [index, status] of ["logged", "waiting", "closed"].entries())
        await appended(streams[index] ?? newStream(), 1, { searchRow: { ...row, status } });
      const ids = streams.slice(0, 2).map(({ id }) => id);
      assert.deepEqual(idsOf(await found({ statuses: ["waiting", "logged"] })).toSorted(), ids.toSorted());
      assert.deepEqual(await found({ statuses: ["closed"], status: "logged" }), []);
      assert.deepEqual(await found({ statuses: [] }), []);
    },
  },
  {
    promise: "streams are found by the policy of their latest event, in one version of it or in any",
    check: async (storage) => {
      const { tenant, appended, found } = benchOf(storage);
      const [older, newer, moved, other] = [newStream(), newStream(), newStream(), newStream()];
      const under = (stream: StreamId, version: number, policy: EventEnvelope["policy"]) =>
        appended(stream, version, { events: [{ ...event(tenant, stream, version), policy }] });
      await under(older, 1, { id: "gold", version: "1" });
      await under(newer, 1, { id: "gold", version: "2" });
      await under(moved, 1, { id: "gold", version: "1" });
      await under(moved, 2, { id: "gold", version: "2" });
      await under(other, 1, { id: "silver", version: "1" });
      assert.deepEqual(idsOf(await found({ policy: { id: "gold", version: "1" } })), [older.id]);
      const both = await found({ policy: { id: "gold", version: "2" } });
      assert.deepEqual(idsOf(both).toSorted(), [newer.id, moved.id].toSorted());
      assert.deepEqual(
        idsOf(await found({ policy: { id: "gold" } })).toSorted(),
        [older.id, newer.id, moved.id].toSorted(),
      );
      assert.deepEqual(await found({ policy: { id: "gold", version: "3" } }), []);
      assert.deepEqual(await found({ policy: { id: "gold", version: "2" }, status: "closed" }), []);
    },
  },
  {
    promise: "what a search row leaves out is null",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const { site, asset, ...rest } = row;
      const [whole, less] = [newStream(), newStream()];
      await appended(whole, 1, { searchRow: row });
      await appended(less, 1, { searchRow: rest });
      assert.deepEqual(
        (await found({ site: null, asset: null })).map((stream) => [stream.id, stream.row]),
        [[less.id, { ...row, site: null, asset: null }]],
      );
      assert.deepEqual(idsOf(await found({ site, asset })), [whole.id]);
    },
  },
  {
    promise: "streams are found by the moment at which a timer fires, or before",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const streams = [newStream(), newStream(), newStream()];
      const [soon, later, never] = streams as [StreamId, StreamId, StreamId];
      await appended(soon, 1, { timers: [9, 5].map((due) => ({ key: `t${String(due)}`, at: minute(due) })) });
      await appended(later, 1, { timers: [{ key: "t", at: minute(8) }] });
      await appended(never, 1);
      assert.deepEqual(idsOf(await found({ dueBy: minute(4.9) })), []);
      assert.deepEqual(idsOf(await found({ dueBy: minute(5) })), [soon.id]);
      assert.deepEqual(idsOf(await found({ dueBy: minute(99) })).toSorted(), [soon.id, later.id].toSorted());
    },
  },
  {
    promise: "streams are found by a part of any text kept with them, A to Z as a to z and all else literally",
    check: async (storage) => {
      const { tenant, appended, found } = benchOf(storage);
      const texts = ["The PUMP stands still", "水泵不转，100%_报警", "Die Änderung \\ kam", "' or true --"];
      const streams = texts.map(() => newStream());
      for (const [index, stream] of streams.entries()) {
        const kept = [texts[index] ?? "", "nothing else"].map((text) => ({ ref: newId("text"), salt: "s", text }));
        await appended(stream, 1, { texts: kept.slice(1) });
        await appended(stream, 2, { texts: kept.slice(0, 1), contacts: [`card-${String(index)}`] });
      }
      const foundBy = async (text: string) =>
        (await found({ text })).map(({ id }) => streams.findIndex((s) => s.id === id));
      assert.deepEqual(await foundBy("pump STANDS"), [0]);
      assert.deepEqual(await foundBy("泵不转"), [1]);
      assert.deepEqual(await foundBy("%_"), [1]);
      assert.deepEqual(await foundBy("änd"), []);
      assert.deepEqual(await foundBy("Änd"), [2]);
      assert.deepEqual(await foundBy("\\"), [2]);
      assert.deepEqual(await foundBy("' OR TRUE"), [3]);
      assert.deepEqual((await foundBy("nothing else")).toSorted(), [0, 1, 2, 3]);
      answer(await storage.records.eraseContact(tenant, "card-1", []));
      assert.deepEqual(await foundBy("泵不转"), []);
    },
  },
  {
    promise: "streams are counted as they are found, whatever the page",
    check: async (storage) => {
      const { tenant, appended, found } = benchOf(storage);
      const due = { timers: [{ key: "due", at: minute(5) }] };
      await appended(newStream(), 1, { searchRow: row, ...due });
      await appended(newStream(), 1, { searchRow: row, texts: [{ ref: newId("text"), salt: "s", text: "水泵" }] });
      await appended(newStream(), 1, { searchRow: { ...row, status: "done", engineer: null } });
      await appended(newStream("revisit"), 1, { searchRow: row });
      const counted = async (query: Partial<StreamSelection>) =>
        answer(await storage.streams.count(tenant, { kind: "request", ...query }));
      for (const [query, expected] of [
        [{}, 3],
        [{ status: "waiting" }, 2],
        [{ statuses: ["done", "gone"] }, 1],
        [{ engineer: null }, 1],
        [{ dueBy: minute(5) }, 1],
        [{ text: "泵" }, 1],
        [{ kind: "revisit" }, 1],
        [{ severity: "minor" }, 0],
        [{ number: "S001" }, 0],
      ] as const) {
        assert.equal(await counted(query), expected);
        assert.equal((await found(query)).length, expected);
      }
    },
  },
  {
    promise: "a null in a query finds the streams in which that value is null",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const [assigned, unassigned] = [newStream(), newStream()];
      await appended(assigned, 1, { searchRow: row });
      await appended(unassigned, 1, { searchRow: { ...row, engineer: null } });
      assert.deepEqual(idsOf(await found({ engineer: null })), [unassigned.id]);
      assert.deepEqual(idsOf(await found({ engineer: "null" })), []);
    },
  },
  {
    promise: "only streams of the kind asked for are found, and all fields must match",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const [request, revisit] = [newStream(), newStream("revisit")];
      for (const stream of [request, revisit]) await appended(stream, 1, { searchRow: row });
      assert.deepEqual(idsOf(await found({ ...row })), [request.id]);
      assert.deepEqual(idsOf(await found({ ...row, kind: "revisit" })), [revisit.id]);
      assert.deepEqual(await found({ ...row, severity: "minor" }), []);
    },
  },
  {
    promise: "streams are found in the order of their ids' code points, page by page",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const prefix = newId("");
      const ids = ["", "-a", "A", "B", "_", "a", "b", "é", "中", "\uffe6", "😀", "𠮷"].map((end) => prefix + end);
      for (const id of [...ids].reverse()) await appended({ kind: "request", id }, 1);
      assert.deepEqual(idsOf(await found({})), ids);
      const pages: string[] = [];
      // As many as it takes and no more: an adapter that begins anew each time must not go on for ever.
      for (let page = 0; page < 3; page += 1) {
        const last = pages.at(-1);
        const next = await found({ limit: 5, ...(last === undefined ? {} : { after: last }) });
        assert.ok(next.length <= 5, "a page is longer than the limit");
        pages.push(...idsOf(next));
      }
      assert.deepEqual(pages, ids);
    },
  },
  {
    promise: "what is searched for is taken literally",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const hostile = ["%", "_", "'", "' or true --", "\\", "$1", '"', "null", "{}", "c%"];
      for (const customer of hostile) await appended(newStream(), 1, { searchRow: { ...row, customer } });
      for (const customer of hostile)
        assert.deepEqual(
          (await found({ customer })).map((stream) => stream.row.customer),
          [customer],
        );
      assert.deepEqual(await found({ customer: "C%" }), []);
    },
  },
];
