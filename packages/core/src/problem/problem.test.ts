import { describe, expect, test } from "vitest";
import { adoptions } from "../../test-support/adopting.ts";
import { NOW, recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import type { EventEnvelope } from "../event/event.ts";
import { presets } from "../presets/presets.ts";
import { pendingTimers } from "../process/pending-timers.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { describe as worded } from "../wording/describe.ts";
import { problemProcess } from "./problem-process.ts";
import { problemOutcomes, type ProblemState } from "./problem-state.ts";

const MANAGER = "projectManager";
const SENIOR = "seniorSystemEngineer";
const SUPERVISOR = "projectSupervisor";
const DUE = at("17:00", "2024-11-28");
const { standard } = presets.compiled;

const measure = { measure: "m-1", kind: "corrective", what: "Change all relays", owner: "wang", dueBy: DUE };
const recurrence = { rule: "part", shared: { part: "relay" } };
const sayings: Sayings = {
  OpenProblem: [
    {
      role: "fieldEngineer",
      kind: "qualityProblem",
      shared: { product: "pump" },
      faults: ["T-1", "T-2", "T-1"],
      customer: "c-1",
      description: "The pumps trip in the rain",
      owner: "chen",
    },
  ],
  NoteRecurrence: [
    { role: "system", ...recurrence, faults: [{ id: "T-3", at: NOW }] },
    {
      role: "system",
      ...recurrence,
      faults: [
        { id: "T-4", at: at("12:01") },
        { id: "T-4", at: at("12:01") },
        { id: "T-1", at: at("09:00") },
      ],
    },
    { role: "system", ...recurrence, at: at("11:00"), faults: [{ id: "T-5", at: at("12:01") }] },
  ],
  AssignProblem: [
    { role: MANAGER, owner: "zhao" },
    { role: MANAGER, owner: "chen" },
  ],
  EscalateProblem: [{ role: "fieldEngineer", reason: "Nobody has seen this before" }],
  ProposeEmergency: [{ role: SENIOR, solution: "Bridge the relay", prevention: "Keep the box dry" }],
  AgreeEmergency: [{ role: SUPERVISOR }, { role: SENIOR }],
  AnalyseCause: [
    { role: MANAGER, code: "damp", cause: "Water in the box", solution: "Seal it", prevention: "Seal all boxes" },
  ],
  PlanMeasure: [
    { role: MANAGER, ...measure },
    { role: MANAGER, ...measure, measure: "m-2", kind: "preventive" },
  ],
  MoveMeasureDue: [
    { role: MANAGER, measure: "m-1", dueBy: at("17:00", "2024-11-29"), reason: "The relays are late" },
    { role: MANAGER, measure: "m-1", dueBy: DUE, reason: "They are not" },
    { role: MANAGER, measure: "m-2", dueBy: at("17:00", "2024-11-29"), reason: "The relays are late" },
  ],
  ReportMeasureDone: [
    { role: "fieldEngineer", id: "wang", measure: "m-1", how: "All changed" },
    { role: "fieldEngineer", id: "li", measure: "m-2", how: "All sealed" },
    { role: "fieldEngineer", id: "li", measure: "m-1", how: "Yesterday", at: at("12:00", "2024-11-20") },
  ],
  VerifyEffect: [
    { role: "dutyManager", id: "sun", measure: "m-1", effective: true, finding: "No trip in a month" },
    { role: "dutyManager", id: "sun", measure: "m-2", effective: false, finding: "Tripped again" },
    { role: "dutyManager", id: "wang", measure: "m-1", effective: true, finding: "Fine" },
    { role: "dutyManager", id: "sun", measure: "m-2", effective: true, finding: "Dry" },
    { role: "dutyManager", id: "sun", measure: "m-1", effective: false, finding: "Tripped again" },
  ],
  DropMeasure: [
    { role: MANAGER, measure: "m-2", reason: "Not needed" },
    { role: MANAGER, measure: "m-1", reason: "Not needed" },
  ],
  SolveProblem: [{ role: MANAGER, article: "K-1" }, { role: MANAGER }],
  CancelProblem: [{ role: MANAGER, reason: "Recorded twice" }],
  FireTimer: [{ role: "system", key: "measure:X-1/m-1/measureDone/1/1/due" }],
  AdoptPolicy: [{ role: "system", ...adoptions.AdoptPolicy }],
  AdoptCalendar: [{ role: "system", ...adoptions.AdoptCalendar }],
};
const bench = recordBench(problemProcess, sayings);
const { given, lived } = bench;
const analysed = ["OpenProblem", "AnalyseCause"] as const;
const done = [...analysed, "PlanMeasure", "ReportMeasureDone"] as const;
const solved = [...done, "VerifyEffect", "SolveProblem"] as const;

const envelope = (event: object): EventEnvelope => event as EventEnvelope;
const told = (...steps: readonly Step[]) => {
  const { state, events } = lived(...steps);
  return problemProcess
    .noticesFor(bench.contextAt(NOW), envelope(events.at(-1) ?? {}), state)
    .map(({ key, to, texts }) => [key, to, Object.keys(texts)]);
};
const clock = (state: ProblemState, now = NOW) =>
  problemProcess
    .timelinesOf("X-1", state)
    .flatMap((timeline) => clocksOf(standard, timeline, now))
    .find(({ clock }) => clock === "measureDone");
const refused = (steps: readonly Step[], command: string, twist: object = {}) => {
  const refusal = given(...steps)
    .when(command, { ...twist })
    ._unsafeUnwrapErr();
  return [worded(refusal, "zh-CN"), worded(refusal, "en")];
};

describe("a problem", () => {
  test("of quality is recorded with its faults, and so is one of engineering (R-426, R-578)", () => {
    expect(problemProcess.numberSeries).toBe("problem");
    expect(standard.policy.numbers["problem"]).toEqual({ pattern: "WT{yyyy}-{seq:4}", reset: "yearly" });
    expect(lived("OpenProblem").state).toMatchObject({
      status: "raised",
      problem: { kind: "qualityProblem", faults: ["T-1", "T-2"], owner: "chen", shared: { product: "pump" } },
    });
    expect(told("OpenProblem")).toEqual([
      ["problemOpened", { actorId: "chen" }, ["problem"]],
      ["problemOpened", { role: MANAGER }, ["problem"]],
    ]);
    expect(lived(["OpenProblem", { kind: "engineeringProblem" }]).state).toMatchObject({
      problem: { kind: "engineeringProblem" },
    });
    expect(told("OpenProblem", "AssignProblem")).toEqual([["problemAssigned", { actorId: "zhao" }, ["problem"]]]);
  });

  test("is found among the faults, and told of each fault once (R-518, R-519)", () => {
    expect(lived("NoteRecurrence", "NoteRecurrence").events.map(({ type, data }) => [type, data])).toEqual([
      [
        "ProblemOpened",
        {
          kind: "recurringFault",
          ...recurrence,
          customer: null,
          description: null,
          owner: null,
          faults: ["T-3"],
        },
      ],
    ]);
    expect(told("NoteRecurrence")).toEqual([["problemOpened", { role: MANAGER }, []]]);
    const more = bench.said("NoteRecurrence", 1);
    expect(bench.decided(lived("OpenProblem").state, more)._unsafeUnwrap()).toMatchObject([
      { type: "RecurrenceNoted", data: { faults: ["T-4"] } },
    ]);
  });

  test("has its cause analysed, with a solution and what prevents it (R-426, R-519)", () => {
    expect(lived(...analysed).state).toMatchObject({ status: "analysed", analysis: { code: "damp", at: NOW } });
    expect(told(...solved)).toEqual([
      ["problemSolved", { actorId: "chen" }, ["solution", "prevention"]],
      ["problemSolved", { role: "hotlineEngineer" }, ["solution", "prevention"]],
    ]);
  });

  test("that nobody can solve goes to senior engineers and the supervisor, who both stand behind an emergency solution (R-520)", () => {
    expect(told("OpenProblem", "EscalateProblem")).toEqual([
      ["problemEscalated", { role: SENIOR }, ["problem", "reason"]],
      ["problemEscalated", { role: SUPERVISOR }, ["problem", "reason"]],
    ]);
    const escalated = ["OpenProblem", "EscalateProblem"] as const;
    expect(told(...escalated, "ProposeEmergency")).toEqual([]);
    expect(told(...escalated, "ProposeEmergency", "AgreeEmergency")).toEqual([
      ["emergencyAgreed", { actorId: "chen" }, ["solution", "prevention"]],
      ["emergencyAgreed", { role: "hotlineEngineer" }, ["solution", "prevention"]],
    ]);
    expect(
      given(...escalated, "ProposeEmergency")
        .when("AgreeEmergency", { role: SENIOR })
        ._unsafeUnwrap(),
    ).toEqual([]);
    expect(
      given(...escalated)
        .when("EscalateProblem")
        ._unsafeUnwrap(),
    ).toEqual([]);
    expect(refused(["OpenProblem"], "ProposeEmergency")).toEqual([
      "该问题未作为提升问题上报",
      "nobody has escalated this problem",
    ]);
    expect(refused(escalated, "AgreeEmergency")).toEqual([
      "尚未提出应急解决办法",
      "no emergency solution has been proposed yet",
    ]);
    expect(refused([...done, "VerifyEffect", "EscalateProblem", "ProposeEmergency"], "SolveProblem")).toEqual([
      "提升问题的应急解决办法尚待：projectSupervisor",
      "the escalated problem's emergency solution waits for: projectSupervisor",
    ]);
  });

  test("has measures, each with an owner, a due moment, and an effect that somebody else verifies (R-426)", () => {
    expect(told(...analysed, "PlanMeasure")).toEqual([["measurePlanned", { actorId: "wang" }, ["measure"]]]);
    expect(told(...done)).toEqual([["measureDone", { role: MANAGER }, ["measure", "solution"]]]);
    expect(refused(done, "VerifyEffect", { id: "wang" })).toEqual([
      "wang 负责或实施了该措施，须由他人验证效果",
      "wang owns this measure or carried it out; somebody else must verify its effect",
    ]);
    expect(refused([...analysed, "PlanMeasure", ["ReportMeasureDone", { id: "sun" }]], "VerifyEffect")[1]).toContain(
      "sun owns this measure or carried it out",
    );
    expect(refused(done, "ReportMeasureDone")).toEqual([
      "没有可如此处理的措施 m-1；可处理：无",
      "there is no measure m-1 with which this can be done; there are: none",
    ]);
    expect(refused(done, "PlanMeasure")).toEqual(["已有措施 m-1", "there is a measure m-1 already"]);
  });

  test("is due measure by measure, and late ones are told (R-426)", () => {
    const planned = [...analysed, "PlanMeasure"] as const;
    expect(clock(lived(...planned).state)).toMatchObject({ status: "running", due: DUE });
    expect(clock(lived(...planned, "MoveMeasureDue").state)).toMatchObject({ due: at("17:00", "2024-11-29") });
    expect(lived(...planned, "MoveMeasureDue").events.at(-1)?.type).toBe("DeadlineMoved");
    expect(clock(lived(...done).state)?.status).toBe("met");
    expect(clock(lived(...planned, "CancelProblem").state)?.status).toBe("void");
    const { state } = lived(...planned);
    const keys = pendingTimers(standard, problemProcess.timelinesOf("X-1", state), [], NOW).map(({ key }) => key);
    expect(keys).toContain("measure:X-1/m-1/measureDone/1/1/due");
    const late = at("08:00", "2024-11-29");
    const [missed] = bench.decided(state, bench.said("FireTimer"), late)._unsafeUnwrap();
    expect(problemProcess.noticesFor(bench.contextAt(late), envelope(missed ?? {}), state)).toMatchObject([
      { key: "clockMissed", to: { role: MANAGER }, variables: { requestId: "X-1", customer: "c-1", dueAt: DUE } },
    ]);
    expect(
      given(...planned)
        .when("ReportMeasureDone", { at: at("11:00") })
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "OutOfOrder",
      mark: "done",
      at: at("11:00"),
      latest: { name: "planned", at: NOW },
    });
  });

  test("is solved once a measure has helped and none is open, with its solution in the knowledge base (R-518)", () => {
    expect(refused(analysed, "SolveProblem")).toEqual([
      "没有一项措施经验证有效",
      "no measure has been verified to help",
    ]);
    expect(refused(done, "SolveProblem")).toEqual(["措施效果尚未验证：m-1", "the effect is not verified yet of: m-1"]);
    const without = [...done, ["VerifyEffect", { effective: false }]] as const;
    expect(told(...without)).toEqual([
      ["measureWithoutEffect", { actorId: "chen" }, ["remarks"]],
      ["measureWithoutEffect", { role: MANAGER }, ["remarks"]],
    ]);
    expect(refused(without, "SolveProblem")[1]).toBe("no measure has been verified to help");
    expect(refused([...done, "VerifyEffect"], "SolveProblem", { article: undefined })).toEqual([
      "须注明记录解决方案的知识条目",
      "the article that keeps the solution must be named",
    ]);
    expect(lived(...solved).state).toMatchObject({ status: "solved", article: "K-1", solvedAt: NOW });
  });

  test("that comes again after it was solved is open again, and wants measures of its own (R-426)", () => {
    const { state } = lived(...solved);
    const noted = (way: number) => bench.decided(state, bench.said("NoteRecurrence", way), at("12:05"));
    expect(noted(0)._unsafeUnwrap()).toMatchObject([{ type: "RecurrenceNoted" }]);
    expect(noted(2)._unsafeUnwrapErr()).toMatchObject({ type: "OutOfOrder", mark: "reopened" });
    const [reopened] = noted(1)._unsafeUnwrap();
    expect(reopened).toMatchObject({ type: "ProblemReopened", data: { faults: ["T-4"] } });
    const again = problemProcess.evolve(state, reopened as never);
    expect(again).toMatchObject({ status: "raised", problem: { cycle: 2, faults: ["T-1", "T-2", "T-4"] } });
    expect(problemProcess.noticesFor(bench.contextAt(NOW), envelope(reopened ?? {}), again)).toMatchObject([
      { key: "problemOpened", variables: { recurred: true, faults: 3 } },
      { key: "problemOpened" },
    ]);
    const reanalysed = bench.decided(again, bench.said(["AnalyseCause", { at: NOW }]), at("12:05"));
    expect(reanalysed._unsafeUnwrapErr()).toMatchObject({ type: "OutOfOrder", mark: "analysed" });
    const later = bench.decided(again, bench.said(["AnalyseCause", { at: at("12:05") }]), at("12:05"));
    const open = later._unsafeUnwrap().reduce(problemProcess.evolve, again);
    const solving = bench.said(["SolveProblem", { at: at("12:06") }]);
    expect(bench.decided(open, solving, at("12:06"))._unsafeUnwrapErr()).toEqual({
      type: "EffectNotVerified",
      measures: [],
    });
  });
});

describe("any problem", () => {
  const laws = recordLaws({
    bench,
    outcomes: problemOutcomes,
    refusals: [
      "NotFound",
      "NotAllowed",
      "NotEscalated",
      "NoSuchMeasure",
      "MeasureThere",
      "OwnEffect",
      "EffectNotVerified",
      "EmergencyWanted",
      "ArticleWanted",
      "OutOfOrder",
    ],
    fresh: { PlanMeasure: { role: MANAGER, ...measure, measure: "m-9" } },
    missing: ["NotEscalated", "NoSuchMeasure", "EffectNotVerified", "EmergencyWanted"],
    notices: [
      "problemOpened",
      "problemAssigned",
      "problemEscalated",
      "emergencyAgreed",
      "measurePlanned",
      "measureDone",
      "measureWithoutEffect",
      "problemSolved",
    ],
    beginnings: [
      [],
      ["OpenProblem"],
      ["OpenProblem", "EscalateProblem", "ProposeEmergency"],
      [...analysed, "PlanMeasure"],
      [...done],
      [...done, "VerifyEffect"],
      [...done, ["VerifyEffect", { effective: false, finding: "Tripped again" }]],
      [...solved],
    ],
  });
  for (const { law, check } of laws) test(law, check);
});
