import type { ClaimedItem, Instant, Outbox, OutboxItem } from "@callout/core";
import { ok } from "neverthrow";
import { byCodePoint } from "./by-code-point.ts";
import { dueTimers } from "./memory-timers.ts";
import { copyOf, isFree, type OutboxRow, type RowsOf, type TenantRows } from "./rows.ts";

/** The outbox of {@link memoryStorage}. */
export const memoryOutbox = (rowsOf: RowsOf, tenants: () => readonly string[]): Outbox => ({
  tenantsWithWork: async (now, limit) => {
    const hasWork = (rows: TenantRows) => dueTimers(rows, now).length > 0 || dueItems(rows, now).length > 0;
    return ok(
      tenants()
        .filter((tenant) => hasWork(rowsOf(tenant)))
        .slice(0, limit),
    );
  },

  nextWorkAt: async (now) => {
    const moments = tenants().flatMap((tenant) => waitingMoments(rowsOf(tenant)));
    return ok(moments.filter((moment) => moment > now).sort(byCodePoint)[0] ?? null);
  },

  claim: async (tenant, { now, leaseUntil, limit }) => {
    const rows = dueItems(rowsOf(tenant), now).slice(0, limit);
    const claimed = rows.map(claimedItem);
    for (const row of rows) {
      row.leasedUntil = leaseUntil;
      row.attempts += 1;
    }
    return ok(copyOf(claimed));
  },

  sharing: async (tenant, orderKey, limit) => {
    const rows = [...rowsOf(tenant).outbox.values()]
      .filter(({ item, reason }) => item.orderKey === orderKey && reason === null)
      .sort(({ item: one }, { item: other }) => byPlace(one, other));
    return ok(copyOf(rows.slice(0, limit).map(claimedItem)));
  },

  settle: async (tenant, itemId, outcome) => {
    const { outbox } = rowsOf(tenant);
    const row = outbox.get(itemId);
    if (row === undefined) return ok();
    row.leasedUntil = null;
    if (outcome.type === "retry") row.item = { ...row.item, dueAt: outcome.dueAt };
    else if (outcome.type === "dead") row.reason = outcome.reason;
    else {
      for (const id of [itemId, ...(outcome.alongside ?? [])]) outbox.delete(id);
      for (const item of copyOf(outcome.followUps))
        if (!outbox.has(item.id)) outbox.set(item.id, { item, attempts: 0, leasedUntil: null, reason: null });
    }
    return ok();
  },

  deadLetters: async (tenant, limit) => {
    const dead = [...rowsOf(tenant).outbox.values()]
      .sort(byDueMoment)
      .flatMap((row) => (row.reason === null ? [] : [{ ...claimedItem(row), reason: row.reason }]));
    return ok(copyOf(dead.slice(0, limit)));
  },

  replay: async (tenant, itemId, now) => {
    const row = rowsOf(tenant).outbox.get(itemId);
    if (!isDead(row)) return ok(false);
    Object.assign(row, { item: { ...row.item, dueAt: now }, attempts: 0, reason: null } satisfies Partial<OutboxRow>);
    return ok(true);
  },

  purge: async (tenant, itemId) => {
    const { outbox } = rowsOf(tenant);
    return ok(isDead(outbox.get(itemId)) && outbox.delete(itemId));
  },
});

const isDead = (row: OutboxRow | undefined): row is OutboxRow => row !== undefined && row.reason !== null;

const claimedItem = ({ item, attempts }: OutboxRow): ClaimedItem => ({ ...item, attempts });

/** The items that a claim at `now` would give, in its order. */
const dueItems = ({ outbox }: TenantRows, now: Instant): OutboxRow[] => {
  const waiting = [...outbox.values()].filter(({ reason }) => reason === null);
  const first = firstOfEachKey(waiting);
  return waiting
    .filter((row) => row.item.dueAt <= now && isFree(row, now) && isFirst(row.item, first))
    .sort(byDueMoment);
};

/** The item of each order key that holds the others back. */
const firstOfEachKey = (waiting: readonly OutboxRow[]): ReadonlyMap<string | null, OutboxItem> => {
  const first = new Map<string | null, OutboxItem>();
  for (const { item } of waiting) {
    const before = first.get(item.orderKey);
    if (before === undefined || byPlace(item, before) < 0) first.set(item.orderKey, item);
  }
  return first;
};

const isFirst = (item: OutboxItem, first: ReadonlyMap<string | null, OutboxItem>): boolean =>
  item.orderKey === null || first.get(item.orderKey) === item;

const byPlace = (one: OutboxItem, other: OutboxItem): number =>
  one.version - other.version || one.index - other.index || byCodePoint(one.id, other.id);

const byDueMoment = ({ item: one }: OutboxRow, { item: other }: OutboxRow): number =>
  byCodePoint(one.dueAt, other.dueAt) || byPlace(one, other);

/** When each timer and item that waits falls due, and when its lease ends. */
const waitingMoments = ({ streams, outbox }: TenantRows): readonly Instant[] => [
  ...[...streams.values()].flatMap(({ timers }) => timers.map(({ at, leasedUntil }) => later(at, leasedUntil))),
  ...[...outbox.values()].flatMap(({ item, leasedUntil, reason }) =>
    reason === null ? [later(item.dueAt, leasedUntil)] : [],
  ),
];

const later = (moment: Instant, leasedUntil: Instant | null): Instant =>
  leasedUntil !== null && leasedUntil > moment ? leasedUntil : moment;
