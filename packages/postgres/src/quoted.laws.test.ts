import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { keptText } from "@callout/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { countText, quotedName, quotedText, storable } from "./quoted.ts";

describe("quoting", () => {
  let db: PGlite;
  beforeAll(async () => {
    db = await PGlite.create();
  });

  const hostile = fc.constantFrom("'", "''", "\\", "\\'", "E'", "$1", "$$", "--", "/*", ";", "\n", '"', "\\u0027");
  const texts = fc.oneof(
    keptText(),
    fc.array(fc.oneof(hostile, keptText())).map((parts) => parts.join("")),
  );

  test.for(["on", "off"])("any text is read as itself, with standard_conforming_strings %s", async (setting) => {
    await db.exec(`SET standard_conforming_strings = ${setting}; SET escape_string_warning = off`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await db.query(`SELECT ${quotedText(text)} AS read`)).rows).toEqual([{ read: text }]);
      }),
    );
  });

  test("any name that can be is read as itself", async () => {
    const names = texts.filter((text) => text !== "" && new TextEncoder().encode(text).length <= 63);
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        expect((await db.query(`SELECT 1 AS ${quotedName(name)}`)).fields.map((field) => field.name)).toEqual([name]);
      }),
    );
  });

  test("a name that cannot be, and text that would be changed, is a bug of the caller", () => {
    for (const name of ["", "a\0", "\ud800", "n".repeat(64), "中".repeat(22)])
      expect(() => quotedName(name)).toThrow(RangeError);
    for (const text of ["a\0", "\ud800"]) expect(() => storable(text)).toThrow(RangeError);
  });

  test("a count is written as it is, and what is none is a bug of the caller", () => {
    expect([0, 10, 1000].map(countText)).toEqual(["0", "10", "1000"]);
    for (const count of [-1, 0.5, NaN, Infinity]) expect(() => countText(count)).toThrow(RangeError);
  });
});
