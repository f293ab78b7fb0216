import type { Tables } from "../tables.ts";

/** The columns that a new item fills; the others have defaults. */
export const OUTBOX_COLUMNS = "tenant_id, id, kind, stream_id, version, place, order_key, due_at, body";

/** The same columns but the tenant, read from a row `i` of {@link ITEM_FIELDS}. */
export const NEW_ITEM = `i.id, i.stream ->> 'kind', i.stream ->> 'id', i.version, i.index, i."orderKey", i."dueAt", i.body`;

/** What is read of an item of JSON. */
export const ITEM_FIELDS = `id text, stream jsonb, version int, index int, "orderKey" text, "dueAt" text, body json`;

/** The items of a JSON array, as rows named `i`. */
export const itemsIn = (json: string): string => `jsonb_to_recordset(${json}) AS i(${ITEM_FIELDS})`;

/** An item as it was put in, read from a row of the outbox named `o`, with `attempts` and, for a dead one, its `reason`. */
export const ITEM_JSON = (attempts: string, reason = ""): string => `json_build_object(
  'id', o.id, 'stream', json_build_object('kind', o.kind, 'id', o.stream_id), 'version', o.version, 'index', o.place,
  'orderKey', o.order_key, 'dueAt', o.due_at, 'body', o.body, 'attempts', ${attempts}${reason})::text AS row`;

/** Whether a claim at the moment `now` may take the row `o`. */
export const isClaimable = (t: Tables, now: string): string => `
  NOT o.dead AND o.due_at <= ${now} AND o.leased_until <= ${now}
  AND (o.order_key IS NULL OR NOT EXISTS (
    SELECT FROM ${t.outbox} e
    WHERE e.tenant_id = o.tenant_id AND e.order_key = o.order_key AND NOT e.dead
      AND (e.version, e.place, e.id) < (o.version, o.place, o.id)
  ))`;

/** The order in which items are claimed. */
export const CLAIM_ORDER = "o.due_at, o.version, o.place, o.id";
