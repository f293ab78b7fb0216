import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import type { Storage } from "@callout/core";
import { fromPg, fromPglite, migrate, postgresStorage } from "@callout/postgres";
import { memoryStorage } from "@callout/testing/memory";
import { Pool } from "pg";
import { afterAll, beforeAll, inject, test } from "vitest";
import { answer } from "./bench.ts";

/** What a desk's tests are told over: memory, PostgreSQL in this process, and the real server of the run. */
export const eachStorage = (): readonly (readonly [name: string, storage: () => Storage])[] => {
  const schema = `${inject("databaseSchema" as never) as string}_desk_${randomBytes(6).toString("hex")}`;
  const pool = new Pool({ connectionString: inject("databaseUrl" as never), max: 5 });
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
    answer(await migrate(fromPglite(database)));
    answer(await migrate(fromPg(pool), { schema }));
  });
  afterAll(async () => {
    await database.close();
    await pool.query(`DROP SCHEMA "${schema}" CASCADE`);
    await pool.end();
  });
  return [
    ["memory", memoryStorage],
    ["PostgreSQL in this process", () => postgresStorage({ client: fromPglite(database) })],
    ["a PostgreSQL server", () => postgresStorage({ client: fromPg(pool), schema })],
  ];
};

/** Tells a test over {@link eachStorage}; the databases are started once for the file. */
export const overEachStorage = () => {
  const storages = eachStorage();
  return (title: string, check: (storage: Storage) => Promise<void>): void => {
    test.for(storages)(`${title}, over %s and relay`, async ([, storage]) => check(storage()));
  };
};
