import type { Append } from "@callout/core";
import type { SqlValue } from "../sql-client.ts";
import type { Tables } from "../tables.ts";
import { jsonText } from "./json-text.ts";
import { itemsIn, NEW_ITEM, OUTBOX_COLUMNS } from "./outbox-row.ts";
import type { Parameter } from "./parameter.ts";

/**
 * The part of an append that puts its items in the outbox.
 *
 * A body is read as `jsonb` first, which refuses half a character and a NUL.
 */
export const itemsQueued = (t: Tables, { outbox }: Append, parameter: Parameter): string => {
  const into = `queued AS (INSERT INTO ${t.outbox} (${OUTBOX_COLUMNS})`;
  const [only, ...others] = outbox;
  if (only === undefined || others.length > 0)
    return `${into}
  SELECT $1, ${NEW_ITEM} FROM stood, ${itemsIn(`(${parameter(JSON.stringify(outbox))}::text)::jsonb`)})`;
  const text = (value: SqlValue): string => `${parameter(value)}::text`;
  const { id, stream, version, index, orderKey, dueAt, body } = only;
  return `${into}
  SELECT $1, ${text(id)}, ${text(stream.kind)}, ${text(stream.id)}, ${parameter(version)}::int, ${parameter(index)}::int,
    ${text(orderKey)}, ${text(dueAt)}, (${text(jsonText(body))})::jsonb::json FROM stood)`;
};
