import type { Tables } from "../tables.ts";

/** Leases up to `$4` timers due at `$2` until `$3`. */
export const claimTimersSql = (t: Tables): string => `
WITH due AS (
  SELECT kind, stream_id, key FROM ${t.timers}
  WHERE tenant_id = $1 AND at <= $2::text AND leased_until <= $2::text
  ORDER BY at LIMIT $4::int
  FOR UPDATE SKIP LOCKED
),
claimed AS (
  UPDATE ${t.timers} t SET leased_until = $3::text FROM due
  WHERE t.tenant_id = $1 AND t.kind = due.kind AND t.stream_id = due.stream_id AND t.key = due.key
  RETURNING t.kind, t.stream_id, t.key, t.at
)
SELECT json_build_object(
  'stream', json_build_object('kind', kind, 'id', stream_id), 'timer', json_build_object('key', key, 'at', at)
)::text AS row
FROM claimed ORDER BY at`;
