import { Pool, type PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { everyStatement, keepSomething, TENANT, type Statement } from "../test-storage/every-statement.ts";
import { fromPg } from "./clients/from-pg.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SqlClient } from "./sql-client.ts";
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
  beforeAll(async () => {
    database = await appDatabase(inject("databaseUrl"), `${inject("databaseSchema")}_rls`);
    [app, owner] = [poolOf(database.appUrl), poolOf(database.ownerUrl)];
    await keepSomething(postgresStorage({ client: fromPg(app), schema: database.schema }));
  });
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    await database.remove();
  });

  /** What work gives in a transaction that began with `setting` and is undone, or the code of the refusal. */
  const undone = async (
    pool: Pool,
    setting: string,
    work: (session: PoolClient) => Promise<unknown>,
  ): Promise<unknown> => {
    const session = await pool.connect();
    try {
      await session.query(`BEGIN; ${setting}`);
      return await work(session);
    } catch (refused) {
      return (refused as { code: string }).code;
    } finally {
      await session.query("ROLLBACK");
      session.release();
    }
  };

  /** How many rows a statement answers with or touches. */
  const answer = (pool: Pool, setting: string, text: string): Promise<unknown> =>
    undone(pool, setting, async (session) => (await session.query(text)).rowCount);

  /** The same, and how many rows it writes in all, also in its parts. */
  const effect = (setting: string, { text, values }: Statement): Promise<unknown> =>
    undone(app, setting, async (session) => {
      // What a session counted in transactions before may still be among it.
      const before = await written(session);
      const { rowCount } = await session.query(text, [...values]);
      return { rows: rowCount, written: (await written(session)) - before };
    });

  const written = async (session: PoolClient): Promise<number> => {
    const all = "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::int AS all FROM pg_stat_xact_user_tables";
    const { rows } = await session.query<{ all: number }>(`${all} WHERE schemaname = $1`, [database.schema]);
    return rows[0]?.all ?? Number.NaN;
  };

  /** The application's client, whose transactions all come to nothing. */
  const undoing: SqlClient = {
    query: () => Promise.reject(new Error("every statement runs in a transaction")),
    transaction: async (opening, work) => {
      const session = await app.connect();
      try {
        await session.query(`BEGIN; ${opening}`);
        return await work((text, values) => session.query(text, [...values]));
      } finally {
        await session.query("ROLLBACK");
        session.release();
      }
    },
  };

  const mine = `SET LOCAL callout.tenant = '${TENANT}'`;
  const settings = {
    "no tenant": "",
    "an empty tenant": "SET LOCAL callout.tenant = ''",
    "another tenant": "SET LOCAL callout.tenant = 'theirs'",
  };

  test("with its own tenant set, every table shows rows", async () => {
    const shown = async (table: string) => [
      table,
      await answer(app, mine, `SELECT 1 FROM ${database.schema}.${table}`),
    ];
    for (const table of tableNames) {
      expect(await shown(table)).toEqual([table, expect.any(Number)]);
      expect(await shown(table)).not.toEqual([table, 0]);
    }
  });

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

  test("every statement of the adapter finds or changes something, and with another tenant or none set nothing", async () => {
    const nothing = { rows: 0, written: 0 };
    for (const statement of await everyStatement(undoing, database.schema)) {
      const { name, opening } = statement;
      const own = await effect(opening, statement);
      expect([name, own]).toEqual([
        name,
        { rows: expect.any(Number) as number, written: expect.any(Number) as number },
      ]);
      expect([name, own]).not.toEqual([name, nothing]);
      for (const setting of Object.values(settings)) {
        const got = await effect(setting, statement);
        // What begins something is refused; what goes on with something finds nothing to go on with.
        expect([name, got]).toEqual([name, got === "42501" ? "42501" : nothing]);
      }
    }
  });

  test("what was recorded is refused to change or to go, for its own tenant and for the owner too", async () => {
    for (const table of ["events", "commands"]) {
      for (const pool of [app, owner]) {
        const name = `${database.schema}.${table}`;
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
    await streams.load(TENANT, stream);
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
