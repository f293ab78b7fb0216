import { indexIn, tablesIn } from "../tables.ts";
import { TEXT } from "./columns.ts";
import { forced, looking, ownRows } from "./row-security.ts";

/**
 * Which tenants there are: the look for work goes from one to the next, and not through all that is due. So no index has to
 * hold the moments of all tenants, which every timer that moved had to be put in.
 */
export const tenants = (schema: string): readonly string[] => {
  const t = tablesIn(schema);
  return [
    `CREATE TABLE ${t.tenants} (tenant_id ${TEXT} NOT NULL, CONSTRAINT callout_tenants_key PRIMARY KEY (tenant_id))`,

    // The owner is held to row-level security too: who is there already is read without it, in this transaction alone.
    `ALTER TABLE ${t.streams} NO FORCE ROW LEVEL SECURITY`,
    `INSERT INTO ${t.tenants} (tenant_id) SELECT DISTINCT tenant_id FROM ${t.streams}`,
    `ALTER TABLE ${t.streams} FORCE ROW LEVEL SECURITY`,

    ...forced(t, ["tenants"]),
    ...ownRows(t, ["tenants"]),
    ...looking(t, ["tenants"]),
    `DROP INDEX ${indexIn(schema, "callout_timers_due")}`,
  ];
};
