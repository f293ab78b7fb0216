import fc from "fast-check";
import { expect, test } from "vitest";
import { holds, type Condition, type FactValue, type Matcher } from "../../sla/condition.ts";
import type { Facts } from "../../sla/timeline.ts";
import { factsThat } from "./facts-that.ts";

const word = fc.constantFrom("a", "b", "c");
const edge = fc.constantFrom(1, 2, 2.5, 3);
const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  word,
  fc.constantFrom(null, true, 2),
  fc.array(fc.oneof(word, fc.constant(null)), { maxLength: 3 }),
  fc.record({ atLeast: edge, moreThan: edge, atMost: edge, lessThan: edge }, { requiredKeys: [] }),
);
const condition: fc.Arbitrary<Condition> = fc.dictionary(fc.constantFrom("tier", "zone", "hours"), matcher);
const sought = fc.record({
  hold: fc.array(condition, { maxLength: 2 }),
  fail: fc.array(condition, { maxLength: 5 }),
});

/** Every combination of these facts. A tenth lies on either side of every edge. */
const values: readonly FactValue[] = [null, "a", "b", "c", "other", true, 0.9, 1, 1.1, 2, 2.1, 2.5, 2.6, 3, 3.1];
const everyFacts: readonly Facts[] = values.flatMap((tier) =>
  values.flatMap((zone) => values.map((hours) => ({ tier, zone, hours }))),
);

test("finds facts exactly where there are some, and such as were sought", () => {
  fc.assert(
    fc.property(sought, ({ hold, fail }) => {
      const fitting = (facts: Facts): boolean =>
        hold.every((one) => holds(one, facts)) && !fail.some((one) => holds(one, facts));
      const found = factsThat({ hold, fail });
      if (found == null) expect([found, everyFacts.some(fitting)]).toEqual([null, false]);
      else expect(fitting(found)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("does not look on for ever: among very many facts it says that it does not know", () => {
  // Forty-one people in a circle, each in one of two colours, and no two neighbours in the same: it cannot be.
  const circle = Array.from({ length: 41 }, (_, nth) => `person${String(nth)}`);
  const everyOther = circle.toSorted((one, other) => (circle.indexOf(one) % 2) - (circle.indexOf(other) % 2));
  const hold = everyOther.map((person) => ({ [person]: ["red", "blue"] }));
  const fail = circle.flatMap((person, nth) =>
    ["red", "blue"].map((colour) => ({ [person]: colour, [circle[(nth + 1) % circle.length] as string]: colour })),
  );
  expect(factsThat({ hold, fail })).toBeUndefined();
});
