import { indexIn, tablesIn } from "../tables.ts";
import { TEXT } from "./columns.ts";

/**
 * Lists by two things at once: what a list goes by first brings the status along, so that rows in another are not read.
 *
 * The policy becomes columns: under row-level security the server uses no index on what a function makes of a row, unless
 * it knows that the function tells nothing of rows it is refused.
 */
export const lists = (schema: string): readonly string[] => {
  const { streams } = tablesIn(schema);
  const again = (by: string, columns: string, where = ""): readonly string[] => [
    `DROP INDEX ${indexIn(schema, `callout_streams_by_${by}`)}`,
    `CREATE INDEX callout_streams_by_${by} ON ${streams} (tenant_id, kind, ${columns})${where}`,
  ];
  return [
    `ALTER TABLE ${streams} ADD COLUMN policy_id ${TEXT} GENERATED ALWAYS AS (policy ->> 'id') STORED,
  ADD COLUMN policy_version ${TEXT} GENERATED ALWAYS AS (policy ->> 'version') STORED`,
    ...again("policy", "policy_id, policy_version, stream_id, status"),
    ...again("customer", "customer, stream_id, status"),
    ...again("engineer", "engineer, stream_id, status"),
    ...again("site", "site, stream_id, status", " WHERE site IS NOT NULL"),
    ...again("asset", "asset, stream_id, status", " WHERE asset IS NOT NULL"),
  ];
};
