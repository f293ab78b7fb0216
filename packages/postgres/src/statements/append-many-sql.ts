import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { EVENT_COLUMNS, EVENT_FIELDS, NEW_EVENT } from "./event-row.ts";
import { ITEM_FIELDS, NEW_ITEM, OUTBOX_COLUMNS } from "./outbox-row.ts";
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
WITH given AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(($2::text)::jsonb) AS g(place int, kind text, id text, expected int, counter text,
    prefix text, width int, "commandId" text, salt text, fingerprint text,
    ${STREAM_COLUMNS.map(([name, type]) => `${name} ${type}`).join(", ")})
),
held AS MATERIALIZED (
  SELECT g.place FROM given g
  JOIN ${t.streams} s ON s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id AND s.version = g.expected
  ORDER BY s.kind, s.stream_id FOR UPDATE OF s
),
standing AS MATERIALIZED (
  SELECT g.* FROM given g
  WHERE CASE g.expected WHEN 0
    THEN NOT EXISTS (SELECT FROM ${t.streams} s WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id)
    ELSE g.place IN (SELECT place FROM held) END
  AND NOT EXISTS (
    SELECT FROM ${t.commands} c
    WHERE c.tenant_id = $1 AND c.kind = g.kind AND c.stream_id = g.id AND c.command_id = g."commandId"
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
  UPDATE ${t.streams} s SET number = coalesce(g.number, s.number),
    ${names.map((name, index) => `${name} = ${String(taken[index])}`).join(", ")}
  FROM stood g
  WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id AND s.version = g.expected AND g.expected > 0
),
recorded AS (
  INSERT INTO ${t.events} (${EVENT_COLUMNS}, number)
  SELECT $1, g.kind, g.id, ${NEW_EVENT}, CASE WHEN e.version = g.expected + 1 THEN g.number END
  FROM stood g JOIN jsonb_to_recordset(($3::text)::jsonb) AS e(place int, ${EVENT_FIELDS}) ON e.place = g.place
),
marked AS (
  INSERT INTO ${t.commands} (tenant_id, kind, stream_id, command_id, salt, fingerprint, from_version, to_version)
  SELECT $1, g.kind, g.id, g."commandId", g.salt, g.fingerprint, g.expected + 1, g.version
  FROM stood g WHERE g."commandId" IS NOT NULL
),
wanted AS MATERIALIZED (
  SELECT g.kind, g.id, w.key, w.at
  FROM stood g JOIN jsonb_to_recordset(($4::text)::jsonb) AS w(place int, key text, at text) ON w.place = g.place
),
dropped AS (
  DELETE FROM ${t.timers} s USING stood g
  WHERE s.tenant_id = $1 AND s.kind = g.kind AND s.stream_id = g.id AND g.expected > 0
    AND NOT EXISTS (SELECT FROM wanted w WHERE w.kind = s.kind AND w.id = s.stream_id AND w.key = s.key)
),
armed AS (
  INSERT INTO ${t.timers} AS s (tenant_id, kind, stream_id, key, at, leased_until)
  SELECT $1, w.kind, w.id, w.key, w.at, '' FROM wanted w
  ON CONFLICT (tenant_id, kind, stream_id, key) DO UPDATE SET at = excluded.at, leased_until = ''
  WHERE s.at <> excluded.at
),
queued AS (
  INSERT INTO ${t.outbox} (${OUTBOX_COLUMNS}) SELECT $1, ${NEW_ITEM}
  FROM stood g JOIN jsonb_to_recordset(($5::text)::jsonb) AS i(place int, ${ITEM_FIELDS}) ON i.place = g.place
),
carded AS (
  INSERT INTO ${t.cards} (tenant_id, id, card) SELECT $1, c.id, c.card
  FROM stood g JOIN jsonb_to_recordset(($6::text)::jsonb) AS c(place int, id text, card json) ON c.place = g.place
),
named AS (
  INSERT INTO ${t.contacts} (tenant_id, kind, stream_id, card_id) SELECT $1, g.kind, g.id, n.id
  FROM stood g JOIN jsonb_to_recordset(($7::text)::jsonb) AS n(place int, id text) ON n.place = g.place
  ON CONFLICT (tenant_id, card_id, kind, stream_id) DO NOTHING
),
worded AS (
  INSERT INTO ${t.texts} (tenant_id, kind, stream_id, ref, salt, text) SELECT $1, g.kind, g.id, x.ref, x.salt, x.text
  FROM stood g JOIN jsonb_to_recordset(($8::text)::jsonb) AS x(place int, ref text, salt text, text text)
    ON x.place = g.place
)
SELECT json_build_object('place', place, 'number', number)::text AS row FROM stood`;

const names = STREAM_COLUMNS.map(([name]) => name);

/** Texts of JSON travel as texts, so that they are kept as they were written. */
const taken = STREAM_COLUMNS.map(([name, , cast]) => `g.${name}${cast}`);

/** The parameters of {@link appendManySql}. Each stream stands in at most one of the appends. */
export const appendManyValues = (tenant: string, appends: readonly Append[]): readonly SqlValue[] => {
  const rows = (of: (append: Append) => readonly object[]): string =>
    JSON.stringify(appends.flatMap((append, place) => of(append).map((row) => ({ ...row, place }))));
  return [
    tenant,
    rows((append) => [headOf(append)]),
    rows(({ events }) => events),
    rows(({ timers }) => timers.map(({ key, at }) => ({ key, at }))),
    rows(({ outbox }) => outbox),
    rows(({ cards }) => cards),
    rows(({ contacts }) => [...new Set(contacts)].map((id) => ({ id }))),
    rows(({ texts }) => texts),
  ];
};

const headOf = (append: Append): object => ({
  kind: append.stream.kind,
  id: append.stream.id,
  expected: append.expectedVersion,
  ...append.number,
  ...(append.command && {
    commandId: append.command.id,
    salt: append.command.salt,
    fingerprint: append.command.fingerprint,
  }),
  ...streamRow(append),
});
