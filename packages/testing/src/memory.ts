import type { Storage } from "@callout/core";
import { memoryFacts } from "./memory/memory-facts.ts";
import { memoryOutbox } from "./memory/memory-outbox.ts";
import { memoryRecords } from "./memory/memory-records.ts";
import { memoryStreams } from "./memory/memory-streams.ts";
import { memoryTimers } from "./memory/memory-timers.ts";
import { withWakeUps } from "./memory/memory-wake-ups.ts";
import { noRows, type RowsOf, type TenantRows } from "./memory/rows.ts";

/**
 * A storage in this process's memory, for tests and examples. It keeps every promise of `storageConformance`, and is
 * gone with the process.
 *
 * What goes in and comes out is copied through JSON, as by a database: nobody can change what is kept.
 *
 * @example
 * ```ts
 * const storage = memoryStorage();
 * const stream = await storage.streams.load("acme", { kind: "request", id: "T-1" });
 * stream._unsafeUnwrap().version // => 0
 * ```
 */
export const memoryStorage = (): Storage => {
  const tenants = new Map<string, TenantRows>();
  const rowsOf: RowsOf = (tenant) => {
    const rows = tenants.get(tenant) ?? noRows();
    tenants.set(tenant, rows);
    return rows;
  };
  return withWakeUps({
    streams: memoryStreams(rowsOf),
    timers: memoryTimers(rowsOf),
    outbox: memoryOutbox(rowsOf, () => [...tenants.keys()]),
    records: memoryRecords(rowsOf),
    facts: memoryFacts(rowsOf),
  });
};

export { memoryCustomerFiles } from "./memory/memory-customer-files.ts";
export { memoryDirectory } from "./memory/memory-directory.ts";
export { memoryPolicies } from "./memory/memory-policies.ts";
