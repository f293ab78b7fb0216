import { expect, test } from "vitest";
import { emergencies, withEmergencies } from "../../test-support/emergency-fixtures.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { emergencyReported } from "./emergency-reported.ts";
import type { EmergencyState } from "./emergency-state.ts";

const factsIn = (state: EmergencyState) =>
  emergencyReported.factsOf(
    { policy: withEmergencies(), stream: { kind: "emergency", id: "E-1" }, number: null, knownAt: at("18:00") },
    state,
  );
const [reported, seen] = ["ReportEmergency", "ReachScene"] as const;

test("an emergency counts when it was reported, with what it was found to be once somebody knows", () => {
  const { state } = emergencies.given(reported);
  const [fact] = factsIn(state);
  const facts = {
    weight: null,
    fault: null,
    plan: null,
    channel: "phone",
    customer: "c-1",
    outcome: null,
    minutes: null,
  };
  expect(fact).toMatchObject({ about: "emergency", facts });
  expect(factsIn(emergencies.given(reported, seen, "ClassifyEmergency").state)).toMatchObject([
    { at: fact?.at, facts: { weight: "major", fault: "equipment", outcome: null } },
  ]);
});

test("how it ended, and after how many minutes, is told once it is over", () => {
  const over = emergencies.given(
    reported,
    seen,
    "ClassifyEmergency",
    "AuthorisePlan",
    "StartPlan",
    "NotePlanStarted",
    "RecoverEmergency",
  );
  const [fact] = factsIn(over.state);
  expect(fact?.facts).toMatchObject({ outcome: "recovered", weight: "major" });
  expect(fact?.facts["minutes"]).toBeGreaterThan(0);
  expect(fact?.facts["plan"]).not.toBeNull();
  expect(factsIn(emergencies.given(reported, "CancelEmergency").state)).toMatchObject([
    { facts: { outcome: "cancelled", minutes: null } },
  ]);
  const filed = emergencies.given(
    reported,
    seen,
    ["ClassifyEmergency", { weight: "selfSolvable", containment: undefined }],
    "FileEmergency",
  );
  expect(factsIn(filed.state)).toMatchObject([{ facts: { outcome: "filed", weight: "selfSolvable", plan: null } }]);
});

test("what was never reported counts nothing", () => {
  expect(factsIn({ status: "unreported" })).toEqual([]);
});
