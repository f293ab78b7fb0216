import { tableNames, type Tables } from "../tables.ts";

/** The tenant that {@link tenantSession} has set; no row's when none is set. */
const OWN = "tenant_id = nullif(current_setting('callout.tenant', true), '')";

/**
 * Who sees and changes which row, the owner included.
 *
 * A row is its tenant's alone. What was recorded, events and commands, can be read and added to; nobody can change or
 * remove it, the owner included (a superuser, as ever, can do anything). A look for work may read which timers and
 * items of all tenants are due; that takes a setting of its own, and lets nothing be locked or changed.
 */
export const rowSecurity = (t: Tables): readonly string[] => [
  ...tableNames.flatMap((name) => [
    `ALTER TABLE ${t[name]} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${t[name]} FORCE ROW LEVEL SECURITY`,
  ]),
  ...(["events", "commands"] as const).flatMap((name) => [
    `CREATE POLICY callout_read ON ${t[name]} FOR SELECT USING (${OWN})`,
    `CREATE POLICY callout_add ON ${t[name]} FOR INSERT WITH CHECK (${OWN})`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${t[name]} FROM CURRENT_USER`,
  ]),
  ...(["streams", "counters", "timers", "outbox", "cards", "texts"] as const).map(
    (name) => `CREATE POLICY callout_tenant ON ${t[name]} USING (${OWN}) WITH CHECK (${OWN})`,
  ),
  ...(["timers", "outbox"] as const).map(
    (name) =>
      `CREATE POLICY callout_look ON ${t[name]} FOR SELECT USING (current_setting('callout.looking', true) = 'on')`,
  ),
];
