import { PGlite } from "@electric-sql/pglite";
import { Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPg } from "./clients/from-pg.ts";
import { fromPglite } from "./clients/from-pglite.ts";
import { fromPostgresJs } from "./clients/from-postgres-js.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SqlClient } from "./sql-client.ts";
import { channelOf } from "./wake-ups.ts";

const url = () => inject("databaseUrl");
const clients: Readonly<Record<string, () => Promise<readonly [SqlClient, () => Promise<unknown>]>>> = {
  pg: async () => {
    const pool = new Pool({ connectionString: url(), max: 4 });
    pool.on("error", () => undefined);
    return [fromPg(pool), () => pool.end()];
  },
  "postgres.js": async () => {
    const sql = postgres(url(), { max: 4, onnotice: () => undefined });
    return [fromPostgresJs(sql), () => sql.end()];
  },
  PGlite: async () => {
    const db = await PGlite.create();
    return [fromPglite(db), () => db.close()];
  },
};

describe.for(Object.entries(clients))("wake-ups over %s", ([name, connect]) => {
  let client: SqlClient;
  let end: () => Promise<unknown>;
  const schema = `${inject("databaseSchema")}_wake_${name.replace(".", "").toLowerCase()}`;
  beforeAll(async () => {
    [client, end] = await connect();
    (await migrate(client, { schema }))._unsafeUnwrap();
  });
  afterAll(() => end());

  test("who listens hears of an append, a retry and a replay, until it stops; stopping twice is no fault", async () => {
    const { streams, outbox, wakeUps } = postgresStorage({ client, schema, wakeUps: true });
    let heard = 0;
    const listening = (await wakeUps!.listen(() => void (heard += 1)))._unsafeUnwrap();
    const hears = async (change: () => Promise<unknown>) => {
      const before = heard;
      await change();
      await expect.poll(() => heard).toBeGreaterThan(before);
    };
    await hears(() => streams.append("t", appendOf("t", { kind: "request", id: "T-1" }, 1)));
    const [item] = (await outbox.claim("t", { now: minute(50), leaseUntil: minute(60), limit: 1 }))._unsafeUnwrap();
    await hears(() => outbox.settle("t", item!.id, { type: "retry", dueAt: minute(70), reason: "busy" }));
    await outbox.settle("t", item!.id, { type: "dead", reason: "gone" });
    await hears(() => outbox.replay("t", item!.id, minute(80)));
    await listening.stop();
    await listening.stop();
    const after = heard;
    await streams.append("t", appendOf("t", { kind: "request", id: "T-2" }, 1));
    await client.query("SELECT 1", []);
    expect(heard).toBe(after);
  });

  test("a schema hears nothing of another", async () => {
    expect(channelOf("one")).not.toBe(channelOf("two"));
    expect(channelOf(schema)).toMatch(/^callout_[0-9a-f]{8}$/);
  });
});

describe("a connection that listens and breaks", () => {
  const admin = () => new Pool({ connectionString: url(), max: 1 });

  test.for(["pg", "postgres.js"])("is made anew, and what was missed is made up for: %s", async (name) => {
    const [client, end] = await clients[name]!();
    const pool = admin();
    const schema = `${inject("databaseSchema")}_broken_${name.replace(".", "")}`;
    let heard = 0;
    const stop = await client.listen!(channelOf(schema), () => void (heard += 1));
    const before = heard;
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE $1 AND pid <> pg_backend_pid()`,
      [`LISTEN%${channelOf(schema)}%`],
    );
    await expect.poll(() => heard, { timeout: 20_000 }).toBeGreaterThan(before);
    const again = heard;
    await pool.query(`NOTIFY ${channelOf(schema)}`);
    await expect.poll(() => heard).toBeGreaterThan(again);
    await stop();
    await pool.end();
    await end();
  });

  test("where none can be had at first, that is a fault, and nobody listens", async () => {
    const pool = new Pool({ host: "127.0.0.1", port: 1, max: 1 });
    const { wakeUps } = postgresStorage({ client: fromPg(pool), wakeUps: true });
    expect((await wakeUps!.listen(() => undefined))._unsafeUnwrapErr()).toMatchObject({
      type: "StorageFault",
      during: "listen",
    });
    await pool.end();
  });

  test("is not asked for by a client that cannot listen, and by nobody who did not ask", async () => {
    const [{ query, transaction }, end] = await clients["pg"]!();
    const deaf: SqlClient = { query, transaction };
    expect(postgresStorage({ client: deaf, wakeUps: true }).wakeUps).toBeUndefined();
    expect("wakeUps" in postgresStorage({ client: deaf })).toBe(false);
    await end();
  });
});
