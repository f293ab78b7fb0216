import { PGlite } from "@electric-sql/pglite";
import type { Append, Instant, Storage, StorageFault, TakenFacts } from "@callout/core";
import fc from "fast-check";
import type { Result } from "neverthrow";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  fullAppend,
  hostileText,
  isStorable,
  placesIn,
  replaced,
  singleAppend,
  someFacts,
} from "../test-storage/hostile-text.ts";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPg } from "./clients/from-pg.ts";
import { fromPglite } from "./clients/from-pglite.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";
import type { SqlClient } from "./sql-client.ts";
import { tableNames, tablesIn } from "./tables.ts";

/** The last moment in the order of bytes, or nearly. */
const LAST = "\u{10ffff}".repeat(50) as Instant;

const pooled = () => {
  const pool = new Pool({ connectionString: inject("databaseUrl"), max: 4 });
  return { client: fromPg(pool), end: () => pool.end() };
};

/** Where texts go, and how many appends are written together at most. */
const ways: Readonly<Record<string, [number, () => Promise<{ client: SqlClient; end: () => Promise<void> }>]>> = {
  PGlite: [
    1,
    async () => {
      const db = await PGlite.create();
      return { client: fromPglite(db), end: () => db.close() };
    },
  ],
  "a server": [1, () => Promise.resolve(pooled())],
  "a server, written together": [8, () => Promise.resolve(pooled())],
};

const isFinal = (result: Result<unknown, unknown>): boolean => {
  if (result.isOk()) return true;
  const { outcome, retryable } = result.error as StorageFault;
  return outcome === "unchanged" && !retryable;
};

describe.each(Object.entries(ways))("any text in any place, on %s", (way, [writeTogether, opened]) => {
  const schema = `${inject("databaseSchema")}_hostile_${way.replace(/\W+/g, "_").toLowerCase()}`;
  let client: SqlClient;
  let end: () => Promise<void>;
  let storage: Storage;
  beforeAll(async () => {
    ({ client, end } = await opened());
    (await migrate(client, { schema }))._unsafeUnwrap();
    storage = postgresStorage({ client, schema, writeTogether });
  });
  afterAll(() => end());

  type Counts = Readonly<Record<string, number>>;
  const counts = async (): Promise<Counts> => {
    const each = Object.entries(tablesIn(schema)).map(
      ([name, table]) => `(SELECT count(*)::int FROM ${table}) AS ${name}`,
    );
    return (await client.query(`SELECT ${each.join(", ")}`, [])).rows[0] as Counts;
  };

  /** Appends, beside another of the same tenant where appends are written together; gives what is there without the append. */
  const beside = async (tenant: string, append: Append) => {
    const before = await counts();
    if (writeTogether === 1) return { result: await storage.streams.append(tenant, append), without: before };
    const company = appendOf(tenant, { kind: "company", id: crypto.randomUUID() }, 1);
    const [result, kept] = await Promise.all([
      storage.streams.append(tenant, append),
      storage.streams.append(tenant, company),
    ]);
    kept._unsafeUnwrap();
    const others = ["commands", "counters", "counted", "facts"];
    const grown = tableNames.map((name) => [name, (before[name] ?? 0) + (others.includes(name) ? 0 : 1)]);
    return { result, without: Object.fromEntries(grown) as Counts };
  };

  const appended = async (whole: Append, place: string, text: string): Promise<void> => {
    const append = replaced(whole, place.split("."), text) as Append;
    const tenant = crypto.randomUUID();
    const { result, without } = await beside(tenant, append);
    if (result.isOk()) return expectKept(tenant, append);
    expect(await counts()).toEqual(without);
    // Ids are keys, and a key has its limit; anything else is kept, however long.
    expect([place, text.length, isStorable(text) && text.length < 500]).toEqual([place, text.length, false]);
    expect(isFinal(result)).toBe(true);
  };

  const expectKept = async (tenant: string, { stream, ...append }: Append): Promise<void> => {
    const { streams, timers, outbox, records } = storage;
    const loaded = (await streams.load(tenant, stream, append.command?.id))._unsafeUnwrap();
    const number = `${append.number?.prefix ?? ""}001`;
    const events = append.events.map((event, index) => ({
      ...event,
      tenant,
      stream,
      number: index === 0 ? number : null,
    }));
    expect([loaded.snapshot, loaded.command]).toEqual([append.snapshot, { ...append.command, events }]);
    expect((await streams.history(tenant, stream, { afterVersion: 0, limit: 9 }))._unsafeUnwrap()).toEqual(events);
    const query = { kind: stream.kind, ...append.searchRow, statuses: [append.searchRow.status], number, limit: 9 };
    const found = (await streams.find(tenant, query))._unsafeUnwrap();
    expect(found.map(({ id, row }) => [id, row])).toEqual([[stream.id, append.searchRow]]);
    const fires = (await timers.upcoming(tenant, { until: LAST, limit: 9 }))._unsafeUnwrap();
    const isOurs = (one: { readonly stream: { readonly kind: string } }): boolean => one.stream.kind !== "company";
    const kept = fires.filter(isOurs).map(({ timer }) => timer);
    expect(new Set(kept)).toEqual(new Set(append.timers));
    const waiting = (await outbox.claim(tenant, { now: LAST, leaseUntil: LAST, limit: 9 }))._unsafeUnwrap();
    const items = append.outbox.map((item) => ({ ...item, attempts: 0 }));
    expect(new Set(waiting.filter(isOurs))).toEqual(new Set(items));
    const outdated = await storage.facts.outdated(tenant, { kind: stream.kind, shape: 1, limit: 9 });
    expect(outdated._unsafeUnwrap()).toEqual([stream.id]);
    const refs = append.texts.map(({ ref }) => ref);
    const texts = append.texts.map(({ ref, ...said }) => [ref, said] as const);
    expect((await records.texts(tenant, refs))._unsafeUnwrap()).toEqual(new Map(texts));
    const ids = append.cards.map(({ id }) => id);
    const cards = append.cards.map(({ id, card }) => [id, card] as const);
    expect((await records.cards(tenant, ids))._unsafeUnwrap()).toEqual(new Map(cards));
    for (const id of append.contacts)
      expect((await records.linkedTexts(tenant, id, { limit: 9 }))._unsafeUnwrap()).toEqual(new Map(texts));
  };

  const places = placesIn(fullAppend()).map((path) => path.join("."));
  const singlePlaces = placesIn(singleAppend()).map((path) => path.join("."));

  test("of an append is kept as it is, or refused for good and nothing is changed", async () => {
    const put = fc.oneof(
      fc.tuple(fc.constant(fullAppend), fc.constantFrom(...places)),
      fc.tuple(fc.constant(singleAppend), fc.constantFrom(...singlePlaces)),
    );
    const law = fc.asyncProperty(put, hostileText, ([whole, place], text) => appended(whole(), place, text));
    await fc.assert(law, { numRuns: 80 });
  });

  test("with a NUL or half a character is refused in every single place where it would be kept but a state, and a megabyte of text is kept", async () => {
    expect(places).toEqual(expect.arrayContaining(["events.0.data.nested.0.deep", "events.1.by.orgUnit"]));
    const before = (await counts())["streams"] ?? 0;
    // A state is kept as the text of its JSON, which can say anything; an event's tenant and stream are the append's.
    const isKept = (place: string): boolean => !/^(snapshot|events\.\d+\.(tenant|stream))/.test(place);
    const puts = [
      ...places.map((place) => [fullAppend, place] as const),
      ...singlePlaces.map((place) => [singleAppend, place] as const),
    ];
    let refused = 0;
    for (const [whole, place] of puts)
      for (const text of ["a\0b", "a\ud800b"]) {
        if (!isKept(place)) continue;
        await appended(whole(), place, text);
        refused += 1;
      }
    expect((await counts())["streams"]).toBe(before + (writeTogether === 1 ? 0 : refused));
    await appended(fullAppend(), "texts.0.text", "电🔌 ".repeat(250_000));
    expect((await counts())["streams"]).toBe(before + (writeTogether === 1 ? 1 : refused + 2));
  });

  test("that is asked for finds what it says and nothing else, or is refused for good", async () => {
    const known = fullAppend();
    (await storage.streams.append("asked", known))._unsafeUnwrap();
    const before = await counts();
    const { streams, timers, outbox, records, facts } = storage;
    const requests = { kind: "request", limit: 9 };
    const exact = ["number", "status", "customer", "engineer", "tier", "severity", "site", "asset"] as const;
    const period = { from: minute(0), until: minute(9) };
    const check = async (text: string) => {
      const at = text as Instant;
      const claim = { now: at, leaseUntil: at, limit: 1 };
      const stream = { kind: text, id: text };
      const item = { id: text, stream, version: 1, index: 0, orderKey: text, dueAt: at };
      const followUps = [{ ...item, body: { kind: "delivery" } as never }];
      const report = { id: text, label: text, about: text, groupBy: [text], period: "month", source: [] } as never;
      const among = { [text]: text, li: [text, 1] };
      const columns = [{ kind: "count", id: text, label: text, among }] as never;
      const nothing: readonly Promise<Result<readonly unknown[] | number | boolean, StorageFault>>[] = [
        ...[...exact.map((field) => ({ [field]: text })), { statuses: [text, text] }].flatMap((by) => [
          streams.find("asked", { ...requests, ...by }),
          streams.count("asked", { kind: "request", ...by }),
        ]),
        ...[{ id: text }, { id: text, version: text }, { id: "standard", version: text }].flatMap((policy) => [
          streams.find("asked", { ...requests, policy, after: "" }),
          streams.count("asked", { kind: "request", policy }),
        ]),
        streams.find(text, { ...requests, kind: text, dueBy: at }),
        streams.history("asked", stream, { afterVersion: 0, limit: 9 }),
        timers.claim(text, { ...claim, now: minute(0) }),
        timers.upcoming("asked", { until: minute(0), after: { stream, timer: { key: text, at } }, limit: 9 }),
        outbox.claim(text, { ...claim, now: minute(0) }),
        outbox.sharing("asked", text, 9),
        outbox.sharing(text, "first", 9),
        outbox.deadLetters(text, 9),
        outbox.replay("asked", text, at),
        outbox.purge("asked", text),
        outbox.purge(text, text),
        records.cardsAt("asked", text, 9),
        facts.outdated("asked", { kind: text, shape: 1, after: text, limit: 9 }),
        facts.read("asked", { about: text, from: at, until: at, limit: 9, after: { at, stream, place: 0 } }),
        facts.tally("asked", Object.assign(report, { columns }), period),
      ];
      const asked: readonly Promise<Result<unknown, StorageFault>>[] = [
        ...nothing,
        streams.load(text, known.stream),
        streams.load("asked", { ...known.stream, id: text }, text),
        ...["text", "dueBy", "after"].map((by) => streams.find("asked", { ...requests, [by]: text })),
        ...["text", "dueBy"].map((by) => streams.count("asked", { kind: "request", [by]: text })),
        timers.upcoming("asked", { until: at, limit: 9 }),
        outbox.settle("asked", text, { type: "done", followUps: [] }),
        outbox.settle("asked", `${text} `, { type: "done", followUps }),
        outbox.settle("asked", text, { type: "done", followUps, alongside: [text] }),
        outbox.settle("asked", text, { type: "retry", dueAt: at, reason: text }),
        outbox.settle("asked", text, { type: "dead", reason: text }),
        outbox.tenantsWithWork(at, 9),
        outbox.nextWorkAt(at),
        records.cards("asked", [text, text]),
        records.texts("asked", [text, text]),
        records.linkedTexts("asked", text, { after: text, limit: 9 }),
        records.eraseContact("asked", text, [text]),
        facts.outdated(text, { kind: "request", shape: 1, limit: 9 }),
      ];
      for (const result of await Promise.all(asked)) {
        expect(isFinal(result)).toBe(true);
        expect(isStorable(text) && result.isErr()).toBe(false);
      }
      for (const result of await Promise.all(nothing))
        if (result.isOk()) expect([[], 0, false]).toContainEqual(result.value);
    };
    await fc.assert(fc.asyncProperty(hostileText, check), { numRuns: 20 });
    expect(await counts()).toEqual(before);
  });

  test("that is empty is kept in every place, and found", async () => {
    for (const place of places) await appended(fullAppend(), place, "");
  });

  const factPlaces = placesIn(someFacts()).map((path) => path.join("."));

  test("of a fact is kept as it is, or refused for good and nothing is changed", async () => {
    const keep = async (place: string, text: string): Promise<void> => {
      const made = replaced(someFacts(), place.split("."), text) as TakenFacts;
      const [tenant, before] = [crypto.randomUUID(), await counts()];
      const named = { about: "visit", at: minute(3), facts: { [text]: text } };
      const taken = { ...made, facts: [...made.facts, named] };
      const result = await storage.facts.keep(tenant, [someFacts(), taken]);
      if (result.isErr()) {
        expect(await counts()).toEqual(before);
        expect([place, text.length, isStorable(text) && text.length < 500]).toEqual([place, text.length, false]);
        expect(isFinal(result)).toBe(true);
        return;
      }
      const abouts = [...new Set(taken.facts.map(({ about }) => about))];
      const read = abouts.map((about) =>
        storage.facts.read(tenant, { about, from: "" as Instant, until: LAST, limit: 99 }),
      );
      const kept = (await Promise.all(read)).flatMap((page) => page._unsafeUnwrap());
      const ours = kept.filter(({ stream }) => JSON.stringify(stream) === JSON.stringify(taken.stream));
      const given = taken.facts.map((fact, index) => ({ ...fact, stream: taken.stream, place: index }));
      expect(ours.toSorted((one, other) => one.place - other.place)).toEqual(given);
    };
    await fc.assert(fc.asyncProperty(fc.constantFrom(...factPlaces), hostileText, keep), { numRuns: 40 });
    for (const place of factPlaces) for (const text of ["a\0b", "a\ud800b"]) await keep(place, text);
  });

  test("that is nested deeper than anybody can follow is refused for good", async () => {
    let data: unknown = "pump";
    for (let depth = 0; depth < 100_000; depth += 1) data = [data];
    const { result, without } = await beside("asked", { ...fullAppend(), snapshot: { stateVersion: 1, state: data } });
    expect(isFinal(result) && result.isErr()).toBe(true);
    expect({ ...(await counts()), tenants: 0 }).toEqual({ ...without, tenants: 0 });
  });
});
