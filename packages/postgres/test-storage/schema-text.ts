import type { SqlQuery } from "../src/index.ts";

const STATEMENTS = {
  columns: `SELECT format('%s.%s %s%s%s%s%s', table_name, column_name, data_type, ' COLLATE ' || collation_name,
      CASE is_nullable WHEN 'NO' THEN ' NOT NULL' END, ' DEFAULT ' || column_default, ' GENERATED ' || generation_expression) AS line
    FROM information_schema.columns WHERE table_schema = $1 ORDER BY table_name, ordinal_position`,
  indexes: `SELECT replace(indexdef, schemaname || '.', '') AS line FROM pg_indexes WHERE schemaname = $1 ORDER BY indexname`,
  policies: `SELECT format('%s %s %s USING %s CHECK %s', tablename, policyname, cmd, qual, with_check) AS line
    FROM pg_policies WHERE schemaname = $1 ORDER BY tablename, policyname`,
  "row security": `SELECT format('%s enabled %s forced %s', relname, relrowsecurity, relforcerowsecurity) AS line
    FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1) AND relkind = 'r' ORDER BY relname`,
  storage: `SELECT format('%s %s', relname, reloptions) AS line FROM pg_class
    WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1) AND reloptions IS NOT NULL ORDER BY relname`,
  triggers: `SELECT format('%s %s', c.relname, t.tgname) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1) ORDER BY 1`,
  sequences: `SELECT sequencename AS line FROM pg_sequences WHERE schemaname = $1 ORDER BY 1`,
};

/** A schema in words, for comparing one with another. */
export const schemaText = async (query: SqlQuery, schema: string): Promise<string> => {
  let text = "";
  for (const [title, statement] of Object.entries(STATEMENTS)) {
    const { rows } = await query(statement, [schema]);
    text += `${title}\n${rows.map(({ line }) => `  ${String(line)}\n`).join("")}\n`;
  }
  return text;
};
