import type { Storage } from "@callout/core";
import { postgresFacts } from "./postgres-facts.ts";
import { postgresOutbox } from "./postgres-outbox.ts";
import { postgresRecords } from "./postgres-records.ts";
import { postgresStreams } from "./postgres-streams.ts";
import { postgresTimers } from "./postgres-timers.ts";
import type { SqlClient } from "./sql-client.ts";
import { DEFAULT_SCHEMA, tablesIn } from "./tables.ts";
import { lookingSession, tenantSession } from "./tenant-session.ts";

/** Where the tables are, and how to reach them. */
export interface PostgresStorageOptions {
  readonly client: SqlClient;
  /** The schema that {@link migrate} made; `callout` when left out. */
  readonly schema?: string;
}

/**
 * Callout's storage on PostgreSQL 15 or later, on PGlite, and on a Citus cluster sharded by tenant.
 *
 * Every call is one transaction in which row-level security knows the tenant. Run {@link migrate} first.
 *
 * @throws RangeError when `schema` cannot be a name
 */
export const postgresStorage = ({ client, schema = DEFAULT_SCHEMA }: PostgresStorageOptions): Storage => {
  const tables = tablesIn(schema);
  const sessionOf = tenantSession(client);
  return {
    streams: postgresStreams(tables, sessionOf),
    timers: postgresTimers(tables, sessionOf),
    outbox: postgresOutbox(tables, sessionOf, lookingSession(client)),
    records: postgresRecords(tables, sessionOf),
    facts: postgresFacts(tables, sessionOf),
  };
};
