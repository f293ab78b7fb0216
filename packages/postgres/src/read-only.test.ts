import { standardReports, type Append, type Storage, type StorageFault } from "@callout/core";
import { ok, type Result } from "neverthrow";
import { Pool, type PoolConfig } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appDatabase, type AppDatabase } from "../test-storage/app-database.ts";
import { fullAppend, someFacts } from "../test-storage/hostile-text.ts";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPg } from "./clients/from-pg.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SqlClient } from "./sql-client.ts";

/** How an application may reach a replica. */
const reached: Readonly<Record<string, PoolConfig>> = {
  "in three trips": {},
  "in one trip": { pipeline: true },
};

describe.each(Object.entries(reached))("a server that lets nothing be written, %s", (name, config) => {
  const recorded: Append = fullAppend();
  const taken = { ...someFacts(), stream: recorded.stream, version: 2 };
  let database: AppDatabase;
  let pool: Pool;
  let client: SqlClient;
  let storage: Storage;
  beforeAll(async () => {
    database = await appDatabase(
      inject("databaseUrl"),
      `${inject("databaseSchema")}_read_only_${name.replaceAll(" ", "_")}`,
    );
    const first = new Pool({ connectionString: database.appUrl, max: 1 });
    const written = postgresStorage({ client: fromPg(first), schema: database.schema });
    (await written.streams.append("t", recorded))._unsafeUnwrap();
    (await written.facts.keep("t", [taken]))._unsafeUnwrap();
    await first.end();
    pool = new Pool({
      connectionString: database.appUrl,
      max: 2,
      options: "-c default_transaction_read_only=on",
      ...config,
    });
    client = fromPg(pool);
    storage = postgresStorage({ client, schema: database.schema, writeTogether: 8 });
  });
  afterAll(async () => {
    await pool.end();
    await database.remove();
  });

  test("answers whatever only reads: streams, lists, histories, timers, items, cards, texts and facts", async () => {
    const { stream, command, snapshot, texts, cards, searchRow } = recorded;
    const { streams, timers, outbox, records, facts } = storage;
    const loaded = (await streams.load("t", stream, command?.id))._unsafeUnwrap();
    expect([loaded.version, loaded.snapshot, loaded.command?.events.length]).toEqual([2, snapshot, 2]);
    const found = await streams.find("t", {
      kind: "request",
      ...searchRow,
      text: "REACT",
      dueBy: minute(60),
      limit: 9,
    });
    expect(found._unsafeUnwrap().map(({ id }) => id)).toEqual([stream.id]);
    expect(await streams.count("t", { kind: "request", number: "S001" })).toEqual(ok(1));
    const history = await streams.history("t", stream, { afterVersion: 0, limit: 9 });
    expect(history._unsafeUnwrap().map(({ version }) => version)).toEqual([1, 2]);
    const upcoming = await timers.upcoming("t", { until: minute(60), limit: 9 });
    expect(upcoming._unsafeUnwrap().map(({ timer }) => timer.key)).toEqual(["due", "late"]);
    expect((await outbox.sharing("t", "first", 9))._unsafeUnwrap().length).toBe(1);
    expect(await outbox.deadLetters("t", 9)).toEqual(ok([]));
    expect(await outbox.tenantsWithWork(minute(60), 9)).toEqual(ok(["t"]));
    expect(await outbox.nextWorkAt(minute(0))).toEqual(ok(minute(1)));
    const [ids, refs] = [cards.map(({ id }) => id), texts.map(({ ref }) => ref)];
    expect([...(await records.cards("t", ids))._unsafeUnwrap().keys()].toSorted()).toEqual(ids.toSorted());
    expect([...(await records.texts("t", refs))._unsafeUnwrap().keys()].toSorted()).toEqual(refs.toSorted());
    expect((await records.cardsAt("t", "wang@example.com", 9))._unsafeUnwrap()).toEqual(ids.toSorted());
    expect((await records.linkedTexts("t", ids[0] ?? "", { limit: 9 }))._unsafeUnwrap().size).toBe(2);
    const period = { from: minute(0), until: minute(9) };
    const read = (await facts.read("t", { about: "visit", ...period, limit: 9 }))._unsafeUnwrap();
    expect(read).toEqual(taken.facts.map((fact, place) => ({ ...fact, stream, place })));
    expect((await facts.tally("t", standardReports.workload, period))._unsafeUnwrap()).toHaveLength(2);
    expect(await facts.outdated("t", { kind: "request", shape: 1, limit: 9 })).toEqual(ok([]));
  });

  test("refuses whatever writes with a fault that says so, and nothing is changed", async () => {
    const { streams, timers, outbox, records, facts } = storage;
    const other = (id: string) => appendOf("t", { kind: "request", id }, 1);
    const claim = { now: minute(60), leaseUntil: minute(70), limit: 9 };
    const id = recorded.outbox[0]?.id ?? "";
    const writes: Readonly<Record<string, () => Promise<Result<unknown, unknown>>>> = {
      append: () => streams.append("t", other("T-1")),
      "append, together with another": async () =>
        (await Promise.all([streams.append("t", other("T-2")), streams.append("t", other("T-3"))]))[0],
      "claim timers": () => timers.claim("t", claim),
      "claim items": () => outbox.claim("t", claim),
      "settle, done": () => outbox.settle("t", id, { type: "done", followUps: [] }),
      "settle, again": () => outbox.settle("t", id, { type: "retry", dueAt: minute(9), reason: "busy" }),
      replay: () => outbox.replay("t", id, minute(9)),
      purge: () => outbox.purge("t", id),
      "erase a contact": () => records.eraseContact("t", recorded.cards[0]?.id ?? "", []),
      "keep facts": () => facts.keep("t", [taken]),
      migrate: () => migrate(client, { schema: database.schema }),
    };
    for (const [during, write] of Object.entries(writes)) {
      const fault = (await write())._unsafeUnwrapErr() as StorageFault;
      // A server that becomes the first may let it be written a moment later.
      const says = { type: "StorageFault", outcome: "unchanged", retryable: true };
      expect([during, fault]).toMatchObject([during, { ...says, during: during.replace(/,.*/, "") }]);
      const { code, message } = fault.cause as { readonly code: string; readonly message: string };
      expect([code, message]).toEqual(["25006", expect.stringMatching(/in a read-only transaction$/)]);
    }
    expect(await streams.count("t", { kind: "request" })).toEqual(ok(1));
    expect((await records.cards("t", [recorded.cards[0]?.id ?? ""]))._unsafeUnwrap().size).toBe(1);
  });
});
