import type { StreamId } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { EVENT_JSON } from "./event-row.ts";

/**
 * The stream as it stands, with the command when one is asked for and was recorded on it; no row when it has not begun.
 *
 * Two statements: with a null where the command stands in one of them, a plan made for that null always looks cheaper
 * than the one that is kept, and the server would plan it anew at each load.
 */
export const loadStatement = (
  t: Tables,
  tenant: string,
  { kind, id }: StreamId,
  commandId: string | undefined,
): [string, readonly SqlValue[]] =>
  commandId === undefined
    ? [loadSql(t, "NULL"), [tenant, kind, id]]
    : [loadSql(t, recordedCommand(t)), [tenant, kind, id, commandId]];

const loadSql = (t: Tables, command: string): string => `
SELECT json_build_object(
  'version', s.version,
  'snapshot', json_build_object('stateVersion', s.state_version, 'state', s.state),
  'number', s.number,
  'recordedAt', s.recorded_at,
  'latest', json_build_object('policy', s.policy, 'calendars', s.calendars),
  'command', ${command}
)::text AS row
FROM ${t.streams} s
WHERE s.tenant_id = $1 AND s.kind = $2 AND s.stream_id = $3`;

const recordedCommand = (t: Tables): string => `(
    SELECT json_build_object('id', c.command_id, 'salt', c.salt, 'fingerprint', c.fingerprint, 'events', (
      SELECT json_agg(${EVENT_JSON} ORDER BY e.version)
      FROM ${t.events} e
      WHERE e.tenant_id = $1 AND e.kind = $2 AND e.stream_id = $3 AND e.version BETWEEN c.from_version AND c.to_version
    ))
    FROM ${t.commands} c
    WHERE c.tenant_id = $1 AND c.kind = $2 AND c.stream_id = $3 AND c.command_id = $4::text
  )`;

/** The events of the stream `$2`, `$3` after version `$4`, at most `$5`. */
export const historySql = (t: Tables): string => `
SELECT ${EVENT_JSON}::text AS row
FROM ${t.events} e
WHERE e.tenant_id = $1 AND e.kind = $2 AND e.stream_id = $3 AND e.version > $4::int
ORDER BY e.version
LIMIT $5::int`;
