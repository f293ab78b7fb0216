import { PGlite } from "@electric-sql/pglite";
import type { Append, Storage } from "@callout/core";
import { beforeAll, describe, expect, test } from "vitest";
import { appendOf } from "../test-storage/sample-append.ts";
import { fromPglite } from "./clients/from-pglite.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";

const hostile = { "a NUL": "a\0b", "a lone surrogate": "a\ud800b" };

/** Every place in an append where a text can stand. */
const places: Readonly<Record<string, (text: string, plain: Append) => Partial<Append>>> = {
  "the stream's kind": (text, { stream }) => ({ stream: { ...stream, kind: text } }),
  "the stream's id": (text, { stream }) => ({ stream: { ...stream, id: text } }),
  "an event's id": (id, { events }) => ({ events: events.map((event) => ({ ...event, id })) }),
  "an event's data": (text, { events }) => ({ events: events.map((event) => ({ ...event, data: { [text]: text } })) }),
  "an actor": (id, { events }) => ({ events: events.map((event) => ({ ...event, by: { id, role: id } })) }),
  "a command": (id) => ({ command: { id, salt: id, fingerprint: id } }),
  "a counter": (counter) => ({ number: { counter, prefix: counter, width: 3 } }),
  "the search row": (customer, { searchRow }) => ({ searchRow: { ...searchRow, customer } }),
  "a timer": (key, { timers }) => ({ timers: timers.map((timer) => ({ ...timer, key })) }),
  "an item": (id, { outbox }) => ({ outbox: outbox.map((item) => ({ ...item, id, orderKey: id })) }),
  "a card": (name) => ({ cards: [{ id: "card", card: { name } }] }),
  "a text": (text) => ({ texts: [{ ref: "text", salt: "salt", text }] }),
};

describe("text that PostgreSQL cannot keep", () => {
  let storage: Storage;
  let rowCount: () => Promise<unknown>;
  beforeAll(async () => {
    const db = await PGlite.create();
    (await migrate(fromPglite(db)))._unsafeUnwrap();
    storage = postgresStorage({ client: fromPglite(db) });
    rowCount = async () =>
      (await db.query("SELECT (SELECT count(*) FROM callout.events) + (SELECT count(*) FROM callout.outbox) AS rows"))
        .rows;
  });

  const stream = { kind: "request", id: "T-1" };
  const fault = { type: "StorageFault", outcome: "unchanged", retryable: false };

  const cases = Object.entries(hostile).flatMap(([name, text]) =>
    Object.entries(places).map(([place, change]) => ({ name, text, place, change })),
  );
  test.for(cases)("$name in $place is a fault, and changes nothing", async ({ text, change }) => {
    const before = await rowCount();
    const plain = appendOf("t", stream, 1);
    const refused = await storage.streams.append("t", { ...plain, ...change(text, plain) });
    expect(refused._unsafeUnwrapErr()).toMatchObject({ ...fault, during: "append" });
    expect(await rowCount()).toEqual(before);
  });

  test.for(Object.entries(hostile))("%s in what is asked for is a fault", async ([, text]) => {
    const asked = [
      storage.streams.load(text, stream),
      storage.streams.load("t", { ...stream, id: text }),
      storage.streams.load("t", stream, text),
      storage.streams.find("t", { kind: "request", customer: text, limit: 10 }),
      storage.outbox.settle("t", text, { type: "dead", reason: "" }),
      storage.outbox.settle("t", "item", { type: "dead", reason: text }),
      storage.records.cards("t", [text]),
    ];
    for (const result of await Promise.all(asked)) expect(result._unsafeUnwrapErr()).toMatchObject(fault);
  });

  test("a megabyte of text is kept", async () => {
    const text = "电🔌 ".repeat(250_000);
    const append = appendOf("t", { kind: "request", id: "long" }, 1, { texts: [{ ref: "long", salt: "s", text }] });
    (await storage.streams.append("t", append))._unsafeUnwrap();
    expect((await storage.records.texts("t", ["long"]))._unsafeUnwrap().get("long")?.text).toBe(text);
  });
});
