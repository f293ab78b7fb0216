import { instant, type ClaimedItem, type OutboxItem, type Settlement } from "@callout/core";
import { ok } from "neverthrow";
import { appendAt, newStream } from "../src/storage-conformance/samples.ts";
import { appending, outbox, type Spoil } from "./spoiling.ts";

const LONG_AGO = instant("2000-01-01T00:00:00Z");
const FAR_OFF = instant("2100-01-01T00:00:00Z");

const settling = (change: (outcome: Settlement) => Settlement): Spoil =>
  outbox(({ settle }) => ({ settle: (tenant, itemId, outcome) => settle(tenant, itemId, change(outcome)) }));

const claimed = (change: (item: ClaimedItem) => ClaimedItem): Spoil =>
  outbox(({ claim }) => ({ claim: async (...asked) => (await claim(...asked)).map((items) => items.map(change)) }));

/** Items kept under another order key than the one they show. */
const ordering = (orderKey: (item: OutboxItem) => string | null): Spoil => {
  const shown = new Map<string, string | null>();
  const put = appending((append) => ({
    ...append,
    outbox: append.outbox.map((item) => {
      shown.set(item.id, item.orderKey);
      return { ...item, orderKey: orderKey(item) };
    }),
  }));
  const take = claimed((item) => ({ ...item, orderKey: shown.get(item.id) ?? null }));
  return (sound) => take(put(sound));
};

/** Stores that get the outbox wrong. */
export const brokenOutboxes: Readonly<Record<string, Spoil>> = {
  "never wakes anybody": outbox(() => ({ nextWorkAt: async () => ok(null) })),
  "wakes for what is due already": outbox(() => ({ nextWorkAt: async (now) => ok(now) })),
  "wakes late": outbox(() => ({ nextWorkAt: async () => ok(FAR_OFF) })),
  "orders nothing": ordering(() => null),
  "lets everything wait for everything": ordering(() => "all"),
  "puts in only notices": claimed((item) => ({
    ...item,
    body: { ...item.body, kind: "notice" } as OutboxItem["body"],
  })),
  "does again what is done": settling((outcome) =>
    outcome.type === "done" ? { type: "retry", dueAt: LONG_AGO, reason: "" } : outcome,
  ),
  "tries again at once": settling((outcome) => (outcome.type === "retry" ? { ...outcome, dueAt: LONG_AGO } : outcome)),
  "never gives up": settling((outcome) =>
    outcome.type === "dead" ? { type: "retry", dueAt: FAR_OFF, reason: outcome.reason } : outcome,
  ),
  "forgets attempts": claimed((item) => ({ ...item, attempts: 0 })),
  "counts only attempts that were settled": (sound) => {
    const settled = new Map<string, number>();
    const counting = outbox(({ settle }) => ({
      settle: (tenant, itemId, outcome) => {
        settled.set(itemId, (settled.get(itemId) ?? 0) + 1);
        return settle(tenant, itemId, outcome);
      },
    }))(sound);
    return claimed((item) => ({ ...item, attempts: settled.get(item.id) ?? 0 }))(counting);
  },
  "lists every dead item, the latest first": outbox(({ deadLetters }) => ({
    deadLetters: async (tenant) => (await deadLetters(tenant, 1000)).map((letters) => letters.toReversed()),
  })),
  "replays nothing": outbox(() => ({ replay: async () => ok(true) })),
  "replays what is not dead": outbox(({ settle, replay }) => ({
    replay: async (tenant, itemId, now) => {
      await settle(tenant, itemId, { type: "dead", reason: "" });
      return replay(tenant, itemId, now);
    },
  })),
  "purges nothing": outbox(() => ({ purge: async () => ok(true) })),
  "purges what is not dead": outbox(({ settle, purge }) => ({
    purge: async (tenant, itemId) => {
      await settle(tenant, itemId, { type: "dead", reason: "" });
      return purge(tenant, itemId);
    },
  })),
  "lists what shares an order key the latest first": outbox(({ sharing }) => ({
    sharing: async (...asked) => (await sharing(...asked)).map((items) => items.toReversed()),
  })),
  "lists all that share an order key at once": outbox(({ sharing }) => ({
    sharing: (tenant, orderKey) => sharing(tenant, orderKey, 1000),
  })),
  "leaves what was to be done alongside": settling((outcome) =>
    outcome.type === "done" ? { type: "done", followUps: outcome.followUps } : outcome,
  ),
  "does what is to be done alongside by itself": outbox(({ settle }) => ({
    settle: async (tenant, itemId, outcome) => {
      if (outcome.type === "done")
        for (const id of outcome.alongside ?? []) await settle(tenant, id, { type: "done", followUps: [] });
      return settle(tenant, itemId, outcome);
    },
  })),
  "loses follow-ups": settling((outcome) => (outcome.type === "done" ? { ...outcome, followUps: [] } : outcome)),
  "takes kept follow-ups for new ones": settling((outcome) =>
    outcome.type === "done"
      ? { ...outcome, followUps: outcome.followUps.map((item) => ({ ...item, id: `${item.id}'` })) }
      : outcome,
  ),
  "brings the follow-ups of what was done before": outbox(({ settle }, { streams }) => ({
    settle: async (tenant, itemId, outcome) => {
      const result = await settle(tenant, itemId, outcome);
      if (outcome.type === "done")
        for (const item of outcome.followUps)
          await streams.append(tenant, appendAt(tenant, newStream("scratch"), 1, { outbox: [item] }));
      return result;
    },
  })),
};
