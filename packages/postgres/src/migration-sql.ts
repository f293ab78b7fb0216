import { migrations } from "./migrations/migrations.ts";
import { recordSql, registerSql } from "./migrations/register.ts";
import { quotedName } from "./quoted.ts";
import { DEFAULT_SCHEMA } from "./tables.ts";

/**
 * What {@link migrate} would run, as plain SQL for teams with a migration tool of their own.
 *
 * It records itself as run, so that `migrate` agrees afterwards. Run it in one transaction.
 *
 * @param options - `after`: the number of the last migration you have; 0, all of them, when left out
 */
export const migrationSql = (options: { readonly schema?: string; readonly after?: number } = {}): string => {
  const { schema = DEFAULT_SCHEMA, after = 0 } = options;
  const begin = after === 0 ? [`CREATE SCHEMA IF NOT EXISTS ${quotedName(schema)}`, registerSql(schema)] : [];
  const steps = migrations
    .filter(({ number }) => number > after)
    .flatMap((migration) => [...migration.statements(schema), recordSql(schema, migration)]);
  return [...begin, ...steps].map((statement) => `${statement};\n`).join("\n");
};
