import { expect, test } from "vitest";
import { complaints, withComplaints } from "../../test-support/complaint-fixtures.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { complaintReported } from "./complaint-reported.ts";
import type { ComplaintState } from "./complaint-state.ts";

const factsIn = (state: ComplaintState) =>
  complaintReported.factsOf(
    { policy: withComplaints(), stream: { kind: "complaint", id: "C-1" }, number: null, knownAt: at("18:00") },
    state,
  );

test("a complaint counts when it was received: without a reason until it is accepted, then once for each (R-545)", () => {
  const { state } = complaints.given("ReceiveComplaint");
  const [fact] = factsIn(state);
  expect(factsIn(state)).toEqual([
    {
      about: "complaint",
      at: at("10:00"),
      facts: { reason: null, opened: "complaint", customer: fact!.facts["customer"] },
    },
  ]);
  const admitted = complaints.given("ReceiveComplaint", "AdmitComplaint").state;
  if (admitted.status === "unreceived") throw new Error(admitted.status);
  expect(factsIn(admitted).map(({ facts }) => facts["reason"])).toEqual(admitted.file.reasons);
  expect(admitted.file.reasons).not.toEqual([]);
});

test("what was made good is a charge; a complaint that goes on in another, and none, count nothing", () => {
  const { state } = complaints.given("ReceiveComplaint");
  if (state.status === "unreceived") throw new Error(state.status);
  const amount = { amountMinor: 500, currency: "CNY" };
  const compensations = [{ standard: "delay", amount, remarks: null }];
  const slip = state.file.request?.number ?? "C-1";
  expect(factsIn({ ...state, file: { ...state.file, compensations } }).slice(1)).toEqual([
    { about: "charge", at: at("10:00"), facts: { slip, item: "compensation", ...amount } },
  ]);
  const reason = { ref: "t", digest: "0" };
  expect(factsIn({ status: "merged", file: state.file, into: "C-2", reason })).toEqual([]);
  expect(factsIn({ status: "unreceived" })).toEqual([]);
});
