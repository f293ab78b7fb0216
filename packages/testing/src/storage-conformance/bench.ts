import assert from "node:assert/strict";
import type { OutboxItem, Storage, StreamId } from "@callout/core";
import type { Result } from "neverthrow";
import type { ConformanceCase } from "../conformance.ts";
import { appendAt, item, minute, newStream, newTenant, type Changes } from "./samples.ts";

/** A case of the storage kit. */
export type StorageCase = ConformanceCase<Storage>;

/** The answer, or the refusal thrown. */
export const answer = <Value, Refusal>(result: Result<Value, Refusal>): Value => {
  if (result.isErr()) assert.fail(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The refusal, or an answer that should not have been given thrown. */
export const refusal = <Value, Refusal>(result: Result<Value, Refusal>): Refusal => {
  if (result.isOk()) assert.fail(`not refused: ${JSON.stringify(result.value)}`);
  return result.error;
};

/** Ten minutes' lease on up to a hundred. */
const claimAt = (now: number, changes: { readonly limit?: number; readonly lease?: number } = {}) => ({
  now: minute(now),
  leaseUntil: minute(now + (changes.lease ?? 10)),
  limit: changes.limit ?? 100,
});

/** One tenant of a storage, with the calls that cases make most. */
export const benchOf = (storage: Storage, tenant = newTenant()) => ({
  tenant,
  append: (stream: StreamId, version: number, changes?: Changes) =>
    storage.streams.append(tenant, appendAt(tenant, stream, version, changes)),
  appended: async (stream: StreamId, version: number, changes?: Changes) =>
    answer(await storage.streams.append(tenant, appendAt(tenant, stream, version, changes))),
  loaded: async (stream: StreamId, commandId?: string) => answer(await storage.streams.load(tenant, stream, commandId)),
  history: async (stream: StreamId, page: { readonly afterVersion?: number; readonly limit?: number } = {}) =>
    answer(await storage.streams.history(tenant, stream, { afterVersion: 0, limit: 1000, ...page })),
  found: async (query: Partial<Parameters<Storage["streams"]["find"]>[1]>) =>
    answer(await storage.streams.find(tenant, { kind: "request", limit: 1000, ...query })),
  timers: async (now: number, changes?: { readonly limit?: number; readonly lease?: number }) =>
    answer(await storage.timers.claim(tenant, claimAt(now, changes))),
  items: async (now: number, changes?: { readonly limit?: number; readonly lease?: number }) =>
    answer(await storage.outbox.claim(tenant, claimAt(now, changes))),
  /** Items waiting, put there by a stream of their own. */
  waiting: async (...items: readonly Partial<OutboxItem>[]) => {
    const stream = newStream();
    const outbox = items.map((changes) => item(stream, changes));
    answer(await storage.streams.append(tenant, appendAt(tenant, stream, 1, { outbox })));
    return outbox;
  },
  settled: async (itemId: string, outcome: Parameters<Storage["outbox"]["settle"]>[2]) =>
    answer(await storage.outbox.settle(tenant, itemId, outcome)),
  dead: async (limit = 100) => answer(await storage.outbox.deadLetters(tenant, limit)),
});

/** See {@link benchOf}. */
export type Bench = ReturnType<typeof benchOf>;

/** The ids of things, for comparing. */
export const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

/** The keys of claimed timers, for comparing. */
export const keysOf = (claimed: Awaited<ReturnType<Bench["timers"]>>): string[] =>
  claimed.map(({ timer }) => timer.key);

/** Settles every item that a claim at `now` gives, so that later looks for work do not find this case's. */
export const cleared = async ({ items, settled }: Bench, now: number): Promise<void> => {
  for (const { id } of await items(now)) await settled(id, { type: "done", followUps: [] });
};
