import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, given, givenUnder, mainLine, command, upTo } from "../../test-support/request-fixtures.ts";
import { performanceRules as rules } from "../policy/presets/scoring/performance-rules.ts";
import { presets } from "../presets/presets.ts";
import { factsOf } from "../process/facts-of.ts";
import { requestProcess } from "../request/request-process.ts";
import type { RequestState } from "../request/request-state.ts";
import { performanceOf, type SlipResult } from "../scoring/performance.ts";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import { performanceFrom } from "./performance-from.ts";
import type { ReportFact } from "./report-fact.ts";

const period = { from: instant("2024-11-01T00:00:00Z"), until: instant("2024-12-01T00:00:00Z") };
const within = fc.integer({ min: toMillis(period.from), max: toMillis(period.until) - 1 }).map(fromMillis);
const maybe = fc.constantFrom(true, false, null);

const slip: fc.Arbitrary<SlipResult> = fc.record({
  engineer: fc.constantFrom("chen", "li", "wang"),
  assessment: fc.option(fc.integer({ min: 0, max: 100 })),
  clocksMet: fc.nat(2),
  clocksMissed: fc.nat(2),
  ratings: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
  contentAtRevisit: maybe,
  resolved: maybe,
  reworked: fc.boolean(),
  auditAccepted: maybe,
});

/** The facts that a slip tells, each at some moment of its own. */
const factsOfSlip = (one: SlipResult, moment: () => ReportFact["at"]): readonly ReportFact[] => {
  const { engineer, assessment, resolved, reworked, auditAccepted, contentAtRevisit } = one;
  const fact = (about: string, own: ReportFact["facts"]): ReportFact => ({
    about,
    at: moment(),
    facts: { engineer, ...own },
  });
  const outcome = resolved === true ? "fullyResolved" : "unresolved";
  return [
    fact("request", {
      ...{ assessment, signed: resolved !== null, outcome, repeated: reworked },
      ...{ audited: auditAccepted, contentAtRevisit },
    }),
    ...Array.from({ length: one.clocksMet }, () => fact("clock", { outcome: "met" })),
    ...Array.from({ length: one.clocksMissed }, () => fact("clock", { outcome: "missed" })),
    ...one.ratings.map((score) => fact("rating", { score })),
    fact("visit", { minutes: 30 }),
  ];
};

const told = fc
  .record({ slips: fc.array(slip, { maxLength: 12 }), moments: fc.array(within, { minLength: 1, maxLength: 7 }) })
  .map(({ slips, moments }) => {
    let nth = 0;
    return { slips, facts: slips.flatMap((one) => factsOfSlip(one, () => moments[(nth += 1) % moments.length]!)) };
  });

describe("performance from what reports count", () => {
  test("is that of the slips which told it, in whatever order", () => {
    const shuffled = told.chain(({ slips, facts }) =>
      fc.record({ slips: fc.constant(slips), facts: fc.shuffledSubarray(facts, { minLength: facts.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ slips, facts }) => {
        expect(performanceFrom(rules, period, facts)).toEqual(performanceOf(rules, slips));
      }),
    );
  });

  test("is of the period alone: from its first instant until the first one after it", () => {
    const before = fromMillis(toMillis(period.from) - 1);
    fc.assert(
      fc.property(told, fc.constantFrom(before, period.until), ({ facts }, outside) => {
        const others = facts.map((fact) => ({ ...fact, at: outside }));
        expect(performanceFrom(rules, period, [...facts, ...others])).toEqual(performanceFrom(rules, period, facts));
        expect(performanceFrom(rules, period, others)).toEqual([]);
      }),
    );
  });

  test("is nobody's where no engineer is known, and no score where there was no slip", () => {
    const facts = [
      { about: "clock", at: period.from, facts: { engineer: null, outcome: "missed" } },
      { about: "clock", at: period.from, facts: { engineer: "li", outcome: "missed" } },
      { about: "rating", at: period.from, facts: { engineer: "li", score: null } },
    ];
    expect(performanceFrom(rules, period, facts)).toMatchObject([
      { engineer: "li", slips: 0, score: null, rank: null, band: null },
    ]);
  });
});

describe("a slip from the call to the revisit", () => {
  const factsIn = (state: RequestState) =>
    factsOf(
      requestProcess,
      {
        policy: presets.compiled.standard,
        stream: { kind: "request", id: "T-1" },
        number: "S-1",
        knownAt: at("18:00", "2024-11-22"),
      },
      state,
    );
  const judged = (state: RequestState) => {
    const facts = factsIn(state);
    const [one] = performanceFrom({ ...rules, fewestSlips: 1 }, period, facts);
    return one;
  };
  const part = (state: RequestState, measure: string) => {
    const found = judged(state)?.parts.find((one) => one.measure === measure);
    return [found?.value, found?.of];
  };

  test("gives its engineer what assessor, customer, clocks, audit and revisit said of it (R-442, R-414)", () => {
    const { state } = given(...mainLine);
    expect(judged(state)).toMatchObject({ engineer: "wang", slips: 1 });
    expect(part(state, "assessment")).toEqual([95, 1]);
    expect(part(state, "satisfaction")[1]).toBe(3);
    expect(part(state, "resolved")).toEqual([100, 1]);
    expect(part(state, "rework")).toEqual([0, 1]);
    expect(part(state, "revisitsContent")).toEqual([100, 1]);
    expect(part(state, "slaAttainment")[1]).toBeGreaterThan(0);
    expect(part(state, "audit")).toEqual([null, 0]);
  });

  test("says nothing of what nobody has looked at yet, and what was found once somebody has", () => {
    const { state } = given(...upTo("DecideReceipt"));
    expect(["assessment", "revisitsContent", "audit"].map((measure) => part(state, measure))).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
    const discontent = given(
      ...upTo("Archive"),
      command("NoteRevisitDone", { at: at("14:10", "2024-11-22"), satisfied: false }),
    );
    expect(part(discontent.state, "revisitsContent")).toEqual([0, 1]);
    const unsigned = given(...upTo("CompleteWork"), command("RecordUnsigned", { at: at("15:30") }));
    expect(part(unsigned.state, "resolved")).toEqual([null, 0]);
  });

  test.for([
    ["accepted", 100],
    ["returned", 0],
  ] as const)("that the desk %s counts so at the audit", ([outcome, value]) => {
    const policy = presets.compiled.standard;
    const audited = givenUnder(policy, ...upTo("DecideReceipt")).then(
      command("AuditSlip", { at: at("10:05", "2024-11-22"), outcome }),
    );
    expect(part(audited.state, "audit")).toEqual([value, 1]);
  });
});
