import { countText } from "../quoted.ts";
import type { Tables } from "../tables.ts";

const TIMER_JSON = `json_build_object(
  'stream', json_build_object('kind', kind, 'id', stream_id), 'timer', json_build_object('key', key, 'at', at)
)::text AS row`;

/** Up to `$7` timers that fire at `$2` or before, after the one that `$3` to `$6` name, if they do. */
export const upcomingSql = (t: Tables): string => `
SELECT ${TIMER_JSON} FROM ${t.timers}
WHERE tenant_id = $1 AND at <= $2::text
  AND ($3::text IS NULL OR (at, kind, stream_id, key) > ($3::text, $4::text, $5::text, $6::text))
ORDER BY at, kind, stream_id, key LIMIT $7::int`;

/** Leases up to `limit` timers due at `$2` until `$3`; the limit stands in the statement as in that of the outbox. */
export const claimTimersSql = (t: Tables, limit: number): string => `
WITH due AS (
  SELECT kind, stream_id, key FROM ${t.timers}
  WHERE tenant_id = $1 AND at <= $2::text AND leased_until <= $2::text
  ORDER BY at LIMIT ${countText(limit)}
  FOR UPDATE SKIP LOCKED
),
claimed AS (
  UPDATE ${t.timers} t SET leased_until = $3::text FROM due
  WHERE t.tenant_id = $1 AND t.kind = due.kind AND t.stream_id = due.stream_id AND t.key = due.key
  RETURNING t.kind, t.stream_id, t.key, t.at
)
SELECT ${TIMER_JSON} FROM claimed ORDER BY at`;
