import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemRelations } from "../policy/configuration-words.ts";
import { impactOf, type RelatedItem } from "./impact-of.ts";

const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
const relation = fc.record({ to: id, as: fc.constantFrom(...itemRelations) });
const items = fc.array(fc.record({ id, relations: fc.array(relation, { maxLength: 3 }) }), { maxLength: 9 });
const carriedBy = fc.subarray([...itemRelations]);
type By = (typeof itemRelations)[number][];

const idsOf = (given: readonly RelatedItem[], changed: string, by: By) =>
  impactOf(given, changed, by)
    .map((one) => one.id)
    .toSorted();

/** Who depends on whom, joined again and again until nothing is new. */
const slowly = (given: readonly RelatedItem[], changed: string, by: By): readonly string[] => {
  const pairs = given.flatMap((one) => one.relations.flatMap(({ to, as }) => (by.includes(as) ? [[one.id, to]] : [])));
  const reached = new Set([changed]);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const [from = "", to = ""] of pairs) if (reached.has(to)) reached.add(from);
  }
  reached.delete(changed);
  return [...reached].toSorted();
};

describe("the laws of what a change reaches (R-524)", () => {
  test("it reaches just what depends on the item in any number of steps, in circles too, and never the item", () => {
    fc.assert(
      fc.property(items, id, carriedBy, (given, changed, by) => {
        expect(idsOf(given, changed, by)).toEqual(slowly(given, changed, by));
      }),
    );
  });

  test("the order of items and relations does not matter", () => {
    fc.assert(
      fc.property(items, id, carriedBy, (given, changed, by) => {
        const turned = given.map((one) => ({ ...one, relations: one.relations.toReversed() })).toReversed();
        expect(impactOf(turned, changed, by)).toEqual(impactOf(given, changed, by));
      }),
    );
  });

  test("one relation more takes nothing away and brings nothing further off", () => {
    fc.assert(
      fc.property(items, id, carriedBy, id, relation, (given, changed, by, from, more) => {
        const wider = new Map(
          impactOf([...given, { id: from, relations: [more] }], changed, by).map((one) => [one.id, one.distance]),
        );
        for (const one of impactOf(given, changed, by)) expect(wider.get(one.id)).toBeLessThanOrEqual(one.distance);
      }),
    );
  });

  test("what reaches an item reaches what that reaches, one step after the item through which it comes", () => {
    fc.assert(
      fc.property(items, id, carriedBy, (given, changed, by) => {
        const found = impactOf(given, changed, by);
        const distances = new Map([[changed, 0], ...found.map((one) => [one.id, one.distance] as const)]);
        for (const one of found) {
          expect(one.distance).toBe((distances.get(one.through) ?? NaN) + 1);
          for (const further of idsOf(given, one.id, by)) expect(distances.has(further)).toBe(true);
        }
      }),
    );
  });
});
