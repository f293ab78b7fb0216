import { describe, expect, test } from "vitest";
import {
  emergencies,
  plainEmergency,
  withEmergencies,
  withoutEmergencies,
} from "../../test-support/emergency-fixtures.ts";
import type { StepOf } from "../../test-support/process-bench.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { EmergencyCommandName } from "./emergency-commands.ts";
import { emergencyProcess } from "./emergency-process.ts";
import { emergencyTimelines } from "./emergency-timelines.ts";
import { reportStanding } from "./written-report.ts";

const { given, givenUnder } = emergencies;
const { facts } = plainEmergency.ReportEmergency;
const classified = ["ReportEmergency", "ReachScene", "ClassifyEmergency"] as const;
const authorised = [...classified, "AuthorisePlan"] as const;
const running = [...authorised, "StartPlan", "NotePlanStarted"] as const;
const recovered = [...running, "RecoverEmergency"] as const;
const told = ["TellCompany", "PhoneLeaders", "PrepareReport", "ApproveReport", "DeliverReport"] as const;

describe("the first call", () => {
  test("is asked for what happened, where and when, who is hurt, what is lost, what is done, and who calls (R-490)", () => {
    const without = { ...facts, casualties: undefined, propertyLoss: undefined };
    expect(given().when("ReportEmergency", { facts: without })._unsafeUnwrapErr()).toEqual({
      type: "FactsMissing",
      missing: ["casualties", "propertyLoss"],
    });
    expect(given("ReportEmergency").state).toMatchObject({
      status: "reported",
      file: { facts: { happenedAt: at("08:30"), contact: { cardId: "card-1" } }, notKnown: [] },
    });
  });

  test("need not wait for what nobody knows yet: that it was asked is put down, and the rest follows (R-491)", () => {
    const unsure = { facts: { ...facts, casualties: undefined }, notKnown: ["casualties", "place"] };
    const reported = given(["ReportEmergency", unsure]);
    // The place is known after all.
    expect(reported.state).toMatchObject({ file: { notKnown: ["casualties"] } });
    const later = given(["ReportEmergency", unsure], "AddFacts");
    expect(later.state).toMatchObject({ file: { notKnown: [], facts: { casualties: { ref: "text-of-20" } } } });
  });

  test("comes after what it tells of", () => {
    const late = { facts: { ...facts, happenedAt: at("11:00") } };
    expect(given().when("ReportEmergency", late)._unsafeUnwrapErr()).toEqual({
      type: "OutOfOrder",
      mark: "reported",
      at: at("09:00"),
      latest: { name: "happened", at: at("11:00") },
    });
    expect(given("ReportEmergency").when("AddFacts", late)._unsafeUnwrapErr()).toMatchObject({ type: "OutOfOrder" });
  });

  test("is told at once to the duty manager, the heads of department and the emergency team (R-491, R-499)", () => {
    expect(given("ReportEmergency").told()).toMatchObject([
      { key: "emergencyReported", to: { role: "dutyManager" }, urgent: true, cards: { contact: { cardId: "card-1" } } },
      { key: "emergencyReported", to: { role: "departmentHead" } },
      { key: "emergencyReported", to: { role: "emergencyTeam" } },
    ]);
  });

  test("may be a false alarm, and then nothing is owed any more", () => {
    const { state, now } = given("ReportEmergency", "CancelEmergency");
    const [timeline] = emergencyTimelines("S-1", state);
    expect(clocksOf(withEmergencies(), timeline!, now).map(({ clock, status }) => [clock, status])).toContainEqual([
      "writtenReport",
      "void",
    ]);
  });

  test("is taken by nobody where the policy handles no emergencies", () => {
    expect(givenUnder(withoutEmergencies).when("ReportEmergency")._unsafeUnwrapErr()).toEqual({
      type: "NotInPolicy",
      section: "emergencies",
    });
    const context = { policy: withoutEmergencies, recordedAt: at("09:00"), stream: { kind: "emergency", id: "E-1" } };
    const offered = emergencyProcess.availableCommands(
      { ...context, number: null },
      { status: "unreported" },
      "emergencyDuty",
    );
    expect(offered).toEqual([]);
  });
});

describe("the ladder", () => {
  const clock = (id: string, ...steps: readonly StepOf<EmergencyCommandName>[]) => {
    const { state, now } = given(...steps);
    const [timeline] = emergencyTimelines("S-1", state);
    return clocksOf(withEmergencies(), timeline!, now).find((one) => one.clock === id);
  };
  const reported = ["ReportEmergency", { recordedAt: at("09:00") }] as const;
  const called = ["TellCompany", { recordedAt: at("09:02") }] as const;

  test("calls the heads of department to the office, each of them, within twenty minutes (R-491, R-492)", () => {
    expect(given(reported, called).told()).toMatchObject([
      { key: "emergencyHeadCalled", to: { actorId: "head-1" }, variables: { reportedAt: at("09:00") } },
      { key: "emergencyHeadCalled", to: { actorId: "head-2" } },
    ]);
    const one = ["LogArrival", { recordedAt: at("09:15") }] as const;
    const other = ["LogArrival", { person: "head-2", recordedAt: at("09:20") }] as const;
    expect(clock("headsInOffice", reported, called, one)).toMatchObject({ due: at("09:20"), status: "running" });
    expect(clock("headsInOffice", reported, called, one, other)).toMatchObject({ status: "met" });
    // On the scene is not in the office.
    const elsewhere = ["LogArrival", { person: "head-2", where: "scene", recordedAt: at("09:20") }] as const;
    expect(clock("headsInOffice", reported, called, one, elsewhere)).toMatchObject({ status: "missed" });
  });

  test("counts an arrival from when it was, however late it is put down (R-498)", () => {
    const noted = (person: string, time: string) =>
      ["LogArrival", { person, at: at(time), recordedAt: at("10:00") }] as const;
    expect(clock("headsInOffice", reported, called, noted("head-2", "09:19"), noted("head-1", "09:10"))).toMatchObject({
      status: "met",
      stoppedAt: at("09:19"),
    });
    expect(
      given(reported)
        .when("LogArrival", { at: at("08:59"), recordedAt: at("10:00") })
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "OutOfOrder", latest: { name: "reported" } });
  });

  test("phones every leader whom the policy names before all is reported (R-493)", () => {
    const some = ["PhoneLeaders", { leaders: ["generalManager", "chiefEngineer"] }] as const;
    const { state } = given(...recovered, some);
    const offered = emergencyProcess.availableCommands(
      { policy: withEmergencies(), recordedAt: at("23:00"), stream: { kind: "emergency", id: "S-1" }, number: null },
      state,
      "departmentHead",
    );
    expect(offered.find(({ command }) => command === "DeliverFinalReport")?.missing).toContainEqual({
      requirement: "leadersPhoned",
      leaders: ["deputyGeneralManager", "engineeringManager", "projectManager"],
    });
  });

  test("notifies departments as a leader said, and not before one did (R-494)", () => {
    expect(given("ReportEmergency").when("NotifyDepartments")._unsafeUnwrapErr()).toEqual({
      type: "StepsMissing",
      command: "NotifyDepartments",
      missing: [{ requirement: "instruction" }],
    });
    const notified = given("ReportEmergency", "LogInstruction", "NotifyDepartments");
    expect(notified.told()).toMatchObject([
      {
        key: "emergencyDepartmentTold",
        to: { role: "departmentHead", orgUnit: "it" },
        texts: { instruction: { ref: "text-of-26" } },
      },
      { key: "emergencyDepartmentTold", to: { role: "departmentHead", orgUnit: "building" } },
    ]);
  });

  test("brings written information to the general manager within four hours of the event, approved first (R-495)", () => {
    const prepared = given("ReportEmergency", "PrepareReport");
    expect(prepared.told()).toMatchObject([{ key: "emergencyReportPrepared", to: { role: "leaderInCharge" } }]);
    expect(prepared.when("DeliverReport")._unsafeUnwrapErr()).toMatchObject({
      type: "StepsMissing",
      missing: [{ requirement: "reportApproved" }],
    });
    const delivered = given("ReportEmergency", "PrepareReport", "ApproveReport", "DeliverReport");
    expect(delivered.told()).toMatchObject([{ key: "emergencyReportDelivered", to: { role: "generalManager" } }]);
    expect(clock("writtenReport", "ReportEmergency", "PrepareReport", "ApproveReport", "DeliverReport")).toMatchObject({
      startedAt: at("08:30"),
      due: at("12:30"),
      status: "met",
    });
    expect(delivered.when("ApproveReport")._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "reportPrepared" }],
    });
  });

  test("counts from the report where nobody knows when it happened, and from the event once somebody does (A-13)", () => {
    const unknown = { facts: { ...facts, happenedAt: undefined }, notKnown: ["happenedAt"], recordedAt: at("09:00") };
    expect(clock("writtenReport", ["ReportEmergency", unknown])).toMatchObject({ due: at("13:00") });
    const learnt = given(["ReportEmergency", unknown], ["AddFacts", { facts: { happenedAt: at("08:00") } }]);
    expect(learnt.events.at(-1)).toMatchObject({
      type: "DeadlineMoved",
      data: { clock: "writtenReport", from: at("13:00"), to: at("12:00") },
    });
  });

  test("lets written information go its way in order, and begin again with what is newer", () => {
    const steps = ["ReportEmergency", "PrepareReport", "ApproveReport"] as const;
    const early = { at: at("10:30"), recordedAt: at("12:00") };
    expect(
      given(...steps)
        .when("DeliverReport", early)
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "OutOfOrder" });
    const { state } = given(...steps, "PrepareReport");
    expect(state.status === "unreported" ? null : reportStanding(state.file.log)?.stage).toBe("prepared");
  });

  test("tells leaders how it goes, and passes on what they say (R-496)", () => {
    expect(
      given("ReportEmergency", "ReportProgress")
        .told()
        .map(({ to }) => to),
    ).toEqual([{ role: "generalManager" }, { role: "emergencyLeadership" }]);
    expect(given("ReportEmergency", "LogInstruction").told()).toMatchObject([
      { key: "emergencyInstruction", to: { role: "emergencyTeam" }, variables: { leader: "gm" } },
      { key: "emergencyInstruction", to: { role: "departmentHead" } },
    ]);
  });
});

describe("on the scene", () => {
  test("the team classifies the fault, tells the leadership and keeps it from spreading (R-158, R-501)", () => {
    expect(given(...classified).told()).toMatchObject([
      {
        key: "emergencyClassified",
        to: { role: "emergencyLeadership" },
        variables: { fault: { en: "Equipment fault" }, toSuperior: true },
      },
    ]);
    const onScene = given("ReportEmergency", "ReachScene");
    expect(onScene.when("ClassifyEmergency", { containment: undefined })._unsafeUnwrapErr()).toEqual({
      type: "ContainmentMissing",
      weight: "major",
    });
    for (const fault of ["equipment", "line", "software", "other"])
      expect(onScene.when("ClassifyEmergency", { fault }).isOk()).toBe(true);
    expect(onScene.when("ClassifyEmergency", { fault: "mood" })._unsafeUnwrapErr()).toEqual({
      type: "NotClassifiable",
      what: "fault",
      word: "mood",
      known: ["equipment", "line", "software", "other"],
    });
    expect(onScene.when("ClassifyEmergency", { weight: "huge" })._unsafeUnwrapErr()).toMatchObject({ what: "weight" });
  });

  test("a trivial fault is put right and filed with the leadership, and starts no plan (R-500)", () => {
    const trivial = ["ClassifyEmergency", { weight: "selfSolvable", containment: undefined }] as const;
    const solvable = given("ReportEmergency", "ReachScene", trivial);
    for (const type of ["AuthorisePlan", "RecoverEmergency"] as const)
      expect(solvable.when(type)._unsafeUnwrapErr()).toMatchObject({ missing: [{ requirement: "graver" }] });
    const filed = given("ReportEmergency", "ReachScene", trivial, "FileEmergency");
    expect(filed.state).toMatchObject({ status: "filed" });
    expect(filed.told()).toMatchObject([{ key: "emergencyFiled", to: { role: "emergencyLeadership" } }]);
    expect(
      given(...classified)
        .when("FileEmergency")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      missing: [{ requirement: "selfSolvable" }],
    });
  });

  test("those who can help are contacted as the fault asks (R-504)", () => {
    expect(
      given(...classified)
        .when("ContactExternal", { party: "equipmentSupplier" })
        .isOk(),
    ).toBe(true);
    const software = given("ReportEmergency", "ReachScene", ["ClassifyEmergency", { fault: "software" }]);
    expect(software.when("ContactExternal", { party: "equipmentSupplier" })._unsafeUnwrapErr()).toEqual({
      type: "NotThePartyForFault",
      fault: "software",
      party: "equipmentSupplier",
      parties: ["integrator"],
    });
    expect(software.when("ContactExternal", { support: "remote" }).isOk()).toBe(true);
    const line = given("ReportEmergency", "ReachScene", ["ClassifyEmergency", { fault: "line" }]);
    expect(line.when("ContactExternal", { party: "telephone company" }).isOk()).toBe(true);
  });

  test("what broke is repaired by a service request of its own, which knows that it is an emergency", () => {
    expect(given(...classified, ["RequestRepair", { site: "s-1" }]).reacted()).toEqual([
      {
        stream: { kind: "request", id: "T-9" },
        command: {
          type: "Log",
          customer: "c-1",
          fault: { ref: "text-of-25", digest: "0".repeat(64) },
          source: "emergency",
          facts: { emergency: true, emergencyId: "S-1" },
          site: "s-1",
          contact: { cardId: "card-1" },
        },
        otherwise: {
          stream: { kind: "emergency", id: "S-1" },
          command: { type: "NoteNotHandedOn", what: "repair", to: "T-9" },
        },
      },
    ]);
  });

  test("what no request was logged for is told to the team, and is no repair", () => {
    const undone = given(...classified, "RequestRepair", ["NoteNotHandedOn", { what: "repair", to: "T-9" }]);
    expect(undone.told()).toMatchObject([
      { key: "emergencyNotHandedOn", to: { role: "emergencyTeam" }, variables: { what: "repair", to: "T-9" } },
    ]);
    expect(undone.state.status).toBe("classified");
  });

  test("the superior authority hears of disasters and major events, in the end in writing (R-503, R-506)", () => {
    const lessons = [...recovered, ...told, "RecordLesson"] as const;
    expect(
      given(...lessons)
        .when("DeliverFinalReport")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      missing: [{ requirement: "superiorTold" }, { requirement: "superiorReported" }],
    });
    const phoned = given(...lessons, ["InformSuperior", { inWriting: false }]);
    expect(phoned.told()).toMatchObject([{ key: "emergencySuperiorInformed", to: { role: "superiorAuthority" } }]);
    expect(phoned.when("DeliverFinalReport")._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "superiorReported" }],
    });
    expect(
      given(...lessons, "InformSuperior")
        .when("DeliverFinalReport")
        .isOk(),
    ).toBe(true);
    const lighter = ["ClassifyEmergency", { weight: "classifiedFault" }] as const;
    const light = given("ReportEmergency", "ReachScene", lighter, "RecoverEmergency", ...told, "RecordLesson");
    expect(light.when("DeliverFinalReport").isOk()).toBe(true);
  });

  test("it may turn out to be graver while a plan runs, and the plan runs on", () => {
    const worse = given(...running, ["ClassifyEmergency", { weight: "disaster" }]);
    expect(worse.state).toMatchObject({ status: "planRunning", classification: { weight: "disaster" } });
  });
});

describe("an emergency plan", () => {
  test("is started only when the leadership has authorised it (R-502)", () => {
    expect(
      given(...classified)
        .when("StartPlan")
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "NotAllowed" });
    const byTeam = { by: { id: "wang", role: "emergencyTeam" } };
    expect(
      given(...classified)
        .when("AuthorisePlan", byTeam)
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotPermitted",
      permitted: ["emergencyLeadership"],
    });
    expect(given(...authorised).told()).toMatchObject([
      { key: "emergencyPlanAuthorised", to: { role: "emergencyTeam" } },
    ]);
    expect(given(...running).state).toMatchObject({
      status: "planRunning",
      plan: { plan: "P-1", version: 2, authorisedBy: "emergencyLeadership-1" },
    });
  });

  test("is authorised on what the formal reporting system says, which is kept (R-511)", () => {
    const rumour = { basis: { channel: "rumour", reference: "in the canteen" } };
    expect(
      given(...classified)
        .when("AuthorisePlan", rumour)
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "NotFormal",
      channel: "rumour",
      formal: ["dutyLog", "monitoring", "writtenReport"],
    });
    expect(given(...authorised).state).toMatchObject({
      authorisation: { basis: { channel: "dutyLog", reference: "entry 4" } },
    });
  });

  test("is asked whether it can be started, by the emergency alone", () => {
    expect(given(...authorised, "StartPlan").reacted()).toEqual([
      {
        stream: { kind: "emergencyPlan", id: "P-1" },
        command: {
          type: "ActivatePlan",
          emergency: { id: "S-1", number: "S-0001" },
          authorisedBy: "emergencyLeadership-1",
        },
        otherwise: {
          stream: { kind: "emergency", id: "S-1" },
          command: { type: "NotePlanNotReady", plan: "P-1", because: "noSuchPlan" },
        },
      },
    ]);
  });

  test("that nobody wrote sends the leadership back to decide at once", () => {
    const none = given(...authorised, "StartPlan", ["NotePlanNotReady", { because: "noSuchPlan" }]);
    expect(none.state).toMatchObject({ status: "classified" });
    expect(none.told()).toMatchObject([
      { key: "emergencyPlanNotReady", to: { role: "emergencyTeam" }, variables: { because: "noSuchPlan" } },
      { to: { role: "emergencyLeadership" } },
    ]);
  });

  test("that is not ready sends the leadership back to decide, and another may be authorised meanwhile", () => {
    const refused = given(...authorised, "StartPlan", "NotePlanNotReady");
    expect(refused.state).toMatchObject({ status: "classified" });
    expect(refused.told().map(({ to }) => to)).toEqual([{ role: "emergencyTeam" }, { role: "emergencyLeadership" }]);
    const other = given(...authorised, "StartPlan", ["AuthorisePlan", { plan: "P-2" }]);
    expect(other.state).toMatchObject({ status: "authorised", authorisation: { plan: "P-2" } });
    // The first one answers, and nobody waits for it any more.
    expect(other.when("NotePlanStarted")._unsafeUnwrap()).toEqual([]);
    expect(other.when("NotePlanNotReady")._unsafeUnwrap()).toEqual([]);
  });
});

describe("when it is over", () => {
  test("the business departments hear that all works again, and the leadership how it was handled (R-505)", () => {
    expect(given(...recovered).told()).toMatchObject([
      { key: "emergencyRecovered", to: { role: "businessDepartment" } },
      { key: "emergencyRecovered", to: { role: "emergencyLeadership" } },
    ]);
    expect(given(...recovered).state).toMatchObject({ status: "recovered", plan: { plan: "P-1" } });
  });

  test("what was learnt goes into the plan (R-507)", () => {
    const { events } = given(...recovered);
    expect(given(...recovered, "RecordLesson").reacted()).toEqual([
      {
        stream: { kind: "emergencyPlan", id: "P-1" },
        command: {
          type: "TakeLesson",
          lesson: `S-1-l${String(events.length + 1)}`,
          emergency: { id: "S-1", number: "S-0001" },
          text: { ref: "text-of-22", digest: "0".repeat(64) },
        },
        otherwise: {
          stream: { kind: "emergency", id: "S-1" },
          command: { type: "NoteNotHandedOn", what: "lesson", to: "P-1" },
        },
      },
    ]);
  });

  test("what was learnt goes into the plan that was started, unless another is named, or none (R-507)", () => {
    const learnt = (...steps: readonly StepOf<EmergencyCommandName>[]) =>
      given(...steps)
        .reacted()
        .map(({ stream }) => stream.id);
    expect(learnt(...recovered, ["RecordLesson", { plan: undefined }])).toEqual(["P-1"]);
    expect(learnt(...recovered, ["RecordLesson", { plan: "P-2" }])).toEqual(["P-2"]);
    expect(learnt(...recovered, ["RecordLesson", { plan: null }])).toEqual([]);
    const without = [...classified, "RecoverEmergency", ["RecordLesson", { plan: undefined }]] as const;
    expect(learnt(...without)).toEqual([]);
    expect(given(...recovered, "NoteNotHandedOn").told()).toMatchObject([
      { key: "emergencyNotHandedOn", to: { role: "emergencyTeam" }, variables: { what: "lesson", to: "P-1" } },
    ]);
  });

  test("a final report tells the whole course and what is to be thought of it, once all is there to tell (R-497)", () => {
    expect(
      given(...recovered)
        .when("DeliverFinalReport")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "StepsMissing",
      missing: [
        { requirement: "companyTold" },
        { requirement: "leadersPhoned" },
        { requirement: "reportDelivered" },
        { requirement: "superiorTold" },
        { requirement: "superiorReported" },
        { requirement: "lesson" },
      ],
    });
    const closed = given(...recovered, ...told, "InformSuperior", "RecordLesson", "DeliverFinalReport");
    expect(closed.state).toMatchObject({ status: "closed", finalReport: { evaluation: { ref: "text-of-17" } } });
    expect(closed.told().map(({ key, to }) => [key, to])).toEqual([
      ["emergencyClosed", { role: "generalManager" }],
      ["emergencyClosed", { role: "emergencyLeadership" }],
    ]);
    expect(closed.when("LogMeasure")._unsafeUnwrapErr()).toMatchObject({ type: "NotAllowed" });
  });
});
