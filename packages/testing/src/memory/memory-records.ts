import type { Records } from "@callout/core";
import { ok } from "neverthrow";
import { copyOf, type RowsOf } from "./rows.ts";

/** The cards and texts of {@link memoryStorage}. */
export const memoryRecords = (rowsOf: RowsOf): Records => ({
  cards: async (tenant, ids) => ok(those(rowsOf(tenant).cards, ids)),
  texts: async (tenant, refs) => ok(those(rowsOf(tenant).texts, refs)),
});

const those = <Value>(kept: ReadonlyMap<string, Value>, ids: readonly string[]): ReadonlyMap<string, Value> =>
  new Map([...kept].filter(([id]) => ids.includes(id)).map(([id, value]) => [id, copyOf(value)]));
