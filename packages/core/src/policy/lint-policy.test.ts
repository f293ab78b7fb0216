import { describe, expect, test } from "vitest";
import { presets } from "../presets/presets.ts";
import type { PromiseRule } from "../sla/clock-rule.ts";
import { compilePolicy, type VersionedCalendar } from "./compile-policy.ts";
import { composePolicy, type PolicyOverride } from "./compose-policy.ts";
import { lintPolicy } from "./lint-policy.ts";
import { describeLint, type LintRule } from "./lint/policy-lint.ts";

const { documents, calendars } = presets;

const lintsOf = (
  override: PolicyOverride,
  {
    policy = documents.standard,
    given = calendars,
  }: { policy?: typeof documents.standard; given?: Record<string, VersionedCalendar> } = {},
) => {
  const composed = composePolicy(policy, override)._unsafeUnwrap();
  return lintPolicy(compilePolicy(composed, given)._unsafeUnwrap());
};

const withoutSystem = (command: "FireTimer" | "AdoptPolicy") => ({
  permissions: { ...documents.standard.request.permissions, [command]: ["dutyManager"] },
});

/** For each rule a fault it must find: where, and against what. */
const faults: readonly [LintRule, string, string | null, PolicyOverride][] = [
  [
    "tierUnreached",
    "tiers.3",
    "tierRules",
    { tiers: [{ id: "platinum", label: { "zh-CN": "白金", en: "Platinum" } }] },
  ],
  [
    "ruleOvershadowed",
    "tierRules.6",
    "tierRules.5",
    { tierRules: [{ rank: 95, when: { site: "harbour" }, tier: "vip", source: ["test"] }] },
  ],
  [
    "dearerTierPromisedLess",
    "clocks.0.promises.0",
    "clocks.0.promises.1",
    { clocks: [{ id: "response", promises: [{ rank: 10, target: { open: 90 } }] }] },
  ],
  [
    "dearerTierPromisedLess",
    "clocks.2.promises.0",
    "clocks.2.promises.1",
    { clocks: [{ id: "resolution", promises: [{ rank: 10, target: null }] }] },
  ],
  [
    "ruleOvershadowed",
    "clocks.0.floor.promises.1",
    "clocks.0.floor.promises.0",
    { clocks: [{ id: "response", floor: toEverybody({}, { tier: "vip" }) }] },
  ],
  [
    "laterStepDueEarlier",
    "clocks.2",
    "clocks.1",
    { clocks: [{ id: "arrival", calendar: "onsite-5x8", promises: [{ rank: 90, target: { open: 180 } }] }] },
  ],
  ["clockNeverStarts", "clocks.3.start", null, { clocks: [{ id: "guidance", start: "guidanceBegan" }] }],
  ["clockNeverStops", "clocks.0.stop", null, { clocks: [{ id: "response", stop: "answered" }] }],
  ["clockNeverStops", "clocks.0.stop", "clocks.0.voidedBy", { clocks: [{ id: "response", stop: "cancelled" }] }],
  ["clockNeverStops", "clocks.0.stop", "clocks.0.start", { clocks: [{ id: "response", stop: "logged" }] }],
  ["gateNobodySatisfies", "request.gates.Close.0", "request.permissions.EnterData", {}],
  ["revisitOutsideHours", "request.afterRepair.windows.0", "calendars", {}],
  ["revisitOutsideHours", "revisit.schemes.0.windows.0", "calendars", inTheEvening("schemes")],
  ["revisitOutsideHours", "revisit.retry.windows.0", "calendars", inTheEvening("retry")],
  [
    "ruleOvershadowed",
    "warrantyRules.1",
    "warrantyRules.0",
    { warrantyRules: [...presets.warranties["w-door"], { ...presets.warranties["w-door"][0]!, rank: 95 }] },
  ],
  [
    "ruleOvershadowed",
    "chargeRules.1",
    "chargeRules.0",
    { chargeRules: [...presets.charges.lighting, { ...presets.charges.lighting[0]!, rank: 95 }] },
  ],
  ["nobodyHoldsRole", "clocks.4.rungs.0", "roles", {}],
  ["systemNotPermitted", "request.permissions.FireTimer", "clocks", { request: withoutSystem("FireTimer") }],
  ["systemNotPermitted", "request.permissions.AdoptPolicy", "adoption", { request: withoutSystem("AdoptPolicy") }],
  [
    "systemNotPermitted",
    "revisit.permissions.AdoptCalendar",
    "adoption",
    { revisit: { permissions: { ...documents.standard.revisit.permissions, AdoptCalendar: ["dutyManager"] } } },
  ],
  ["systemNotPermitted", "leftover.permissions.FireTimer", "clocks", { leftover: leftoverWithoutTimers() }],
  ["digestInQuietHours", "digests.times.1", "quietHours", { digests: toldAt("16:00", "23:30") }],
  ["digestInQuietHours", "digests.times.0", "quietHours", { digests: toldAt("06:59", "07:00", "21:59") }],
  [
    "digestInQuietHours",
    "digests.times.0",
    "quietHours",
    { digests: toldAt("12:30", "11:59", "14:00"), quietHours: { ...night(), from: "12:00", until: "14:00" } },
  ],
];

/** Promises made to everybody, under these facts one after the other. */
function toEverybody(...whens: readonly PromiseRule["when"][]) {
  const target = { open: 60 };
  const promises = whens.map((when, at) => ({ rank: at + 1, when, target, source: ["test"] }));
  return { promises, take: "stricter" } as const;
}

/** Somebody is asked in the evening, when nobody of a five-day office is there. */
function inTheEvening(what: "schemes" | "retry"): PolicyOverride {
  const { revisit, request: rules } = documents.standard;
  const evening = [["20:00", "21:00"]] as const;
  const schemes = [{ ...presets.documents.standard.revisit.schemes[0]!, windows: evening }];
  return {
    calendars: ["onsite-5x8"],
    request: { ...rules, afterRepair: null },
    revisit: what === "schemes" ? { schemes } : { schemes: [], retry: { ...revisit.retry, windows: evening } },
  };
}

/** What is told together is told at these times of the day. */
function toldAt(...times: readonly string[]) {
  return { times, notices: ["requestClosed"], emergencies: [], source: ["test"] } as const;
}

function night() {
  const { quietHours } = documents.standard;
  if (quietHours === null) throw new Error("the standard policy has quiet hours");
  return quietHours;
}

/** Leftovers are followed up, and nobody lets their clock run. */
function leftoverWithoutTimers() {
  const { leftover } = documents.standard;
  return leftover && { ...leftover, permissions: { ...leftover.permissions, FireTimer: ["dutyManager"] } };
}

const { request } = documents.standard;
const overrideFor = (rule: LintRule, override: PolicyOverride): PolicyOverride => {
  switch (rule) {
    case "gateNobodySatisfies":
      return { request: { permissions: { ...request.permissions, EnterData: [] } } };
    case "revisitOutsideHours":
      return request.afterRepair === null || override.revisit !== undefined
        ? override
        : {
            calendars: ["onsite-5x8"],
            request: { afterRepair: { ...request.afterRepair, windows: [["20:00", "21:00"]] } },
          };
    case "nobodyHoldsRole":
      return { clocks: [{ id: "dispatch", rungs: [{ percent: 80, tell: ["nightPorter"], source: ["test"] }] }] };
    default:
      return override;
  }
};

describe("lintPolicy finds", () => {
  test.for(faults)("%s at %s", ([rule, path, conflictsWith, override]) => {
    const found = lintsOf(overrideFor(rule, override)).filter((lint) => lint.rule === rule);
    expect(found.map((lint) => [lint.path, lint.conflictsWith])).toEqual([[path, conflictsWith]]);
  });

  test("nothing in a digest of the night where no hours are quiet", () => {
    const found = lintsOf({ digests: toldAt("23:30"), quietHours: null });
    expect(found.filter(({ rule }) => rule === "digestInQuietHours")).toEqual([]);
  });

  test("an approval, a leave and conduct that nobody may give, record or look at", () => {
    const label = { "zh-CN": "甲方", en: "Owner" };
    const permissions = { ...request.permissions, RecordAuthorisation: [], CheckConduct: [] };
    const found = lintsOf({
      request: {
        permissions,
        authorisation: [{ capacity: "informationCentre", before: ["StartWork"], source: ["test"] }],
        conduct: request.conduct && { ...request.conduct, before: { Leave: ["leaving"] } },
        approvals: [{ id: "owner", label, roles: ["nightPorter"], before: "Archive", kinds: null, source: ["test"] }],
      },
    });
    expect(found.map(({ rule, path, conflictsWith }) => [rule, path, conflictsWith])).toEqual([
      ["gateNobodySatisfies", "request.authorisation.0", "request.permissions.RecordAuthorisation"],
      ["gateNobodySatisfies", "request.conduct.before.Leave", "request.permissions.CheckConduct"],
      ["gateNobodySatisfies", "request.approvals.0", "request.permissions.Countersign"],
    ]);
  });

  test("a clock whose calendar never opens", () => {
    const closed = {
      ...calendars,
      "onsite-5x8": { version: "2", calendar: { timeZone: "Asia/Shanghai", weekly: {} } },
    };
    const floor = { clocks: [{ id: "response", floor: toEverybody({}) }] };
    const rules = lintsOf(floor, { given: closed }).map(({ rule, path }) => [rule, path]);
    expect(rules).toContainEqual(["clockNeverDue", "clocks.0.promises.0"]);
    expect(rules).toContainEqual(["clockNeverDue", "clocks.0.floor.promises.0"]);
  });

  test("a role that the policy names and nobody holds", () => {
    const held = documents.standard.roles.map(({ id }) => id).filter((id) => id !== "projectManager");
    const found = lintPolicy(presets.compiled.standard, held);
    expect(new Set(found.map(({ rule, conflictsWith }) => `${rule} ${conflictsWith ?? ""}`))).toEqual(
      new Set(["nobodyHoldsRole roles.3"]),
    );
  });

  test("a gate that only an absent role could satisfy", () => {
    const held = documents.standard.roles.map(({ id }) => id).filter((id) => id !== "performanceReviewer");
    const found = lintPolicy(presets.compiled.standard, held).filter(({ rule }) => rule === "gateNobodySatisfies");
    expect(found.map(({ conflictsWith }) => conflictsWith)).toEqual(["request.permissions.ReviewAssessment"]);
  });
});

describe("a promise for every tier, severity, zone, class of equipment and type of service", () => {
  const named = (word: string, count: number) => Array.from({ length: count }, (_, nth) => `${word}${String(nth)}`);
  const tiers = ["vip", "advanced", "standard"];
  const promises = tiers
    .flatMap((tier, place) => named("severity", 3).map((severity) => ({ tier, place, severity })))
    .flatMap((one) => named("zone", 4).map((zone) => ({ ...one, zone })))
    .flatMap((one) => named("class", 4).map((equipmentClass) => ({ ...one, equipmentClass })))
    .flatMap((one) => named("service", 4).map((serviceType) => ({ ...one, serviceType })))
    .map(({ place, ...when }, at): PromiseRule => ({
      rank: at + 1,
      when,
      target: { elapsed: 30 * (place + 1) },
      source: ["test"],
    }));
  const withPromises = (response: readonly PromiseRule[]): PolicyOverride => ({
    without: { clocks: ["response"] },
    clocks: [{ ...documents.standard.clocks[0]!, id: "answer", promises: response }],
  });

  test("is found to be sound", () => {
    expect(lintsOf(withPromises(promises))).toEqual([]);
  });

  test("is searched to the last: one corner where VIP waits longer is found, with the facts that lead there", () => {
    const corner = promises.findLastIndex(({ when }) => when["tier"] === "vip");
    const spoiled = promises.map((one, at) => (at === corner ? { ...one, target: { elapsed: 61 } } : one));
    const facts = { severity: "severity2", zone: "zone3", equipmentClass: "class3", serviceType: "service3" };
    expect(lintsOf(withPromises(spoiled))).toMatchObject([
      { rule: "dearerTierPromisedLess", facts: { ...facts, tier: "vip" } },
    ]);
  });

  test("has no rule that never decides, however many combinations there are", () => {
    const severityRules = named("", 6).map((nth, at) => ({
      rank: at + 1,
      when: Object.fromEntries(named("fact", 5).map((fact) => [fact, `value${nth}`])),
      severity: "minor",
      source: ["test"],
    }));
    const policy = { ...documents.standard, severityRules };
    expect(lintsOf({}, { policy })).toEqual([]);
  });
});

describe("what lintPolicy says", () => {
  test.for(Object.entries(presets.compiled))("the preset %s is clean", ([, compiled]) => {
    expect(lintPolicy(compiled)).toEqual([]);
  });

  test("a dearer tier of any preset is never promised less than a cheaper one", () => {
    const lints = Object.values(presets.compiled).flatMap((compiled) => lintPolicy(compiled));
    expect(lints.filter(({ rule }) => rule === "dearerTierPromisedLess")).toEqual([]);
  });

  test("both culprits and what to do, in both languages", () => {
    const [lint] = lintsOf({ clocks: [{ id: "response", promises: [{ rank: 10, target: { open: 90 } }] }] });
    if (lint === undefined) throw new Error("nothing was found");
    expect(describeLint(lint, "en")).toBe(
      'clocks.0.promises.0 / clocks.0.promises.1: give "vip" a target no later than that of "advanced"',
    );
    expect(describeLint(lint, "zh-CN")).toContain("请使等级“vip”的目标不晚于“advanced”");
  });
});
