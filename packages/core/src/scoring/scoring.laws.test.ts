import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoringRules } from "../policy/presets/scoring/scoring-rules.ts";
import { confidences } from "../policy/scoring-rules.ts";
import { againstTarget } from "./against-target.ts";
import { readGrade, type Rating } from "./rating.ts";
import { satisfactionOf } from "./satisfaction-of.ts";
import { shareOf } from "./share.ts";
import { wilsonInterval, type Confidence } from "./wilson-interval.ts";

const confidence = fc.constantFrom(...confidences);
const counted = fc.nat(400).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
const rating: fc.Arbitrary<Rating> = fc.constantFrom(...scoringRules.scales).chain(({ id, grades }) =>
  fc.record({
    question: fc.constant("q"),
    scale: fc.constant(id),
    grade: fc.constantFrom(...grades.map((g) => g.id)),
  }),
);
const ratings = fc.array(rating, { maxLength: 40 });
const answersTo = (given: readonly Rating[], asked = 0) => satisfactionOf(scoringRules, given, asked)._unsafeUnwrap();

const DEVIATIONS = { "0.9": 1.6448536269514722, "0.95": 1.959963984540054, "0.99": 2.5758293035489004 };

/** The bound found by trying: the share furthest to one side from which the observed one is not too unlikely. */
const slowBound = (count: number, of: number, level: Confidence, side: "low" | "high"): number => {
  const observed = count / of;
  const likely = (share: number) => (observed - share) ** 2 <= (DEVIATIONS[level] ** 2 * share * (1 - share)) / of;
  let [inside, outside] = [observed, side === "low" ? 0 : 1];
  if (likely(outside)) return outside;
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (inside + outside) / 2;
    if (likely(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
};

describe("the bounds of a share", () => {
  test("are where the observed share begins to be unlikely", () => {
    fc.assert(
      fc.property(counted, confidence, ([count, of], level) => {
        fc.pre(of > 0 && count > 0 && count < of);
        const { low, high } = wilsonInterval(count, of, level);
        expect(low).toBeCloseTo(slowBound(count, of, level, "low"), 9);
        expect(high).toBeCloseTo(slowBound(count, of, level, "high"), 9);
      }),
    );
  });

  test("hold the observed share and lie within 0 and 1", () => {
    fc.assert(
      fc.property(counted, confidence, ([count, of], level) => {
        const { share, interval } = shareOf(count, of, level);
        if (share === null) return;
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(share);
        expect(interval.high).toBeGreaterThanOrEqual(share);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("close in as the same share is seen of more, and open as more certainty is wanted", () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 2, max: 50 }), ([count, of], times) => {
        fc.pre(of > 0);
        const width = ({ low, high }: { low: number; high: number }) => high - low;
        const few = width(wilsonInterval(count, of, "0.95"));
        expect(width(wilsonInterval(count * times, of * times, "0.95"))).toBeLessThan(few);
        expect(width(wilsonInterval(count, of, "0.9"))).toBeLessThan(few);
        expect(width(wilsonInterval(count, of, "0.99"))).toBeGreaterThan(few);
      }),
    );
  });
});

describe("what grades are worth", () => {
  test.for(scoringRules.scales)("falls from 100 to 0 on $id, and once unfavourable stays so (C-18)", (scale) => {
    const worth = scale.grades.map(({ id }) => readGrade(scale, id)._unsafeUnwrap());
    expect(worth[0]).toEqual({ score: 100, favourable: true });
    expect(worth.at(-1)).toEqual({ score: 0, favourable: false });
    for (const [at, { score, favourable }] of worth.entries()) {
      const worse = worth[at + 1];
      if (!worse) continue;
      expect(worse.score).toBeLessThan(score);
      expect(worse.favourable && !favourable).toBe(false);
    }
  });
});

describe("satisfaction", () => {
  test("does not depend on the order of the answers", () => {
    const shuffled = ratings.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, again]) => {
        expect(answersTo(again)).toEqual(answersTo(given));
      }),
    );
  });

  test("is bounded, counts who answered, and knows nothing from no answers", () => {
    fc.assert(
      fc.property(ratings, fc.nat(50), (given, asked) => {
        const { rate, score, response } = answersTo(given, asked);
        expect(rate.of).toBe(given.length);
        expect(response.count).toBe(response.of === 0 ? 0 : given.length);
        if (given.length === 0) expect([rate.share, score]).toEqual([null, null]);
        else expect(score! >= 0 && score! <= 100).toBe(true);
      }),
    );
  });

  test("never falls when an answer becomes a better one", () => {
    fc.assert(
      fc.property(ratings, rating, fc.nat(), (given, one, nth) => {
        const { grades } = scoringRules.scales.find(({ id }) => id === one.scale)!;
        const at = grades.findIndex(({ id }) => id === one.grade);
        const better = { ...one, grade: grades[nth % (at + 1)]!.id };
        const [before, after] = [answersTo([...given, one]), answersTo([...given, better])];
        expect(after.rate.share).toBeGreaterThanOrEqual(before.rate.share!);
        expect(after.score! - before.score!).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe("a target", () => {
  const target = fc
    .record({ percent: fc.integer({ min: 0, max: 100 }), operator: fc.constantFrom("atLeast", "moreThan") })
    .map((asked) => ({
      id: "t",
      label: { "zh-CN": "满意度", en: "t" },
      of: "satisfaction" as const,
      when: {},
      source: [],
      ...asked,
    }));

  test("that is reached stays reached as more are content", () => {
    fc.assert(
      fc.property(target, counted, (wanted, [count, of]) => {
        fc.pre(count < of);
        const one = againstTarget(wanted, shareOf(count, of, "0.95")).standing;
        const more = againstTarget(wanted, shareOf(count + 1, of, "0.95")).standing;
        expect(one === "reached" && more === "missed").toBe(false);
      }),
    );
  });

  test("is compared exactly: of a hundred, as many as the percent", () => {
    fc.assert(
      fc.property(target, fc.integer({ min: 1, max: 500 }), (wanted, hundreds) => {
        const exactly = shareOf(wanted.percent * hundreds, 100 * hundreds, "0.95");
        expect(againstTarget(wanted, exactly).standing).toBe(wanted.operator === "atLeast" ? "reached" : "missed");
      }),
    );
  });
});
