import type { ClaimedItem, EventEnvelope, FoundStream, OutboxItem, Storage } from "@callout/core";
import type { Result } from "neverthrow";
import { expect } from "vitest";
import { asWritten, moment, noticesOf, recordOf, sumOf, TENANT, timersOf, type Said } from "./crash-load.ts";

const answer = <Value>(result: Result<Value, unknown>): Value => result._unsafeUnwrap();

const EVERYTHING = { now: moment(9_000_000), leaseUntil: moment(9_000_001), limit: 1_000_000 };

/** Proves that what the processes said is kept, whole, and that nothing else is. */
export const proveNothingLost = async (storage: Storage, said: readonly Said[]): Promise<void> => {
  const streams = await allStreams(storage);
  const histories = new Map<string, readonly EventEnvelope[]>();
  for (const { id } of streams) histories.set(id, await historyOf(storage, id));

  for (const one of said)
    if (one.type === "done") {
      const recorded = (histories.get(one.stream.id) ?? []).filter(({ commandId }) => commandId === one.commandId);
      expect([one, recorded.at(-1)?.version]).toEqual([one, one.version]);
    }
  for (const stream of streams) await proveWhole(storage, stream, histories.get(stream.id) ?? []);
  await proveNumbers(streams);
  await proveTimers(storage, histories);
  await proveNotices(storage, [...histories.values()].flat(), said);
};

const allStreams = async (storage: Storage): Promise<readonly FoundStream[]> => {
  const found: FoundStream[] = [];
  for (let page; page === undefined || page.length === 1000; found.push(...page)) {
    const after = found.at(-1)?.id;
    const query = { kind: "request", limit: 1000, ...(after === undefined ? {} : { after }) };
    page = answer(await storage.streams.find(TENANT, query));
  }
  return found;
};

const historyOf = async (storage: Storage, id: string): Promise<readonly EventEnvelope[]> =>
  answer(await storage.streams.history(TENANT, { kind: "request", id }, { afterVersion: 0, limit: 1_000_000 }));

/** Each part of an append says the same as the events. */
const proveWhole = async (storage: Storage, stream: FoundStream, events: readonly EventEnvelope[]): Promise<void> => {
  expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
  const state = sumOf(events);
  const last = events.at(-1);
  const loaded = answer(
    await storage.streams.load(TENANT, { kind: "request", id: stream.id }, last?.commandId ?? undefined),
  );
  expect(loaded).toEqual({
    version: events.length,
    snapshot: { stateVersion: 1, state },
    number: events[0]?.number,
    recordedAt: last?.recordedAt,
    latest: { policy: last?.policy, calendars: last?.calendars },
    command: {
      ...{ id: last?.commandId, salt: "salt", fingerprint: "fingerprint" },
      events: events.filter(({ commandId }) => commandId === last?.commandId),
    },
  });
  expect([stream.version, stream.number, stream.row.status]).toEqual([
    ...[events.length, events[0]?.number, `sum-${String(state.sum)}`],
  ]);
  const records = events.map(recordOf);
  expect(answer(await storage.records.cards(TENANT, records)).size).toBe(events.length);
  expect(answer(await storage.records.texts(TENANT, records)).size).toBe(events.length);
  // Whoever an event named is linked to what the stream says, and would take it along when erased.
  const first = records.toSorted().slice(0, 1);
  for (const record of records)
    expect([...answer(await storage.records.linkedTexts(TENANT, record, { limit: 1 })).keys()]).toEqual(first);
};

const proveNumbers = async (streams: readonly FoundStream[]): Promise<void> => {
  const numbers = streams.map(({ number }) => Number(number)).sort((one, other) => one - other);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
};

const proveTimers = async (storage: Storage, histories: ReadonlyMap<string, readonly EventEnvelope[]>) => {
  const kept = answer(await storage.timers.claim(TENANT, EVERYTHING));
  const recomputed = [...histories].flatMap(([id, events]) => timersOf(sumOf(events)).map((timer) => ({ id, timer })));
  const byText = (timers: readonly object[]) => timers.map((timer) => JSON.stringify(timer)).sort();
  expect(byText(kept.map(({ stream: { id }, timer: { key, at } }) => ({ id, timer: { key, at } })))).toEqual(
    byText(recomputed),
  );
};

/** Each notice was delivered as it was written, or still waits; none is one that nobody wrote. */
const proveNotices = async (storage: Storage, events: readonly EventEnvelope[], said: readonly Said[]) => {
  const written = new Map(events.flatMap(noticesOf).map((item) => [item.id, item]));
  const delivered = said.flatMap((one) => (one.type === "delivered" ? [one.item] : []));
  const waiting = await drained(storage);
  for (const item of [...delivered, ...waiting]) expect(item).toEqual(written.get(item.id));
  const reached = new Set([...delivered, ...waiting].map(({ id }) => id));
  expect([...written.keys()].filter((id) => !reached.has(id))).toEqual([]);
};

const drained = async (storage: Storage): Promise<readonly OutboxItem[]> => {
  const items: OutboxItem[] = [];
  for (let taken: readonly ClaimedItem[] | undefined; taken === undefined || taken.length > 0;) {
    taken = answer(await storage.outbox.claim(TENANT, EVERYTHING));
    for (const item of taken) {
      items.push(asWritten(item));
      answer(await storage.outbox.settle(TENANT, item.id, { type: "done", followUps: [] }));
    }
  }
  return items;
};
