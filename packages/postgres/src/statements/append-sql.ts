import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { eventsRecorded } from "./events-recorded.ts";
import { itemsQueued } from "./items-queued.ts";
import type { Parameter } from "./parameter.ts";
import { streamColumns } from "./stream-row.ts";
import { timersReplaced } from "./timers-replaced.ts";

/**
 * All that one command changes, as one statement. Its one row is the number it gave; no row when the stream did not
 * stand at the expected version.
 *
 * Nothing is written unless the stream's own row was found at that version, or was put in: the transaction may be
 * committed in the same breath. The unique keys have the last word on versions and commands. Only what the append has
 * stands in its statement, because each part takes its time even when it does nothing; and what comes alone stands in it as
 * it is, because taking JSON apart takes longer than writing the row.
 *
 * With `lists` the tenant is put on the list of those there are, unless it is on it.
 */
export const appendStatement = (
  t: Tables,
  tenant: string,
  append: Append,
  { lists }: { readonly lists: boolean },
): [string, readonly SqlValue[]] => {
  const { stream, expectedVersion, number, outbox, cards, texts } = append;
  const values: SqlValue[] = [tenant, stream.kind, stream.id, expectedVersion];
  const parameter: Parameter = (value) => `$${String(values.push(value))}`;
  const json = (rows: readonly unknown[]): string => `(${parameter(JSON.stringify(rows))}::text)::jsonb`;
  const given = number === null ? "NULL::text" : "(SELECT number FROM allocated)";
  const contacts = [...new Set(append.contacts)];
  const parts = [
    ...(number === null ? [] : allocated(t, number, expectedVersion, parameter)),
    `stood AS (${expectedVersion === 0 ? begun(t, append, given, parameter) : moved(t, append, given, parameter)} RETURNING 1)`,
    eventsRecorded(t, append, given, parameter),
    ...marked(t, append, parameter),
    ...timersReplaced(t, append, parameter),
    ...unlessEmpty(outbox, () => itemsQueued(t, append, parameter)),
    ...unlessEmpty(
      cards,
      () => `carded AS (INSERT INTO ${t.cards} (tenant_id, id, card)
  SELECT $1, c.id, c.card FROM stood, jsonb_to_recordset(${json(cards)}) AS c(id text, card json))`,
    ),
    ...unlessEmpty(
      contacts,
      () => `named AS (INSERT INTO ${t.contacts} (tenant_id, kind, stream_id, card_id)
  SELECT $1, $2, $3, n FROM stood, jsonb_array_elements_text(${json(contacts)}) AS n
  ON CONFLICT (tenant_id, card_id, kind, stream_id) DO NOTHING)`,
    ),
    ...unlessEmpty(
      texts,
      () => `worded AS (INSERT INTO ${t.texts} (tenant_id, kind, stream_id, ref, salt, text)
  SELECT $1, $2, $3, x.ref, x.salt, x.text
  FROM stood, jsonb_to_recordset(${json(texts)}) AS x(ref text, salt text, text text))`,
    ),
    ...(lists
      ? [`listed AS (INSERT INTO ${t.tenants} (tenant_id) SELECT $1 FROM stood ON CONFLICT (tenant_id) DO NOTHING)`]
      : []),
  ];
  return [`WITH ${parts.join(",\n")}\nSELECT to_json(${given})::text AS row FROM stood`, values];
};

const unlessEmpty = (rows: readonly unknown[], part: () => string): readonly string[] =>
  rows.length === 0 ? [] : [part()];

/** The next number of a counter, unless the stream has moved on: its row is locked first. */
const allocated = (
  t: Tables,
  { counter, prefix, width }: NonNullable<Append["number"]>,
  expectedVersion: number,
  parameter: Parameter,
): readonly string[] => {
  const held = `held AS (SELECT 1 FROM ${t.streams}
  WHERE tenant_id = $1 AND kind = $2 AND stream_id = $3 AND version = $4::int FOR UPDATE)`;
  const begins = expectedVersion === 0;
  return [
    ...(begins ? [] : [held]),
    `counted AS (INSERT INTO ${t.counters} AS c (tenant_id, counter, last)
  SELECT $1, ${parameter(counter)}::text, 1${begins ? "" : " FROM held"}
  ON CONFLICT (tenant_id, counter) DO UPDATE SET last = c.last + 1
  RETURNING last)`,
    `allocated AS (SELECT ${parameter(prefix)}::text || lpad(last::text, greatest(${parameter(width)}::int,
  length(last::text)), '0') AS number FROM counted)`,
  ];
};

const begun = (t: Tables, append: Append, given: string, parameter: Parameter): string => {
  const columns = [["number", given], ...streamColumns(append, parameter)] as const;
  return `
  INSERT INTO ${t.streams} (tenant_id, kind, stream_id, ${columns.map(([name]) => name).join(", ")})
  SELECT $1, $2, $3, ${columns.map(([, value]) => value).join(", ")}`;
};

const moved = (t: Tables, append: Append, given: string, parameter: Parameter): string => {
  const number = append.number === null ? [] : [["number", given] as const];
  const set = [...number, ...streamColumns(append, parameter)].map(([name, value]) => `${name} = ${value}`);
  return `
  UPDATE ${t.streams} SET ${set.join(", ")}
  WHERE tenant_id = $1 AND kind = $2 AND stream_id = $3 AND version = $4::int`;
};

const marked = (t: Tables, { command, expectedVersion, events }: Append, parameter: Parameter): readonly string[] =>
  command === null
    ? []
    : [
        `marked AS (INSERT INTO ${t.commands} (tenant_id, kind, stream_id, command_id, salt, fingerprint,
    from_version, to_version)
  SELECT $1, $2, $3, ${parameter(command.id)}::text, ${parameter(command.salt)}::text,
    ${parameter(command.fingerprint)}::text, $4::int + 1, ${parameter(expectedVersion + events.length)}::int
  FROM stood)`,
      ];
