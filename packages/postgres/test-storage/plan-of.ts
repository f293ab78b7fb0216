import type { Pool } from "pg";
import type { SqlValue } from "../src/index.ts";

/**
 * How the server would run a statement that it has prepared for good, for whoever the pool connects: the lines of its plan
 * that touch a table, and by what of an index.
 */
export const planOf = async (
  pool: Pool,
  setting: string,
  [text, values]: readonly [string, readonly SqlValue[]],
): Promise<readonly string[]> => {
  const session = await pool.connect();
  try {
    await session.query(`BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; ${setting}`);
    await session.query(`PREPARE planned AS ${text}`);
    const literals = values.map((value) => (value === null ? "NULL" : session.escapeLiteral(String(value))));
    const { rows } = await session.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (COSTS OFF) EXECUTE planned(${literals.join(", ")})`,
    );
    return rows.map((row) => row["QUERY PLAN"]).flatMap(touching);
  } finally {
    await session.query("ROLLBACK; DEALLOCATE ALL");
    session.release();
  }
};

/** What a line of a plan says of a table or an index, without its place in the tree and the types of its values. */
const touching = (line: string): readonly string[] => {
  const said = line
    .trim()
    .replace(/^-> +/, "")
    .replaceAll(/::(text|integer)|"/g, "");
  if (/^(Index Cond|Index (Only )?Scan|Bitmap Index Scan|Seq Scan|Insert|Update|Delete) ?/.test(said))
    return [said.startsWith("Index Cond") ? `  ${said}` : said];
  return [];
};
