import { PGlite } from "@electric-sql/pglite";
import type { Storage } from "@callout/core";
import { fromPglite, migrate, postgresStorage } from "@callout/postgres";
import { memoryStorage } from "@callout/testing/memory";
import { afterAll, beforeAll, test } from "vitest";
import { answer } from "./bench.ts";

/** Tells a test twice, over memory and over PostgreSQL; the database is started once for the file. */
export const overEachStorage = () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
    answer(await migrate(fromPglite(database)));
  });
  afterAll(() => database.close());
  const storages: readonly (readonly [name: string, storage: () => Storage])[] = [
    ["memory", memoryStorage],
    ["PostgreSQL", () => postgresStorage({ client: fromPglite(database) })],
  ];
  return (title: string, check: (storage: Storage) => Promise<void>): void => {
    test.for(storages)(`${title}, over %s and relay`, async ([, storage]) => check(storage()));
  };
};
