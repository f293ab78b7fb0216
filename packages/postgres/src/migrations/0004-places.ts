import { tablesIn } from "../tables.ts";
import { TEXT } from "./columns.ts";

/** The site and the installed asset a stream is about, for lists. */
export const places = (schema: string): readonly string[] => {
  const { streams } = tablesIn(schema);
  return [
    `ALTER TABLE ${streams} ADD COLUMN site ${TEXT}, ADD COLUMN asset ${TEXT}`,

    // The owner is held to row-level security too: what is there already is changed without it, in this transaction alone.
    `ALTER TABLE ${streams} NO FORCE ROW LEVEL SECURITY`,
    `UPDATE ${streams} SET site = state #>> '{file,intake,site}' WHERE kind = 'request'`,
    `ALTER TABLE ${streams} FORCE ROW LEVEL SECURITY`,

    `CREATE INDEX callout_streams_by_site ON ${streams} (tenant_id, kind, site, stream_id) WHERE site IS NOT NULL`,
    `CREATE INDEX callout_streams_by_asset ON ${streams} (tenant_id, kind, asset, stream_id) WHERE asset IS NOT NULL`,
  ];
};
