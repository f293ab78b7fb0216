import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { NEW_ITEMS, OUTBOX_COLUMNS } from "./outbox-row.ts";

/** What {@link appendSql} answers: the number it gave, and whether the stream stood at the expected version. */
export interface Appended {
  readonly number: string | null;
  readonly stood: boolean;
}

/**
 * All that one command changes, as one statement.
 *
 * The unique keys are the version check: `events` for the version, `commands` for the command. That the stream's own
 * row was found at the expected version guards against gaps; the caller rolls back when it was not.
 */
export const appendSql = (t: Tables, begins: boolean): string => `
WITH given AS MATERIALIZED (SELECT ($5::text)::jsonb AS it),
counted AS (
  INSERT INTO ${t.counters} AS c (tenant_id, counter, last)
  SELECT $1, $11::text, 1 WHERE $11::text IS NOT NULL
  ON CONFLICT (tenant_id, counter) DO UPDATE SET last = c.last + 1
  RETURNING last
),
allocated AS (
  SELECT $12::text || lpad(last::text, greatest($13::int, length(last::text)), '0') AS number FROM counted
),
stood AS (${begins ? beginStream(t) : moveStream(t)} RETURNING 1),
recorded AS (
  INSERT INTO ${t.events} (tenant_id, kind, stream_id, version, id, type, v, at, recorded_at, actor, command_id,
    policy, calendars, number, data)
  SELECT $1, $2, $3, e.version, e.id, e.type, e.v, e.at, e."recordedAt", e.by, e."commandId", e.policy, e.calendars,
    CASE WHEN e.version = $4::int + 1 THEN (SELECT number FROM allocated) END, e.data
  FROM given, jsonb_to_recordset(it -> 'events') AS e(version int, id text, type text, v int, at text,
    "recordedAt" text, by jsonb, "commandId" text, policy jsonb, calendars jsonb, data jsonb)
),
marked AS (
  INSERT INTO ${t.commands} (tenant_id, kind, stream_id, command_id, salt, fingerprint, from_version, to_version)
  SELECT $1, $2, $3, $8::text, $9::text, $10::text, $4::int + 1, $19::int WHERE $8::text IS NOT NULL
),
wanted AS (SELECT w.key, w.at FROM given, jsonb_to_recordset(it -> 'timers') AS w(key text, at text)),
dropped AS (
  DELETE FROM ${t.timers}
  WHERE tenant_id = $1 AND kind = $2 AND stream_id = $3 AND key NOT IN (SELECT key FROM wanted)
),
armed AS (
  INSERT INTO ${t.timers} (tenant_id, kind, stream_id, key, at, leased_until)
  SELECT $1, $2, $3, w.key, w.at, '' FROM wanted w
  WHERE NOT EXISTS (
    SELECT FROM ${t.timers} s
    WHERE s.tenant_id = $1 AND s.kind = $2 AND s.stream_id = $3 AND s.key = w.key AND s.at = w.at
  )
  ON CONFLICT (tenant_id, kind, stream_id, key) DO UPDATE SET at = excluded.at, leased_until = ''
),
queued AS (
  INSERT INTO ${t.outbox} (${OUTBOX_COLUMNS}) SELECT $1, ${NEW_ITEMS} FROM given, jsonb_to_recordset(it -> 'outbox') AS i(
    id text, stream jsonb, version int, index int, "orderKey" text, "dueAt" text, body json)
),
carded AS (
  INSERT INTO ${t.cards} (tenant_id, id, card)
  SELECT $1, c.id, c.card FROM given, jsonb_to_recordset(it -> 'cards') AS c(id text, card json)
),
named AS (
  INSERT INTO ${t.contacts} (tenant_id, kind, stream_id, card_id)
  SELECT $1, $2, $3, n FROM given, jsonb_array_elements_text(it -> 'contacts') AS n
  ON CONFLICT (tenant_id, card_id, kind, stream_id) DO NOTHING
),
worded AS (
  INSERT INTO ${t.texts} (tenant_id, kind, stream_id, ref, salt, text)
  SELECT $1, $2, $3, x.ref, x.salt, x.text FROM given, jsonb_to_recordset(it -> 'texts') AS x(ref text, salt text, text text)
)
SELECT json_build_object('number', (SELECT number FROM allocated), 'stood', EXISTS (SELECT FROM stood))::text AS row`;

const beginStream = (t: Tables): string => `
  INSERT INTO ${t.streams} (tenant_id, kind, stream_id, version, number, state_version, state, recorded_at, policy,
    calendars, status, customer, engineer, tier, severity, next_timer_at, site, asset)
  SELECT $1, $2, $3, $19::int, (SELECT number FROM allocated), $7::int, ($6::text)::json, $20::text, ($21::text)::json,
    ($22::text)::json, $14::text, $15::text, $16::text, $17::text, $18::text, $23::text, $24::text, $25::text`;

const moveStream = (t: Tables): string => `
  UPDATE ${t.streams} SET version = $19::int, number = coalesce((SELECT number FROM allocated), number),
    state_version = $7::int, state = ($6::text)::json, recorded_at = $20::text, policy = ($21::text)::json,
    calendars = ($22::text)::json, status = $14::text, customer = $15::text, engineer = $16::text, tier = $17::text,
    severity = $18::text, next_timer_at = $23::text, site = $24::text, asset = $25::text
  WHERE tenant_id = $1 AND kind = $2 AND stream_id = $3 AND version = $4::int`;

/** The parameters of {@link appendSql}. */
export const appendValues = (tenant: string, append: Append): readonly SqlValue[] => {
  const { stream, expectedVersion, events, command, number, snapshot, searchRow, timers } = append;
  const { outbox, cards, texts } = append;
  const contacts = [...new Set(append.contacts)];
  const last = events.at(-1);
  return [
    tenant,
    stream.kind,
    stream.id,
    expectedVersion,
    JSON.stringify({ events, timers: timers.map(({ key, at }) => ({ key, at })), outbox, contacts, cards, texts }),
    JSON.stringify(snapshot.state),
    snapshot.stateVersion,
    command?.id ?? null,
    command?.salt ?? null,
    command?.fingerprint ?? null,
    number?.counter ?? null,
    number?.prefix ?? null,
    number?.width ?? null,
    searchRow.status,
    searchRow.customer,
    searchRow.engineer,
    searchRow.tier,
    searchRow.severity,
    expectedVersion + events.length,
    last?.recordedAt ?? null,
    JSON.stringify(last?.policy ?? null),
    JSON.stringify(last?.calendars ?? null),
    timers.map(({ at }) => at).sort()[0] ?? null,
    searchRow.site ?? null,
    searchRow.asset ?? null,
  ];
};
