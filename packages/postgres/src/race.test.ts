import type { Storage, StreamId } from "@callout/core";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPg } from "./clients/from-pg.ts";
import { postgresStorage } from "./postgres-storage.ts";

const CONNECTIONS = 64;
const everybody = Array.from({ length: CONNECTIONS }, (_, index) => index);
const number = { counter: "slips", prefix: "", width: 4 };

describe.each([
  ["each in a transaction of its own", 1],
  ["written together", 16],
])("64 appends at once, %s", (_, writeTogether) => {
  let database: AppDatabase;
  let pool: Pool;
  let storage: Storage;
  beforeAll(async () => {
    database = await appDatabase(inject("databaseUrl"), `${inject("databaseSchema")}_race_${String(writeTogether)}`);
    pool = new Pool({ connectionString: database.appUrl, max: CONNECTIONS });
    storage = postgresStorage({ client: fromPg(pool), schema: database.schema, writeTogether });
    await Promise.all(everybody.map(() => storage.streams.load("warm", { kind: "request", id: "up" })));
  });
  afterAll(async () => {
    await pool.end();
    await database.remove();
  });

  const historyOf = async (tenant: string, stream: StreamId) =>
    (await storage.streams.history(tenant, stream, { afterVersion: 0, limit: 1000 }))._unsafeUnwrap();

  test("each version of one stream has exactly one winner, and the numbers have no gaps", async () => {
    const stream = { kind: "request", id: "contended" };
    for (let version = 1; version <= 10; version += 1) {
      const results = await Promise.all(
        everybody.map((who) => storage.streams.append("t", appendOf("t", stream, version, { number, data: { who } }))),
      );
      const refused = results.filter((result) => result.isErr()).map((result) => result._unsafeUnwrapErr().type);
      expect(refused).toEqual(Array.from({ length: CONNECTIONS - 1 }, () => "VersionConflict"));
    }
    const events = await historyOf("t", stream);
    expect(events.map((event) => event.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(events.map((event) => Number(event.number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const items = await storage.outbox.claim("t", { now: minute(99), leaseUntil: minute(199), limit: 1000 });
    expect(items._unsafeUnwrap().length).toBe(10);
  });

  test("everybody who tries again gets a version of their own", async () => {
    const stream = { kind: "request", id: "busy" };
    const insist = async (who: number): Promise<number> => {
      for (let tries = 1; ; tries += 1) {
        const { version } = (await storage.streams.load("t", stream))._unsafeUnwrap();
        const result = await storage.streams.append("t", appendOf("t", stream, version + 1, { data: { who } }));
        if (result.isOk()) return tries;
        expect(result.error.type).toBe("VersionConflict");
      }
    };
    await Promise.all(everybody.map(insist));
    const events = await historyOf("t", stream);
    expect(events.map(({ version }) => version)).toEqual(everybody.map((index) => index + 1));
    expect(new Set(events.map(({ data }) => (data as { who: number }).who)).size).toBe(CONNECTIONS);
  });

  test("one command sent by everybody has one effect", async () => {
    const stream = { kind: "request", id: "repeated" };
    const command = { id: "c-1", salt: "s", fingerprint: "f" };
    const results = await Promise.all(
      everybody.map(async () => {
        const { version, command: known } = (await storage.streams.load("t", stream, command.id))._unsafeUnwrap();
        if (known) return "known";
        const result = await storage.streams.append("t", appendOf("t", stream, version + 1, { command, number }));
        return result.match(
          () => "done",
          ({ type }) => type,
        );
      }),
    );
    expect(results.filter((result) => result === "done").length).toBe(1);
    const expected = ["CommandRepeated", "VersionConflict", "done", "known"];
    expect(results.filter((result) => !expected.includes(result))).toEqual([]);
    expect((await historyOf("t", stream)).length).toBe(1);
  });

  test("streams numbered at once, some of them refused, and claims made meanwhile: no gap, no deadlock, nothing twice", async () => {
    const claims: string[] = [];
    const rounds = everybody.map(async (who) => {
      const stream = { kind: "request", id: `n-${String(who)}` };
      const counter = { counter: "many", prefix: "", width: 3 };
      const append = () => storage.streams.append("u", appendOf("u", stream, 1, { number: counter }));
      const claim = { now: minute(99), leaseUntil: minute(199), limit: 5 };
      const [first, second, timers, items] = await Promise.all([
        append(),
        append(),
        storage.timers.claim("u", claim),
        storage.outbox.claim("u", claim),
      ]);
      claims.push(...timers._unsafeUnwrap().map((claimed) => claimed.stream.id + claimed.timer.key));
      claims.push(...items._unsafeUnwrap().map(({ id }) => id));
      return [first, second].flatMap((result) => (result.isErr() ? [] : result.value.map((event) => event.number)));
    });
    const given = (await Promise.all(rounds)).flat();
    expect(given.toSorted()).toEqual(everybody.map((index) => String(index + 1).padStart(3, "0")));
    expect(new Set(claims).size).toBe(claims.length);
  });
});
