import type { TableName, Tables } from "../tables.ts";

/** The tenant that {@link tenantSession} has set; no row's when none is set. */
const OWN = "tenant_id = nullif(current_setting('callout.tenant', true), '')";

/** Row-level security on these tables, the owner included. */
export const forced = (t: Tables, names: readonly TableName[]): readonly string[] =>
  names.flatMap((name) => [
    `ALTER TABLE ${t[name]} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${t[name]} FORCE ROW LEVEL SECURITY`,
  ]);

/** What was recorded can be read and added to; nobody can change or remove it (a superuser, as ever, can do anything). */
export const appendOnly = (t: Tables, names: readonly TableName[]): readonly string[] =>
  names.flatMap((name) => [
    `CREATE POLICY callout_read ON ${t[name]} FOR SELECT USING (${OWN})`,
    `CREATE POLICY callout_add ON ${t[name]} FOR INSERT WITH CHECK (${OWN})`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${t[name]} FROM CURRENT_USER`,
  ]);

/** A row is its tenant's alone. */
export const ownRows = (t: Tables, names: readonly TableName[]): readonly string[] =>
  names.map((name) => `CREATE POLICY callout_tenant ON ${t[name]} USING (${OWN}) WITH CHECK (${OWN})`);

/**
 * A look for work may read which rows of all tenants are due. That takes a setting of its own, and lets nothing be
 * locked or changed.
 */
export const looking = (t: Tables, names: readonly TableName[]): readonly string[] =>
  names.map(
    (name) =>
      `CREATE POLICY callout_look ON ${t[name]} FOR SELECT USING (current_setting('callout.looking', true) = 'on')`,
  );
