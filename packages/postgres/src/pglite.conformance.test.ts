import { PGlite } from "@electric-sql/pglite";
import { storageConformance } from "@callout/testing";
import type { Storage } from "@callout/core";
import { beforeAll, describe, test } from "vitest";
import { inCompany } from "../test-storage/in-company.ts";
import { fromPglite } from "./clients/from-pglite.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";

describe("postgresStorage on PGlite", () => {
  let storage: Storage;
  let together: Storage;
  beforeAll(async () => {
    const client = fromPglite(await PGlite.create());
    (await migrate(client))._unsafeUnwrap();
    storage = postgresStorage({ client });
    together = inCompany({ client });
  });

  test.for(storageConformance)("$promise", ({ check }) => check(storage));

  test.for(storageConformance)("with calls written together, $promise", ({ check }) => check(together));
});
