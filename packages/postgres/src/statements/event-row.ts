/** The columns that a new event fills; its number apart. */
export const EVENT_COLUMNS =
  "tenant_id, kind, stream_id, version, id, type, v, at, recorded_at, actor, command_id, policy, calendars, data";

/** The same columns but the stream's, read from a row `e` of `EVENT_FIELDS`. */
export const NEW_EVENT = `e.version, e.id, e.type, e.v, e.at, e."recordedAt", e.by, e."commandId", e.policy, e.calendars,
    e.data`;

/** What is read of an event of JSON. */
const EVENT_FIELDS = `version int, id text, type text, v int, at text, "recordedAt" text, by jsonb,
    "commandId" text, policy jsonb, calendars jsonb, data jsonb`;

/** The events of a JSON array, as rows named `e`. */
export const eventsIn = (json: string): string => `jsonb_to_recordset(${json}) AS e(${EVENT_FIELDS})`;

/** An event as it was appended, read from a row of `events` named `e`. */
export const EVENT_JSON = `json_build_object(
  'id', e.id, 'tenant', e.tenant_id, 'stream', json_build_object('kind', e.kind, 'id', e.stream_id),
  'version', e.version, 'type', e.type, 'v', e.v, 'at', e.at, 'recordedAt', e.recorded_at, 'by', e.actor,
  'commandId', e.command_id, 'policy', e.policy, 'calendars', e.calendars, 'number', e.number, 'data', e.data)`;
