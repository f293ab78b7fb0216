import type { Storage, WakeUps } from "@callout/core";
import { ok, err, type Result } from "neverthrow";
import { faultOf } from "./fault-of.ts";
import type { SqlClient } from "./sql-client.ts";

/**
 * The storage with wake-ups: what is added to the outbox, or to the timers, is told to whoever listens, in any process.
 *
 * It is told after the commit, in a statement of its own, and once for all that was added while it was under way: a NOTIFY
 * inside the transaction would have all commits of the server wait for each other. One that fails is not repeated; those
 * who listen look every so often all the same.
 */
export const withWakeUps = (client: SqlClient, schema: string, storage: Storage): Storage => {
  const channel = channelOf(schema);
  const tell = oneAtATime(() => client.query(`NOTIFY ${channel}`, []));
  const telling = async <Value, Refusal>(bringsWork: boolean, change: Promise<Result<Value, Refusal>>) => {
    const changed = await change;
    if (bringsWork && changed.isOk()) tell();
    return changed;
  };
  const { streams, outbox } = storage;
  const { listen } = client;
  return {
    ...storage,
    streams: {
      ...streams,
      append: (tenant, append) =>
        telling(append.outbox.length > 0 || append.timers.length > 0, streams.append(tenant, append)),
    },
    outbox: {
      ...outbox,
      settle: (tenant, itemId, outcome) =>
        telling(
          outcome.type === "retry" || (outcome.type === "done" && outcome.followUps.length > 0),
          outbox.settle(tenant, itemId, outcome),
        ),
      replay: (tenant, itemId, now) => telling(true, outbox.replay(tenant, itemId, now)),
    },
    ...(listen && { wakeUps: wakeUpsOf(listen, channel) }),
  };
};

const wakeUpsOf = (listen: NonNullable<SqlClient["listen"]>, channel: string): WakeUps => ({
  listen: async (heard) => {
    try {
      const stop = await listen(channel, heard);
      // The connection may be gone already, and with it what was to be ended.
      return ok({ stop: () => stop().catch(() => undefined) });
    } catch (cause) {
      return err(faultOf("listen", cause, false));
    }
  },
});

/** Says it at once, or once more when what is being said now is out. */
const oneAtATime = (say: () => Promise<unknown>): (() => void) => {
  let saying = false;
  let more = false;
  const begin = (): void => {
    if (saying) {
      more = true;
      return;
    }
    saying = true;
    void say()
      .catch(() => undefined)
      .then(() => {
        saying = false;
        if (!more) return;
        more = false;
        begin();
      });
  };
  return begin;
};

/**
 * The channel of a schema: a name that needs no quotes in any client, and is as good as its own.
 *
 * @source FNV-1a of 32 bits
 */
export const channelOf = (schema: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(schema)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `callout_${(hash >>> 0).toString(16).padStart(8, "0")}`;
};
