import { describe, expect, test } from "vitest";
import type { Charge } from "../policy/charge-rule.ts";
import { explainCharge } from "../policy/explain-charge.ts";
import { explainWarranty } from "../policy/explain-warranty.ts";
import type { InspectionPlan } from "../policy/inspection-plan.ts";
import type { WarrantyRule } from "../policy/warranty-rule.ts";
import type { Facts } from "../sla/timeline.ts";
import { presets } from "./presets.ts";

const { warranties, charges, inspections, documents } = presets;

/** What a table's row is found under: the rule that decides for some facts, or nothing. */
const warrantyOf = (preset: keyof typeof warranties, facts: Facts = {}): WarrantyRule | null =>
  explainWarranty({ warrantyRules: warranties[preset] }, facts).decidedBy;

function from(
  anchor: "acceptanceCertified" | "acceptanceSigned" | "delivered" | "finallyAccepted",
  offsetDays = 0,
  otherwise: "completed" | null = null,
): WarrantyRule["start"] {
  return { anchor, offsetDays, otherwise };
}

describe("the warranties of the presets", () => {
  // Copied from the rulebook by hand, apart from the presets, so that a slip in either is seen.
  test.for<readonly [string, keyof typeof warranties, Facts, Partial<WarrantyRule>]>([
    ["R-281: lighting", "w-lighting", {}, { lasts: { months: 24 }, start: from("acceptanceCertified") }],
    ["R-285: a solar main unit", "w-solar", { component: "mainUnit" }, { lasts: { months: 36 }, start: null }],
    ["R-285: solar piping", "w-solar", { component: "piping" }, { lasts: { months: 12 }, lifelongRepair: true }],
    ["R-285: solar electrical parts", "w-solar", { component: "electrical" }, { lasts: { months: 12 } }],
    ["R-288: agricultural products", "w-agri", {}, { lasts: { months: 12 }, start: from("delivered") }],
    ["R-289: doors", "w-door", {}, { lasts: { months: 24 }, start: null }],
    ["R-290: equipment", "w-equipment", {}, { lasts: { months: 12 }, start: from("acceptanceSigned", 1) }],
    ["R-291: equipment is repaired for life", "w-equipment", {}, { lifelongRepair: true }],
    ["R-292: office equipment", "w-office", {}, { lasts: { months: 36 }, place: "onsite", start: null }],
    ["R-293: construction", "w-construction", {}, { lasts: { months: 24 } }],
    ["R-294: renovation", "w-renovation", {}, { start: from("acceptanceCertified", 0, "completed") }],
    ["R-296: guaranteed hardware", "w-guarantee", { productClass: "hardware" }, { lasts: { months: 24 } }],
    ["R-297: guaranteed software", "w-guarantee", { productClass: "software" }, { lasts: { months: 12 } }],
    ["R-298: an IT project", "w-it-project", {}, { lasts: { months: 12 }, start: null }],
    ["R-074: the fault package", "w-fault-problem", {}, { lasts: { months: 36 }, start: from("finallyAccepted") }],
  ])("%s", ([, preset, facts, expected]) => {
    expect(warrantyOf(preset, facts)).toMatchObject(expected);
  });

  test("lighting has a second one against what nobody could find, of 24 months (R-283, R-284)", () => {
    const latent = warrantyOf("w-lighting")?.latent;
    expect(latent?.lasts).toEqual({ months: 24 });
    expect(latent?.causes.map(({ id }) => id)).toEqual(["designError", "materialDefect", "poorWorkmanship"]);
  });

  test.for([
    ["R-249…R-252: solar", "w-solar", { component: "piping" }, 4],
    ["R-254: doors", "w-door", {}, 1],
    ["R-162: the guarantee", "w-guarantee", { productClass: "software" }, 1],
    ["lighting and equipment name none (C-32)", "w-lighting", {}, 0],
  ] as const)("%s: what is left out", ([, preset, facts, count]) => {
    expect(warrantyOf(preset, facts)?.exclusions.length).toBe(count);
  });

  test("a solar main unit is replaced for four defects (R-286), and piping for none", () => {
    expect(warrantyOf("w-solar", { component: "mainUnit" })?.replaces.map(({ id }) => id)).toEqual([
      "vacuumTubeDefect",
      "tankLeak",
      "insulationFailure",
      "bracketDeformed",
    ]);
    expect(warrantyOf("w-solar", { component: "piping" })?.replaces).toEqual([]);
  });

  test("the card for a construction is there within a month of completion (R-304)", () => {
    expect(warrantyOf("w-construction")?.card).toEqual({
      anchor: "completed",
      within: { months: 1 },
      source: ["R-304"],
    });
  });

  test("what has no warranty is said to have none, and why", () => {
    const explained = explainWarranty(documents.solar, { component: "casing" });
    expect(explained.decidedBy).toBeNull();
    expect(explained.passedOver.map(({ because }) => because)).toEqual(["mismatch", "mismatch"]);
  });
});

const inside: Facts = { inWarranty: true, exclusion: null };
const outside: Facts = { inWarranty: false, exclusion: null };
const free = { kind: "free" };

type Amounts = Readonly<Partial<Record<"labour" | "parts" | "travel", Charge | null | typeof free>>>;

function tenYuan(): Charge {
  return { kind: "hourly", atMost: { amountMinor: 1000, currency: "CNY" } };
}

describe("the charges of the presets", () => {
  // Copied from the rulebook by hand, apart from the presets, so that a slip in either is seen.
  test.for<readonly [string, keyof typeof charges, Facts, Amounts]>([
    ["R-245: solar, after", "solar", outside, { labour: { kind: "priceList" }, parts: { kind: "atCost" } }],
    ["R-248: solar, within", "solar", inside, { labour: free, parts: free, travel: free }],
    ["R-253: doors, after", "door", outside, { labour: tenYuan(), parts: { kind: "atCost" } }],
    ["R-253: doors, within", "door", inside, { labour: free, parts: free }],
    ["R-256: office, no fee for the way", "office-framework", inside, { travel: free }],
    [
      "R-257: office, after",
      "office-framework",
      outside,
      { labour: free, parts: { kind: "marketPrice" }, travel: free },
    ],
    ["R-258: schools, by telephone, after", "education", { ...outside, mode: "phone" }, { labour: free }],
    [
      "R-259: construction, used wrongly",
      "construction",
      { exclusion: "improperUse" },
      { labour: { kind: "priceList" } },
    ],
    ["R-260: construction, within", "construction", inside, { labour: free, parts: free }],
    ["R-261: lighting, travel too", "lighting", inside, { labour: free, parts: free, travel: free }],
    ["R-262: agriculture", "agri", { companyResponsible: true }, { parts: free }],
    ["R-264: renovation, after", "renovation", outside, { labour: { kind: "atCost" }, parts: { kind: "atCost" } }],
    [
      "R-267: labour hours",
      "labour-hour",
      outside,
      { labour: { kind: "hourly", atMost: null }, travel: { kind: "agreed" } },
    ],
    ["R-268: relocation", "hw-warranty", { ...inside, serviceItem: "relocation" }, { labour: free }],
    ["R-269: extension", "hw-warranty", { ...inside, serviceItem: "expansion" }, { parts: { kind: "atCost" } }],
  ])("%s", ([, preset, facts, expected]) => {
    expect(explainCharge({ chargeRules: charges[preset] }, facts).decidedBy).toMatchObject(expected);
  });

  test("what the warranty of a solar heater leaves out is paid for, and agreed to before (R-246, R-249…R-252)", () => {
    const { decidedBy } = explainCharge(documents.solar, { inWarranty: true, exclusion: "forceMajeure" });
    expect(decidedBy).toMatchObject({ parts: { kind: "atCost" }, consentFirst: true });
  });

  test("what no rule prices is not made up", () => {
    expect(explainCharge(documents.lighting, outside).decidedBy).toBeNull();
  });
});

describe("the inspection plans of the presets", () => {
  const planOf = (preset: keyof typeof inspections, id: string): InspectionPlan | undefined =>
    inspections[preset].find((plan: InspectionPlan) => plan.id === id);

  // Copied from the rulebook by hand, apart from the presets, so that a slip in either is seen.
  test.for<readonly [string, keyof typeof inspections, string, InspectionPlan["frequency"]]>([
    ["R-337: solar", "i-solar", "maintenance", { times: 2, in: { years: 1 } }],
    ["R-338: office", "i-office", "patrol", { every: { months: 1 } }],
    ["R-339: schools, the system", "i-edu", "systemPatrol", { every: { months: 1 } }],
    ["R-340: schools, by telephone", "i-edu", "phonePatrol", { every: { months: 1 } }],
    ["R-342: one product", "i-hotline", "productInspection", { every: { months: 3 } }],
    ["R-343: everything", "i-hotline", "overallInspection", { every: { months: 6 } }],
    ["R-345: logs", "i-hw", "dailyLogs", { every: { days: 1 } }],
    ["R-346: over the network", "i-hw", "remoteInspection", { times: 2, in: { years: 1 } }],
    ["R-347: on the site", "i-hw", "onsiteInspection", { times: 1, in: { years: 1 } }],
    ["R-348: before the warranty ends", "i-hw", "finalInspection", { inTheLast: { months: 3 } }],
    ["R-352: assets", "i-002", "assetVerification", { times: 2, in: { years: 1 } }],
    ["R-353: the monthly report", "i-002", "monthlyInspection", { every: { months: 1 } }],
    ["R-354: cleaning", "i-002", "cleaning", { every: { months: 3 } }],
    ["R-355: points A to G", "i-quarterly", "maintenance", { every: { months: 3 } }],
    ["R-356: no interval is stated", "i-construction", "patrol", null],
  ])("%s", ([, preset, id, frequency]) => {
    expect(planOf(preset, id)?.frequency).toEqual(frequency);
  });

  test("a routine check looks at six things (R-341), a quarterly one at seven", () => {
    expect(planOf("i-edu", "systemPatrol")?.items.length).toBe(6);
    expect(planOf("i-quarterly", "maintenance")?.items.map(({ id }) => id)).toEqual([
      "A",
      "B",
      "C",
      "D",
      "E",
      "F",
      "G",
    ]);
  });

  test("some need the customer: leave, an agreed plan, a signature and a seal", () => {
    expect(planOf("i-hw", "remoteInspection")?.needs).toEqual(["authorisation"]);
    expect(planOf("i-quarterly", "maintenance")?.needs).toEqual(["agreedPlan"]);
    expect(planOf("i-hw", "onsiteInspection")?.needs).toEqual(["signature", "seal"]);
  });
});

describe("terms", () => {
  test("each says where it comes from", () => {
    for (const { source } of [
      ...Object.values(warranties),
      ...Object.values(charges),
      ...Object.values(inspections),
    ].flat())
      expect(source[0]).toMatch(/^R-\d{3}$/);
  });
});
