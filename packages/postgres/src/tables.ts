import { quotedName } from "./quoted.ts";

/** The tables of one schema, by name, ready to stand in SQL. */
export type Tables = Readonly<Record<TableName, string>>;

/** The tables that hold tenants' data. Every primary key begins with `tenant_id`. */
export const tableNames = [
  "streams",
  "events",
  "commands",
  "counters",
  "timers",
  "outbox",
  "cards",
  "texts",
  "contacts",
  "counted",
  "facts",
  "tenants",
] as const;

/** The name of a table that holds tenants' data. */
export type TableName = (typeof tableNames)[number];

/** The schema that is used when the application names none. */
export const DEFAULT_SCHEMA = "callout";

/** An index in `schema`, by name, ready to stand in SQL. */
export const indexIn = (schema: string, name: string): string => `${quotedName(schema)}.${quotedName(name)}`;

/** The tables in `schema`. */
export const tablesIn = (schema: string): Tables =>
  Object.fromEntries(tableNames.map((name) => [name, `${quotedName(schema)}.${name}`])) as Tables;
