import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CapabilityModel } from "../policy/capability-model.ts";
import { capabilityModel2013 as model } from "../policy/presets/capability/model-2013.ts";
import {
  evaluateCapability,
  towardsNextLevel,
  type CapabilityEvidence,
  type CapabilityRecord,
} from "./evaluate-capability.ts";

const lineE = model.lines.find(({ id }) => id === "E")!;
const itemsE = lineE.levels.flatMap(({ items }) => items);
const everyItem = itemsE.map(({ id }) => id);
const kinds = [...new Set(itemsE.flatMap(({ proof }) => proof?.kind ?? []))];

const evidence = (kind: string, nth: number, own: Partial<CapabilityEvidence> = {}): CapabilityEvidence => ({
  id: `${kind}-${String(nth)}`,
  kind,
  industry: "fiscal",
  edition: "shanghai",
  line: nth < 2 ? "F" : "E",
  ...own,
});
const allEvidence = kinds.flatMap((kind) => [0, 1, 2].map((nth) => evidence(kind, nth)));
const expert: CapabilityRecord = {
  person: "wang",
  line: "E",
  points: 51,
  attested: everyItem,
  evidence: allEvidence,
};
const levelOf = (own: Partial<CapabilityRecord>, of = model) => evaluateCapability(of, { ...expert, ...own })?.level;

describe("the model of 2013 (R-434…R-441)", () => {
  test("has the counts of items and ★ that can be read (R-463)", () => {
    const counts = lineE.levels.map(({ items }) => [items.length, items.filter(({ mandatory }) => mandatory).length]);
    expect(counts).toEqual([[3, 3], [8, 5], [7, 5], [11, 7], [8, 7], [8, 6]]); // prettier-ignore
    const [f1, ...others] = model.lines[1]!.levels;
    expect([f1?.items.length, f1?.complete]).toEqual([2, false]);
    expect(others.every(({ items, complete }) => items.length === 0 && !complete)).toBe(true);
  });

  test("has the lines, modules and bands of the source (R-428, R-429, R-430, R-462)", () => {
    expect(model.lines.map(({ id, modules }) => [id, modules.length])).toEqual([["E", 4], ["F", 6], ["G", 2]]); // prettier-ignore
    const bands = model.lines.map(({ levels }) => levels.map(({ band }) => [band.from, band.to]));
    expect(bands[0]).toEqual([[0, 10], [10, 20], [20, 30], [30, 40], [40, 50], [50, null]]); // prettier-ignore
    expect(bands[1]?.[0]).toEqual([5, 15]);
    expect(bands[2]).toEqual([[0, 1], [1, 5]]); // prettier-ignore
    expect(CapabilityModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  test.for([
    ["E2-5", "R-434", "serviceRecords", 1],
    ["E4-11", "R-441", "teamLeadCase", 1],
    ["E5-1", "R-435", "planningCase", 2],
    ["E5-6", "R-436", "recognisedModule", 2],
    ["E5-8", "R-437", "classBDocuments", 1],
    ["E6-1", "R-438", "implementationCase", 3],
    ["E6-3", "R-439", "qualityDocuments", 2],
    ["E6-4", "R-440", "trainingCourse", 3],
  ] as const)("%s (%s) is proven by %s, at least %i", ([id, rule, kind, atLeast]) => {
    const item = itemsE.find((one) => one.id === id);
    expect(item).toMatchObject({ mandatory: id !== "E5-6", proof: { kind, atLeast } });
    expect(item?.source).toContain(rule);
  });
});

describe("the level of a person", () => {
  test("is the highest whose band and ★ items hold, with all below (R-431, A-05)", () => {
    expect(levelOf({})).toBe("E6");
    expect(levelOf({ points: 35 })).toBe("E4");
    expect(levelOf({ attested: everyItem.filter((id) => id !== "E3-1") })).toBe("E2");
    expect(levelOf({ attested: everyItem.filter((id) => id !== "E3-6") })).toBe("E6");
    expect(levelOf({ attested: [] })).toBe(null);
    expect(levelOf({ points: 3 }, { ...model, needs: "itemsAlone" })).toBe("E6");
  });

  test("on an edge is the lower one, or the upper one where the policy says so (A-04)", () => {
    expect([levelOf({ points: 10 }), levelOf({ points: 50 }), levelOf({ points: 0 })]).toEqual(["E1", "E5", "E1"]);
    expect(levelOf({ points: 10 }, { ...model, edge: "above" })).toBe("E2");
  });

  test("rests on cases of the fiscal industry and of the Shanghai edition (R-432, R-433)", () => {
    const elsewhere = allEvidence.map((one) => (one.kind === "planningCase" ? { ...one, industry: "retail" } : one));
    const evaluated = evaluateCapability(model, { ...expert, evidence: elsewhere });
    expect(evaluated?.level).toBe("E4");
    expect(evaluated?.refused.map(({ because }) => because)).toEqual(["industry", "industry", "industry"]);
    const other = [...allEvidence, evidence("planningCase", 9, { edition: "guangdong" })];
    expect(evaluateCapability(model, { ...expert, evidence: other })?.refused).toEqual([
      { evidence: "planningCase-9", because: "edition" },
    ]);
  });

  test("wants two of three implementations with budget execution (R-438)", () => {
    const one = allEvidence.map((shown) => (shown.id === "implementationCase-1" ? { ...shown, line: "E" } : shown));
    const next = towardsNextLevel(evaluateCapability(model, { ...expert, evidence: one })!);
    expect(next).toEqual({
      level: "E6",
      reached: false,
      pointsSuffice: true,
      pointsMissing: 0,
      held: lineE.levels
        .at(-1)!
        .items.filter(({ id }) => id !== "E6-1")
        .map(({ id, proof }) => ({
          item: id,
          by: proof === null ? [] : [0, 1, 2].map((nth) => `${proof.kind}-${String(nth)}`),
        })),
      missing: [{ item: "E6-1", type: "evidenceMissing", kind: "implementationCase", missing: 1 }],
      optional: [],
      complete: true,
    });
  });

  test("is told what is missing to the next, and nothing at the top or of a line that is not there", () => {
    const next = towardsNextLevel(
      evaluateCapability(model, { ...expert, points: 18, attested: ["E1-1", "E1-2", "E1-3"] })!,
    );
    expect(next).toMatchObject({ level: "E2", pointsSuffice: true });
    expect(next?.missing.map(({ item }) => item)).toEqual(["E2-1", "E2-2", "E2-3", "E2-5", "E2-6"]);
    expect(next?.optional.map(({ item }) => item)).toEqual(["E2-4", "E2-7", "E2-8"]);
    expect(towardsNextLevel(evaluateCapability(model, expert)!)).toBe(null);
    expect(evaluateCapability(model, { ...expert, line: "Z" })).toBe(null);
  });
});

describe("laws of capability", () => {
  const record = fc.record({
    person: fc.constant("wang"),
    line: fc.constant("E"),
    points: fc.integer({ min: 0, max: 70 }),
    attested: fc.subarray(everyItem),
    evidence: fc.subarray(allEvidence),
  });
  const rank = (one: CapabilityRecord): number =>
    lineE.levels.findIndex(({ id }) => id === evaluateCapability(model, one)?.level);

  test("more points, more attested, more evidence never lower a level", () => {
    fc.assert(
      fc.property(record, record, (one, more) => {
        const better = {
          ...one,
          points: Math.max(one.points, more.points),
          attested: [...one.attested, ...more.attested],
          evidence: allEvidence.filter(({ id }) =>
            [...one.evidence, ...more.evidence].some((shown) => shown.id === id),
          ),
        };
        expect(rank(better)).toBeGreaterThanOrEqual(rank(one));
      }),
    );
  });

  test("each item either holds, by evidence that counts, or is told to be missing", () => {
    fc.assert(
      fc.property(record, fc.subarray(everyItem), (one, elsewhere) => {
        const foreign = allEvidence.map((shown, nth) =>
          nth % 3 === elsewhere.length % 3 ? { ...shown, industry: "retail" } : shown,
        );
        const { levels, refused } = evaluateCapability(model, { ...one, evidence: foreign })!;
        const uncounted = new Set(refused.map(({ evidence: id }) => id));
        for (const { level, held, missing, optional } of levels) {
          const { items } = lineE.levels.find(({ id }) => id === level)!;
          const told = [...held, ...missing, ...optional].map(({ item }) => item);
          expect(told.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
          for (const { item, by } of held) {
            const { proof } = items.find(({ id }) => id === item)!;
            expect(one.attested).toContain(item);
            expect(by.length).toBeGreaterThanOrEqual(proof?.atLeast ?? 0);
            expect(by.some((id) => uncounted.has(id))).toBe(false);
          }
        }
      }),
    );
  });

  test("with what is told to be missing, the next level is reached", () => {
    fc.assert(
      fc.property(record, (one) => {
        const next = towardsNextLevel(evaluateCapability(model, one)!);
        if (next === null) return;
        const given = {
          ...one,
          points: one.points + next.pointsMissing + 1,
          attested: [...one.attested, ...next.missing.map(({ item }) => item)],
          evidence: allEvidence,
        };
        expect(rank(given)).toBeGreaterThan(rank(one));
      }),
    );
  });
});
