import type { Append, EventEnvelope, KeptTimer, OutboxItem } from "@callout/core";
import { arrayText, rowsAsArrays, type ArrayColumn } from "./columns-as-arrays.ts";
import { jsonText } from "./json-text.ts";
import { STREAM_COLUMNS, type streamRow } from "./stream-row.ts";

/** Something of an append, with the append's place among those given. */
export type Placed<Row> = readonly [place: number, row: Row];

const placed = <Row>(columns: readonly ArrayColumn<Row>[]) =>
  rowsAsArrays<Placed<Row>>([
    ["place", "int", ([place]) => place],
    ...columns.map(([name, type, of]): ArrayColumn<Placed<Row>> => [name, type, ([, row]) => of(row)]),
  ]);

/** An append itself: its stream, what it expects, its number, its command, and the row of its stream. */
export const heads = placed<Head>([
  ["kind", "text", ({ append }) => append.stream.kind],
  ["id", "text", ({ append }) => append.stream.id],
  ["expected", "int", ({ append }) => append.expectedVersion],
  ["counter", "text", ({ append }) => append.number?.counter ?? null],
  ["prefix", "text", ({ append }) => append.number?.prefix ?? null],
  ["width", "int", ({ append }) => append.number?.width ?? null],
  ["command", "text", ({ append }) => append.command?.id ?? null],
  ["salt", "text", ({ append }) => append.command?.salt ?? null],
  ["fingerprint", "text", ({ append }) => append.command?.fingerprint ?? null],
  ["keys", "text", ({ append }) => arrayText(append.timers.map(({ key }) => key))],
  ...STREAM_COLUMNS.map(([name, type]): ArrayColumn<Head> => [name, type, ({ row }) => row[name]]),
]);

/** An append with what it says of the stream's own row. */
interface Head {
  readonly append: Append;
  readonly row: ReturnType<typeof streamRow>;
}

/** Its events. */
export const events = placed<EventEnvelope>([
  ["version", "int", ({ version }) => version],
  ["id", "text", ({ id }) => id],
  ["type", "text", ({ type }) => type],
  ["v", "int", ({ v }) => v],
  ["at", "text", ({ at: moment }) => moment],
  ["recorded_at", "text", ({ recordedAt }) => recordedAt],
  ["actor", "json", ({ by }) => jsonText(by)],
  ["command_id", "text", ({ commandId }) => commandId],
  ["policy", "json", ({ policy }) => jsonText(policy)],
  ["calendars", "json", ({ calendars }) => jsonText(calendars)],
  ["data", "json", ({ data }) => jsonText(data)],
]);

/** Its timers. */
export const timers = placed<KeptTimer>([
  ["key", "text", ({ key }) => key],
  ["at", "text", ({ at: moment }) => moment],
]);

/** What it puts in the outbox. */
export const items = placed<OutboxItem>([
  ["id", "text", ({ id }) => id],
  ["kind", "text", ({ stream }) => stream.kind],
  ["stream_id", "text", ({ stream }) => stream.id],
  ["version", "int", ({ version }) => version],
  ["index", "int", ({ index }) => index],
  ["order_key", "text", ({ orderKey }) => orderKey],
  ["due_at", "text", ({ dueAt }) => dueAt],
  ["body", "json", ({ body }) => jsonText(body)],
]);

/** The contact cards that come with it. */
export const cards = placed<Append["cards"][number]>([
  ["id", "text", ({ id }) => id],
  ["card", "json", ({ card }) => jsonText(card)],
]);

/** Whom it names. */
export const contacts = placed<string>([["id", "text", (id) => id]]);

/** The texts that come with it. */
export const texts = placed<Append["texts"][number]>([
  ["ref", "text", ({ ref }) => ref],
  ["salt", "text", ({ salt }) => salt],
  ["text", "text", ({ text }) => text],
]);
