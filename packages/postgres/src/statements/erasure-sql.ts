import type { Tables } from "../tables.ts";
import { isAfter } from "./is-after.ts";
import { IN_LIST, TEXT_JSON } from "./records-sql.ts";

/** The ids of the cards whose phone or email is `$2`, at most `$3`. */
export const cardsAtSql = (t: Tables): string => `
SELECT to_json(id)::text AS row FROM ${t.cards}
WHERE tenant_id = $1 AND (card ->> 'phone' = $2::text OR card ->> 'email' = $2::text)
ORDER BY id LIMIT $3::int`;

/** The texts of the streams that named the card `$2`, after the reference `$3`, at most `$4`. */
export const linkedTextsSql = (t: Tables): string => `
SELECT ${TEXT_JSON} AS row FROM ${t.texts}
WHERE tenant_id = $1 AND ${isAfter("ref", "$3::text")} AND ${isLinked(t)}
ORDER BY ref LIMIT $4::int`;

/** Removes the card `$2`, the texts linked to it but those in the JSON array `$3`, and what waits to be sent to it; a row when there was any. */
export const eraseSql = (t: Tables): string => `
WITH gone AS (DELETE FROM ${t.cards} WHERE tenant_id = $1 AND id = $2 RETURNING 1),
unsaid AS (
  DELETE FROM ${t.texts}
  WHERE tenant_id = $1 AND ref <> ALL ${IN_LIST("$3")} AND ${isLinked(t)}
  RETURNING 1
),
unsent AS (
  DELETE FROM ${t.outbox}
  WHERE tenant_id = $1 AND $2 = CASE body ->> 'kind'
    WHEN 'notice' THEN body #>> '{notice,to,cardId}'
    WHEN 'delivery' THEN body #>> '{recipient,person,cardId}'
    WHEN 'digest' THEN body #>> '{recipient,person,cardId}'
  END
  RETURNING 1
)
SELECT json_build_object('card', EXISTS (SELECT FROM gone), 'texts', (SELECT count(*) FROM unsaid),
  'items', (SELECT count(*) FROM unsent))::text AS row
WHERE EXISTS (SELECT FROM gone) OR EXISTS (SELECT FROM unsaid) OR EXISTS (SELECT FROM unsent)`;

/** Whether a row of `texts` belongs to a stream that named the card `$2`. */
const isLinked = (t: Tables): string => `(kind, stream_id) IN (
    SELECT n.kind, n.stream_id FROM ${t.contacts} n WHERE n.tenant_id = $1 AND n.card_id = $2
  )`;
