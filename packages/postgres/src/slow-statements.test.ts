import { PGlite } from "@electric-sql/pglite";
import { beforeAll, expect, test } from "vitest";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPglite } from "./clients/from-pglite.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SlowStatement } from "./slow-statements.ts";
import type { SqlClient } from "./sql-client.ts";

let client: SqlClient;
beforeAll(async () => {
  client = fromPglite(await PGlite.create());
  (await migrate(client))._unsafeUnwrap();
});

const hearing = (afterMillis: number) => {
  const heard: SlowStatement[] = [];
  const slowStatements = { afterMillis, heard: (slow: SlowStatement) => void heard.push(slow) };
  return { heard, storage: postgresStorage({ client, slowStatements }) };
};

test("a slow statement is told of by its text, which says nothing of what was written", async () => {
  const { heard, storage } = hearing(0);
  const stream = { kind: "request", id: "secret-id" };
  const append = appendOf("secret-tenant", stream, 1, {
    data: "secret-data",
    command: { id: "secret-command", salt: "s", fingerprint: "f" },
  });
  (await storage.streams.append("secret-tenant", append))._unsafeUnwrap();
  (
    await storage.streams.find("secret-tenant", {
      kind: "secret-kind",
      text: "secret-word",
      customer: "secret-customer",
      limit: 9,
    })
  )._unsafeUnwrap();
  (await storage.outbox.tenantsWithWork(minute(9), 9))._unsafeUnwrap();
  (await storage.facts.keep("secret-tenant", [{ stream, version: 1, shape: 1, facts: [] }]))._unsafeUnwrap();
  expect(heard.map(({ during }) => during)).toEqual([
    "append",
    "find",
    "look for work",
    "keep facts",
    "keep facts",
    "keep facts",
  ]);
  expect(heard[0]?.text).toContain('INSERT INTO "callout".events');
  expect(JSON.stringify(heard)).not.toContain("secret");
  expect(heard.every(({ millis }) => millis > 0)).toBe(true);
});

test("one that fails is told of too, and one that is fast is not", async () => {
  const { heard, storage } = hearing(0);
  const again = appendOf("t", { kind: "request", id: "T-1" }, 1);
  await storage.streams.append("t", again);
  expect((await storage.streams.append("t", again)).isErr()).toBe(true);
  expect(heard.map(({ during }) => during)).toEqual(["append", "append"]);
  const patient = hearing(60_000);
  await patient.storage.streams.load("t", again.stream);
  expect(patient.heard).toEqual([]);
});
