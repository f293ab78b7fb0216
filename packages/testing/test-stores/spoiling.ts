import type { Append, EventEnvelope, FactLedger, Outbox, Records, Storage, Streams, Timers } from "@callout/core";

/** Makes a storage that breaks a promise out of one that keeps it. */
export type Spoil = (sound: Storage) => Storage;

export const streams =
  (change: (sound: Streams) => Partial<Streams>): Spoil =>
  (sound) => ({ ...sound, streams: { ...sound.streams, ...change(sound.streams) } });

export const timers =
  (change: (sound: Timers) => Partial<Timers>): Spoil =>
  (sound) => ({ ...sound, timers: { ...sound.timers, ...change(sound.timers) } });

export const outbox =
  (change: (sound: Outbox, storage: Storage) => Partial<Outbox>): Spoil =>
  (sound) => ({ ...sound, outbox: { ...sound.outbox, ...change(sound.outbox, sound) } });

export const records =
  (change: (sound: Records) => Partial<Records>): Spoil =>
  (sound) => ({ ...sound, records: { ...sound.records, ...change(sound.records) } });

export const facts =
  (change: (sound: FactLedger) => Partial<FactLedger>): Spoil =>
  (sound) => ({ ...sound, facts: { ...sound.facts, ...change(sound.facts) } });

/** Appends that are changed before they are made. */
export const appending = (change: (append: Append) => Append): Spoil =>
  streams(({ append }) => ({ append: (tenant, given) => append(tenant, change(given)) }));

/** The same events, begun at another version. */
export const renumbered = (events: readonly EventEnvelope[], from: number): readonly EventEnvelope[] =>
  events.map((event, index) => ({ ...event, version: from + index + 1 }));

/** The append as if it had expected the version at which the stream stands. */
export const atAnyVersion = async ({ load }: Streams, tenant: string, append: Append): Promise<Append> => {
  const { version } = (await load(tenant, append.stream))._unsafeUnwrap();
  return { ...append, expectedVersion: version, events: renumbered(append.events, version) };
};

/** Lets everybody else go first. */
export const dawdle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
