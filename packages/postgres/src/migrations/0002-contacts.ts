import { tablesIn } from "../tables.ts";
import { STREAM, TEXT } from "./columns.ts";
import { forced, ownRows } from "./row-security.ts";

/** Which streams named whose card, and which stream each text belongs to: what must go when a person is to be forgotten. */
export const contacts = (schema: string): readonly string[] => {
  const t = tablesIn(schema);
  return [
    `CREATE TABLE ${t.contacts} (${STREAM}, card_id ${TEXT} NOT NULL,
  CONSTRAINT callout_contacts_key PRIMARY KEY (tenant_id, card_id, kind, stream_id))`,
    `ALTER TABLE ${t.texts} ADD COLUMN kind ${TEXT}, ADD COLUMN stream_id ${TEXT}`,

    // The owner is held to row-level security too: what was recorded before is read without it, in this transaction alone.
    `ALTER TABLE ${t.events} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE ${t.texts} NO FORCE ROW LEVEL SECURITY`,
    `INSERT INTO ${t.contacts} (tenant_id, kind, stream_id, card_id)
SELECT DISTINCT e.tenant_id, e.kind, e.stream_id, named #>> '{}'
FROM ${t.events} e, jsonb_path_query(e.data, 'lax $.**.cardId') AS named`,
    `UPDATE ${t.texts} x SET kind = e.kind, stream_id = e.stream_id
FROM ${t.events} e, jsonb_path_query(e.data, 'lax $.**.ref') AS named
WHERE e.tenant_id = x.tenant_id AND named #>> '{}' = x.ref`,
    `ALTER TABLE ${t.events} FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE ${t.texts} FORCE ROW LEVEL SECURITY`,

    `CREATE INDEX callout_texts_by_stream ON ${t.texts} (tenant_id, kind, stream_id)`,
    ...forced(t, ["contacts"]),
    ...ownRows(t, ["contacts"]),
  ];
};
