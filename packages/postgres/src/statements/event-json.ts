/** An event as it was appended, read from a row of `events` named `e`. */
export const EVENT_JSON = `json_build_object(
  'id', e.id, 'tenant', e.tenant_id, 'stream', json_build_object('kind', e.kind, 'id', e.stream_id),
  'version', e.version, 'type', e.type, 'v', e.v, 'at', e.at, 'recordedAt', e.recorded_at, 'by', e.actor,
  'commandId', e.command_id, 'policy', e.policy, 'calendars', e.calendars, 'number', e.number, 'data', e.data)`;
