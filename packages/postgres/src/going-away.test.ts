import type { StorageFault } from "@callout/core";
import type { Result } from "neverthrow";
import { Client, Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../test-server/server.ts";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { appendOf } from "../test-storage/sample-append.ts";
import { fromPg } from "./clients/from-pg.ts";
import { fromPostgresJs } from "./clients/from-postgres-js.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SqlClient } from "./sql-client.ts";

const connected = {
  pg: (url: string) => {
    const pool = new Pool({ connectionString: url, max: 2 });
    pool.on("error", () => undefined);
    return { client: fromPg(pool), end: () => pool.end() };
  },
  "postgres.js": (url: string) => {
    const sql = postgres(url, { max: 2, backoff: false, onnotice: () => undefined });
    return { client: fromPostgresJs(sql), end: () => sql.end({ timeout: 1 }) };
  },
};

/** A fault without the part that clients word for themselves. */
const plain = ({ type, during, outcome, retryable }: StorageFault): Omit<StorageFault, "cause"> => ({
  type,
  during,
  outcome,
  retryable,
});

/** What a caller does with a fault that may be retried: postgres.js hands out a connection once before it notices. */
const retried = async <Value>(
  call: () => Promise<Result<Value, StorageFault>>,
): Promise<Result<Value, StorageFault>> => {
  const result = await call();
  return result.isErr() && result.error.retryable ? call() : result;
};

const lost = { type: "StorageFault", during: "append", outcome: "unchanged", retryable: true };

describe.each(Object.entries(connected))("a server that goes away, as %s sees it", (_name, connect) => {
  let server: TestServer;
  let database: AppDatabase;
  let link: ReturnType<typeof connect>;
  const stream = { kind: "request", id: "T-1" };
  const storageOver = (client: SqlClient) => postgresStorage({ client, schema: database.schema });
  beforeAll(async () => {
    server = await startServer();
    database = await appDatabase(server.url, "away");
    link = connect(database.appUrl);
  });
  afterAll(async () => {
    await link.end();
    await server.remove();
  });

  const superuser = async (): Promise<Client> => {
    const client = new Client({ connectionString: server.url });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };

  /** How many rows each table has, seen past row-level security. */
  const counts = async (): Promise<unknown> => {
    const client = await superuser();
    const of = (table: string) => `(SELECT count(*)::int FROM away.${table}) AS ${table}`;
    const tables = ["streams", "events", "commands", "counters", "timers", "outbox", "cards", "texts"];
    const { rows } = await client.query<Record<string, unknown>>(`SELECT ${tables.map(of).join(", ")}`);
    await client.end();
    return rows[0];
  };

  /** An append that waits in its middle, for a lock somebody else holds, until `meanwhile` is done. */
  const interrupted = async (meanwhile: (watcher: Client) => Promise<unknown>): Promise<StorageFault> => {
    const [blocker, watcher] = [await superuser(), await superuser()];
    await blocker.query("BEGIN; LOCK TABLE away.texts IN ACCESS EXCLUSIVE MODE");
    const append = storageOver(link.client).streams.append("t", appendOf("t", stream, 1));
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE usename = 'away_app' AND wait_event_type = 'Lock'";
    while ((await watcher.query(waiting)).rows.length === 0);
    await meanwhile(watcher);
    const fault = (await append)._unsafeUnwrapErr();
    // Not waited for: pg does not say that a connection has ended which the server cut.
    for (const client of [blocker, watcher]) void client.end();
    return fault as StorageFault;
  };

  const none = { streams: 0, events: 0, commands: 0, counters: 0, timers: 0, outbox: 0, cards: 0, texts: 0 };

  test("a connection cut in the middle of an append leaves nothing", async () => {
    const fault = await interrupted((watcher) =>
      watcher.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'away_app'"),
    );
    expect(plain(fault)).toEqual(lost);
    expect(await counts()).toEqual(none);
  });

  test("a server killed in the middle of an append leaves nothing, and is unreachable until it is back", async () => {
    expect(plain(await interrupted(() => server.kill()))).toEqual(lost);
    const unreachable = await storageOver(link.client).streams.append("t", appendOf("t", stream, 1));
    expect(plain(unreachable._unsafeUnwrapErr() as StorageFault)).toEqual(lost);
    await server.restart();
    expect(await counts()).toEqual(none);
  });

  test("a connection lost while committing leaves it unknown, and the command id tells", async () => {
    const watcher = await superuser();
    // A commit now waits for a standby that does not exist: it is on disk, and nobody has been told.
    await watcher.query("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    await watcher.query("SELECT pg_reload_conf()");
    const command = { id: "c-1", salt: "s", fingerprint: "f" };
    const append = storageOver(link.client).streams.append("t", appendOf("t", stream, 1, { command }));
    const waiting = "FROM pg_stat_activity WHERE usename = 'away_app' AND wait_event = 'SyncRep'";
    while ((await watcher.query(`SELECT pg_terminate_backend(pid) ${waiting}`)).rows.length === 0);
    expect(plain((await append)._unsafeUnwrapErr() as StorageFault)).toEqual({ ...lost, outcome: "unknown" });

    await watcher.query("ALTER SYSTEM RESET synchronous_standby_names");
    await watcher.query("SELECT pg_reload_conf()");
    await watcher.end();
    const { streams } = storageOver(link.client);
    const loaded = await retried(() => streams.load("t", stream, "c-1"));
    expect(loaded._unsafeUnwrap().command?.events.length).toBe(1);
  });

  test("a statement that takes too long is a fault that a retry may mend", async () => {
    const hurried: SqlClient = {
      ...link.client,
      transaction: (opening, work) => link.client.transaction(`${opening}; SET LOCAL statement_timeout = 50`, work),
    };
    const blocker = await superuser();
    await blocker.query("BEGIN; LOCK TABLE away.texts IN ACCESS EXCLUSIVE MODE");
    const late = await storageOver(hurried).streams.append("t", appendOf("t", { kind: "request", id: "late" }, 1));
    await blocker.end();
    expect(plain(late._unsafeUnwrapErr() as StorageFault)).toEqual(lost);
  });
});
