import fc from "fast-check";
import { expect, test } from "vitest";
import { againstContract, type NotedItem } from "./against-contract.ts";

const hundredths = fc.integer({ min: 0, max: 100_000 }).map((count) => count / 100);
const item: fc.Arbitrary<NotedItem> = fc.record({
  quantity: hundredths,
  contracted: hundredths,
  changed: fc.integer({ min: -100_000, max: 100_000 }).map((count) => count / 100),
});

test("what was agreed and what lies beyond it cover the whole repair, and no more where any is beyond (R-557)", () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const compared = againstContract(items);
      expect(compared).toHaveLength(items.length);
      for (const { quantity, agreed, beyond } of compared) {
        expect(beyond).toBeGreaterThanOrEqual(0);
        if (beyond > 0) expect(agreed + beyond).toBeCloseTo(quantity, 5);
        else expect(quantity).toBeLessThanOrEqual(agreed);
      }
    }),
  );
});

test("a change that adds as much as is repaired more leaves nothing beyond, and decimals add up as they look", () => {
  fc.assert(
    fc.property(hundredths, hundredths, (contracted, more) => {
      const quantity = Math.round((contracted + more) * 100) / 100;
      expect(againstContract([{ quantity, contracted, changed: more }])[0]?.beyond).toBe(0);
    }),
  );
  expect(againstContract([{ quantity: 0.3, contracted: 0.1, changed: 0.2 }])).toMatchObject([
    { agreed: 0.3, beyond: 0 },
  ]);
});
