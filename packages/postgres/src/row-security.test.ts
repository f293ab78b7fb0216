import { standardReports } from "@callout/core";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPg } from "./clients/from-pg.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SqlClient, SqlValue } from "./sql-client.ts";
import { tableNames } from "./tables.ts";

describe("row-level security", () => {
  let database: AppDatabase;
  const pools: Pool[] = [];
  const poolOf = (url: string): Pool => {
    const pool = new Pool({ connectionString: url, max: 2 });
    pools.push(pool);
    return pool;
  };
  let app: Pool;
  let owner: Pool;
  const stream = { kind: "request", id: "T-1" };
  const command = { id: "c-1", salt: "s", fingerprint: "f" };
  const number = { counter: "slips", prefix: "S", width: 3 };
  beforeAll(async () => {
    database = await appDatabase(inject("databaseUrl"), `${inject("databaseSchema")}_rls`);
    [app, owner] = [poolOf(database.appUrl), poolOf(database.ownerUrl)];
    const { streams } = postgresStorage({ client: fromPg(app), schema: database.schema });
    (await streams.append("mine", appendOf("mine", stream, 1, { command, number })))._unsafeUnwrap();
  });
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    await database.remove();
  });

  /** What a statement answers in a transaction that began with `setting` and is undone: rows, or the code of the refusal. */
  const answer = async (
    pool: Pool,
    setting: string,
    text: string,
    values: readonly SqlValue[] = [],
  ): Promise<unknown> => {
    const session = await pool.connect();
    try {
      await session.query(`BEGIN; ${setting}`);
      return (await session.query(text, [...values])).rowCount;
    } catch (refused) {
      return (refused as { code: string }).code;
    } finally {
      await session.query("ROLLBACK");
      session.release();
    }
  };

  const settings = {
    "no tenant": "",
    "an empty tenant": "SET LOCAL callout.tenant = ''",
    "another tenant": "SET LOCAL callout.tenant = 'theirs'",
  };

  test.for(Object.entries(settings))(
    "with %s set, no table shows or lets anybody change a row",
    async ([, setting]) => {
      for (const table of tableNames) {
        for (const pool of [app, owner]) {
          const name = `${database.schema}.${table}`;
          expect(await answer(pool, setting, `SELECT 1 FROM ${name}`)).toBe(0);
          const isRecord = table === "events" || table === "commands";
          const mayUpdate = !isRecord && (pool === owner || !["contacts", "facts", "tenants"].includes(table));
          const mayDelete =
            !isRecord && (pool === owner || !["streams", "counters", "contacts", "counted", "tenants"].includes(table));
          expect(await answer(pool, setting, `UPDATE ${name} SET tenant_id = tenant_id`)).toBe(mayUpdate ? 0 : "42501");
          expect(await answer(pool, setting, `DELETE FROM ${name}`)).toBe(mayDelete ? 0 : "42501");
        }
      }
    },
  );

  test("with another tenant or none set, every statement of the adapter gives nothing or is refused", async () => {
    const said: [text: string, values: readonly SqlValue[]][] = [];
    const client = fromPg(app);
    const listening: SqlClient = {
      query: client.query,
      transaction: (opening, work) =>
        client.transaction(opening, (query) =>
          work((text, values) => {
            said.push([text, values]);
            return query(text, values);
          }),
        ),
    };
    await everyStatement(listening);
    expect(new Set(said.map(([text]) => text)).size).toBe(34);

    for (const [text, values] of said) {
      for (const setting of Object.values(settings)) {
        const got = await answer(app, setting, text, values);
        // A later append finds no row of its stream, and writes nothing then.
        const putsIn = /INSERT INTO "\w+"\.streams/.test(text) || /^\s*INSERT/.test(text);
        expect([text, got]).toEqual([text, putsIn ? "42501" : 0]);
      }
    }
  });

  const everyStatement = async (client: SqlClient): Promise<void> => {
    const { streams, timers, outbox, records, facts } = postgresStorage({ client, schema: database.schema });
    const claim = { now: minute(50), leaseUntil: minute(60), limit: 10 };
    await streams.load("mine", stream);
    await streams.load("mine", stream, "c-1");
    await streams.append("mine", appendOf("mine", { kind: "request", id: "T-2" }, 1, { command }));
    await streams.append("mine", appendOf("mine", stream, 2));
    const { streams: together } = postgresStorage({ client, schema: database.schema, writeTogether: 8 });
    const ids = ["T-3", "T-4", "T-5"];
    await Promise.all(ids.map((id) => together.append("mine", appendOf("mine", { kind: "request", id }, 1))));
    await streams.history("mine", stream, { afterVersion: 0, limit: 10 });
    await streams.find("mine", { kind: "request", limit: 10 });
    await streams.find("mine", { kind: "request", dueBy: minute(50), limit: 10 });
    await streams.count("mine", { kind: "request" });
    await timers.upcoming("mine", { until: minute(50), limit: 10 });
    await timers.claim("mine", claim);
    await outbox.tenantsWithWork(minute(50), 10);
    await outbox.nextWorkAt(minute(0));
    const items = (await outbox.claim("mine", claim))._unsafeUnwrap();
    const [one = "", two = "", three = ""] = items.map(({ id }) => id);
    const { outbox: followUps } = appendOf("mine", stream, 2);
    await outbox.sharing("mine", "no such key", 10);
    await outbox.settle("mine", "gone", { type: "done", followUps });
    await outbox.settle("mine", "gone", { type: "done", followUps, alongside: ["gone too"] });
    await outbox.settle("mine", one, { type: "done", followUps: [] });
    await outbox.settle("mine", two, { type: "dead", reason: "no such address" });
    await outbox.settle("mine", three, { type: "retry", dueAt: minute(70), reason: "busy" });
    await outbox.deadLetters("mine", 10);
    await outbox.replay("mine", two, minute(50));
    await outbox.purge("mine", two);
    await records.cards("mine", ["card"]);
    await records.texts("mine", ["text"]);
    const [card = ""] = (await records.cardsAt("mine", "wang@example.com", 1))._unsafeUnwrap();
    await records.linkedTexts("mine", card, { limit: 1 });
    await records.eraseContact("mine", card, []);
    await facts.outdated("mine", { kind: "request", shape: 1, limit: 10 });
    const visit = { about: "visit", at: minute(1), facts: { engineer: "chen", minutes: 5 } };
    await facts.keep("mine", [{ stream, version: 2, shape: 1, facts: [visit] }]);
    const period = { from: minute(0), until: minute(9) };
    await facts.read("mine", { about: "visit", ...period, limit: 10 });
    await facts.tally("mine", standardReports.workload, period);
  };

  test("what was recorded is refused to change or to go, for its own tenant and for the owner too", async () => {
    for (const table of ["events", "commands"]) {
      for (const pool of [app, owner]) {
        const name = `${database.schema}.${table}`;
        const mine = "SET LOCAL callout.tenant = 'mine'";
        expect(await answer(pool, mine, `UPDATE ${name} SET kind = kind`)).toBe("42501");
        expect(await answer(pool, mine, `DELETE FROM ${name}`)).toBe("42501");
        expect(await answer(pool, mine, `TRUNCATE ${name}`)).toBe("42501");
      }
    }
  });

  test("a look for work sees which tenants there are and the timers and items of all, can lock and change none, and sees nothing else", async () => {
    const looking = "SET LOCAL callout.looking = 'on'";
    const seen = await Promise.all(
      tableNames.map(async (table) => [table, await answer(app, looking, `SELECT 1 FROM ${database.schema}.${table}`)]),
    );
    const shown = seen.filter(([, rows]) => rows !== 0).map(([table]) => table);
    expect(shown).toEqual(["timers", "outbox", "tenants"]);
    for (const table of ["timers", "outbox"]) {
      const name = `${database.schema}.${table}`;
      expect(await answer(app, looking, `SELECT 1 FROM ${name} FOR UPDATE`)).toBe(0);
      expect(await answer(app, looking, `UPDATE ${name} SET leased_until = ''`)).toBe(0);
      expect(await answer(app, looking, `DELETE FROM ${name}`)).toBe(0);
    }
  });

  test("the tenant ends with the transaction", async () => {
    const { streams } = postgresStorage({ client: fromPg(poolOf(database.appUrl)), schema: database.schema });
    await streams.load("mine", stream);
    const { rows } = await app.query(`SELECT 1 FROM ${database.schema}.events`);
    expect(rows).toEqual([]);
  });

  test("the application's role owns nothing", async () => {
    const { rows } = await app.query(
      "SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)",
    );
    expect(rows).toEqual([]);
  });
});
