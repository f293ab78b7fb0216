import type { Storage, StorageFault } from "@callout/core";
import { Client, Pool } from "pg";
import postgres from "postgres";
import {
  fromPg,
  fromPostgresJs,
  postgresStorage,
  type PostgresStorageOptions,
  type SlowStatement,
  type SqlClient,
} from "../src/index.ts";
import { tableNames } from "../src/tables.ts";
import { appDatabase } from "./app-database.ts";
import { appendOf } from "./sample-append.ts";

/** The clients that people have, connected as an application. */
export const connected = {
  pg: (url: string) => poolOf(url, false),
  "pg in one round trip": (url: string) => poolOf(url, true),
  "postgres.js": (url: string) => {
    const sql = postgres(url, { max: 2, backoff: false, onnotice: () => undefined });
    return { client: fromPostgresJs(sql), end: () => sql.end({ timeout: 1 }) };
  },
};

const poolOf = (url: string, pipeline: boolean) => {
  const pool = new Pool({ connectionString: url, max: 2, pipeline });
  pool.on("error", () => undefined);
  return { client: fromPg(pool), end: () => pool.end() };
};

/** A fault without the part that clients word for themselves. */
export const plain = ({ type, during, outcome, retryable }: StorageFault): Omit<StorageFault, "cause"> => ({
  type,
  during,
  outcome,
  retryable,
});

/** An append that left nothing and may be tried again. */
export const lost = { type: "StorageFault", during: "append", outcome: "unchanged", retryable: true } as const;

/** How many rows each table has when nothing was appended. */
export const none = Object.fromEntries(tableNames.map((table) => [table, 0]));

/** The stream that every append of these tests begins. */
export const stream = { kind: "request", id: "T-1" };

const number = { counter: "slips", prefix: "", width: 4 };

/** See {@link faultBench}. */
export type FaultBench = Awaited<ReturnType<typeof faultBench>>;

/** An application on a server, and a superuser who gets in its way. */
export const faultBench = async (url: string, schema: string, connect: (typeof connected)[keyof typeof connected]) => {
  const database = await appDatabase(url, schema);
  const link = connect(database.appUrl);
  const storageOver = (client: SqlClient, options: Partial<PostgresStorageOptions> = {}): Storage =>
    postgresStorage({ client, schema, ...options });

  /** A storage that writes up to eight appends together, and what it says to the server. */
  const writingTogether = () => {
    const said: string[] = [];
    const slowStatements = { afterMillis: 0, heard: ({ text }: SlowStatement) => void said.push(text) };
    return { said, storage: storageOver(link.client, { writeTogether: 8, slowStatements }) };
  };

  const superuser = async (): Promise<Client> => {
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };

  /** How many rows each table has, seen past row-level security. */
  const counts = async (): Promise<Readonly<Record<string, number>>> => {
    const client = await superuser();
    const of = (table: string) => `(SELECT count(*)::int FROM ${schema}.${table}) AS ${table}`;
    const { rows } = await client.query<Record<string, number>>(`SELECT ${tableNames.map(of).join(", ")}`);
    await client.end();
    return rows[0] ?? {};
  };

  /** What an append fails with. */
  const failed = async (client: SqlClient): Promise<StorageFault> =>
    (
      await storageOver(client).streams.append("t", appendOf("t", stream, 1, { number }))
    )._unsafeUnwrapErr() as StorageFault;

  /** An append that waits in its middle, for a lock somebody else holds, until `meanwhile` is done. */
  const interrupted = async (
    meanwhile: (watcher: Client, blocker: Client) => Promise<unknown>,
    client = link.client,
    hold = `LOCK TABLE ${schema}.texts IN ACCESS EXCLUSIVE MODE`,
  ): Promise<StorageFault> => {
    const [blocker, watcher] = [await superuser(), await superuser()];
    await blocker.query(`BEGIN; ${hold}`);
    const fault = failed(client);
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE usename = '${database.appRole}' AND wait_event_type = 'Lock'`;
    while ((await watcher.query(waiting)).rows.length === 0);
    await meanwhile(watcher, blocker);
    const found = await fault;
    // Not waited for: pg does not say that a connection has ended which the server cut.
    for (const one of [blocker, watcher]) void one.end();
    return found;
  };

  return { database, link, storageOver, writingTogether, superuser, counts, failed, interrupted };
};
