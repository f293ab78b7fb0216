import type { EventEnvelope, FoundStream, LoadedStream, SearchRow, StreamSelection, Streams } from "@callout/core";
import { err, ok } from "neverthrow";
import { byCodePoint } from "./by-code-point.ts";
import { appended, idKeptAlready } from "./memory-append.ts";
import { copyOf, streamKey, type RowsOf, type StreamRow, type TenantRows } from "./rows.ts";

/** The streams of {@link memoryStorage}. */
export const memoryStreams = (rowsOf: RowsOf): Streams => ({
  load: async (tenant, stream, commandId) => {
    const row = rowsOf(tenant).streams.get(streamKey(stream));
    return ok(copyOf(row === undefined ? notBegun : loaded(row, commandId)));
  },

  append: async (tenant, append) => {
    const rows = rowsOf(tenant);
    const key = streamKey(append.stream);
    const row = rows.streams.get(key);
    const { stream, command, expectedVersion } = append;
    if (command !== null && row?.commands.some(({ id }) => id === command.id) === true)
      return err({ type: "CommandRepeated", stream, commandId: command.id });
    if ((row?.events.length ?? 0) !== expectedVersion)
      return err({ type: "VersionConflict", stream, expected: expectedVersion });
    const keptId = idKeptAlready(rows, append);
    if (keptId !== undefined) {
      const cause = new Error(`the id ${JSON.stringify(keptId)} is kept already`);
      return err({ type: "StorageFault", during: "append", outcome: "unchanged", retryable: false, cause });
    }
    return ok(copyOf(appended(rows, key, copyOf(append))));
  },

  history: async (tenant, stream, { afterVersion, limit }) => {
    const events = rowsOf(tenant).streams.get(streamKey(stream))?.events ?? [];
    return ok(copyOf(events.slice(afterVersion, afterVersion + limit)));
  },

  count: async (tenant, query) =>
    ok([...rowsOf(tenant).streams.values()].filter(selectedBy(rowsOf(tenant), query)).length),

  find: async (tenant, query) => {
    const { after, limit } = query;
    const found = [...rowsOf(tenant).streams.values()]
      .filter(selectedBy(rowsOf(tenant), query))
      .filter((row) => after === undefined || byCodePoint(row.id.id, after) > 0)
      .sort((one, other) => byCodePoint(one.id.id, other.id.id));
    return ok(copyOf(found.slice(0, limit).map(foundStream)));
  },
});

const notBegun: LoadedStream = {
  version: 0,
  snapshot: null,
  number: null,
  recordedAt: null,
  latest: null,
  command: null,
};

const loaded = ({ events, snapshot, number, commands }: StreamRow, commandId: string | undefined): LoadedStream => {
  const last = events.at(-1);
  const command = commands.find(({ id }) => id === commandId);
  return {
    version: events.length,
    snapshot,
    number,
    recordedAt: last?.recordedAt ?? null,
    latest: latestOf(events),
    command: command === undefined ? null : { ...markOf(command), events: events.slice(command.from - 1, command.to) },
  };
};

/** A row is there from the first append on, and has events since. */
const latestOf = (events: StreamRow["events"]): FoundStream["latest"] => {
  const { policy, calendars } = events.at(-1) as EventEnvelope;
  return { policy, calendars };
};

const markOf = ({ id, salt, fingerprint }: StreamRow["commands"][number]) => ({ id, salt, fingerprint });

const searchable = [
  "status",
  "customer",
  "engineer",
  "tier",
  "severity",
  "site",
  "asset",
] as const satisfies (keyof SearchRow)[];

const selectedBy = (rows: TenantRows, query: StreamSelection) => {
  const withText = query.text === undefined ? null : streamsWith(rows, query.text);
  return (row: StreamRow): boolean => matches(row, query) && (withText === null || withText.has(streamKey(row.id)));
};

const streamsWith = ({ texts }: TenantRows, words: string): ReadonlySet<string> =>
  new Set([...texts.values()].filter(({ text }) => folded(text).includes(folded(words))).map(({ stream }) => stream));

const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const matches = ({ id, number, searchRow, events, timers }: StreamRow, query: StreamSelection): boolean =>
  id.kind === query.kind &&
  (query.dueBy === undefined || timers.some(({ at }) => at <= (query.dueBy ?? at))) &&
  (query.number === undefined || query.number === number) &&
  (query.statuses === undefined || query.statuses.includes(searchRow.status)) &&
  isUnder(events, query.policy) &&
  searchable.every((field) => query[field] === undefined || query[field] === (searchRow[field] ?? null));

const isUnder = (events: StreamRow["events"], asked: StreamSelection["policy"]): boolean => {
  if (asked === undefined) return true;
  const { policy } = latestOf(events);
  return policy.id === asked.id && (asked.version === undefined || policy.version === asked.version);
};

const foundStream = ({ id, events, number, searchRow, timers }: StreamRow): FoundStream => ({
  id: id.id,
  version: events.length,
  number,
  row: { site: null, asset: null, ...searchRow },
  latest: latestOf(events),
  nextTimerAt: timers.map(({ at }) => at).sort()[0] ?? null,
});
