import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conductChecklist } from "../policy/presets/conduct-checklist.ts";
import { conductScore, conductWanted, type ConductAnswer } from "./conduct-score.ts";

const ids = conductChecklist.items.map(({ id }) => id);
const answer: fc.Arbitrary<ConductAnswer> = fc.record({
  item: fc.constantFrom(...ids, "unheard of"),
  kept: fc.constantFrom("kept", "broken", "notSeen"),
});
const answers = fc.uniqueArray(answer, { selector: ({ item }) => item });

describe("conduct", () => {
  test("scores from 0 to 100: all when nothing seen was broken, nothing when nothing seen was kept", () => {
    fc.assert(
      fc.property(answers, (said) => {
        const { score, broken, unanswered } = conductScore(conductChecklist, said);
        const known = said.filter(({ item }) => ids.includes(item));
        const kept = known.filter((one) => one.kept === "kept").length;
        const bad = known.filter((one) => one.kept === "broken").length;
        expect(score).toBe(kept + bad === 0 ? null : (100 * kept) / (kept + bad));
        expect([broken.length, unanswered.length]).toEqual([bad, ids.length - known.length]);
      }),
    );
  });

  test("that turns out broken never scores higher", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...ids), (said, item) => {
        const others = said.filter((one) => one.item !== item);
        const before = conductScore(conductChecklist, [...others, { item, kept: "kept" }]).score ?? 0;
        const after = conductScore(conductChecklist, [...others, { item, kept: "broken" }]).score ?? 0;
        expect(after).toBeLessThan(before);
        expect(
          conductScore(conductChecklist, [...others, { item, kept: "kept" }, { item, kept: "broken" }]).score,
        ).toBe(after);
      }),
    );
  });

  test("on leaving is the site cleaned and checked: until then it is wanted (R-189)", () => {
    const wanted = (...said: readonly ConductAnswer[]) => conductWanted(conductChecklist, "leaving", said);
    expect(wanted()).toEqual(["cleaned"]);
    expect(wanted({ item: "cleaned", kept: "broken" })).toEqual(["cleaned"]);
    expect(wanted({ item: "cleaned", kept: "kept" })).toEqual([]);
  });

  test.for([
    ["R-012", "patient"],
    ["R-047", "plainWords"],
    ["R-177", "badge"],
    ["R-180", "uniform"],
    ["R-181", "badge"],
    ["R-182", "knocked"],
    ["R-183", "identified"],
    ["R-184", "shoeCovers"],
    ["R-185", "nothingBought"],
    ["R-186", "phoneAllowed"],
    ["R-187", "systemsAllowed"],
    ["R-188", "parametersAllowed"],
    ["R-190", "noQuarrel"],
    ["R-191", "noForbiddenPhrase"],
    ["R-192", "needUnderstood"],
    ["R-194", "noBlame"],
    ["R-202", "patient"],
    ["R-203", "spokeClearly"],
    ["R-585", "truthful"],
    ["R-594", "siteRules"],
  ] as const)("%s is held to by the item %s, and costs when it is broken", ([rule, item]) => {
    expect(conductChecklist.items.find(({ id }) => id === item)?.source).toContain(rule);
    expect(conductScore(conductChecklist, [{ item, kept: "broken" }])).toMatchObject({ score: 0, broken: [item] });
  });
});
