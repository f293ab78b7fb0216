import type { Append, TakenFacts } from "@callout/core";
import fc from "fast-check";
import { appendOf, minute } from "./sample-append.ts";

/** Whatever JavaScript takes for text: NUL, halves of characters, every script and direction, and what SQL is made of. */
export const hostileText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("'; DROP SCHEMA callout CASCADE; --", "\\", "$1", "{}", "null", "\u202e\u2066עברית", "%_", "\ufeff"),
  fc.constantFrom("\0", "\ud83d", "\\u0000", '"', "电".repeat(300_000), "x".repeat(1_000_000)),
  fc.constantFrom("NULL", "{a,b}", "a\u001eb\u001fc", "\u001e", ""),
);

/** Whether PostgreSQL can keep it as it stands. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** The places in a JSON value where a text stands. */
export const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]));
};

/** The same value with another text in one of its places. */
export const replaced = (value: unknown, [name, ...rest]: readonly string[], text: string): unknown => {
  if (name === undefined) return text;
  const inner = value as Readonly<Record<string, unknown>>;
  const changed = { ...inner, [name]: replaced(inner[name], rest, text) };
  return Array.isArray(value) ? Object.values(changed) : changed;
};

/** An append with a text wherever one can stand, and two of all that it can have several of. */
export const fullAppend = (): Append => {
  const begun = appendOf("t", { kind: "request", id: crypto.randomUUID() }, 1, {
    command: { id: "c-1", salt: "s", fingerprint: "f" },
    number: { counter: "slips", prefix: "S", width: 3 },
    data: { note: "pump", nested: [{ deep: "valve" }] },
  });
  const [event, item, card, text] = [begun.events[0], begun.outbox[0], begun.cards[0], begun.texts[0]];
  if (event === undefined || item === undefined || card === undefined || text === undefined)
    throw new Error("one each");
  const said = { ...event, by: { ...event.by, orgUnit: "north" }, calendars: [{ id: "office", version: "7" }] };
  const other = crypto.randomUUID();
  return {
    ...begun,
    events: [said, { ...said, id: other, version: 2 }],
    searchRow: { ...begun.searchRow, site: "hall-3", asset: "pump-7" },
    timers: [...begun.timers, { key: "late", at: minute(12) }],
    outbox: [
      { ...item, orderKey: "first" },
      { ...item, id: `${other}/1`, index: 1, orderKey: "second" },
    ],
    contacts: [...begun.contacts, other],
    cards: [
      { ...card, card: { ...card.card, phone: "+86 21 5555 0100" } },
      { ...card, id: other },
    ],
    texts: [text, { ...text, ref: other }],
  };
};

/** The same with one of each alone, which are put in by other statements. */
export const singleAppend = (): Append => {
  const full = fullAppend();
  return { ...full, events: full.events.slice(0, 1), outbox: full.outbox.slice(0, 1), timers: full.timers.slice(0, 1) };
};

/** The facts of one stream, with a text wherever one can stand. */
export const someFacts = (): TakenFacts => ({
  stream: { kind: "request", id: crypto.randomUUID() },
  version: 1,
  shape: 1,
  facts: [
    { about: "visit", at: minute(1), facts: { engineer: "li", minutes: 5 } },
    { about: "visit", at: minute(2), facts: { engineer: "wu" } },
  ],
});
