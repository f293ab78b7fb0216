import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DEFAULT_SCHEMA } from "../tables.ts";
import { migrations } from "./migrations.ts";

describe("migrations", () => {
  test.for(migrations)("$number, $name, is what its checksum says", ({ checksum, statements }) => {
    const hash = createHash("sha256").update(statements(DEFAULT_SCHEMA).join(";\n"));
    expect(hash.digest("hex")).toBe(checksum);
  });

  test("they are numbered from 1 without gaps", () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });
});
