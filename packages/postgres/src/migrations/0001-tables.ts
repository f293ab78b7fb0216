import { tablesIn } from "../tables.ts";
import { STREAM, TEXT } from "./columns.ts";
import { appendOnly, forced, looking, ownRows } from "./row-security.ts";

/** The tables, their keys and indexes, and who sees which row. */
export const tables = (schema: string): readonly string[] => {
  const t = tablesIn(schema);
  return [
    `CREATE TABLE ${t.events} (${STREAM}, version int NOT NULL, id ${TEXT} NOT NULL, type ${TEXT} NOT NULL,
  v int NOT NULL, at ${TEXT} NOT NULL, recorded_at ${TEXT} NOT NULL, actor jsonb NOT NULL, command_id ${TEXT},
  policy jsonb NOT NULL, calendars jsonb NOT NULL, number ${TEXT}, data jsonb,
  CONSTRAINT callout_events_key PRIMARY KEY (tenant_id, kind, stream_id, version))`,

    `CREATE TABLE ${t.streams} (${STREAM}, version int NOT NULL, number ${TEXT}, state_version int NOT NULL, state json,
  recorded_at ${TEXT} NOT NULL, policy json NOT NULL, calendars json NOT NULL, status ${TEXT} NOT NULL,
  customer ${TEXT}, engineer ${TEXT}, tier ${TEXT}, severity ${TEXT}, next_timer_at ${TEXT},
  CONSTRAINT callout_streams_key PRIMARY KEY (tenant_id, kind, stream_id))`,
    `CREATE INDEX callout_streams_by_status ON ${t.streams} (tenant_id, kind, status, stream_id)`,
    `CREATE INDEX callout_streams_by_customer ON ${t.streams} (tenant_id, kind, customer, stream_id)`,
    `CREATE INDEX callout_streams_by_engineer ON ${t.streams} (tenant_id, kind, engineer, stream_id)`,
    `CREATE INDEX callout_streams_by_number ON ${t.streams} (tenant_id, kind, number) WHERE number IS NOT NULL`,

    `CREATE TABLE ${t.commands} (${STREAM}, command_id ${TEXT} NOT NULL, salt ${TEXT} NOT NULL,
  fingerprint ${TEXT} NOT NULL, from_version int NOT NULL, to_version int NOT NULL,
  CONSTRAINT callout_commands_key PRIMARY KEY (tenant_id, kind, stream_id, command_id))`,

    `CREATE TABLE ${t.counters} (tenant_id ${TEXT} NOT NULL, counter ${TEXT} NOT NULL, last bigint NOT NULL,
  CONSTRAINT callout_counters_key PRIMARY KEY (tenant_id, counter))`,

    `CREATE TABLE ${t.timers} (${STREAM}, key ${TEXT} NOT NULL, at ${TEXT} NOT NULL, leased_until ${TEXT} NOT NULL,
  CONSTRAINT callout_timers_key PRIMARY KEY (tenant_id, kind, stream_id, key))`,
    `COMMENT ON COLUMN ${t.timers}.leased_until IS 'Empty while nobody has claimed it.'`,
    `CREATE INDEX callout_timers_by_moment ON ${t.timers} (tenant_id, at)`,
    // The look for tenants with work has no tenant to begin with.
    `CREATE INDEX callout_timers_due ON ${t.timers} (at)`,

    `CREATE TABLE ${t.outbox} (tenant_id ${TEXT} NOT NULL, id ${TEXT} NOT NULL, kind ${TEXT} NOT NULL,
  stream_id ${TEXT} NOT NULL, version int NOT NULL, place int NOT NULL, order_key ${TEXT}, due_at ${TEXT} NOT NULL,
  leased_until ${TEXT} NOT NULL DEFAULT '', attempts int NOT NULL DEFAULT 0, dead boolean NOT NULL DEFAULT false,
  reason text, body json NOT NULL,
  CONSTRAINT callout_outbox_key PRIMARY KEY (tenant_id, id))`,
    `COMMENT ON COLUMN ${t.outbox}.leased_until IS 'Empty while nobody has claimed it.'`,
    `CREATE INDEX callout_outbox_by_moment ON ${t.outbox} (tenant_id, due_at, version, place, id) WHERE NOT dead`,
    `CREATE INDEX callout_outbox_by_order ON ${t.outbox} (tenant_id, order_key, version, place, id)
  WHERE NOT dead AND order_key IS NOT NULL`,
    `CREATE INDEX callout_outbox_dead ON ${t.outbox} (tenant_id, due_at, version, place, id) WHERE dead`,

    `CREATE TABLE ${t.cards} (tenant_id ${TEXT} NOT NULL, id ${TEXT} NOT NULL, card json NOT NULL,
  CONSTRAINT callout_cards_key PRIMARY KEY (tenant_id, id))`,
    `CREATE TABLE ${t.texts} (tenant_id ${TEXT} NOT NULL, ref ${TEXT} NOT NULL, salt text NOT NULL, text text NOT NULL,
  CONSTRAINT callout_texts_key PRIMARY KEY (tenant_id, ref))`,

    ...forced(t, ["streams", "events", "commands", "counters", "timers", "outbox", "cards", "texts"]),
    ...appendOnly(t, ["events", "commands"]),
    ...ownRows(t, ["streams", "counters", "timers", "outbox", "cards", "texts"]),
    ...looking(t, ["timers", "outbox"]),
  ];
};
