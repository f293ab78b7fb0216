import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { cards, contacts, events, heads, items, texts, timers, type Placed } from "./append-many-columns.ts";
import { numbered } from "./columns-as-arrays.ts";
import { EVENT_COLUMNS } from "./event-row.ts";
import { OUTBOX_COLUMNS } from "./outbox-row.ts";
import { STREAM_COLUMNS, streamRow } from "./stream-row.ts";

/** What {@link appendManySql} answers for each append it has written. */
export interface WrittenAppend {
  /** Which of those given, from 0. */
  readonly place: number;
  /** The number it got. */
  readonly number: string | null;
}

/**
 * Appends to several streams of one tenant, as one statement; a row for each that was written.
 *
 * Those whose stream does not stand at the expected version, or knows the command, are left out and have written
 * nothing. Rows that others want too are locked in an order that is the same everywhere, so that batches wait for each
 * other and never in a circle: streams, then counters, then what is new.
 */
export const appendManySql = (t: Tables): string => `
WITH given AS MATERIALIZED (SELECT * FROM ${heads.table("g", at.heads)}),
held AS MATERIALIZED (
  SELECT g.place FROM (SELECT place, kind, id, expected FROM given WHERE expected > 0 ORDER BY kind, id) g
  CROSS JOIN LATERAL (
    SELECT FROM ${t.streams} s
    WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id AND s.version = g.expected FOR UPDATE
  ) s
),
standing AS MATERIALIZED (
  SELECT g.* FROM given g
  WHERE CASE g.expected WHEN 0
    THEN NOT EXISTS (
      SELECT s.version FROM ${t.streams} s WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id OFFSET 0
    )
    ELSE g.place IN (SELECT place FROM held) END
  AND NOT EXISTS (
    SELECT c.salt FROM ${t.commands} c
    WHERE c.tenant_id = $1 AND c.kind = g.kind AND c.stream_id = g.id AND c.command_id = g.command OFFSET 0
  )
),
counted AS (
  INSERT INTO ${t.counters} AS c (tenant_id, counter, last)
  SELECT $1, counter, count(*) FROM standing WHERE counter IS NOT NULL GROUP BY counter ORDER BY counter
  ON CONFLICT (tenant_id, counter) DO UPDATE SET last = c.last + excluded.last
  RETURNING counter, last
),
counts AS (
  SELECT s.place, c.last - count(*) OVER (PARTITION BY s.counter)
    + row_number() OVER (PARTITION BY s.counter ORDER BY s.place) AS count
  FROM standing s JOIN counted c ON c.counter = s.counter
),
stood AS MATERIALIZED (
  SELECT s.*, s.prefix || lpad(n.count::text, greatest(s.width, length(n.count::text)), '0') AS number
  FROM standing s LEFT JOIN counts n ON n.place = s.place
),
begun AS (
  INSERT INTO ${t.streams} (tenant_id, kind, stream_id, number, ${names.join(", ")})
  SELECT $1, g.kind, g.id, g.number, ${taken.join(", ")} FROM stood g WHERE g.expected = 0 ORDER BY g.kind, g.id
),
moved AS (
  INSERT INTO ${t.streams} AS s (tenant_id, kind, stream_id, number, ${names.join(", ")})
  SELECT $1, g.kind, g.id, g.number, ${taken.join(", ")} FROM stood g WHERE g.expected > 0
  ON CONFLICT (tenant_id, kind, stream_id) DO UPDATE SET number = coalesce(excluded.number, s.number),
    ${names.map((name) => `${name} = excluded.${name}`).join(", ")}
),
recorded AS (
  INSERT INTO ${t.events} (${EVENT_COLUMNS}, number)
  SELECT $1, g.kind, g.id, e.version, e.id, e.type, e.v, e.at, e.recorded_at, e.actor::jsonb, e.command_id,
    e.policy::jsonb, e.calendars::jsonb, e.data::jsonb, CASE WHEN e.version = g.expected + 1 THEN g.number END
  FROM stood g JOIN ${events.table("e", at.events)} ON e.place = g.place
),
marked AS (
  INSERT INTO ${t.commands} (tenant_id, kind, stream_id, command_id, salt, fingerprint, from_version, to_version)
  SELECT $1, g.kind, g.id, g.command, g.salt, g.fingerprint, g.expected + 1, g.version
  FROM stood g WHERE g.command IS NOT NULL
),
past AS MATERIALIZED (
  SELECT g.kind, g.id, s.key FROM stood g CROSS JOIN LATERAL (
    SELECT s.key FROM ${t.timers} s WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id OFFSET 0
  ) s
  WHERE g.expected > 0 AND s.key <> ALL (g.keys::text[])
),
dropped AS (
  DELETE FROM ${t.timers} s USING past p
  WHERE s.tenant_id = $1 AND s.kind = p.kind AND s.stream_id = p.id AND s.key = p.key AND EXISTS (SELECT FROM past)
),
armed AS (
  INSERT INTO ${t.timers} (tenant_id, kind, stream_id, key, at, leased_until)
  SELECT $1, g.kind, g.id, w.key, w.at, ''
  FROM stood g JOIN ${timers.table("w", at.timers)} ON w.place = g.place
  WHERE w.at IS DISTINCT FROM (
    SELECT s.at FROM ${t.timers} s
    WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id AND s.key = w.key
  )
  ON CONFLICT (tenant_id, kind, stream_id, key) DO UPDATE SET at = excluded.at, leased_until = ''
),
queued AS (
  INSERT INTO ${t.outbox} (${OUTBOX_COLUMNS})
  SELECT $1, i.id, i.kind, i.stream_id, i.version, i.index, i.order_key, i.due_at, i.body::jsonb::json
  FROM stood g JOIN ${items.table("i", at.items)} ON i.place = g.place
),
carded AS (
  INSERT INTO ${t.cards} (tenant_id, id, card) SELECT $1, c.id, c.card::jsonb::json
  FROM stood g JOIN ${cards.table("c", at.cards)} ON c.place = g.place
),
named AS (
  INSERT INTO ${t.contacts} (tenant_id, kind, stream_id, card_id) SELECT $1, g.kind, g.id, n.id
  FROM stood g JOIN ${contacts.table("n", at.contacts)} ON n.place = g.place
  ON CONFLICT (tenant_id, card_id, kind, stream_id) DO NOTHING
),
worded AS (
  INSERT INTO ${t.texts} (tenant_id, kind, stream_id, ref, salt, text) SELECT $1, g.kind, g.id, x.ref, x.salt, x.text
  FROM stood g JOIN ${texts.table("x", at.texts)} ON x.place = g.place
),
listed AS (
  INSERT INTO ${t.tenants} (tenant_id) SELECT $1 FROM stood LIMIT 1 ON CONFLICT (tenant_id) DO NOTHING
)
SELECT json_build_object('place', place, 'number', number)::text AS row FROM stood`;

const names = STREAM_COLUMNS.map(([name]) => name);

/** Texts of JSON travel as texts, so that they are kept as they were written. */
const taken = STREAM_COLUMNS.map(([name, , cast]) => `g.${name}${cast}`);

/** Where the parameters of each begin: `$1` is the tenant. */
const at = numbered({ heads, events, timers, items, cards, contacts, texts });

/** The parameters of {@link appendManySql}. Each stream stands in at most one of the appends. */
export const appendManyValues = (tenant: string, appends: readonly Append[]): readonly SqlValue[] => {
  const each = <Row>(of: (append: Append) => readonly Row[]): readonly Placed<Row>[] =>
    appends.flatMap((append, place) => of(append).map((row): Placed<Row> => [place, row]));
  return [
    tenant,
    ...heads.values(each((append) => [{ append, row: streamRow(append) }])),
    ...events.values(each((append) => append.events)),
    ...timers.values(each((append) => append.timers)),
    ...items.values(each(({ outbox }) => outbox)),
    ...cards.values(each((append) => append.cards)),
    ...contacts.values(each((append) => [...new Set(append.contacts)])),
    ...texts.values(each((append) => append.texts)),
  ];
};
