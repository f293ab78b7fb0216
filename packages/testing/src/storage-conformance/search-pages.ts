import assert from "node:assert/strict";
import type { StreamSelection } from "@callout/core";
import { answer, benchOf, idsOf, type StorageCase } from "./bench.ts";
import { minute, newId, newStream } from "./samples.ts";
import { fullRow } from "./search-row.ts";

/** The pages and the counts of what is found. */
export const searchPageCases: readonly StorageCase[] = [
  {
    promise: "streams are counted as they are found, whatever the page",
    check: async (storage) => {
      const { tenant, appended, found } = benchOf(storage);
      const due = { timers: [{ key: "due", at: minute(5) }] };
      await appended(newStream(), 1, { searchRow: fullRow, ...due });
      await appended(newStream(), 1, { searchRow: fullRow, texts: [{ ref: newId("text"), salt: "s", text: "水泵" }] });
      await appended(newStream(), 1, { searchRow: { ...fullRow, status: "done", engineer: null } });
      await appended(newStream("revisit"), 1, { searchRow: fullRow });
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
];
