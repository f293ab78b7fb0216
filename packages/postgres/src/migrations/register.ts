import { quotedName, quotedText } from "../quoted.ts";
import type { Migration } from "./migrations.ts";

/** Makes the table in which migrations are recorded, unless it is there. */
export const registerSql = (schema: string): string =>
  `CREATE TABLE IF NOT EXISTS ${quotedName(schema)}.migrations (number int PRIMARY KEY, name text NOT NULL,
  checksum text NOT NULL, run_at timestamptz NOT NULL DEFAULT now())`;

/** Records that a migration was run. */
export const recordSql = (schema: string, { number, name, checksum }: Migration): string =>
  `INSERT INTO ${quotedName(schema)}.migrations (number, name, checksum)
  VALUES (${String(number)}, ${quotedText(name)}, ${quotedText(checksum)})`;
