import type { Append, EventEnvelope, Instant, KeptTimer, OutboxItem, Storage, StreamId } from "@callout/core";

/** What a process that is going to die says while it lives, as JSON. */
export type Said =
  | { readonly type: "done"; readonly stream: StreamId; readonly commandId: string; readonly version: number }
  | { readonly type: "delivered"; readonly item: OutboxItem };

/** The tenant under load. */
export const TENANT = "crashing";

/** The counter of its numbers. */
export const COUNTER = "slips";

/** A state that adds up what its events say: as long as nothing is lost, doubled or half done. */
export interface Sum {
  readonly count: number;
  readonly sum: number;
}

/** The state after these events. */
export const sumOf = (events: readonly EventEnvelope[]): Sum =>
  events.reduce(({ count, sum }, { data }) => ({ count: count + 1, sum: sum + (data as { add: number }).add }), {
    count: 0,
    sum: 0,
  });

/** The timers of a stream in this state. */
export const timersOf = ({ count, sum }: Sum): readonly KeptTimer[] =>
  Array.from({ length: sum % 4 }, (_, index) => ({ key: `rung-${String(index)}`, at: moment(1000 * count + index) }));

/** The notices that follow from an event. */
export const noticesOf = ({ id, stream, version, recordedAt, data }: EventEnvelope): readonly OutboxItem[] =>
  Array.from({ length: (data as { add: number }).add % 3 }, (_, index) => ({
    id: `${id}/n${String(index)}`,
    stream,
    version,
    index,
    orderKey: stream.id,
    dueAt: recordedAt,
    body: { kind: "reaction", reaction: { stream, command: { type: "Told", place: index } } },
  }));

/** The card and text that came with an event. */
export const recordOf = (event: EventEnvelope): string => `record of ${event.id}`;

/** Minutes after the beginning. */
export const moment = (minutes: number): Instant =>
  new Date(Date.UTC(2026, 2, 2) + minutes * 60_000).toISOString() as Instant;

const CONTENDED = 6;

/** One that others work on too, or, one time in four, a new one. */
const someStream = (): StreamId => {
  const place = Math.floor(Math.random() * CONTENDED * (4 / 3));
  return { kind: "request", id: place < CONTENDED ? `T-${String(place)}` : crypto.randomUUID() };
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** An item as it was put in, whatever became of it since. */
export const asWritten = ({ id, stream, version, index, orderKey, dueAt, body }: OutboxItem): OutboxItem => ({
  ...{ id, stream, version, index, orderKey, dueAt, body },
});

/** Records command after command and delivers their notices, as fast as it can, until told to stop or killed. */
export const load = async (storage: Storage, say: (said: Said) => void, stopped: () => boolean): Promise<void> => {
  const commands = Array.from({ length: 6 }, async () => {
    while (!stopped()) await record(storage, say, stopped);
  });
  const relays = Array.from({ length: 2 }, async () => {
    while (!stopped()) await deliver(storage, say);
  });
  await Promise.all([...commands, ...relays]);
};

/** One command, sent again under its id until it is known to be recorded. */
const record = async (storage: Storage, say: (said: Said) => void, stopped: () => boolean): Promise<void> => {
  const stream = someStream();
  const commandId = crypto.randomUUID();
  while (!stopped()) {
    const loaded = await storage.streams.load(TENANT, stream, commandId);
    if (loaded.isErr()) await pause();
    else if (loaded.value.command !== null) {
      const version = loaded.value.command.events.at(-1)?.version ?? 0;
      say({ type: "done", stream, commandId, version });
      return;
    } else {
      const { version, snapshot } = loaded.value;
      const append = appendTo(stream, version, (snapshot?.state ?? { count: 0, sum: 0 }) as Sum, commandId);
      const appended = await storage.streams.append(TENANT, append);
      if (appended.isOk()) {
        say({ type: "done", stream, commandId, version: version + append.events.length });
        return;
      }
    }
  }
};

/** One or two events, and all that follows from them. */
const appendTo = (stream: StreamId, version: number, before: Sum, commandId: string): Append => {
  const events = Array.from({ length: Math.random() < 0.5 ? 1 : 2 }, (_, index): EventEnvelope => ({
    id: crypto.randomUUID(),
    tenant: TENANT,
    stream,
    version: version + index + 1,
    type: "Added",
    v: 1,
    at: moment(version),
    recordedAt: moment(version),
    by: { id: "li", role: "hotlineEngineer" },
    commandId,
    policy: { id: "standard", version: "1" },
    calendars: [],
    number: null,
    data: { add: Math.floor(Math.random() * 10) },
  }));
  const added = sumOf(events);
  const state = { count: before.count + added.count, sum: before.sum + added.sum };
  return {
    stream,
    expectedVersion: version,
    events,
    command: { id: commandId, salt: "salt", fingerprint: "fingerprint" },
    number: version === 0 ? { counter: COUNTER, prefix: "", width: 1 } : null,
    snapshot: { stateVersion: 1, state },
    searchRow: { status: `sum-${String(state.sum)}`, customer: null, engineer: null, tier: null, severity: null },
    timers: timersOf(state),
    outbox: events.flatMap(noticesOf),
    contacts: events.map(recordOf),
    cards: events.map((event) => ({ id: recordOf(event), card: { name: "Liu" } })),
    texts: events.map((event) => ({ ref: recordOf(event), salt: "salt", text: "does not react" })),
  };
};

/** Delivers what is due. What a killed process had taken is free again when its short lease is over. */
const deliver = async (storage: Storage, say: (said: Said) => void): Promise<void> => {
  const [now, leaseUntil] = [0, 300].map((millis) => new Date(Date.now() + millis).toISOString() as Instant) as [
    Instant,
    Instant,
  ];
  const claimed = await storage.outbox.claim(TENANT, { now, leaseUntil, limit: 10 });
  if (claimed.isErr() || claimed.value.length === 0) {
    await pause();
    return;
  }
  for (const item of claimed.value) {
    say({ type: "delivered", item: asWritten(item) });
    await storage.outbox.settle(TENANT, item.id, { type: "done", followUps: [] });
  }
};
