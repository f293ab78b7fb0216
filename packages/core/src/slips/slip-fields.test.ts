import { describe, expect, test } from "vitest";
import { checkFields } from "./check-fields.ts";
import { describeFieldRefusal, type FieldRefusal } from "./field-refusal.ts";
import { FieldValues } from "./field-value.ts";
import { fieldsOf } from "./fields-of.ts";
import { filledAfter } from "./filled-field.ts";
import { missingFields } from "./missing-fields.ts";
import type { SlipTemplate } from "../policy/slip-template.ts";
import { slipTemplates } from "../policy/presets/slip-templates.ts";

const template = (id: string): SlipTemplate => {
  const found = slipTemplates[id];
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};
const missing = (...[id, values, options]: [string, object, Parameters<typeof missingFields>[2]?]) =>
  missingFields(template(id), values as Record<string, unknown>, options).map(({ field }) => field);
const check = (id: string, values: object) => checkFields(template(id), FieldValues.parse(values));

describe("what is missing on a slip", () => {
  test("is what the source calls mandatory; what it leaves open is not asked for", () => {
    expect(missing("fieldServiceRequest", {})).toEqual(["engineer", "outcome"]);
    expect(missing("fieldServiceRequest", { engineer: "chen", outcome: "unresolved" })).toEqual([]);
  });

  test("is asked for where the facts call for it (R-127, R-129)", () => {
    const filled = { engineer: "chen", outcome: "fullyResolved" };
    const second = ["newEngineer", "newSuggestion", "reassignedBy", "reassignedAt"];
    expect(missing("fieldServiceRequest", filled, { facts: { reassigned: true } })).toEqual(second);
    expect(missing("fieldServiceRequest", filled, { facts: { visited: false } })).toEqual(["nonVisit"]);
  });

  test("can be asked of one gate (R-205)", () => {
    const rated = { attitude: 5, reaction: 5, effect: 5 };
    expect(missing("fieldRepair", rated, { before: "Close" })).toEqual(["customerSignature", "signedOn"]);
    expect(missing("technicalService", {}, { before: "StartWork" })).not.toContain("osBackup");
    expect(missing("technicalService", {}, { before: "StartWork", facts: { changesSystem: true } })).toContain(
      "osBackup",
    );
  });

  test("on a slip that must be complete, no item is left out but what is optional (R-482)", () => {
    const fields = fieldsOf(template("marketingServiceRecord"));
    const wanted = fields
      .filter(({ holds, mandatory }) => holds !== "number" && mandatory !== "no")
      .map(({ id }) => id);
    expect(missing("marketingServiceRecord", {})).toEqual(wanted);
    const filled = Object.fromEntries(wanted.map((id) => [id, true]));
    expect(missing("marketingServiceRecord", filled)).toEqual([]);
    for (const id of wanted) expect(missing("marketingServiceRecord", { ...filled, [id]: null })).toEqual([id]);
  });

  test("is never what is printed or follows from the record, and never what an object brings by nature", () => {
    expect(missing("deskCase", {})).not.toContain("status");
    expect(missing("repairSlip", {}, { facts: { void: false } })).toEqual(["number", "items", "frontDeskSignature"]);
    expect(missing("hotlineLog", Object.create({ fault: "x" }) as object)).toContain("fault");
  });

  test("says from whom it is wanted", () => {
    const [engineer] = missingFields(template("fieldServiceRequest"), {});
    expect(engineer && describeFieldRefusal(engineer, "zh-CN")).toBe(
      "“现场服务工程师”（engineer）未填，由值班经理填写",
    );
    expect(engineer && describeFieldRefusal(engineer, "en")).toBe(
      "field engineer (engineer) is not filled in; wanted from duty manager",
    );
  });
});

describe("what is written into a slip", () => {
  test("is taken when it is of the field's type", () => {
    const values = {
      projectNumber: { type: "ref", ref: "P-7" },
      labourHours: { type: "number", value: 2.5 },
      serviceType: { type: "choice", option: "healthCheck" },
    };
    expect(check("technicalService", values)).toEqual([]);
    expect(
      check("renovationRepair", { photographs: { type: "list", rows: [{ file: { type: "ref", ref: "f-1" } }] } }),
    ).toEqual([]);
  });

  const refused: readonly (readonly [string, string, object, Partial<FieldRefusal>])[] = [
    [
      "a field the slip does not have",
      "technicalService",
      { mood: { type: "yesNo", value: true } },
      { type: "UnknownField" },
    ],
    [
      "a value of another type",
      "technicalService",
      { labourHours: { type: "duration", minutes: 90 } },
      { type: "WrongFieldType" },
    ],
    [
      "a word that is no option",
      "technicalService",
      { serviceType: { type: "choice", option: "party" } },
      { type: "NotAnOption" },
    ],
    [
      "what a command keeps",
      "technicalService",
      { work: { type: "text", text: "x" } },
      { type: "KeptElsewhere", command: "CompleteWork" },
    ],
    [
      "what is printed",
      "commissioning",
      { fax: { type: "text", text: "x" } },
      { type: "KeptElsewhere", command: null },
    ],
    [
      "a column the rows do not have",
      "renovationRepair",
      { photographs: { type: "list", rows: [{ page: { type: "ref", ref: "f" } }] } },
      { type: "UnknownField" },
    ],
    [
      "a cell of another type",
      "renovationRepair",
      { photographs: { type: "list", rows: [{ file: { type: "yesNo", value: true } }] } },
      { type: "WrongFieldType" },
    ],
  ];
  test.for(refused)("is refused: %s", ([, id, values, refusal]) => {
    const faults = check(id, values);
    expect(faults).toEqual([expect.objectContaining(refusal)]);
    for (const fault of faults)
      expect([describeFieldRefusal(fault, "zh-CN"), describeFieldRefusal(fault, "en")]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.not.stringMatching(/\p{Script=Han}/u),
      ]);
  });

  test("in an open list may be words of one's own, in a closed one not", () => {
    const own = { type: "choice", option: "other", words: "Dust" };
    expect(check("commissioning", { qualityIssue: { ...own, option: "dust" } })).toEqual([]);
    expect(check("softwareMaintenance", { need: { ...own, option: "halfway" } })).toMatchObject([
      { type: "NotAnOption" },
    ]);
  });

  test("keeps to the bounds printed, both included", () => {
    const slip: SlipTemplate = {
      ...template("fieldRepair"),
      sections: template("fieldRepair").sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) => ({ ...field, holds: "extra" })),
      })),
    };
    const grade = (value: number) => checkFields(slip, FieldValues.parse({ attitude: { type: "integer", value } }));
    expect([grade(0).length, grade(1).length, grade(5).length, grade(6).length]).toEqual([1, 0, 0, 1]);
    expect(grade(6)).toEqual([{ type: "OutOfRange", field: "attitude", value: 6, least: 1, most: 5 }]);
  });

  test("is kept with who and when; what is written again takes its place", () => {
    const at = "2026-03-02T01:00:00.000Z" as never;
    const by = { id: "wang", role: "technician" };
    const first = filledAfter([], { a: { type: "yesNo", value: true }, b: { type: "ref", ref: "1" } }, { by, at });
    const then = filledAfter(first, { a: { type: "yesNo", value: false } }, { by: { ...by, id: "li" }, at });
    expect(then).toEqual([
      { field: "b", value: { type: "ref", ref: "1" }, by, at },
      { field: "a", value: { type: "yesNo", value: false }, by: { ...by, id: "li" }, at },
    ]);
  });

  test("is tagged with its type, and nothing else is read", () => {
    expect(FieldValues.safeParse({ a: { type: "date", date: "2026-02-30" } }).success).toBe(false);
    expect(FieldValues.safeParse({ a: { type: "date", date: "2026-02-28" } }).success).toBe(true);
    expect(FieldValues.safeParse({ a: { type: "text", text: "" } }).success).toBe(false);
    expect(FieldValues.safeParse({ a: "words" }).success).toBe(false);
  });
});
