import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { presets } from "../presets/presets.ts";

interface Schema {
  readonly description?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const text = readFileSync(new URL("../../policy.schema.json", import.meta.url), "utf8");
const { standard } = presets.documents;

/** Every field anywhere in the schema, by its path. */
const fieldsIn = (part: unknown, path: string): readonly (readonly [string, Schema])[] => {
  if (typeof part !== "object" || part === null) return [];
  const own = Object.entries((part as Schema).properties ?? {}).map(
    ([name, field]) => [`${path}.${name}`, field] as const,
  );
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => fieldsIn(inner, `${path}.${key}`))];
};

describe("the JSON Schema for editors", () => {
  const schema = z.fromJSONSchema(JSON.parse(text) as z.core.JSONSchema.JSONSchema);

  test.for(Object.entries(presets.documents))("accepts %s", ([, policy]) => {
    expect(schema.safeParse(policy).error).toBeUndefined();
  });

  test.for<[string, object]>([
    ["has a field that policies do not have", { ...standard, tires: [] }],
    [
      "has one deep inside",
      { ...standard, request: { ...standard.request, survey: { ...standard.request.survey, x: 1 } } },
    ],
    ["lacks a field", { ...standard, tiers: undefined }],
    ["promises in words", { ...standard, clocks: [{ ...standard.clocks[0], promises: [{ rank: "first" }] }] }],
  ])("refuses a policy that %s", ([, policy]) => {
    expect(schema.safeParse(JSON.parse(JSON.stringify(policy))).success).toBe(false);
  });

  test("says of every field what it is; only the word that tells one alternative from another says itself", () => {
    const fields = fieldsIn(JSON.parse(text), "policy");
    const bare = fields.filter(([, { description = "", const: word }]) => description === "" && word === undefined);
    expect(bare.map(([path]) => path)).toEqual([]);
    expect(fields.length).toBeGreaterThan(400);
  });
});
