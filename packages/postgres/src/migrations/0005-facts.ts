import { tablesIn } from "../tables.ts";
import { STREAM, TEXT } from "./columns.ts";
import { forced, ownRows } from "./row-security.ts";

/** What reports count, and of which version of each stream it was taken. */
export const facts = (schema: string): readonly string[] => {
  const t = tablesIn(schema);
  return [
    `CREATE TABLE ${t.counted} (${STREAM}, version int NOT NULL, shape int NOT NULL,
  CONSTRAINT callout_counted_key PRIMARY KEY (tenant_id, kind, stream_id))`,
    `CREATE TABLE ${t.facts} (${STREAM}, place int NOT NULL, about ${TEXT} NOT NULL, at ${TEXT} NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT callout_facts_key PRIMARY KEY (tenant_id, kind, stream_id, place))`,
    `CREATE INDEX callout_facts_by_moment ON ${t.facts} (tenant_id, about, at, kind, stream_id, place)`,
    ...forced(t, ["counted", "facts"]),
    ...ownRows(t, ["counted", "facts"]),
  ];
};
