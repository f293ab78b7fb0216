import type { Storage } from "@callout/core";
import { postgresFacts } from "./postgres-facts.ts";
import { postgresOutbox } from "./postgres-outbox.ts";
import { postgresRecords } from "./postgres-records.ts";
import { postgresStreams } from "./postgres-streams.ts";
import { postgresTimers } from "./postgres-timers.ts";
import type { SlowStatements } from "./slow-statements.ts";
import type { SqlClient } from "./sql-client.ts";
import { DEFAULT_SCHEMA, tablesIn } from "./tables.ts";
import { withWakeUps } from "./wake-ups.ts";
import { APPENDING, CLAIMING, lookingSession, tenantSession, tenantSitting } from "./tenant-session.ts";

/** Where the tables are, and how to reach them. */
export interface PostgresStorageOptions {
  readonly client: SqlClient;
  /** The schema that {@link migrate} made; `callout` when left out. */
  readonly schema?: string;
  /**
   * Whether those who wait for work are told with LISTEN and NOTIFY when there is some; false when left out. It takes one
   * connection for each desk that runs, and a pooler that hands out connections for one transaction cannot do it.
   */
  readonly wakeUps?: boolean;
  /**
   * How many appends of a tenant are written in one transaction at most, and how many items settled as done, when they
   * come while others are under way; 1, each in its own, when left out. Each keeps its own outcome.
   */
  readonly writeTogether?: number;
  /** Who is told of statements that take long; nobody when left out. */
  readonly slowStatements?: SlowStatements;
}

/**
 * Callout's storage on PostgreSQL 15 or later, on PGlite, and on a Citus cluster sharded by tenant.
 *
 * Every call is one transaction in which row-level security knows the tenant. Run {@link migrate} first.
 *
 * @throws RangeError when `schema` cannot be a name
 */
export const postgresStorage = ({
  client,
  schema = DEFAULT_SCHEMA,
  wakeUps = false,
  writeTogether = 1,
  slowStatements,
}: PostgresStorageOptions): Storage => {
  const tables = tablesIn(schema);
  const sessionOf = tenantSession(client, slowStatements);
  const appendingOf = tenantSession(client, slowStatements, APPENDING);
  const claimingOf = tenantSession(client, slowStatements, CLAIMING);
  const looking = lookingSession(client, slowStatements);
  const storage: Storage = {
    streams: postgresStreams(tables, sessionOf, { appendingOf, atMost: writeTogether }),
    timers: postgresTimers(tables, sessionOf, claimingOf),
    outbox: postgresOutbox(tables, sessionOf, { looking, claimingOf, atMost: writeTogether }),
    records: postgresRecords(tables, sessionOf),
    facts: postgresFacts(tables, sessionOf, tenantSitting(client, slowStatements)),
  };
  return wakeUps ? withWakeUps(client, schema, storage) : storage;
};
