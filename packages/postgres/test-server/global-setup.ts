import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startServer } from "./server.ts";

declare module "vitest" {
  // What tests read with `inject`.
  interface ProvidedContext {
    /** A PostgreSQL server that is up. */
    databaseUrl: string;
    /** A schema of this run's own. It exists, is empty, and goes with everything named after it. */
    databaseSchema: string;
  }
}

/** Gives the tests a server, the caller's (`DATABASE_URL`) or one started here, and a schema in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const callers = process.env["DATABASE_URL"];
  const server = callers ? undefined : await startServer();
  const databaseUrl = server?.url ?? callers ?? "";
  const databaseSchema = `callout_test_${randomBytes(6).toString("hex")}`;
  await query(databaseUrl, `CREATE SCHEMA ${databaseSchema}`);

  project.provide("databaseUrl", databaseUrl);
  project.provide("databaseSchema", databaseSchema);
  return async () => {
    if (server) await server.remove();
    else await dropSchemas(databaseUrl, databaseSchema);
  };
}

/** Drops the run's schema and those tests made beside it, named `<schema>_…`. */
const dropSchemas = async (url: string, schema: string): Promise<void> => {
  const named = "SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1)";
  const found = (await query(url, named, [schema])) as readonly { name: string }[];
  for (const { name } of found) await query(url, `DROP SCHEMA "${name}" CASCADE`);
};

const query = async (url: string, text: string, values: readonly string[] = []): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
};
