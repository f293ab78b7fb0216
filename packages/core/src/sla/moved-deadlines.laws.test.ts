import fc from "fast-check";
import { expect, test } from "vitest";
import { asText, clocksWith, rule, timeline } from "../../test-support/clock-arbitraries.ts";
import { shiftedDeadlines } from "./moved-deadlines.ts";

const histories = timeline.chain((told) => {
  const after = asText(told);
  return fc
    .record({ marks: fc.subarray([...after.marks]), pauses: fc.subarray([...after.pauses]) })
    .map((known) => ({ before: { ...after, ...known }, after }));
});

test("what two accounts share is passed over, and no deadline that moved with it", () => {
  let moved = 0;
  fc.assert(
    fc.property(rule, histories, (one, { before, after }) => {
      const compiled = clocksWith(one);
      const shifted = shiftedDeadlines(compiled, before, after, "mark");
      expect(shifted).toEqual(shiftedDeadlines(compiled, structuredClone(before), structuredClone(after), "mark"));
      moved += shifted.length;
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(0);
});
