import { describe, expect, test } from "vitest";
import { everyStatement } from "../test-storage/every-statement.ts";
import { migrationSql } from "./migration-sql.ts";
import type { SqlClient } from "./sql-client.ts";
import { tableNames } from "./tables.ts";

/** A client that finds nothing, wherever it is asked: only what is said to it counts here. */
const finding: SqlClient = {
  query: () => Promise.resolve({ rows: [] }),
  transaction: (_, work) => work(() => Promise.resolve({ rows: [] })),
};

const all = [...new Map((await everyStatement(finding, "callout")).map((one) => [one.text, one])).values()];
const isLook = ({ opening }: { readonly opening: string }): boolean => opening.includes("callout.looking");
const [looks, statements] = [all.filter(isLook), all.filter((one) => !isLook(one))];

/**
 * The tables that a statement touches, wherever it names them, without naming the tenant there: what is put in has it in
 * front, and all else is compared with it in the same part of the statement, by the name the table has there.
 */
const withoutTenant = (statement: string): readonly string[] =>
  [...statement.matchAll(/(INSERT INTO )?"callout"\.\w+(?: (?:AS )?([a-z]\w*)\b)?/g)]
    .filter(({ index, 1: putsIn, 2: alias }) => {
      if (putsIn !== undefined) return !/^[^(]+\(tenant_id\b[^)]*\)\s+SELECT \$1(?![0-9])/.test(statement.slice(index));
      const named = alias === undefined ? "(?<![.\\w])" : `\\b${alias}\\.`;
      // The look for an item before it compares with its own row, which the claim has bound to the tenant.
      return !new RegExp(`${named}tenant_id = (\\$1(?![0-9])|o\\.tenant_id)`).test(partAround(statement, index));
    })
    .map(([touched]) => touched);

/** The part of a statement in the brackets around a place in it, without what stands in brackets in there. */
const partAround = (statement: string, place: number): string => {
  const [before, after] = [statement.slice(0, place), statement.slice(place)].map(withoutBrackets);
  return `${before?.split("(").at(-1) ?? ""}${after?.split(")")[0] ?? ""}`;
};

const withoutBrackets = (text: string): string => {
  const fewer = text.replace(/\([^()]*\)/g, "");
  return fewer === text ? text : withoutBrackets(fewer);
};

/** A statement that forgets the tenant in one of the places where it names it, for each of them. */
const forgetful = (statement: string): readonly string[] =>
  [...statement.matchAll(/((?:\w\.)?tenant_id = (?:\$1|o\.tenant_id))(?![0-9])|(?<=SELECT )\$1(?=[, ])/g)].map(
    ({ 0: named, 1: condition, index }) =>
      `${statement.slice(0, index)}${condition === undefined ? "'t'" : "true"}${statement.slice(index + named.length)}`,
  );

// See docs: create_distributed_table(…, 'tenant_id') on each table is to be the whole migration to a cluster.
describe("rules for a cluster sharded by tenant", () => {
  test.for(statements)("$name names one tenant wherever it touches a table", ({ text }) => {
    expect(text).toContain('"callout".');
    expect(withoutTenant(text)).toEqual([]);
  });

  test.for(statements)("$name would be caught if it forgot the tenant in any one place", ({ text }) => {
    const spoilt = forgetful(text);
    expect(spoilt).not.toEqual([]);
    expect(spoilt.filter((one) => withoutTenant(one).length === 0)).toEqual([]);
  });

  const bad = {
    "joins a table of all tenants": `SELECT FROM "callout".streams s
      LEFT JOIN "callout".counted c ON c.kind = $2 WHERE s.tenant_id = $1`,
    "names a second table after a comma": `SELECT FROM "callout".streams s, "callout".timers t WHERE s.tenant_id = $1`,
    "looks into another table": `SELECT FROM "callout".streams s WHERE s.tenant_id = $1
      AND EXISTS (SELECT FROM "callout".texts x WHERE x.stream_id = s.stream_id)`,
    "names the tenant only in what it looks into": `DELETE FROM "callout".texts WHERE ref IN (
      SELECT ref FROM "callout".texts WHERE tenant_id = $1)`,
    "names the tenant only in the next part": `WITH a AS (SELECT id FROM "callout".cards)
      DELETE FROM "callout".cards WHERE tenant_id = $1`,
    "deletes by another table": `DELETE FROM "callout".timers t USING "callout".streams s WHERE t.tenant_id = $1`,
    "changes all": `UPDATE "callout".outbox o SET dead = true WHERE o.id = $1`,
    "compares with something else": `SELECT FROM "callout".cards WHERE tenant_id = $10`,
    "puts in what is another's": `INSERT INTO "callout".cards (tenant_id, id) SELECT $2, $1`,
    "puts in a row of nobody": `INSERT INTO "callout".cards (id, card) SELECT $1, $2`,
  };
  test.for(Object.entries(bad))("a statement that %s is caught", ([, statement]) => {
    expect(withoutTenant(statement).length).toBe(1);
  });

  test.for(all)("$name reads no clock and no chance", ({ text }) => {
    expect(text).not.toMatch(/\bnow\(|current_(time|date)|clock_timestamp|random|uuid|nextval/i);
  });

  test("only the looks for work run without a tenant", () => {
    expect(looks.map(({ name }) => name)).toEqual(["look for work", "look for the next work"]);
  });

  test.for(looks)("$name locks nothing", ({ text }) => {
    expect(text).not.toMatch(/FOR (UPDATE|SHARE|KEY|NO KEY)|UPDATE|DELETE|INSERT/);
  });

  test("every key begins with the tenant, and there is no trigger, sequence, rule or foreign key", () => {
    const schema = migrationSql();
    const keys = schema.matchAll(/CONSTRAINT callout_\w+ PRIMARY KEY \((\w+)/g);
    expect([...keys].map(([, first]) => first)).toEqual(Array.from({ length: tableNames.length }, () => "tenant_id"));
    expect(schema).not.toMatch(/TRIGGER|SEQUENCE|SERIAL|IDENTITY|REFERENCES|CREATE RULE|UNIQUE/i);
  });
});
