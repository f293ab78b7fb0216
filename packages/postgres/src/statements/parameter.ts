import type { SqlValue } from "../sql-client.ts";

/** Puts a value among the parameters of a statement and says how it is called. */
export type Parameter = (value: SqlValue) => string;
