import type {
  CommandMark,
  ContactCard,
  EventEnvelope,
  Instant,
  KeptText,
  OutboxItem,
  SearchRow,
  Snapshot,
  StreamId,
  TakenFacts,
} from "@callout/core";

/** Everything kept for one tenant. */
export interface TenantRows {
  readonly streams: Map<string, StreamRow>;
  readonly counters: Map<string, number>;
  readonly outbox: Map<string, OutboxRow>;
  readonly cards: Map<string, ContactCard>;
  readonly texts: Map<string, TextRow>;
  /** What reports count, by the key of the stream. */
  readonly facts: Map<string, TakenFacts>;
}

/** One stream with all that belongs to it. */
export interface StreamRow {
  readonly id: StreamId;
  readonly events: readonly EventEnvelope[];
  readonly number: string | null;
  readonly snapshot: Snapshot;
  readonly searchRow: SearchRow;
  readonly commands: readonly CommandRow[];
  readonly timers: readonly TimerRow[];
  /** The cards that its appends named. */
  readonly contacts: readonly string[];
}

/** A text, and the key of the stream whose append brought it. */
export interface TextRow extends KeptText {
  readonly stream: string;
}

/** A command recorded, and the versions of the first and last event it caused. */
export interface CommandRow extends CommandMark {
  readonly from: number;
  readonly to: number;
}

/** A timer still to fire. */
export interface TimerRow {
  readonly key: string;
  readonly at: Instant;
  leasedUntil: Instant | null;
}

/** An item of the outbox; `reason` is set once it is dead. */
export interface OutboxRow {
  item: OutboxItem;
  attempts: number;
  leasedUntil: Instant | null;
  reason: string | null;
}

/** The tenant's rows, made when it is first seen. */
export type RowsOf = (tenant: string) => TenantRows;

/** A tenant of which nothing is kept yet. */
export const noRows = (): TenantRows => ({
  streams: new Map(),
  counters: new Map(),
  outbox: new Map(),
  cards: new Map(),
  texts: new Map(),
  facts: new Map(),
});

/** One key for a stream among those of a tenant. */
export const streamKey = ({ kind, id }: StreamId): string => JSON.stringify([kind, id]);

/** What a database would give back: the value after a trip through JSON, sharing nothing with the original. */
export const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Whether a row that may be leased is free at `now`. */
export const isFree = ({ leasedUntil }: { readonly leasedUntil: Instant | null }, now: Instant): boolean =>
  leasedUntil === null || leasedUntil <= now;
