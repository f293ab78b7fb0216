import { describe, expect, test } from "vitest";
import { rateTargets } from "../policy/presets/scoring/rate-targets.ts";
import { scoringRules } from "../policy/presets/scoring/scoring-rules.ts";
import { RateTarget } from "../policy/rate-target.ts";
import { RatingScale } from "../policy/rating-scale.ts";
import { ScoringRules } from "../policy/scoring-rules.ts";
import { againstTarget, targetsFor } from "./against-target.ts";
import { describeRatingRefusal, readGrade } from "./rating.ts";
import { satisfactionOf } from "./satisfaction-of.ts";
import { shareOf } from "./share.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const scale = (id: string) => scoringRules.scales.find((one) => one.id === id)!;
const standing = (target: RateTarget, count: number, of: number) =>
  againstTarget(target, shareOf(count, of, "0.95")).standing;

describe("the bounds of a share", () => {
  test.for([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const)("of %i in %i are those that Newcombe printed in 1998", ([count, of, low, high]) => {
    const bounds = wilsonInterval(count, of, "0.95");
    expect([bounds.low.toFixed(4), bounds.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  test("of three answers do not look like those of three hundred", () => {
    expect(wilsonInterval(3, 3, "0.95").low).toBeLessThan(0.5);
    expect(wilsonInterval(300, 300, "0.95").low).toBeGreaterThan(0.98);
    expect(wilsonInterval(0, 0, "0.95")).toEqual({ low: 0, high: 1 });
  });
});

describe("the scales of the seeds (R-403…R-409, R-396)", () => {
  test.for([
    ["twoGrades", ["satisfied", "unsatisfied"]],
    ["threeGrades", ["verySatisfied", "satisfied", "unsatisfied"]],
    ["fourGrades", ["verySatisfied", "satisfied", "fairlySatisfied", "unsatisfied"]],
    ["fiveGrades", ["satisfied", "ratherSatisfied", "average", "ratherUnsatisfied", "unsatisfied"]],
    ["fiveToOne", ["5", "4", "3", "2", "1"]],
    ["tenToOne", ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"]],
    ["yesNo", ["yes", "no"]],
  ] as const)("%s has its grades in the printed order", ([id, grades]) => {
    expect(scale(id).grades.map((grade) => grade.id)).toEqual(grades);
  });

  test("the same word is worth something else on each (C-18)", () => {
    const satisfied = ["twoGrades", "threeGrades", "fourGrades", "fiveGrades"].map(
      (id) => readGrade(scale(id), "satisfied")._unsafeUnwrap().score,
    );
    expect(satisfied.map(Math.round)).toEqual([100, 50, 67, 100]);
  });

  test("an answer that its scale does not have is refused, in words", () => {
    const answered = (id: string, grade: string) =>
      satisfactionOf(scoringRules, [{ question: "attitude", scale: id, grade }], 1);
    const noGrade = answered("twoGrades", "fine")._unsafeUnwrapErr();
    expect(noGrade).toEqual({
      type: "UnknownGrade",
      scale: "twoGrades",
      grade: "fine",
      known: ["satisfied", "unsatisfied"],
    });
    expect(describeRatingRefusal(noGrade, "en")).toBe(
      'the scale "twoGrades" has no grade "fine"; it has: satisfied, unsatisfied',
    );
    expect(describeRatingRefusal(noGrade, "zh-CN")).toBe(
      "评价标准“twoGrades”没有等级“fine”；可用：satisfied、unsatisfied",
    );
    const noScale = answered("sixGrades", "fine")._unsafeUnwrapErr();
    expect(noScale).toMatchObject({ type: "UnknownScale", scale: "sixGrades" });
    expect(describeRatingRefusal(noScale, "en")).toMatch(/^there is no scale "sixGrades"; there are: twoGrades, /);
    expect(describeRatingRefusal(noScale, "zh-CN")).toMatch(/^没有评价标准“sixGrades”；可用：twoGrades、/);
  });
});

describe("the targets of the seeds (R-083, R-122, R-326, R-372, R-386, R-399…R-402, R-443)", () => {
  test.for([
    ["hotline", "R-399", 85, 100, "missed"],
    ["hotline", "R-399", 86, 100, "reached"],
    ["department", "R-400", 98, 100, "reached"],
    ["department", "R-400", 979, 1000, "missed"],
    ["standardTier", "R-401", 19, 20, "reached"],
    ["vipTier", "R-402", 299, 300, "missed"],
    ["everybodyAnswered", "R-083", 300, 300, "reached"],
    ["revisited", "R-372", 99, 100, "missed"],
    ["revisitedInWarranty", "R-386", 100, 100, "reached"],
    ["firstLine", "R-122", 30, 100, "reached"],
    ["firstLineHoped", "R-122", 49, 100, "missed"],
    ["partsShipped", "R-326", 98, 100, "reached"],
    ["mastery", "R-443", 85, 100, "reached"],
  ] as const)("%s (%s): %i of %i is %s", ([id, rule, count, of, expected]) => {
    expect(rateTargets[id].source).toContain(rule);
    expect(standing(rateTargets[id], count, of)).toBe(expected);
  });

  test("the same answers are held to what was agreed for the tier (R-411, R-416)", () => {
    const heldTo = (tier: string) =>
      targetsFor(scoringRules.targets, "satisfaction", { tier }).map((target) => [
        target.id,
        standing(target, 96, 100),
      ]);
    expect(heldTo("standard")).toEqual([
      ["department", "missed"],
      ["standardTier", "reached"],
    ]);
    expect(heldTo("vip")).toEqual([
      ["department", "missed"],
      ["vipTier", "missed"],
    ]);
  });

  test("a tier has its own, and the hotline its own (A-21)", () => {
    const ids = (facts: Record<string, string>) =>
      targetsFor(scoringRules.targets, "satisfaction", facts).map(({ id }) => id);
    expect(ids({ tier: "vip" })).toEqual(["department", "vipTier"]);
    expect(ids({ channel: "hotline" })).toEqual(["hotline", "department"]);
  });

  test("reached by few is not certain, reached by many is", () => {
    const certain = (count: number, of: number) =>
      againstTarget(rateTargets.mastery, shareOf(count, of, "0.95")).certain;
    expect([certain(3, 3), certain(300, 300), certain(1, 20), certain(16, 20), certain(0, 0)]).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("scoring as data", () => {
  test("the presets are whole, and stay themselves through JSON", () => {
    expect(ScoringRules.parse(JSON.parse(JSON.stringify(scoringRules)))).toEqual(scoringRules);
  });

  test("a question on a scale that is not there, and what is named twice, are told by their place", () => {
    const [yes] = scoringRules.questionnaires;
    const faulty = { ...scoringRules, scales: [scale("yesNo"), scale("yesNo")], questionnaires: [yes] };
    const { issues } = ScoringRules.safeParse(faulty).error!;
    expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["scales.1.id", '"yesNo" occurs twice'],
      ["questionnaires.0.questions.0.scale", 'there is no scale "twoGrades"'],
      ["questionnaires.0.questions.1.scale", 'there is no scale "twoGrades"'],
    ]);
  });

  test("a scale on which every grade is favourable says nothing, and nothing is more than all", () => {
    const all = RatingScale.safeParse({ ...scale("yesNo"), favourableFrom: "no" });
    expect(all.error?.issues[0]?.message).toBe("must be a grade other than the worst");
    const twice = { ...scale("yesNo"), grades: [scale("yesNo").grades[0], scale("yesNo").grades[0]] };
    expect(RatingScale.safeParse(twice).error?.issues[0]?.message).toBe('"yes" occurs twice');
    expect(RateTarget.safeParse({ ...rateTargets.vipTier, operator: "moreThan" }).success).toBe(false);
  });
});
