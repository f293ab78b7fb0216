import fc from "fast-check";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { arrayText, rowsAsArrays } from "./columns-as-arrays.ts";

interface Row {
  readonly word: string | null;
  readonly count: number | null;
  readonly json: string | null;
}

const word = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .filter((text) => text.isWellFormed() && !text.includes("\0"));
const hostile = fc.constantFrom(
  "\u001e",
  "a\u001fb",
  "",
  "NULL",
  "null",
  "{}",
  "a,b",
  '"',
  "\\",
  '\\"',
  "{a}",
  " a ",
  "'",
  "\n",
  "水泵",
);
const json = fc.oneof(word, hostile).map((text) => JSON.stringify({ [text]: text }));
const row = fc.record<Row>({
  word: fc.oneof(word, hostile, fc.constant(null)),
  json: fc.oneof(json, fc.constant(null)),
  count: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constant(null)),
});

let pool: Pool;
beforeAll(() => {
  pool = new Pool({ connectionString: inject("databaseUrl"), max: 1 });
});
afterAll(() => pool.end());

test("rows that travel as arrays arrive as they were, in their order", async () => {
  const { count, table, values } = rowsAsArrays<Row>([
    ["word", "text", (one) => one.word],
    ["count", "int", (one) => one.count],
    ["json", "json", (one) => one.json],
  ]);
  expect(count).toBe(3);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const got = await pool.query(`SELECT word, count, json FROM ${table("r", 1)}`, [...values(rows)]);
      expect(got.rows).toEqual(rows);
    }),
  );
});

test("an array within an array keeps its words", async () => {
  const inner = ["a", 'b"c', "d\\"];
  const got = await pool.query("SELECT (a[1])::text[] AS inner FROM (SELECT ($1::text)::text[] AS a) x", [
    arrayText([arrayText(inner)]),
  ]);
  expect(got.rows).toEqual([{ inner }]);
});
