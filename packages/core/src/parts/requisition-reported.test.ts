import { expect, test } from "vitest";
import { anyProcess, smallWorld } from "../../test-support/small-world.ts";
import { standardReports } from "../policy/presets/reports/standard-reports.ts";
import { presets } from "../presets/presets.ts";
import { reportOf } from "../report/report-of.ts";
import { reportPeriod } from "../report/report-period.ts";
import { localDate } from "../time/local-date.ts";
import { partProcess } from "./part-process.ts";
import { partStream } from "./part-stream.ts";
import { requisitionProcess } from "./requisition-process.ts";
import type { RequisitionState } from "./requisition-state.ts";

const keeper = { id: "zhou", role: "spareStorekeeper" };
const wang = { id: "wang", role: "fieldEngineer" };
const fuse = { part: "F-10A", serial: null, name: "Fuse" };
const slip = { kind: "requisition", id: "L-1" };
const { standard } = presets.compiled;

const world = () => {
  const made = smallWorld([anyProcess(partProcess), anyProcess(requisitionProcess)], standard);
  const received = { quantity: 10, store: "main", condition: "new", origin: "original" };
  made.tell(partStream(fuse), { type: "ReceiveParts", by: keeper, item: fuse, ...received });
  made.tell(slip, {
    type: "RequestParts",
    by: wang,
    request: { id: "T-1", number: "202603-0001" },
    customer: "c-1",
    store: "main",
    lines: [{ line: "1", part: "F-10A", name: "Fuse", quantity: 6 }],
  });
  return made;
};
const factsIn = (state: RequisitionState) =>
  requisitionProcess.reported?.factsOf(
    { policy: standard, stream: slip, number: null, knownAt: standardMoment },
    state,
  ) ?? [];
const standardMoment = world().contextOf(slip).recordedAt;

test("the parts of a requisition are listed under its slip: wanted, put in, brought back and still out (R-327, R-330)", () => {
  const one = world();
  one.tell(slip, { type: "IssueParts", by: keeper, line: "1", quantity: 5, inspection: "Sound" });
  one.relayAll();
  one.tell(slip, { type: "RecordUse", by: wang, line: "1", quantity: 3, asset: "A-1" });
  one.tell(slip, { type: "ReturnParts", by: wang, line: "1", quantity: 1, because: "unused" });
  const facts = factsIn(one.stateOf(slip) as RequisitionState);
  expect(facts).toEqual([
    {
      about: "requisition",
      at: standardMoment,
      facts: {
        slip: "202603-0001",
        part: "F-10A",
        name: "Fuse",
        customer: "c-1",
        engineer: "wang",
        store: "main",
        wanted: 6,
        used: 3,
        returned: 1,
        out: 1,
      },
    },
  ]);
  const march = reportPeriod("month", localDate("2026-03-15"), "Asia/Shanghai");
  const { rows } = reportOf(standardReports.requisitionDetail, march, facts, "0.95");
  expect(rows).toMatchObject([
    { group: ["202603-0001", "F-10A", "Fuse"], cells: [{ value: 6 }, { value: 3 }, { value: 1 }, { value: 1 }] },
  ]);
});

test("what was called off, or not asked for, is in no report", () => {
  const one = world();
  one.tell(slip, { type: "CancelRequisition", by: wang, reason: "Not needed" });
  expect(factsIn(one.stateOf(slip) as RequisitionState)).toEqual([]);
  expect(factsIn(requisitionProcess.initial)).toEqual([]);
});
