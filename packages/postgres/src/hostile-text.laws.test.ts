import { PGlite } from "@electric-sql/pglite";
import type { Append, Storage, StorageFault } from "@callout/core";
import fc from "fast-check";
import type { Result } from "neverthrow";
import { beforeAll, describe, expect, test } from "vitest";
import { appendOf, minute } from "../test-storage/sample-append.ts";
import { fromPglite } from "./clients/from-pglite.ts";
import { migrate } from "./migrate.ts";
import { postgresStorage } from "./postgres-storage.ts";
import { tableNames } from "./tables.ts";

/** Whatever JavaScript takes for text: NUL, halves of characters, every script and direction, and what SQL is made of. */
const hostileText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("'; DROP SCHEMA callout CASCADE; --", "\\", "$1", "{}", "null", "\u202e\u2066עברית", "%_", "\ufeff"),
  fc.constantFrom("\0", "\ud83d", "\\u0000", '"', "电".repeat(300_000), "x".repeat(1_000_000)),
);

const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** The places in a JSON value where a text stands. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]));
};

const replaced = (value: unknown, [name, ...rest]: readonly string[], text: string): unknown => {
  if (name === undefined) return text;
  const inner = value as Readonly<Record<string, unknown>>;
  const changed = { ...inner, [name]: replaced(inner[name], rest, text) };
  return Array.isArray(value) ? Object.values(changed) : changed;
};

describe("any text in any place", () => {
  let storage: Storage;
  let counts: () => Promise<unknown>;
  beforeAll(async () => {
    const db = await PGlite.create();
    (await migrate(fromPglite(db)))._unsafeUnwrap();
    storage = postgresStorage({ client: fromPglite(db) });
    const each = tableNames.map((name) => `(SELECT count(*)::int FROM callout.${name}) AS ${name}`);
    counts = async () => (await db.query(`SELECT ${each.join(", ")}`)).rows;
  });

  const isFinal = (result: Result<unknown, StorageFault>): boolean =>
    result.isOk() || (result.error.outcome === "unchanged" && !result.error.retryable);

  const fresh = (): Append =>
    appendOf("t", { kind: "request", id: crypto.randomUUID() }, 1, {
      command: { id: "c-1", salt: "s", fingerprint: "f" },
      number: { counter: "slips", prefix: "S", width: 3 },
      data: { note: "pump", nested: [{ deep: "valve" }] },
    });

  const appended = async (place: string, text: string): Promise<void> => {
    const append = replaced(fresh(), place.split("."), text) as Append;
    const before = await counts();
    const result = await storage.streams.append("t", append);
    if (result.isOk()) {
      const loaded = (await storage.streams.load("t", append.stream))._unsafeUnwrap();
      expect(loaded.snapshot).toEqual(append.snapshot);
      const [{ ref = "", ...kept } = {}] = append.texts as readonly { ref?: string }[];
      expect((await storage.records.texts("t", [ref]))._unsafeUnwrap().get(ref)).toEqual(kept);
    } else {
      expect(await counts()).toEqual(before);
      // Ids are keys, and a key has its limit; anything else is kept, however long.
      expect([place, text.length, isStorable(text) && text.length < 500]).toEqual([place, text.length, false]);
      expect(isFinal(result as Result<unknown, StorageFault>)).toBe(true);
    }
  };
  const places = placesIn(fresh()).map((path) => path.join("."));

  test("of an append is kept as it is, or refused for good and nothing is changed", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...places), hostileText, appended), { numRuns: 60 });
  });

  test("with a NUL or half a character is refused in every single place where it would be kept but a state, and a megabyte of text is kept", async () => {
    expect(places).toContain("events.0.data.nested.0.deep");
    const before = await counts();
    // A state is kept as the text of its JSON, which can say anything; an event's tenant and stream are the append's.
    const refusing = places.filter((place) => !/^(snapshot|events\.\d+\.(tenant|stream))/.test(place));
    for (const place of refusing) for (const text of ["a\0b", "a\ud800b"]) await appended(place, text);
    expect(await counts()).toEqual(before);
    await appended("texts.0.text", "电🔌 ".repeat(250_000));
    expect(await counts()).not.toEqual(before);
  });

  test("that is asked for finds what it says and nothing else, or is refused for good", async () => {
    const known = fresh();
    (await storage.streams.append("asked", known))._unsafeUnwrap();
    const before = await counts();
    const { streams, timers, outbox, records } = storage;
    const check = async (text: string) => {
      const claim = { now: text as never, leaseUntil: text as never, limit: 1 };
      const asked: readonly Promise<Result<unknown, StorageFault>>[] = [
        streams.load(text, known.stream),
        streams.load("asked", { ...known.stream, id: text }, text),
        streams.history("asked", { kind: text, id: text }, { afterVersion: 0, limit: 9 }),
        ...["number", "status", "customer", "engineer", "tier", "severity", "site", "asset", "text", "dueBy"].map(
          (field) => streams.find("asked", { kind: "request", limit: 9, [field]: text }),
        ),
        timers.claim(text, { ...claim, now: minute(0) }),
        outbox.claim(text, { ...claim, now: minute(0) }),
        outbox.settle("asked", text, { type: "dead", reason: text }),
        outbox.deadLetters(text, 9),
        outbox.replay("asked", text, minute(0)),
        records.cards("asked", [text]),
        records.texts("asked", [text]),
        records.cardsAt("asked", text, 9),
        records.linkedTexts("asked", text, { limit: 9 }),
        records.eraseContact("asked", text, [text]),
      ];
      for (const result of await Promise.all(asked)) {
        expect(isFinal(result)).toBe(true);
        expect(isStorable(text) && result.isErr()).toBe(false);
      }
    };
    await fc.assert(fc.asyncProperty(hostileText, check), { numRuns: 12 });
    expect(await counts()).toEqual(before);
  });

  test("that is nested deeper than anybody can follow is refused for good", async () => {
    let data: unknown = "pump";
    for (let depth = 0; depth < 100_000; depth += 1) data = [data];
    const before = await counts();
    const result = await storage.streams.append("asked", { ...fresh(), snapshot: { stateVersion: 1, state: data } });
    expect(isFinal(result as Result<unknown, StorageFault>) && result.isErr()).toBe(true);
    expect(await counts()).toEqual(before);
  });
});
