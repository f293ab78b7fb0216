import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CapabilityModel, type ExpertiseRule } from "../policy/capability-model.ts";
import { capabilityModel2013 } from "../policy/presets/capability/model-2013.ts";
import { presets } from "../presets/presets.ts";
import { evaluateCapability, type CapabilityEvidence } from "./evaluate-capability.ts";
import { specialistsFor, type AvailableEngineer } from "./specialists-for.ts";

const asked = (own: Partial<ExpertiseRule> = {}): ExpertiseRule => ({
  rank: 0,
  when: { severity: "critical" },
  line: "E",
  atLeast: "E3",
  items: ["E2-4"],
  source: ["ours"],
  ...own,
});
const withRules = (...expertise: readonly ExpertiseRule[]): CapabilityModel => ({ ...capabilityModel2013, expertise });

const lineE = capabilityModel2013.lines.find(({ id }) => id === "E")!;
const itemsE = lineE.levels.flatMap(({ items }) => items);
const everyItem = itemsE.map(({ id }) => id);
const kinds = [...new Set(itemsE.flatMap(({ proof }) => proof?.kind ?? []))];
const evidence = (kind: string, nth: number, industry = "fiscal"): CapabilityEvidence => ({
  id: `${kind}-${String(nth)}`,
  kind,
  industry,
  edition: "shanghai",
  line: nth < 2 ? "F" : "E",
});
const allEvidence = kinds.flatMap((kind) => [0, 1, 2].map((nth) => evidence(kind, nth)));
const recordOf = (line: string) =>
  fc.record({
    line: fc.constant(line),
    points: fc.integer({ min: 0, max: 60 }),
    attested: fc.subarray(everyItem),
    evidence: fc.subarray(allEvidence),
  });

const engineer = (id: string): fc.Arbitrary<AvailableEngineer> =>
  fc.record({
    engineer: fc.constant(id),
    capability: fc.oneof(
      fc.constant([]),
      fc.tuple(recordOf("E")),
      fc.tuple(recordOf("E"), recordOf("F")),
      fc.tuple(recordOf("G")),
    ),
    openVisits: fc.nat(3),
  });
const engineers = fc.tuple(...["chen", "li", "sun", "wang", "zhao"].map(engineer));
const rule = fc.record({
  line: fc.constant("E"),
  atLeast: fc.constantFrom(null, ...lineE.levels.map(({ id }) => id)),
  items: fc.subarray(everyItem, { maxLength: 4 }),
});
const critical = { severity: "critical" };

/** A seasoned engineer of line E. */
const seasoned = (id: string, own: Partial<AvailableEngineer["capability"][number]> = {}): AvailableEngineer => ({
  engineer: id,
  capability: [{ line: "E", points: 35, attested: everyItem, evidence: allEvidence, ...own }],
  openVisits: 0,
});

describe("whom to send (R-138)", () => {
  const orderOf = (model: CapabilityModel, facts: Readonly<Record<string, string>>, of: readonly AvailableEngineer[]) =>
    specialistsFor(model, facts, of).engineers.map((one) => one.engineer);

  test("is asked of everybody once, whatever order they are named in", () => {
    fc.assert(
      fc.property(engineers, rule, fc.array(fc.nat()), (all, own, seeds) => {
        const model = withRules(asked(own));
        const shuffled = [...all].sort((one, other) => (seeds[one.openVisits] ?? 0) - (seeds[other.openVisits] ?? 0));
        expect(orderOf(model, critical, [...shuffled].reverse())).toEqual(orderOf(model, critical, all));
        expect(orderOf(model, critical, all).sort()).toEqual(all.map((one) => one.engineer));
      }),
    );
  });

  test("begins with those whom nothing is missing to, and each says what is missing to them", () => {
    fc.assert(
      fc.property(engineers, rule, (all, own) => {
        const { engineers: ranked } = specialistsFor(withRules(asked(own)), critical, all);
        const firstShort = ranked.findIndex(({ suffices }) => !suffices);
        expect(ranked.slice(firstShort < 0 ? ranked.length : firstShort).filter(({ suffices }) => suffices)).toEqual(
          [],
        );
        for (const { suffices, levelsShort, missing } of ranked)
          expect(suffices).toBe(levelsShort === 0 && missing.length === 0);
      }),
    );
  });

  test("is by the levels of the capability model, and no other line counts", () => {
    fc.assert(
      fc.property(engineers, rule, (all, own) => {
        for (const one of specialistsFor(withRules(asked(own)), critical, all).engineers) {
          const known = all.find(({ engineer: id }) => id === one.engineer);
          const record = known?.capability.find(({ line }) => line === "E");
          const evaluated =
            record === undefined ? null : evaluateCapability(capabilityModel2013, { person: one.engineer, ...record });
          expect(one.level).toBe(evaluated?.level ?? null);
        }
      }),
    );
  });

  test("never comes later for more points, more attested items or more evidence, nor earlier for more open visits", () => {
    fc.assert(
      fc.property(engineers, rule, recordOf("E"), fc.nat(3), (all, own, more, busier) => {
        const model = withRules(asked(own));
        const [first, ...others] = all;
        if (first === undefined) return;
        const before = first.capability.find(({ line }) => line === "E") ?? {
          line: "E",
          points: 0,
          attested: [],
          evidence: [],
        };
        const better = {
          line: "E",
          points: Math.max(before.points, more.points),
          attested: [...new Set([...before.attested, ...more.attested])],
          evidence: allEvidence.filter(({ id }) => [...before.evidence, ...more.evidence].some((one) => one.id === id)),
        };
        const placeOf = (one: AvailableEngineer) => orderOf(model, critical, [one, ...others]).indexOf(one.engineer);
        expect(placeOf({ ...first, capability: [better] })).toBeLessThanOrEqual(placeOf(first));
        expect(placeOf({ ...first, openVisits: first.openVisits + busier })).toBeGreaterThanOrEqual(placeOf(first));
      }),
    );
  });
});

describe("the specialist for an emergency", () => {
  const model = withRules(asked());

  test("is the one with the level and the item that the problem takes; who lacks something comes with what it is (R-138)", () => {
    const all = [
      { engineer: "novice", capability: [], openVisits: 0 },
      seasoned("tooLow", { points: 15 }),
      seasoned("withoutItem", { attested: everyItem.filter((id) => id !== "E2-4") }),
      { ...seasoned("busy"), openVisits: 2 },
      seasoned("specialist"),
    ];
    const { engineers: ranked, decidedBy } = specialistsFor(model, critical, all);
    expect(decidedBy?.source).toEqual(["ours"]);
    const [best, ...rest] = ranked;
    expect(best).toEqual({
      engineer: "specialist",
      suffices: true,
      level: "E4",
      levelsShort: 0,
      missing: [],
      cases: kinds.length,
      openVisits: 0,
    });
    expect(rest.map((one) => [one.engineer, one.level, one.levelsShort, one.missing])).toEqual([
      ["busy", "E4", 0, []],
      ["withoutItem", "E4", 0, ["E2-4"]],
      ["tooLow", "E2", 1, []],
      ["novice", null, 3, ["E2-4"]],
    ]);
  });

  test("has cases that count: those of another industry, or of another line, speak for nobody (R-432)", () => {
    const cases = [evidence("planningCase", 2), evidence("planningCase", 0), evidence("planningCase", 3, "retail")];
    const [one] = specialistsFor(model, critical, [seasoned("wang", { evidence: cases })]).engineers;
    expect(one?.cases).toBe(1);
  });

  test("has a level only where something is known of them in the line, though the lowest level asks for nothing", () => {
    const modelG = withRules(asked({ line: "G", atLeast: null, items: [] }));
    const known = { line: "G", points: 1, attested: [], evidence: [] };
    const ranked = specialistsFor(modelG, critical, [
      { engineer: "chen", capability: [], openVisits: 0 },
      { engineer: "wang", capability: [known], openVisits: 3 },
    ]).engineers;
    expect(ranked.map((one) => [one.engineer, one.level, one.suffices])).toEqual([
      ["wang", "G1", true],
      ["chen", null, true],
    ]);
  });

  test("is whoever has the fewest open visits, where no rule says what is asked for", () => {
    const all = [
      { ...seasoned("wang"), openVisits: 2 },
      { engineer: "chen", capability: [], openVisits: 1 },
    ];
    const { engineers: ranked, decidedBy, passedOver } = specialistsFor(model, { severity: "minor" }, all);
    expect([decidedBy, ranked.map((one) => one.engineer)]).toEqual([null, ["chen", "wang"]]);
    expect(passedOver.map(({ because }) => because)).toEqual(["mismatch"]);
  });
});

describe("what a policy asks for", () => {
  test("is by default the line of the product's module, at no level that a source does not state (R-138, R-462)", () => {
    const { capability } = presets.documents.standard;
    const lineOf = (productModule: string) =>
      capability && specialistsFor(capability, { productModule }, []).decidedBy?.line;
    expect(["departmentBudget", "officialCard", "unitPayroll", "music"].map(lineOf)).toEqual([
      "E",
      "F",
      "G",
      undefined,
    ]);
    expect(capability?.expertise.map(({ atLeast }) => atLeast)).toEqual([null, null, null]);
  });

  test.for([
    ["a line that there is not", { line: "Z" }, ["expertise", 0, "line"]],
    ["a level of another line", { atLeast: "F1" }, ["expertise", 0, "atLeast"]],
    ["an item that the line does not have", { items: ["E2-4", "F1-1"] }, ["expertise", 0, "items"]],
  ] as const)("is refused where it names %s", ([, own, path]) => {
    const parsed = CapabilityModel.safeParse(withRules(asked(own)));
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });

  test("is refused where two rules have one rank", () => {
    const parsed = CapabilityModel.safeParse(withRules(asked(), asked({ when: {} })));
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([["expertise", 1, "rank"]]);
    expect(CapabilityModel.safeParse(withRules(asked(), asked({ rank: 2, when: {} }))).success).toBe(true);
  });
});
