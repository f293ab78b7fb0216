import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecurrenceRule } from "../policy/recurrence-rule.ts";
import { presets } from "../presets/presets.ts";
import { againstTarget } from "../scoring/against-target.ts";
import { shareOf } from "../scoring/share.ts";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import { problemOf } from "./problem-of.ts";
import { occurredBefore, recurringFaults, type Fault, type RecurringFault } from "./recurring-faults.ts";

const DAY = 86_400_000;
const START = toMillis(instant("2026-03-01T00:00:00Z"));
const trait = fc.constantFrom("a", "b", null);
const fault = fc.record({
  id: fc.nat(40).map(String),
  at: fc.integer({ min: 0, max: 60 }).map((half) => fromMillis(START + (half * DAY) / 2)),
  product: trait,
  part: trait,
  cause: trait,
});
const faults = fc.uniqueArray(fault, { selector: ({ id }) => id, maxLength: 30 });
const by = fc.subarray(["product", "part", "cause"] as const, { minLength: 1 });
const rule: fc.Arbitrary<RecurrenceRule> = fc.record({
  id: fc.constant("r"),
  by,
  withinDays: fc.integer({ min: 1, max: 12 }),
  atLeast: fc.integer({ min: 2, max: 4 }),
  source: fc.constant(["test"]),
});

const idsIn = (found: readonly RecurringFault[]): readonly string[] =>
  found.flatMap((one) => one.faults.map(({ id }) => id)).toSorted();

const alike = (traits: RecurrenceRule["by"], a: Fault, b: Fault): boolean =>
  traits.every((one) => a[one] !== null && a[one] === b[one]);

/** Every stretch that begins with a fault, looked through from end to end. */
const slowly = ({ by: traits, withinDays, atLeast }: RecurrenceRule, given: readonly Fault[]): readonly string[] => {
  const recurring = new Set<string>();
  for (const first of given) {
    const stretch = given.filter((one) => {
      const apart = toMillis(one.at) - toMillis(first.at);
      return alike(traits, first, one) && apart >= 0 && apart <= withinDays * DAY;
    });
    if (stretch.length >= atLeast) for (const { id } of stretch) recurring.add(id);
  }
  return [...recurring].toSorted();
};

describe("the laws of recurring faults", () => {
  test("each fault that recurs is found once by each rule, just as looking through every stretch finds it", () => {
    fc.assert(
      fc.property(rule, faults, (one, given) => {
        expect(idsIn(recurringFaults([one], given))).toEqual(slowly(one, given));
      }),
    );
  });

  test("neither the order of the faults nor naming one twice matters", () => {
    const turned = faults.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given, ...given.slice(0, 3)], { minLength: given.length })),
    );
    fc.assert(
      fc.property(rule, turned, (one, [given, again]) => {
        expect(recurringFaults([one], [...again, ...given])).toEqual(recurringFaults([one], given));
        expect(occurredBefore(one, [...again, ...given])).toEqual(occurredBefore(one, given));
      }),
    );
  });

  test("one fault more, a longer stretch or a lower number takes nothing away", () => {
    fc.assert(
      fc.property(rule, faults, fault, (one, given, another) => {
        const found = idsIn(recurringFaults([one], given));
        const more = [
          recurringFaults([one], [{ ...another, id: "new" }, ...given]),
          recurringFaults([{ ...one, withinDays: one.withinDays + 1 }], given),
          recurringFaults([{ ...one, atLeast: one.atLeast - 1 }], given),
        ];
        for (const wider of more) expect(idsIn(wider)).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  test("a recurring fault has enough faults, in time, that share what it says, and none is near another of its kind", () => {
    fc.assert(
      fc.property(rule, faults, (one, given) => {
        const found = recurringFaults([one], given);
        for (const { shared, faults: run } of found) {
          expect(run.length).toBeGreaterThanOrEqual(one.atLeast);
          expect(run.map(({ at }) => at)).toEqual(run.map(({ at }) => at).toSorted());
          for (const each of run) expect(one.by.map((name) => each[name])).toEqual(one.by.map((name) => shared[name]));
        }
        expect(new Set(idsIn(found)).size).toBe(idsIn(found).length);
      }),
    );
  });

  test("a fault with several parts recurs with each of them, and counts once where the part does not matter", () => {
    const several = faults.chain((given) =>
      fc.shuffledSubarray(
        given.flatMap((one) => ["a", "c"].map((part) => ({ ...one, part }))),
        { minLength: 2 * given.length },
      ),
    );
    fc.assert(
      fc.property(rule, several, (one, given) => {
        const found = recurringFaults([one], given);
        const distinct = (ids: readonly string[]) => [...new Set(ids)].toSorted();
        const ofParts = one.by.includes("part");
        const each = ["a", "c"].map((part) =>
          slowly(
            one,
            given.filter((fault) => fault.part === part),
          ),
        );
        expect(distinct(idsIn(found))).toEqual(ofParts ? distinct(each.flat()) : each[0]);
        for (const { faults: run } of found) expect(new Set(run.map(({ id }) => id)).size).toBe(run.length);
        expect(recurringFaults([one], given.toReversed())).toEqual(found);
        expect(new Set(occurredBefore(one, given)).size).toBe(occurredBefore(one, given).length);
      }),
    );
  });

  test("faults that occurred before are those with an earlier one alike and near (R-518)", () => {
    fc.assert(
      fc.property(rule, faults, (one, given) => {
        const before = (a: Fault, b: Fault) => a.at < b.at || (a.at === b.at && a.id < b.id);
        const near = (a: Fault, b: Fault) => toMillis(b.at) - toMillis(a.at) <= one.withinDays * DAY;
        const expected = given.filter((b) =>
          given.some((a) => a !== b && alike(one.by, a, b) && before(a, b) && near(a, b)),
        );
        expect(occurredBefore(one, given).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe("frequent faults", () => {
  const pump = (id: string, day: number, own: Partial<Fault> = {}): Fault => ({
    id,
    at: fromMillis(START + day * DAY),
    product: "pump",
    part: "relay",
    cause: null,
    ...own,
  });
  const recurrence = presets.compiled.standard.policy.problems?.recurrence ?? [];

  test("are found by part, by product with cause, and by product alone (R-519)", () => {
    const three = [pump("T-1", 0), pump("T-2", 40), pump("T-3", 90)];
    expect(recurringFaults(recurrence, three).map(({ rule: id, shared }) => [id, shared])).toEqual([
      ["part", { part: "relay" }],
    ]);
    expect(recurringFaults(recurrence, [pump("T-1", 0), pump("T-2", 40), pump("T-3", 91)])).toEqual([]);
    const caused = three.map((one, nth) => ({ ...one, part: null, cause: nth === 0 ? null : "damp" }));
    expect(recurringFaults(recurrence, caused)).toEqual([]);
    const many = [0, 5, 10, 15, 30].map((day) => pump(`T-${String(day)}`, day, { part: null }));
    expect(recurringFaults(recurrence, many).map(({ rule: id }) => id)).toEqual(["product"]);
  });

  test("are one problem for each rule and what they share, whatever else is found later", () => {
    const early = [0, 10, 20].map((day) => pump(`T-${String(day)}`, day));
    const late = [...early, pump("T-300", 300), pump("T-310", 310), pump("T-320", 320)];
    const [first, second] = recurringFaults(recurrence, late);
    expect([first, second].map((one) => one && problemOf(one).stream.id)).toEqual([
      "part/part=relay",
      "part/part=relay",
    ]);
    expect(second && problemOf(second).command).toEqual({
      type: "NoteRecurrence",
      rule: "part",
      shared: { part: "relay" },
      faults: ["T-300", "T-310", "T-320"].map((id) => ({ id, at: late.find((one) => one.id === id)?.at })),
    });
  });

  test("seven in ten have occurred before, and three to five in ten are solved on the first line (R-518, R-122)", () => {
    const targets = presets.compiled.standard.policy.scoring?.targets ?? [];
    const reached = (id: string, count: number) => {
      const target = targets.find((one) => one.id === id);
      return target && againstTarget(target, shareOf(count, 10, "0.95"));
    };
    expect(
      targets.filter(({ of }) => of === "common" || of === "firstLine").map(({ id, percent }) => [id, percent]),
    ).toEqual([
      ["firstLine", 30],
      ["firstLineHoped", 50],
      ["common", 70],
    ]);
    const days = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => pump(`T-${String(day)}`, day));
    const given = [...days, pump("T-8", 8, { part: null }), pump("T-9", 9, { part: "fan" })];
    const known = occurredBefore({ by: ["part"], withinDays: 90 }, given);
    expect(known).toEqual(["T-1", "T-2", "T-3", "T-4", "T-5", "T-6", "T-7"]);
    expect(reached("common", known.length)).toMatchObject({ standing: "reached", certain: false });
    expect(reached("common", 6)?.standing).toBe("missed");
    expect(["firstLine", "firstLineHoped"].map((id) => reached(id, 3)?.standing)).toEqual(["reached", "missed"]);
  });
});
