import { describe, expect, test } from "vitest";
import { presets } from "../presets/presets.ts";
import { RequestCommand } from "../request/request-commands.ts";
import type { CodeList } from "./code-list.ts";
import { codeLists } from "./code-lists.ts";
import { labelOf } from "./label-of.ts";
import { workKindIn } from "./work-kind-in.ts";

const every: readonly (readonly [string, CodeList])[] = Object.entries(codeLists);
const idsOf = ({ options }: CodeList): readonly string[] => options.map(({ id }) => id);

const by = { id: "m-1", role: "dutyManager" };
const signature = { signer: { name: "Zhao Min" }, capacity: "user", method: "drawn" };

/** Which of these words a command takes in the place where `saying` puts them. */
const takenBy = (words: readonly string[], saying: (word: string) => object): readonly string[] =>
  words.filter((word) => RequestCommand.safeParse({ by, ...saying(word) }).success);

describe.for(every)("the list %s", ([key, list]) => {
  test("is kept under its own id, and names where it was found", () => {
    expect(list.id).toBe(key);
    expect(list.source[0]).toMatch(/^(EN|RO)-\d+$/);
  });

  test("has options, each once, with words in both languages", () => {
    const ids = idsOf(list);
    expect(ids).not.toEqual([]);
    expect([...new Set(ids)]).toEqual(ids);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z][A-Za-z]*$|^\d+$/);
      expect(labelOf(list, id, "zh-CN").trim()).not.toBe("");
      expect(labelOf(list, id, "en")).toMatch(/^[\x20-\x7e…]+$/);
    }
  });

  test("is open where it ends with “other”", () => {
    if (idsOf(list).includes("other")) expect(list.closed).toBe(false);
  });
});

describe("the lists and the commands of a request speak the same words", () => {
  test("the user's outcome and the engineer's result are two lists (C-19, R-206, R-207, R-213)", () => {
    const words = [...idsOf(codeLists.outcome), ...idsOf(codeLists.workResult)];
    const signOff = (outcome: string) => ({ type: "SignOff", outcome, signature });
    const complete = (result: string) => ({ type: "CompleteWork", result, openProblems: "none", solution: "Replaced" });
    expect(takenBy(words, signOff)).toEqual(idsOf(codeLists.outcome));
    expect(takenBy(words, complete)).toEqual(idsOf(codeLists.workResult));
  });

  test("the receipt decision (R-130)", () => {
    const until = { condition: "The part has come" };
    const decide = (type: string) => ({
      type: "DecideReceipt",
      decision: type === "defer" ? { type, until } : { type },
    });
    expect(takenBy(idsOf(codeLists.receiptDecision), decide)).toEqual(idsOf(codeLists.receiptDecision));
  });

  test("free and paid", () => {
    const triage = (charging: string) => ({ type: "Triage", charging });
    expect(takenBy(idsOf(codeLists.charging), triage)).toEqual(idsOf(codeLists.charging));
  });

  test("severities and checklist items are those of the presets (R-155)", () => {
    const { severities, request } = presets.documents.standard;
    expect(idsOf(codeLists.severity)).toEqual(severities.map(({ id }) => id));
    expect(idsOf(codeLists.preOperation)).toEqual(expect.arrayContaining(request.checklist.map(({ id }) => id)));
  });

  test("every role that may do something in the presets is on the list of roles", () => {
    const { permissions } = presets.documents.standard.request;
    const named = Object.values(permissions).flat();
    expect(idsOf(codeLists.role)).toEqual(expect.arrayContaining(named.filter((role) => role !== "system")));
  });
});

describe("the lists that a rule counts up", () => {
  test.for<readonly [string, CodeList, boolean, readonly string[]]>([
    ["R-156: fault categories", codeLists.faultCategory, true, ["hardware", "software", "network", "operation"]],
    ["R-158: emergency faults", codeLists.emergencyFault, false, ["equipment", "line", "software"]],
    [
      "R-159: quality issues on site",
      codeLists.siteQualityIssue,
      false,
      ["cabinetAccessories", "component", "electricalCircuit", "other"],
    ],
    [
      "R-160: causes in renovation",
      codeLists.renovationCause,
      true,
      ["supplierProduct", "ownConstruction", "customerOrOther"],
    ],
    ["R-161: software maintenance", codeLists.softwareMaintenance, true, ["corrective", "adaptive", "perfective"]],
    ["R-163: support by the hour", codeLists.labourHourSupport, true, ["dataCorrection", "dataBackfill"]],
    ["R-164: data services", codeLists.dataService, true, ["trialRunTracking", "badDataRemoval"]],
    [
      "R-165: services of the company",
      codeLists.companyService,
      true,
      ["projectManagement", "presalesSupport", "engineeringSupport", "aftersalesSupport", "customerTraining"],
    ],
    ["R-108: modes of response", codeLists.responseMode, true, ["hotline", "remoteDesktop", "residentOnsite"]],
    ["R-110: modes of support", codeLists.supportMode, false, ["online", "phone", "onsite"]],
    ["R-109: forms of service", codeLists.serviceForm, true, ["sendInRepair", "onsite", "specialRequest"]],
  ])("%s", ([, list, closed, ids]) => {
    expect([list.closed, idsOf(list)]).toEqual([closed, ids]);
  });
});

test("one label means different grades on different scales (C-18)", () => {
  const placeOf = (list: CodeList): number => list.options.findIndex(({ label }) => label["zh-CN"] === "满意");
  const { fiveGrades, threeGrades, fourGrades } = codeLists;
  expect([fiveGrades, threeGrades, fourGrades].map(placeOf)).toEqual([0, 1, 1]);
});

test("what a list does not hold is read as it stands", () => {
  expect(labelOf(codeLists.requestSource, "微信", "en")).toBe("微信");
});

test("before a project is put into operation work on it is installation, afterwards maintenance (R-488)", () => {
  expect(workKindIn("beforeOperation")).toBe("installation");
  expect(workKindIn("inOperation")).toBe("maintenance");
  const kinds = [workKindIn("beforeOperation"), workKindIn("inOperation")];
  expect(idsOf(codeLists.workKind)).toEqual(kinds);
});
