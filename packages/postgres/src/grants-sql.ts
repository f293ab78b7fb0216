import { quotedName } from "./quoted.ts";
import { DEFAULT_SCHEMA, tablesIn } from "./tables.ts";

/**
 * The rights the application's role needs, as SQL for the owner of the schema to run after each migration.
 *
 * The role owns nothing, and can neither change nor remove what was recorded.
 */
export const grantsSql = (options: { readonly role: string; readonly schema?: string }): string => {
  const { schema = DEFAULT_SCHEMA } = options;
  const role = quotedName(options.role);
  const t = tablesIn(schema);
  return [
    `GRANT USAGE ON SCHEMA ${quotedName(schema)} TO ${role}`,
    `GRANT SELECT, INSERT ON ${t.events}, ${t.commands} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE ON ${t.streams}, ${t.counters} TO ${role}`,
    `GRANT SELECT, INSERT ON ${t.contacts}, ${t.tenants} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${t.timers}, ${t.outbox}, ${t.cards}, ${t.texts} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE ON ${t.counted} TO ${role}`,
    `GRANT SELECT, INSERT, DELETE ON ${t.facts} TO ${role}`,
  ]
    .map((statement) => `${statement};\n`)
    .join("");
};
