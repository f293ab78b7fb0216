import type { StorageFault } from "@callout/core";
import { err, ok, type Result } from "neverthrow";
import { faultOf } from "./fault-of.ts";
import { migrations, type Migration } from "./migrations/migrations.ts";
import { recordSql, registerSql } from "./migrations/register.ts";
import { quotedName, quotedText } from "./quoted.ts";
import type { SqlClient, SqlQuery } from "./sql-client.ts";
import { DEFAULT_SCHEMA } from "./tables.ts";

/** A migration that was run is not the one this version of the library has: the schema is not what it believes. */
export interface MigrationDiffers {
  readonly type: "MigrationDiffers";
  readonly number: number;
  readonly name: string;
}

/** The schema was migrated by a newer version of the library. */
export interface SchemaIsNewer {
  readonly type: "SchemaIsNewer";
  readonly number: number;
  readonly known: number;
}

/**
 * Brings the schema up to date and names the migrations it ran, none when there was nothing to do.
 *
 * All or nothing, in one transaction; processes that start at once wait for each other. The role needs the right to
 * create the schema, unless it exists, and tables in it; afterwards the application works with the rights of
 * {@link grantsSql} alone.
 *
 * @throws RangeError when `schema` cannot be a name
 */
export const migrate = async (
  client: SqlClient,
  { schema = DEFAULT_SCHEMA }: { readonly schema?: string } = {},
): Promise<Result<readonly string[], MigrationDiffers | SchemaIsNewer | StorageFault>> => {
  const lock = `SELECT pg_advisory_xact_lock(hashtext(${quotedText(`callout migrations ${quotedName(schema)}`)}))`;
  let committing = false;
  try {
    return await client.transaction(lock, async (query) => {
      const migrated = await migrateWith(query, schema);
      committing = true;
      return migrated;
    });
  } catch (cause) {
    return err(faultOf("migrate", cause, committing));
  }
};

const migrateWith = async (query: SqlQuery, schema: string) => {
  const found = await query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
  // Not "if not exists": that asks for the right to create one even when it is there.
  if (found.rows.length === 0) await query(`CREATE SCHEMA ${quotedName(schema)}`, []);
  await query(registerSql(schema), []);

  const { rows } = await query(`SELECT number, checksum FROM ${quotedName(schema)}.migrations ORDER BY number`, []);
  for (const { number, checksum } of rows) {
    const known = migrations.find((migration) => migration.number === number);
    if (known === undefined)
      return err({ type: "SchemaIsNewer" as const, number: Number(number), known: migrations.length });
    if (known.checksum !== checksum)
      return err({ type: "MigrationDiffers" as const, number: known.number, name: known.name });
  }
  const missing = migrations.slice(rows.length);
  for (const migration of missing) await run(query, schema, migration);
  return ok(missing.map(({ name }) => name));
};

const run = async (query: SqlQuery, schema: string, migration: Migration): Promise<void> => {
  for (const statement of migration.statements(schema)) await query(statement, []);
  await query(recordSql(schema, migration), []);
};
