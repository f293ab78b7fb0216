import type { OutboxItem } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { CLAIM_ORDER, isClaimable, ITEM_FIELDS, ITEM_JSON, NEW_ITEM, OUTBOX_COLUMNS } from "./outbox-row.ts";
import { countText } from "../quoted.ts";
import { IN_LIST } from "./records-sql.ts";

/**
 * Tenants for which a claim at `$1` gives something, at most `$2`. Locks nothing and runs without a tenant.
 *
 * One tenant after the other, so that it costs the same however much is due. The second comparison of the tenants says
 * nothing new; it keeps the server from reading all that is due into a table of tenants first.
 */
export const workSql = (t: Tables): string => `
SELECT to_json(n.tenant_id)::text AS row FROM ${t.tenants} n
WHERE EXISTS (
  SELECT FROM ${t.timers} s
  WHERE s.tenant_id = n.tenant_id AND s.tenant_id >= n.tenant_id AND s.at <= $1::text AND s.leased_until <= $1::text
) OR EXISTS (
  SELECT FROM ${t.outbox} o
  WHERE o.tenant_id = n.tenant_id AND o.tenant_id >= n.tenant_id AND ${isClaimable(t, "$1::text")}
)
LIMIT $2::int`;

/**
 * The earliest moment after `$1` at which a timer or an item falls due, or the lease of one ends: the first of each tenant.
 * What is due later is never leased. Locks nothing and runs without a tenant.
 */
export const nextWorkSql = (t: Tables): string => `
SELECT to_json(min(moment))::text AS row FROM (
  ${[
    firstOfEach(t, t.timers, "at", "at > $1::text"),
    firstOfEach(t, t.timers, "leased_until", "at <= $1::text AND leased_until > $1::text"),
    firstOfEach(t, t.outbox, "due_at", "NOT dead AND due_at > $1::text"),
    firstOfEach(t, t.outbox, "leased_until", "NOT dead AND due_at <= $1::text AND leased_until > $1::text"),
  ].join("\n  UNION ALL\n  ")}
) waiting
HAVING min(moment) IS NOT NULL`;

/** The least of a column in the rows of each tenant for which something holds. */
const firstOfEach = (t: Tables, table: string, column: string, holds: string): string =>
  `SELECT f.${column} AS moment FROM ${t.tenants} n CROSS JOIN LATERAL (
    SELECT s.${column} FROM ${table} s WHERE s.tenant_id = n.tenant_id AND ${holds} ORDER BY s.${column} LIMIT 1
  ) f`;

/**
 * Leases up to `limit` items due at `$2` until `$3`.
 *
 * The limit stands in the statement: for one it does not know, the server plans to claim a tenth of all that is due, and
 * reads the whole table for it.
 */
export const claimSql = (t: Tables, limit: number): string => `
WITH due AS (
  SELECT o.id FROM ${t.outbox} o
  WHERE o.tenant_id = $1 AND ${isClaimable(t, "$2::text")}
  ORDER BY ${CLAIM_ORDER} LIMIT ${countText(limit)}
  FOR UPDATE OF o SKIP LOCKED
),
claimed AS (
  UPDATE ${t.outbox} o SET leased_until = $3::text, attempts = o.attempts + 1 FROM due
  WHERE o.tenant_id = $1 AND o.id = due.id
  RETURNING o.*
)
SELECT ${ITEM_JSON("o.attempts - 1")} FROM claimed o ORDER BY ${CLAIM_ORDER}`;

/** Takes the items of the JSON array `$2` out. */
export const takenOutSql = (t: Tables): string => `
DELETE FROM ${t.outbox} WHERE tenant_id = $1 AND id = ANY ${IN_LIST("$2")}`;

/** The same, and puts in the follow-ups `$3` of those that were not out before. */
export const doneSql = (t: Tables): string => `
WITH done AS (DELETE FROM ${t.outbox} WHERE tenant_id = $1 AND id = ANY ${IN_LIST("$2")} RETURNING id)
${followUpsSql(t)}`;

const followUpsSql = (t: Tables): string => `
INSERT INTO ${t.outbox} (${OUTBOX_COLUMNS})
SELECT $1, ${NEW_ITEM} FROM done JOIN jsonb_to_recordset(($3::text)::jsonb) AS i("after" text, ${ITEM_FIELDS}) ON i."after" = done.id
ON CONFLICT (tenant_id, id) DO NOTHING`;

/** The parameters of {@link takenOutSql}. */
export const takenOutValues = (tenant: string, done: readonly DoneItem[]): readonly SqlValue[] => [
  tenant,
  JSON.stringify(done.map(({ itemId }) => itemId)),
];

/** The parameters of {@link doneSql}. */
export const doneValues = (tenant: string, done: readonly DoneItem[]): readonly SqlValue[] => [
  ...takenOutValues(tenant, done),
  JSON.stringify(done.flatMap(({ itemId, followUps }) => followUps.map((item) => ({ ...item, after: itemId })))),
];

/** An item that was done, with what comes after it. */
export interface DoneItem {
  readonly itemId: string;
  readonly followUps: readonly OutboxItem[];
}

/** The same as {@link doneSql}, and takes out the items in the JSON array `$4` with it. */
export const doneTogetherSql = (t: Tables): string => `
WITH done AS (DELETE FROM ${t.outbox} WHERE tenant_id = $1 AND id = ANY ${IN_LIST("$2")} RETURNING id),
alongside AS (
  DELETE FROM ${t.outbox}
  WHERE tenant_id = $1 AND id = ANY ${IN_LIST("$4")} AND EXISTS (SELECT FROM done)
)
${followUpsSql(t)}`;

/** Items with the order key `$2` that are not dead, at most `$3`. */
export const sharingSql = (t: Tables): string => `
SELECT ${ITEM_JSON("o.attempts")} FROM ${t.outbox} o
WHERE o.tenant_id = $1 AND o.order_key = $2 AND NOT o.dead
ORDER BY o.version, o.place, o.id LIMIT $3::int`;

/** The item `$2` is due again at `$3`. */
export const retrySql = (t: Tables): string => `
UPDATE ${t.outbox} SET due_at = $3::text, leased_until = '', reason = $4::text WHERE tenant_id = $1 AND id = $2`;

/** The item `$2` is given up. */
export const deadSql = (t: Tables): string => `
UPDATE ${t.outbox} SET dead = true, leased_until = '', reason = $3::text WHERE tenant_id = $1 AND id = $2`;

/** Items given up, at most `$2`. */
export const deadLettersSql = (t: Tables): string => `
SELECT ${ITEM_JSON("o.attempts", ", 'reason', o.reason")} FROM ${t.outbox} o
WHERE o.tenant_id = $1 AND o.dead
ORDER BY ${CLAIM_ORDER} LIMIT $2::int`;

/** Takes the dead item `$2` out; a row when there was one. */
export const purgeSql = (t: Tables): string => `
DELETE FROM ${t.outbox} WHERE tenant_id = $1 AND id = $2 AND dead RETURNING 'true' AS row`;

/** The dead item `$2` is due again at `$3`; a row when there was one. */
export const replaySql = (t: Tables): string => `
UPDATE ${t.outbox} SET dead = false, due_at = $3::text, attempts = 0, reason = NULL
WHERE tenant_id = $1 AND id = $2 AND dead
RETURNING 'true' AS row`;
