import { describe, expect, test } from "vitest";
import { namedIn, ruleSections, rulesIn, rulesNamedByTests } from "./rules.ts";

const rules = Object.values(ruleSections()).flatMap((section) => Object.entries(section.rules));
const named = rulesNamedByTests();

describe("the rules of the source material", () => {
  test("are each named by a test, left out for a written reason, or open", () => {
    const unaccounted = rules.filter(([id, { open, leftOut }]) => !named.has(id) && !open && leftOut === undefined);
    expect(unaccounted.map(([id, { rule }]) => `${id}: ${rule}`)).toEqual([]);
  });

  test("are left out for a reason, and then no test names them", () => {
    const leftOut = rules.filter(([, one]) => one.leftOut !== undefined);
    for (const [id, one] of leftOut) {
      expect([id, one.open, one.leftOut?.trim().length !== 0]).toEqual([id, undefined, true]);
      expect([id, named.has(id)]).toEqual([id, false]);
    }
  });

  test("are all there is: no test names one that is not in the table", () => {
    const known = new Set(rules.map(([id]) => id));
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
    expect(rules.length).toBe(596);
  });
});

describe("what a test names", () => {
  test("is in its title, whichever way tests are told", () => {
    const text = `
      describe("a slip (R-001)", () => {
        test("is kept (R-002, R-004…R-006)", () => {});
        test.for([["R-007", 1], ["nothing", 2]] as const)("%s", () => {});
        const laws = [{ law: "never less (R-008)", check: () => {} }];
        number("R-009", "solar");
        const source = ["R-010"];
        expect("R-011").toBe(1);
      });`;
    expect(namedIn(text)).toEqual(["R-001", "R-002", "R-004", "R-005", "R-006", "R-007", "R-008", "R-009"]);
  });

  test("may be a stretch of rules", () => {
    expect(rulesIn("R-019…R-021 and R-100")).toEqual(["R-019", "R-020", "R-021", "R-100"]);
  });
});
