import { describe, expect, test } from "vitest";
import { presets } from "../presets/presets.ts";
import { NoticeRoutes } from "./notice-rules.ts";
import { RequestRules } from "./request-rules.ts";

const rules = presets.compiled.standard.policy.request;
const wrong = (changes: object): readonly string[] =>
  RequestRules.safeParse({ ...rules, ...changes }).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  ) ?? [];

describe("the rules of a policy for requests", () => {
  test("are what they were after a way through JSON", () => {
    expect(RequestRules.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
  });

  test("name no command, notice or gate that does not exist", () => {
    expect(wrong({ permissions: { ...rules.permissions, Dispach: ["dutyManager"] } })).toEqual([
      'permissions: Unrecognized key: "Dispach"',
    ]);
    expect(NoticeRoutes.safeParse({ requestLoged: ["contact"] }).error?.issues.map(({ message }) => message)).toEqual([
      'Unrecognized key: "requestLoged"',
    ]);
    expect(wrong({ gates: { StartWorking: ["checklistSigned"] } })).toEqual([
      'gates: Unrecognized key: "StartWorking"',
    ]);
  });

  test("ask before a step for nothing that could not be known then, or no longer be done", () => {
    expect(wrong({ gates: { StartWork: ["ratings"] } })).toEqual([expect.stringContaining("gates.StartWork.0: ")]);
    expect(wrong({ gates: { Archive: ["ratings"] } })).toEqual([expect.stringContaining("gates.Archive.0: ")]);
    expect(wrong({ gates: { Archive: ["assessed"], DecideReceipt: ["dataEntered"] } })).toEqual([]);
  });

  test("have no window that ends before it begins", () => {
    const afterRepair = { ...rules.afterRepair, windows: [["16:00", "14:00"]] };
    expect(wrong({ afterRepair })).toEqual(["afterRepair.windows.0.1: must be after the window's beginning"]);
    expect(wrong({ afterRepair: { ...afterRepair, windows: [["14:00", "24:00"]] } })).toEqual([]);
  });
});
