import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PerformanceRules } from "../policy/performance-rules.ts";
import { performanceRules as rules } from "../policy/presets/scoring/performance-rules.ts";
import { performanceOf, type SlipResult } from "./performance.ts";

const maybe = fc.constantFrom(true, false, null);
const slip: fc.Arbitrary<SlipResult> = fc.record({
  engineer: fc.constantFrom("chen", "li", "wang"),
  assessment: fc.option(fc.integer({ min: 0, max: 100 })),
  clocksMet: fc.nat(3),
  clocksMissed: fc.nat(3),
  ratings: fc.array(fc.constantFrom(0, 25, 100 / 3, 50, 75, 100), { maxLength: 3 }),
  contentAtRevisit: maybe,
  resolved: maybe,
  reworked: maybe,
  auditAccepted: maybe,
});
const slips = fc.array(slip, { minLength: 1, maxLength: 20 });
const scoreOf = (given: readonly SlipResult[], engineer: string) =>
  performanceOf(rules, given).find((one) => one.engineer === engineer)?.score ?? null;

/** A grade of the scales above that is better by as much, the best at most. */
const better = (grade: number, by: number): number =>
  [25, 100 / 3, 50, 75, 100].find((one) => one >= grade + by) ?? 100;
const withClocks = (one: SlipResult, clocksMet: number, clocksMissed: number) => ({ ...one, clocksMet, clocksMissed });

const plain: SlipResult = {
  engineer: "li",
  assessment: 80,
  clocksMet: 1,
  clocksMissed: 0,
  ratings: [75],
  contentAtRevisit: null,
  resolved: true,
  reworked: false,
  auditAccepted: null,
};

describe("the performance of engineers (R-442, R-414, R-457, R-460)", () => {
  test("does not depend on the order of the slips", () => {
    const turned = slips.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(turned, ([given, again]) => {
        expect(performanceOf(rules, again)).toEqual(performanceOf(rules, given));
      }),
    );
  });

  test("lies between 0 and 100, and is the weighted mean of the parts it shows", () => {
    fc.assert(
      fc.property(slips, (given) => {
        for (const { score, parts } of performanceOf(rules, given)) {
          if (score === null) continue;
          expect(score >= 0 && score <= 100).toBe(true);
          const counting = parts.filter(({ earned }) => earned !== null);
          const weight = counting.reduce((sum, part) => sum + part.weight, 0);
          expect(score).toBeCloseTo(
            counting.reduce((sum, part) => sum + (part.earned! * part.weight) / weight, 0),
            9,
          );
        }
      }),
    );
  });

  test.for<readonly [string, (worse: SlipResult, by: number) => SlipResult]>([
    ["assessment", (one, by) => ({ ...one, assessment: one.assessment && Math.min(100, one.assessment + by) })],
    [
      "answer",
      (one, by) => ({ ...one, ratings: one.ratings.map((each, nth) => (nth === 0 ? better(each, by) : each)) }),
    ],
    ["clock", (one) => (one.clocksMissed === 0 ? one : withClocks(one, one.clocksMet + 1, one.clocksMissed - 1))],
    ["revisit", (one) => ({ ...one, contentAtRevisit: one.contentAtRevisit === null ? null : true })],
    ["resolution", (one) => ({ ...one, resolved: one.resolved === null ? null : true })],
    ["rework", (one) => ({ ...one, reworked: one.reworked === null ? null : false })],
    ["audit", (one) => ({ ...one, auditAccepted: one.auditAccepted === null ? null : true })],
  ])("never falls by a better %s, however little better", ([, bettered]) => {
    fc.assert(
      fc.property(slips, fc.nat(), fc.integer({ min: 0, max: 100 }), (given, nth, by) => {
        const at = nth % given.length;
        const one = given[at]!;
        const before = scoreOf(given, one.engineer);
        const after = scoreOf(given.with(at, bettered(one, by)), one.engineer);
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("rises by a better part that counts, and not only stays", () => {
    const poor = { ...plain, assessment: 40, clocksMet: 3, clocksMissed: 2, ratings: [25], reworked: false };
    const three = [poor, poor, poor];
    const before = scoreOf(three, "li")!;
    const bettered: readonly Partial<SlipResult>[] = [{ assessment: 41 }, { ratings: [50] }, { clocksMissed: 1 }];
    for (const own of bettered) expect(scoreOf([{ ...poor, ...own }, poor, poor], "li")).toBeGreaterThan(before);
    expect(scoreOf([{ ...poor, reworked: true }, ...three, poor, poor, poor], "li")).toBeLessThan(before);
  });

  test("ranks equals alike and leaves their places empty, whoever else is judged", () => {
    fc.assert(
      fc.property(slips, (given) => {
        const judged = performanceOf(rules, given);
        for (const { score, rank } of judged)
          expect(rank).toBe(score === null ? null : 1 + judged.filter((one) => (one.score ?? -1) > score).length);
        const twins = given.flatMap((one) => [one, { ...one, engineer: `${one.engineer}'s twin` }]);
        for (const one of performanceOf(rules, twins)) {
          const twin = performanceOf(rules, twins).find(({ engineer }) => engineer === `${one.engineer}'s twin`);
          if (twin) expect([twin.rank, twin.score]).toEqual([one.rank, one.score]);
        }
      }),
    );
  });

  test("of the same work is the same however often it is told: ties are ties to the last digit", () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 3, maxLength: 8 }), fc.integer({ min: 2, max: 5 }), (given, times) => {
        const of = (engineer: string, all: readonly SlipResult[]) => all.map((one) => ({ ...one, engineer }));
        const often = Array.from({ length: times }, () => of("wang", given)).flat();
        const [one, other] = performanceOf(rules, [...of("li", given), ...often]);
        expect([one?.rank, one?.score, one?.band]).toEqual([other?.rank, other?.score, other?.band]);
      }),
    );
    const rated = (engineer: string, ratings: readonly number[]) =>
      [1, 2, 3].map((nth) => ({ ...plain, engineer, ratings: nth === 1 ? ratings : [] }));
    const judged = performanceOf(rules, [...rated("li", [75, 50, 0]), ...rated("wang", [50, 100 / 3])]);
    expect(judged.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test("is no score where nothing is known, or too little", () => {
    const silent = { ...plain, assessment: null, clocksMet: 0, ratings: [], resolved: null };
    const [one] = performanceOf({ ...rules, parts: rules.parts.slice(0, 1) }, [silent, silent, silent]);
    expect(one).toMatchObject({ score: null, rank: null, band: null, follows: null, slips: 3 });
    expect(performanceOf(rules, [plain, plain])[0]?.score).toBe(null);
  });

  test("shows what each part rests on, and what follows", () => {
    const [one] = performanceOf(rules, [plain, plain, { ...plain, assessment: 65 }]);
    expect(one?.parts.slice(0, 3)).toEqual([
      { measure: "assessment", value: 75, of: 3, earned: 75, weight: 40 },
      { measure: "satisfaction", value: 75, of: 3, earned: 75, weight: 20 },
      { measure: "slaAttainment", value: 100, of: 3, earned: 100, weight: 15 },
    ]);
    expect(one).toMatchObject({ band: "good", follows: null, rank: 1 });
    const best = { ...plain, assessment: 100, ratings: [100] };
    expect(performanceOf(rules, [best, best, best])[0]).toMatchObject({ score: 100, follows: "reward" });
  });

  test("goes by rules that are data, and whose measures count once", () => {
    expect(PerformanceRules.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    const twice = { ...rules, parts: [rules.parts[0], rules.parts[0]] };
    expect(PerformanceRules.safeParse(twice).error?.issues[0]?.message).toBe("each measure counts once");
    const flat = { ...rules, parts: [{ ...rules.parts[0], fullAt: 0 }] };
    expect(PerformanceRules.safeParse(flat).success).toBe(false);
  });
});
