import { expect, test } from "vitest";
import { recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { itemProcess } from "./item-process.ts";

const role = "fieldEngineer";
const sayings: Sayings = {
  ListItem: [{ role, kind: "hardware", customer: "c-1", name: "Server" }],
  PutIntoService: [{ role, image: { item: "win-image", version: "2024-10" } }],
  ProposeChange: [{ role, change: "ch-1", of: "hardware", what: "More memory" }],
  RecordCheck: [{ role, check: "softwareConfiguration", compatible: true, finding: "Looked at" }],
  RecordGuidance: [{ role, channel: "phone", worked: false }],
  ApplyChange: [{ role, how: "remote", version: "G9+" }],
  AbandonChange: [{ role, reason: "Not wanted any more" }],
};
const { told } = recordBench(itemProcess, sayings);
const changing: readonly Step[] = ["ListItem", "PutIntoService", "ProposeChange"];
const change = { requestId: "X-1", customer: "c-1", item: "Server", changeOf: "hardware" };

test("whoever checks changes learns of one before it is made, and the duty manager that it did not pass (R-525)", () => {
  expect(told(...changing)).toMatchObject([
    { key: "changeProposed", to: { role: "seniorSystemEngineer" }, variables: change, texts: { what: {} } },
  ]);
  expect(told(...changing, ["RecordCheck", { compatible: false }])).toMatchObject([
    { key: "changeUnfit", to: { role: "dutyManager" }, variables: change, texts: { what: {}, finding: {} } },
  ]);
  expect(told(...changing, "RecordCheck")).toEqual([]);
});

test("the desk learns what was changed and how it is now; nobody is told of what nobody has to act on", () => {
  const passed: readonly Step[] = [...changing, "RecordCheck", ["RecordCheck", { check: "driverCompatibility" }]];
  expect(told(...passed, "ApplyChange")).toMatchObject([
    {
      key: "changeApplied",
      to: { role: "hotlineEngineer" },
      variables: { ...change, how: "remote", itemVersion: "G9+" },
      texts: { what: { ref: "text-of-11" } },
    },
  ]);
  const idle: readonly (readonly Step[])[] = [
    ["ListItem"],
    ["ListItem", "PutIntoService"],
    [...changing, "RecordGuidance"],
    [...changing, "AbandonChange"],
  ];
  for (const steps of idle) expect(told(...steps)).toEqual([]);
});
