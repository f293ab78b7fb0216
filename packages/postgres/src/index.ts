// Storage
export { postgresStorage } from "./postgres-storage.ts";
export type { PostgresStorageOptions } from "./postgres-storage.ts";
export type { SlowStatement, SlowStatements } from "./slow-statements.ts";

// Clients: the application's own, behind a small port
export { fromPg } from "./clients/from-pg.ts";
export type { PgPool, PgQuery, PgSession } from "./clients/pg-pool.ts";
export { fromPglite } from "./clients/from-pglite.ts";
export type { Pglite, PgliteQueries, PgliteSession } from "./clients/from-pglite.ts";
export { fromPostgresJs } from "./clients/from-postgres-js.ts";
export type { PostgresJs, PostgresJsListening, PostgresJsSession } from "./clients/from-postgres-js.ts";
export type { SqlClient, SqlQuery, SqlValue } from "./sql-client.ts";

// The schema
export { grantsSql } from "./grants-sql.ts";
export { migrate } from "./migrate.ts";
export type { MigrationDiffers, SchemaIsNewer } from "./migrate.ts";
export { migrationSql } from "./migration-sql.ts";
