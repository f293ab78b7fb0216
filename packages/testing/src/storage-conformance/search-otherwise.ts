import assert from "node:assert/strict";
import type { EventEnvelope, StreamId } from "@callout/core";
import { benchOf, idsOf, type StorageCase } from "./bench.ts";
import { event, minute, newStream } from "./samples.ts";
import { fullRow } from "./search-row.ts";

/** Finding streams by what their search rows do not say: the policy, the next moment, several statuses. */
export const otherSearchCases: readonly StorageCase[] = [
  {
    promise: "streams are found by several statuses at once; by none of them, nothing is",
    check: async (storage) => {
      const { appended, found } = benchOf(storage);
      const streams = [newStream(), newStream(), newStream()];
      for (const [index, status] of ["logged", "waiting", "closed"].entries())
        await appended(streams[index] ?? newStream(), 1, { searchRow: { ...fullRow, status } });
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
];
