import { describe, expect, test } from "vitest";
import {
  plainPlan,
  plans,
  withEmergencies,
  withoutEmergencies,
  written,
} from "../../test-support/emergency-fixtures.ts";
import type { StepOf } from "../../test-support/process-bench.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { presets } from "../presets/presets.ts";
import type { EmergencyPlanCommandName } from "./plan-commands.ts";
import { emergencyPlanProcess } from "./plan-process.ts";
import { planTimelines } from "./plan-timelines.ts";

const { given, givenUnder } = plans;
const whole = ["DraftPlan", ...written] as const;
const drilled = [...whole, "ScheduleDrill", "RecordDrill"] as const;
const approved = [...drilled, "ApprovePlan"] as const;
/** What the drill suggested is set aside. */
const settled = ["SettleLesson", { lesson: "drill-1", takenIn: false }] as const;

describe("an emergency plan", () => {
  test("has IT measures, other measures, coordination, resources and conditions of its start (R-508)", () => {
    const missing = given("DraftPlan").when("ScheduleDrill")._unsafeUnwrapErr();
    expect(missing).toEqual({
      type: "PlanIncomplete",
      items: [
        "itMeasures.dataBackup",
        "itMeasures.networkBackup",
        "itMeasures.emergencyCall",
        "nonItMeasures.manualOperation",
        "nonItMeasures.mediaTransfer",
        "departmentCoordination.departments",
        "resourceGuarantee.people",
        "resourceGuarantee.equipment",
        "resourceGuarantee.funds",
        "resourceGuarantee.material",
        "resourceGuarantee.externalUnits",
        "startConditions.conditions",
      ],
    });
    expect(
      given(...whole)
        .when("ScheduleDrill")
        .isOk(),
    ).toBe(true);
  });

  test.for([
    ["backup of data and network, and the emergency call (R-516)", "itMeasures", "emergencyCall"],
    ["what is done by hand while the systems are down (R-512)", "nonItMeasures", "manualOperation"],
    ["people, equipment, funds, material and those outside (R-517)", "resourceGuarantee", "externalUnits"],
  ] as const)("cannot be drilled without %s", ([, part, item]) => {
    const others = written.filter(([, one]) => one.part !== part);
    expect(
      given("DraftPlan", ...others)
        .when("ScheduleDrill")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      items: expect.arrayContaining([`${part}.${item}`]) as unknown,
    });
  });

  test("has no part and no item that the policy does not know", () => {
    const draft = given("DraftPlan");
    expect(draft.when("WritePart", { part: "weather" })._unsafeUnwrapErr()).toMatchObject({
      type: "UnknownPlanItem",
      items: ["weather"],
    });
    expect(draft.when("WritePart", { part: "startConditions", items: { tea: "hot" } })._unsafeUnwrapErr()).toEqual({
      type: "UnknownPlanItem",
      items: ["startConditions.tea"],
      known: ["startConditions.conditions"],
    });
  });

  test("is not approved before it was drilled, with those who would carry it out (R-509)", () => {
    for (const steps of [whole, [...whole, "ScheduleDrill"] as const])
      expect(
        given(...steps)
          .when("ApprovePlan")
          ._unsafeUnwrapErr(),
      ).toMatchObject({ type: "NotAllowed" });
    const planned = given(...whole, "ScheduleDrill");
    const alone = { participants: [{ person: "wang" }] };
    expect(planned.when("RecordDrill", alone)._unsafeUnwrapErr()).toEqual({
      type: "ExecutorsMissing",
      responsible: ["chen"],
    });
    expect(given(...approved).state).toMatchObject({ status: "approved", file: { approved: [{ version: 1 }] } });
    const failed = given(...whole, "ScheduleDrill", ["RecordDrill", { passed: false }]);
    expect(failed.state).toMatchObject({ status: "drafted" });
  });

  test("is drilled anew once it was changed (R-509)", () => {
    expect(
      given(...drilled, "WritePart")
        .when("ApprovePlan")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "drafted",
    });
  });

  test("may be drilled as a simulation where the policy lets it (R-509)", () => {
    const inEarnest = withEmergencies({}, { simulation: false });
    expect(
      givenUnder(inEarnest, ...whole)
        .when("ScheduleDrill")
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "SimulationNotAllowed",
      drill: "D-1",
    });
    expect(
      givenUnder(inEarnest, ...whole)
        .when("ScheduleDrill", { simulation: false })
        .isOk(),
    ).toBe(true);
  });

  test("keeps of each drill its schedule, course and effect, evaluation, and what it suggests (R-510)", () => {
    const { state } = given(...drilled);
    expect(state).toMatchObject({
      file: {
        drills: [
          {
            drill: "D-1",
            version: 1,
            schedule: { ref: "text-of-15" },
            course: { ref: "text-of-13" },
            effect: { ref: "text-of-13" },
            evaluation: { ref: "text-of-17" },
            improvements: { ref: "text-of-19" },
          },
        ],
        lessons: [{ lesson: "drill-1", emergency: null, settled: null }],
      },
    });
    expect(given(...drilled).told()).toMatchObject([{ key: "planDrilled", variables: { passed: true } }]);
    const { improvements, ...less } = plainPlan.RecordDrill;
    expect(improvements).toBeDefined();
    const by = { id: "wang", role: "emergencyTeam" };
    expect(emergencyPlanProcess.parse({ type: "RecordDrill", by, ...less }, at("09:00")).isErr()).toBe(true);
  });

  test("may be returned by the leadership, and says why", () => {
    const returned = given(...drilled, "ReturnPlan");
    expect(returned.state).toMatchObject({ status: "drafted" });
    expect(returned.told()).toMatchObject([{ key: "planReturned", to: { role: "emergencyTeam" } }]);
  });

  test("is written by nobody where the policy keeps no plans", () => {
    expect(givenUnder(withoutEmergencies).when("DraftPlan")._unsafeUnwrapErr()).toMatchObject({ type: "NotInPolicy" });
  });
});

describe("an emergency that asks for it", () => {
  const asked = (...steps: readonly StepOf<EmergencyPlanCommandName>[]) => given(...steps, "ActivatePlan");

  test("gets the version in force, when those who decide about the plan said so (R-502, R-511)", () => {
    expect(asked(...approved).reacted()).toEqual([
      { stream: { kind: "emergency", id: "E-1" }, command: { type: "NotePlanStarted", plan: "S-1", version: 1 } },
    ]);
    const someone = given(...approved, ["ActivatePlan", { authorisedBy: "clerk" }]);
    expect(someone.reacted()).toMatchObject([
      { command: { type: "NotePlanNotReady", plan: "S-1", because: "notTheDecisionMaker" } },
    ]);
  });

  test("gets none that is not approved, or no longer, but the former version while the next is written", () => {
    expect(asked(...drilled).reacted()).toMatchObject([{ command: { because: "notInForce" } }]);
    expect(asked(...approved, "WithdrawPlan").reacted()).toMatchObject([{ command: { because: "notInForce" } }]);
    expect(asked(...approved, "RevisePlan").reacted()).toMatchObject([{ command: { version: 1 } }]);
  });

  test("gets what was in force when it asked, however late that is put down", () => {
    const early = given(...approved, ["ActivatePlan", { at: at("09:00") }]);
    expect(early.reacted()).toMatchObject([{ command: { because: "notInForce" } }]);
    const before = given(...approved);
    const late = given(...approved, "WithdrawPlan", ["ActivatePlan", { at: before.now }]);
    expect(late.reacted()).toMatchObject([{ command: { type: "NotePlanStarted" } }]);
  });

  test("teaches it something, once, and the team hears of it (R-507)", () => {
    const taught = given(...approved, "TakeLesson");
    expect(taught.told()).toMatchObject([
      { key: "planLessonReceived", to: { role: "emergencyTeam" }, variables: { about: "YJ2024-001" } },
    ]);
    expect(taught.when("TakeLesson")._unsafeUnwrap()).toEqual([]);
  });
});

describe("what was learnt", () => {
  test("is taken into the next version, or set aside, before the plan is drilled or found to be good again (R-507)", () => {
    const taught = given(...approved, settled, "TakeLesson");
    expect(taught.when("ReviewPlan")._unsafeUnwrapErr()).toEqual({ type: "LessonsOpen", lessons: ["E-1-l9"] });
    expect(taught.when("SettleLesson")._unsafeUnwrapErr()).toEqual({ type: "NoDraft", lesson: "E-1-l9", version: 1 });
    const revised = given(...approved, settled, "TakeLesson", "RevisePlan");
    expect(revised.when("ScheduleDrill")._unsafeUnwrapErr()).toEqual({ type: "LessonsOpen", lessons: ["E-1-l9"] });
    const again = given(
      ...approved,
      settled,
      "TakeLesson",
      "RevisePlan",
      "SettleLesson",
      "ScheduleDrill",
      "RecordDrill",
      "ApprovePlan",
    );
    expect(again.state).toMatchObject({
      status: "approved",
      file: { version: 2, approved: [{ version: 1 }, { version: 2 }] },
    });
    expect(again.state.status !== "unwritten" && again.state.file.lessons[1]?.settled?.version).toBe(2);
    expect(again.when("SettleLesson")._unsafeUnwrapErr()).toMatchObject({ type: "UnknownLesson", open: ["drill-2"] });
  });

  test("is to be settled, and a plan to be reviewed, in the time that a policy sets", () => {
    const policy = composePolicy(withEmergencies().policy, {
      version: "timely",
      clocks: [
        { id: "planReview", promises: [{ rank: 90, target: { elapsed: 60 * 24 * 30 }, source: ["our own"] }] },
        { id: "lessonTakenIn", promises: [{ rank: 90, target: { elapsed: 60 * 24 * 7 }, source: ["our own"] }] },
      ],
    })
      .andThen((composed) => compilePolicy(composed, presets.calendars))
      ._unsafeUnwrap();
    const clocks = (...steps: readonly StepOf<EmergencyPlanCommandName>[]) => {
      const { state, now } = given(...steps);
      return planTimelines("S-1", state)
        .flatMap((timeline) => clocksOf(policy, timeline, now))
        .map(({ clock, repetition, status }) => [clock, repetition, status]);
    };
    expect(clocks(...approved)).toEqual([
      ["planReview", 1, "running"],
      ["lessonTakenIn", 1, "running"],
    ]);
    expect(clocks(...approved, settled, "ReviewPlan")).toEqual([
      ["planReview", 1, "met"],
      ["planReview", 2, "running"],
      ["lessonTakenIn", 1, "met"],
    ]);
    expect(clocks(...approved, "WithdrawPlan").map(([, , status]) => status)).toEqual(["void", "void"]);
  });
});
