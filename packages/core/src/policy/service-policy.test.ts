import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { office, rule } from "../../test-support/clock-arbitraries.ts";
import { presets } from "../presets/presets.ts";
import { compileClocks } from "../sla/compile-clocks.ts";
import type { ClockRule } from "../sla/clock-rule.ts";
import { compilePolicy } from "./compile-policy.ts";
import { composePolicy } from "./compose-policy.ts";
import { describeNoTier, describePolicyRefusal } from "./policy-refusal.ts";
import { ServicePolicy } from "./service-policy.ts";

const { standard } = presets.documents;
const issuesOf = (document: unknown): readonly string[] => {
  const refusal = compilePolicy(document, presets.calendars)._unsafeUnwrapErr();
  return refusal.type === "MalformedPolicy"
    ? refusal.issues.map(({ path, message }) => `${path}: ${message}`)
    : [refusal.type];
};
const withClock = (change: Partial<ClockRule>): object => ({
  ...standard,
  clocks: standard.clocks.map((clock, at) => (at === 0 ? { ...clock, ...change } : clock)),
});

describe("a policy", () => {
  test.for(Object.entries(presets.documents))("%s is what it was after a way through JSON", ([, policy]) => {
    expect(ServicePolicy.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  test.for<[string, object, string]>([
    ["names a calendar it does not have", withClock({ calendar: "night" }), "clocks.0.calendar: no calendar"],
    [
      "counts open time without a calendar",
      withClock({ calendar: null }),
      "clocks.0.promises.0.target: this target needs",
    ],
    [
      "has two promises of one rank",
      withClock({ promises: [...standard.clocks[0]!.promises, standard.clocks[0]!.promises[0]!] }),
      'clocks.0.promises.3: rank "10" occurs twice',
    ],
    [
      "has two rungs at one moment",
      withClock({ rungs: [...standard.clocks[0]!.rungs, ...standard.clocks[0]!.rungs] }),
      'clocks.0.rungs.2: rung "80%"',
    ],
    ["starts at no mark", withClock({ start: { anyOf: [] } }), "clocks.0.start: names no mark"],
    [
      "promises half a minute",
      withClock({ promises: [{ rank: 1, when: {}, target: { open: 0.5 }, source: [] }] }),
      "clocks.0.promises.0.target: 0.5 must be whole minutes",
    ],
    [
      "names a tier it does not have",
      { ...standard, tierRules: [{ rank: 1, when: {}, tier: "gold", source: [] }] },
      'tierRules.0.tier: there is no "gold"; there are: standard, advanced, vip',
    ],
    [
      "has two warranties of one rank",
      { ...standard, warrantyRules: [...presets.warranties["w-door"], ...presets.warranties["w-agri"]] },
      'warrantyRules.1.rank: "90" occurs twice',
    ],
    [
      "has two charges of one rank",
      { ...standard, chargeRules: [...presets.charges.lighting, ...presets.charges.education] },
      'chargeRules.1.rank: "10" occurs twice',
    ],
    [
      "has two inspection plans of one id",
      { ...standard, inspectionPlans: [...presets.inspections["i-002"], ...presets.inspections["i-002"]] },
      'inspectionPlans.3.id: "monthlyInspection" occurs twice',
    ],
    ["lives in no zone", { ...standard, timeZone: "+08:00" }, "timeZone: must be an IANA time zone"],
    ["has a field that policies do not have", { ...standard, tires: [] }, 'Unrecognized key: "tires"'],
  ])("that %s is refused, with the place and what is wrong there", ([, document, fault]) => {
    expect(issuesOf(document).some((issue) => issue.includes(fault))).toBe(true);
  });

  test("without one of its calendars is refused", () => {
    const refusal = compilePolicy(standard, { "onsite-5x8": presets.calendars["onsite-5x8"] })._unsafeUnwrapErr();
    expect(refusal).toEqual({ type: "CalendarNotGiven", calendar: "phone-7x24", given: ["onsite-5x8"] });
    expect(describePolicyRefusal(refusal, "zh-CN")).toBe("策略引用的日历“phone-7x24”未提供");
  });

  test("with a calendar that means nothing is refused", () => {
    const broken = {
      ...presets.calendars,
      "phone-7x24": { version: "1", calendar: { timeZone: "Mars/Olympus", weekly: {} } },
    };
    const refusal = compilePolicy(standard, broken)._unsafeUnwrapErr();
    expect(refusal.type).toBe("FaultyCalendar");
    expect(describePolicyRefusal(refusal, "en")).toContain('calendar "phone-7x24": timeZone: no time zone is named');
  });

  test("without a rule for somebody says so", () => {
    const strict = composePolicy(standard, { without: { tierRules: [90] } })._unsafeUnwrap();
    const none = compilePolicy(strict, presets.calendars)
      ._unsafeUnwrap()
      .tierOf({ site: "harbour" })
      ._unsafeUnwrapErr();
    expect(none).toEqual({ type: "NoTier", policy: "standard", facts: { site: "harbour" } });
    expect(describeNoTier(none, "en")).toBe('no tier rule of policy "standard" matches {"site":"harbour"}');
  });
});

describe("the schema and the engine", () => {
  const mangled = fc.record({
    minutes: fc.oneof(fc.integer({ min: -5, max: 500 }), fc.double({ noNaN: true, min: -5, max: 500 })),
    percent: fc.integer({ min: -5, max: 300 }),
    calendar: fc.constantFrom("office", "night", null),
    ranks: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
    marks: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
    atMost: fc.integer({ min: -1, max: 3 }),
  });

  test("accept the same rules", () => {
    fc.assert(
      fc.property(rule, mangled, (sound, { minutes, percent, calendar, ranks, marks, atMost }) => {
        const mangledRule: ClockRule = {
          ...sound,
          calendar,
          start: { anyOf: marks },
          promises: ranks.map((rank) => ({ rank, when: {}, target: { open: minutes }, source: [] })),
          rungs: [{ percent, tell: [], source: [] }],
          repeat: { from: "stop", until: null, atMost },
        };
        const engine = compileClocks([mangledRule], { office }).isOk();
        const schema = ServicePolicy.safeParse({ ...standard, calendars: ["office"], clocks: [mangledRule] }).success;
        expect(schema).toBe(engine);
      }),
    );
  });
});

describe("composePolicy", () => {
  test("with nothing to change changes nothing", () => {
    expect(composePolicy(standard)._unsafeUnwrap()).toEqual(standard);
    expect(composePolicy(standard, {}, { clocks: [] })._unsafeUnwrap()).toEqual(standard);
  });

  test("lays one override over another", () => {
    const first = { clocks: [{ id: "dispatch", promises: [{ rank: 90, target: { elapsed: 20 } }] }] };
    const second = { version: "2", clocks: [{ id: "dispatch", pausedBy: ["customer"] }] };
    const at = composePolicy(standard, first, second)._unsafeUnwrap();
    expect(at).toEqual(composePolicy(composePolicy(standard, first)._unsafeUnwrap(), second)._unsafeUnwrap());
    expect(at.clocks.find(({ id }) => id === "dispatch")).toMatchObject({
      pausedBy: ["customer"],
      promises: [{ target: { elapsed: 20 }, source: ["R-115"] }],
    });
  });

  test("adds what is new at the end and drops what falls away", () => {
    const platinum = { id: "platinum", label: { "zh-CN": "白金", en: "Platinum" } };
    const at = composePolicy(standard, {
      tiers: [platinum],
      without: { clocks: ["arrival", "guidance"] },
    })._unsafeUnwrap();
    expect(at.tiers.map(({ id }) => id)).toEqual(["standard", "advanced", "vip", "platinum"]);
    expect(at.clocks.map(({ id }) => id)).not.toContain("arrival");
  });

  test("finds inspection plans by id, warranties and charges by rank", () => {
    const { solar } = presets.documents;
    const at = composePolicy(solar, {
      inspectionPlans: [{ id: "maintenance", needs: ["signature"] }],
      warrantyRules: [{ rank: 10, lasts: { years: 4 } }],
      chargeRules: [{ rank: 30, travel: { kind: "free" } }],
      without: { warrantyRules: [20], chargeRules: [5, 10, 20] },
    })._unsafeUnwrap();
    expect(at.inspectionPlans).toEqual([{ ...solar.inspectionPlans[0], needs: ["signature"] }]);
    expect(at.warrantyRules).toEqual([{ ...solar.warrantyRules[0], lasts: { years: 4 } }]);
    expect(at.chargeRules).toEqual([{ ...solar.chargeRules[3], travel: { kind: "free" } }]);
  });

  test("refuses what does not fit together any more", () => {
    const refusal = composePolicy(standard, { without: { tiers: ["vip"] } })._unsafeUnwrapErr();
    expect(refusal.type === "MalformedPolicy" && refusal.issues[0]?.path).toBe("tierRules.0.tier");
  });
});
