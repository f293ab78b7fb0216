import type { Append, EventEnvelope } from "@callout/core";
import type { StreamRow, TenantRows, TimerRow } from "./rows.ts";

/** The first id of an outbox item, card or text in `append` under which something is kept already. */
export const idKeptAlready = (rows: TenantRows, { outbox, cards, texts }: Append): string | undefined =>
  outbox.find(({ id }) => rows.outbox.has(id))?.id ??
  cards.find(({ id }) => rows.cards.has(id))?.id ??
  texts.find(({ ref }) => rows.texts.has(ref))?.ref;

/** Makes every change of an append that was not refused; the events as they are stored. */
export const appended = (rows: TenantRows, key: string, append: Append): readonly EventEnvelope[] => {
  const row = rows.streams.get(key);
  const number = allocated(rows, append.number);
  const [first, ...rest] = append.events;
  const events = first === undefined ? [] : [{ ...first, number }, ...rest];
  rows.streams.set(key, {
    id: append.stream,
    events: [...(row?.events ?? []), ...events],
    number: number ?? row?.number ?? null,
    snapshot: append.snapshot,
    searchRow: append.searchRow,
    commands: [...(row?.commands ?? []), ...commandsOf(append)],
    timers: append.timers.map((timer) => ({ ...timer, leasedUntil: leaseOf(row?.timers ?? [], timer) })),
    contacts: [...(row?.contacts ?? []), ...append.contacts],
  });
  for (const item of append.outbox) rows.outbox.set(item.id, { item, attempts: 0, leasedUntil: null, reason: null });
  for (const { id, card } of append.cards) rows.cards.set(id, card);
  for (const { ref, salt, text } of append.texts) rows.texts.set(ref, { salt, text, stream: key });
  return events;
};

const allocated = ({ counters }: TenantRows, wanted: Append["number"]): string | null => {
  if (wanted === null) return null;
  const count = (counters.get(wanted.counter) ?? 0) + 1;
  counters.set(wanted.counter, count);
  return wanted.prefix + String(count).padStart(wanted.width, "0");
};

const commandsOf = ({ command, expectedVersion, events }: Append): StreamRow["commands"] =>
  command === null ? [] : [{ ...command, from: expectedVersion + 1, to: expectedVersion + events.length }];

/** A timer that stays as it was keeps its lease; one that moved is free. */
const leaseOf = (before: readonly TimerRow[], { key, at }: { readonly key: string; readonly at: string }) =>
  before.find((timer) => timer.key === key && timer.at === at)?.leasedUntil ?? null;
