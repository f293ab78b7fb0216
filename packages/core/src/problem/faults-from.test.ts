import { expect, test } from "vitest";
import { at, command, given, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { factsOf } from "../process/facts-of.ts";
import type { RequestCommandInput } from "../request/request-commands.ts";
import { requestProcess } from "../request/request-process.ts";
import { faultsFrom, type FactOfStream } from "./faults-from.ts";
import { occurredBefore, recurringFaults } from "./recurring-faults.ts";

const repaired = (id: string, parts: readonly string[], kind = "fault"): readonly FactOfStream[] => {
  const lived: readonly RequestCommandInput[] = mainLine.map((one) => {
    if (one.type === "Log") return command("Log", { at: at("09:12"), kind, product: { name: "pump" } });
    if (one.type === "Triage") return command("Triage", { at: at("10:05"), faultCategory: "hardware" });
    if (one.type === "CompleteWork")
      return command("CompleteWork", { at: at("15:05"), parts: parts.map((name) => ({ name, quantity: 1 })) });
    return one;
  });
  const stream = { kind: "request", id };
  const context = { policy: presets.compiled.standard, stream, number: id, knownAt: at("18:00", "2024-11-22") };
  const { state } = given(...lived.slice(0, upTo("SignOff").length));
  return factsOf(requestProcess, context, state).map((fact) => ({ ...fact, stream }));
};

test("faults are told by their requests, with product, category and each part that was put in (R-518, R-519)", () => {
  const facts = ["T-2", "T-1"].flatMap((id) => repaired(id, id === "T-1" ? ["relay", "seal", "relay"] : []));
  const common = { at: at("15:20"), product: "pump", cause: "hardware" };
  expect(faultsFrom(facts, ["fault"])).toEqual([
    { id: "T-1", ...common, part: "relay" },
    { id: "T-1", ...common, part: "seal" },
    { id: "T-2", ...common, part: null },
  ]);
  expect(faultsFrom(facts.toReversed(), ["fault"]).map(({ id }) => id)).toEqual(["T-1", "T-1", "T-2"]);
});

test("what is no fault, no request or not over is none", () => {
  const patrol = repaired("T-1", ["relay"], "maintenance");
  expect(faultsFrom(patrol, ["fault"])).toEqual([]);
  expect(faultsFrom(patrol, ["maintenance"])).toHaveLength(1);
  const elsewhere = repaired("T-1", []).map((fact) => ({ ...fact, stream: { kind: "sendIn", id: "T-1" } }));
  expect(faultsFrom(elsewhere, ["fault"])).toEqual([]);
});

test("three requests with one part are the fault that the policy calls recurring, and two of them occurred before", () => {
  const rules = presets.compiled.standard.policy.problems?.recurrence ?? [];
  const faults = faultsFrom(
    ["T-1", "T-2", "T-3"].flatMap((id) => repaired(id, ["relay"])),
    ["fault"],
  );
  const found = recurringFaults(rules, faults);
  expect(found.map(({ rule, shared }) => [rule, shared])).toEqual([
    ["part", { part: "relay" }],
    ["productCause", { product: "pump", cause: "hardware" }],
  ]);
  expect(occurredBefore({ by: ["part"], withinDays: 90 }, faults)).toEqual(["T-2", "T-3"]);
});
