import { instant } from "@callout/core";
import { ok } from "neverthrow";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { schemaText } from "../test-storage/schema-text.ts";
import { fromPg } from "./clients/from-pg.ts";
import { migrate } from "./migrate.ts";
import { migrationSql } from "./migration-sql.ts";
import { migrations } from "./migrations/migrations.ts";
import { recordSql, registerSql } from "./migrations/register.ts";
import { postgresStorage } from "./postgres-storage.ts";
import { quotedName } from "./quoted.ts";
import type { SqlClient } from "./sql-client.ts";

const stream = { kind: "request", id: "T-1" };

/** The migrations up to one, as a process of then has run them. */
const upTo = (last: number, schema: string): string =>
  [
    `CREATE SCHEMA ${quotedName(schema)}`,
    registerSql(schema),
    ...migrations
      .filter(({ number }) => number <= last)
      .flatMap((migration) => [...migration.statements(schema), recordSql(schema, migration)]),
  ]
    .map((statement) => `${statement};`)
    .join("\n");

/** One request with a contact and a text, as version 1 recorded it. */
const asVersion1 = (schema: string): string => `
    INSERT INTO ${schema}.streams (tenant_id, kind, stream_id, version, state_version, state, recorded_at, policy,
      calendars, status)
    VALUES ('t', 'request', 'T-1', 1, 1, '{"file": {"intake": {"site": "hall-3"}}}', '2026-03-02T01:00:00.000Z',
      '{"id": "standard", "version": "1"}', '[]', 'logged');
    INSERT INTO ${schema}.timers (tenant_id, kind, stream_id, key, at, leased_until)
    VALUES ('t', 'request', 'T-1', 'due', '2026-03-02T02:00:00.000Z', '');
    INSERT INTO ${schema}.events (tenant_id, kind, stream_id, version, id, type, v, at, recorded_at, actor, policy,
      calendars, data)
    VALUES ('t', 'request', 'T-1', 1, 'e', 'RequestLogged', 1, '2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.000Z',
      '{"id": "li", "role": "hotlineEngineer"}', '{}', '[]',
      '{"contact": {"cardId": "card"}, "fault": [{"ref": "text", "digest": "d"}]}');
    INSERT INTO ${schema}.cards (tenant_id, id, card) VALUES ('t', 'card', '{"name": "Wang"}');
    INSERT INTO ${schema}.texts (tenant_id, ref, salt, text) VALUES ('t', 'text', 's', 'does not react');`;

/** What later versions recorded besides, by the first that did. */
const recordedSince: Readonly<Record<number, (schema: string) => string>> = {
  1: asVersion1,
  // Whose card the request named, and whose text it is.
  2: (schema) => `
    INSERT INTO ${schema}.contacts (tenant_id, kind, stream_id, card_id) VALUES ('t', 'request', 'T-1', 'card');
    UPDATE ${schema}.texts SET kind = 'request', stream_id = 'T-1';`,
  // Where the request is about.
  4: (schema) => `UPDATE ${schema}.streams SET site = 'hall-3';`,
  // That there is such a tenant.
  6: (schema) => `INSERT INTO ${schema}.tenants (tenant_id) VALUES ('t');`,
};

/** A schema of a version with what it recorded. The tenant is set for that alone: no migration is run as a tenant. */
const recordedBy = async (version: number, owner: Pool, schema: string): Promise<void> => {
  await owner.query(`BEGIN; ${upTo(version, schema)} COMMIT`);
  const recorded = Object.entries(recordedSince).filter(([since]) => Number(since) <= version);
  const statements = recorded.map(([, statement]) => statement(schema)).join("\n");
  await owner.query(`BEGIN; SET LOCAL callout.tenant = 't'; ${statements} COMMIT`);
};

/** The two ways to the newest schema, each run as whoever owns it; both say which migrations were run. */
const upgrades: Readonly<Record<string, (owner: Pool, schema: string, after: number) => Promise<readonly string[]>>> = {
  migrate: async (owner, schema) => (await migrate(fromPg(owner), { schema }))._unsafeUnwrap(),
  by_hand: async (owner, schema, after) => {
    await owner.query(`BEGIN; ${migrationSql({ schema, after })} COMMIT`);
    const { rows } = await owner.query<{ name: string }>(
      `SELECT name FROM ${schema}.migrations WHERE number > $1 ORDER BY number`,
      [after],
    );
    expect((await migrate(fromPg(owner), { schema }))._unsafeUnwrap()).toEqual([]);
    return rows.map(({ name }) => name);
  },
};

describe("migrate", () => {
  let pool: Pool;
  let client: SqlClient;
  const schemaNamed = (name: string) => `${inject("databaseSchema")}_${name}`;
  const names = migrations.map(({ name }) => name);
  beforeAll(() => {
    pool = new Pool({ connectionString: inject("databaseUrl"), max: 8 });
    client = fromPg(pool);
  });
  afterAll(() => pool.end());

  test("the schema it makes is the one written down", async () => {
    const schema = schemaNamed("snapshot");
    expect((await migrate(client, { schema }))._unsafeUnwrap()).toEqual(names);
    await expect(await schemaText(client.query, schema)).toMatchFileSnapshot("schema.snapshot.txt");
  });

  describe("run by an owner whom row-level security holds", () => {
    let database: AppDatabase;
    let owner: Pool;
    beforeAll(async () => {
      database = await appDatabase(inject("databaseUrl"), schemaNamed("owned"));
      owner = new Pool({ connectionString: database.ownerUrl, max: 1 });
      const { rows } = await pool.query<{ name: string }>("SELECT current_database() AS name");
      await pool.query(`GRANT CREATE ON DATABASE ${quotedName(rows[0]?.name ?? "")} TO ${database.schema}_owner`);
    });
    afterAll(async () => {
      await owner.end();
      await database.remove();
    });

    const versions = migrations.slice(0, -1).map(({ number }) => number);
    test.for(versions.flatMap((version) => Object.keys(upgrades).map((way) => [version, way] as const)))(
      "from version %i, with what was recorded then, %s makes the same schema and finds it all",
      async ([version, way]) => {
        const schema = `${database.schema}_${String(version)}_${way}`;
        await recordedBy(version, owner, schema);
        expect(await upgrades[way]?.(owner, schema, version)).toEqual(names.slice(version));
        await expect(await schemaText(client.query, schema)).toMatchFileSnapshot("schema.snapshot.txt");
        const { records, streams, outbox } = postgresStorage({ client: fromPg(owner), schema });
        expect((await streams.load("t", stream))._unsafeUnwrap().version).toBe(1);
        expect([...(await records.linkedTexts("t", "card", { limit: 9 }))._unsafeUnwrap().keys()]).toEqual(["text"]);
        expect(await outbox.tenantsWithWork(instant("2026-03-02T02:00:00Z"), 9)).toEqual(ok(["t"]));
        const under = { kind: "request", policy: { id: "standard", version: "1" }, site: "hall-3" };
        expect(await streams.count("t", under)).toEqual(ok(1));
      },
    );
  });

  test("processes that start at once run each migration once, and later ones none", async () => {
    const schema = schemaNamed("at_once");
    const ran = await Promise.all(Array.from({ length: 8 }, () => migrate(client, { schema })));
    expect(ran.flatMap((result) => [...result._unsafeUnwrap()])).toEqual(names);
    expect((await migrate(client, { schema }))._unsafeUnwrap()).toEqual([]);
  });

  test("the SQL for teams with a tool of their own makes the same schema, and migrate has nothing to add", async () => {
    const schema = schemaNamed("by_hand");
    await pool.query(`BEGIN; ${migrationSql({ schema })} COMMIT`);
    expect((await migrate(client, { schema }))._unsafeUnwrap()).toEqual([]);
    await expect(await schemaText(client.query, schema)).toMatchFileSnapshot("schema.snapshot.txt");
    expect(migrationSql({ schema, after: migrations.length })).toBe("");
  });

  test("a schema may have any name that PostgreSQL allows", async () => {
    const schema = `${schemaNamed("odd")} "; DROP é`;
    expect((await migrate(client, { schema }))._unsafeUnwrap()).toEqual(names);
    const { rows } = await pool.query<Record<string, unknown>>(`SELECT number FROM ${quotedName(schema)}.migrations`);
    expect(rows).toEqual(migrations.map(({ number }) => ({ number })));
    await expect(migrate(client, { schema: "a\0b" })).rejects.toThrow(RangeError);
  });

  test("a migration that is not what was run is refused, and so is a schema of a newer version", async () => {
    const schema = schemaNamed("differs");
    await migrate(client, { schema });
    await pool.query(`INSERT INTO ${schema}.migrations VALUES (99, 'later', 'x')`);
    expect((await migrate(client, { schema }))._unsafeUnwrapErr()).toEqual({
      type: "SchemaIsNewer",
      number: 99,
      known: migrations.length,
    });
    await pool.query(`UPDATE ${schema}.migrations SET checksum = 'other'`);
    expect((await migrate(client, { schema }))._unsafeUnwrapErr()).toEqual({
      type: "MigrationDiffers",
      number: 1,
      name: names[0],
    });
  });

  test("a migration that fails leaves nothing", async () => {
    const schema = schemaNamed("fails");
    await pool.query(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.texts (mine int)`);
    const fault = (await migrate(client, { schema }))._unsafeUnwrapErr();
    expect({ ...fault, cause: null }).toEqual({
      type: "StorageFault",
      during: "migrate",
      outcome: "unchanged",
      retryable: false,
      cause: null,
    });
    const { rows } = await pool.query("SELECT 1 FROM pg_tables WHERE schemaname = $1", [schema]);
    expect(rows.length).toBe(1);
  });
});
