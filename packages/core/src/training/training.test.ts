import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOW, recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import type { EventEnvelope } from "../event/event.ts";
import { TrainingRules } from "../policy/training-rules.ts";
import { presets } from "../presets/presets.ts";
import { capabilityModel2013 } from "../policy/presets/capability/model-2013.ts";
import { evaluateCapability } from "../scoring/evaluate-capability.ts";
import { describe as worded } from "../wording/describe.ts";
import { masteryOf } from "./mastery.ts";
import { trainingEvidence, trainingStanding } from "./training-figures.ts";
import { trainingProcess } from "./training-process.ts";
import { trainingOutcomes } from "./training-state.ts";

const rules = presets.compiled.standard.policy.training as TrainingRules;

const ADMINISTRATOR = { role: "trainingAdmin", id: "liu" };
const TRAINER = { role: "trainer", id: "chen" };
const SUPERVISOR = { role: "serviceSupervisor", id: "he" };
const session = { from: at("08:00"), until: at("11:30"), place: "Training room 2" };
const customer = { type: "customer", customer: "c-1", agreement: "a-1", organisation: "finance-bureau" };
const planned = {
  ...ADMINISTRATOR,
  audience: customer,
  occasion: "agreement",
  contents: ["operation", "basicFaults"],
  course: { line: "E", industry: "fiscal" },
  lecturers: ["chen"],
  supervisor: "he",
  session,
};
const sayings: Sayings = {
  PlanTraining: [
    planned,
    { ...planned, audience: { type: "staff" }, occasion: "preJob", contents: ["serviceSkills"] },
    { ...planned, contents: ["cooking"] },
    { ...planned, supervisor: "chen" },
  ],
  MoveTraining: [{ ...ADMINISTRATOR, session: { ...session, until: at("11:45") }, reason: "The room is taken" }],
  RecordPreparation: [
    { ...ADMINISTRATOR, item: "environment" },
    { ...ADMINISTRATOR, item: "materials" },
    { ...ADMINISTRATOR, item: "exam" },
    { ...TRAINER, item: "lessonPlan" },
    { ...TRAINER, item: "handout" },
    { ...TRAINER, item: "manual" },
    { ...TRAINER, item: "environment" },
    { ...TRAINER, item: "tea" },
  ],
  RecordTrainingDelivered: [
    { ...TRAINER, attendees: ["u-1", "u-2"] },
    { ...TRAINER, attendees: ["u-1"], at: at("07:00") },
  ],
  RecordExam: [
    { ...TRAINER, points: { "u-1": 90 } },
    { ...TRAINER, points: { "u-1": 90, "u-2": 80 } },
    { ...TRAINER, points: { "u-9": 100 } },
  ],
  RepeatTraining: [{ ...ADMINISTRATOR, session, reason: "Too many fell short" }],
  SummariseTraining: [{ ...ADMINISTRATOR, summary: "Twelve users of the bureau" }],
  RecordTrainingSurvey: [
    { ...SUPERVISOR, answers: [{ trainingQuality: "satisfied" }, { trainingQuality: "ratherSatisfied" }] },
    { ...SUPERVISOR, answers: [{}] },
    { ...SUPERVISOR, id: "chen", answers: [{ trainingQuality: "satisfied" }] },
  ],
  CancelTraining: [{ ...ADMINISTRATOR, reason: "The customer has moved" }],
};
const bench = recordBench(trainingProcess, sayings);
const { given, lived } = bench;
const prepared = (...items: readonly string[]): readonly Step[] =>
  items.map((item) => [
    "RecordPreparation",
    { ...(["environment", "materials", "exam"].includes(item) ? ADMINISTRATOR : TRAINER), item },
  ]);
const ready: readonly Step[] = [
  "PlanTraining",
  ...prepared("environment", "materials", "exam", "lessonPlan", "handout", "manual"),
];
const passed: Step = ["RecordExam", { points: { "u-1": 90, "u-2": 80 } }];
const refused = (steps: readonly Step[], command: string, twist: Readonly<Record<string, unknown>> = {}) =>
  given(...steps)
    .when(command, twist)
    ._unsafeUnwrapErr();
const told = (...steps: readonly Step[]) => {
  const { state, events } = lived(...steps);
  return trainingProcess
    .noticesFor(bench.contextAt(NOW), events.at(-1) as unknown as EventEnvelope, state)
    .map(({ key, to }) => [key, to]);
};

describe("a training", () => {
  test("is planned, made ready, held, examined, summed up and surveyed (R-443…R-446, S-06)", () => {
    const { state } = lived(...ready, "RecordTrainingDelivered", passed, "SummariseTraining", "RecordTrainingSurvey");
    expect(state).toMatchObject({
      status: "surveyed",
      training: { round: 1, administrator: "liu", plan: { lecturers: ["chen"], supervisor: "he" } },
      mastery: { basis: "score", percent: 85, target: 85, reached: true },
    });
  });

  test("is ready when environment, materials, exam, lesson plan, handout and manual are (R-445, R-446, R-452)", () => {
    expect(lived(...ready.slice(0, -1)).state.status).toBe("planned");
    expect(lived(...ready).state.status).toBe("ready");
  });

  test("of one's own staff wants no manual, and concerns no customer (R-459, R-465, R-466, R-468)", () => {
    const staff: Step = ["PlanTraining", { audience: { type: "staff" }, occasion: "periodic", contents: ["cases"] }];
    const { state } = lived(staff, ...ready.slice(1, -1));
    expect(state.status).toBe("ready");
    expect(trainingProcess.searchRowOf(state)).toMatchObject({ customer: null, engineer: "chen" });
    expect(
      given(staff)
        .when("RecordPreparation", { ...TRAINER, item: "manual" })
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NothingToPrepare",
    });
  });

  test("is given on the occasions and about the contents that the policy lists (R-448…R-452, R-456)", () => {
    expect(rules.occasions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["agreement", "acceptance", "onRequest", "trialRun", "preJob", "periodic", "reward"]),
    );
    expect(worded(refused([], "PlanTraining", { occasion: "birthday" }), "en")).toMatch(
      /^the policy does not list birthday; it lists agreement, acceptance/,
    );
    expect(refused([], "PlanTraining", { contents: ["operation", "cooking"] })).toMatchObject({ unknown: ["cooking"] });
  });

  test("that falls short of 85 % is held again before it can be summed up (R-443)", () => {
    const short = [...ready, "RecordTrainingDelivered", ["RecordExam", { points: { "u-1": 90, "u-2": 79 } }]] as const;
    const refusal = refused(short, "SummariseTraining");
    expect([worded(refusal, "en"), worded(refusal, "zh-CN")]).toEqual([
      "mastery is 84.5 %, which falls short of 85 %; the training must be repeated",
      "掌握程度 84.5%，未达到 85%，须重新培训",
    ]);
    expect(lived(...short, "RepeatTraining").state).toMatchObject({
      status: "planned",
      training: { round: 2, prepared: [] },
    });
    expect(refused([...ready, "RecordTrainingDelivered", passed], "RepeatTraining")).toMatchObject({
      type: "NotAllowed",
      status: "mastered",
    });
  });

  test("refuses what nobody can have done, and says why in both languages", () => {
    const refusals = [
      refused(["PlanTraining"], "RecordPreparation", { ...TRAINER, item: "tea" }),
      refused(["PlanTraining", ...prepared("environment")], "RecordPreparation"),
      refused(["PlanTraining"], "RecordPreparation", { ...TRAINER, item: "environment" }),
      refused(ready, "RecordTrainingDelivered", { at: at("07:00") }),
      refused([...ready, "RecordTrainingDelivered"], "RecordExam", { points: { "u-9": 100 } }),
      refused([], "PlanTraining", { supervisor: "liu" }),
      refused([...ready, "RecordTrainingDelivered", passed, "SummariseTraining"], "RecordTrainingSurvey", {
        id: "chen",
      }),
    ];
    expect(refusals.map((one) => [worded(one, "zh-CN"), worded(one, "en")])).toMatchInlineSnapshot(`
      [
        [
          "本次培训不需要准备“tea”；需要：environment、materials、exam、lessonPlan、handout、manual",
          "this training does not want "tea" prepared; it wants environment, materials, exam, lessonPlan, handout, manual",
        ],
        [
          "“environment”已准备好",
          ""environment" is ready already",
        ],
        [
          "“environment”由以下角色准备：trainingAdmin",
          ""environment" is made ready by trainingAdmin",
        ],
        [
          "培训于 2024-11-21T00:00:00.000Z 开始，不能在 2024-11-20T23:00:00.000Z 结束",
          "the training begins at 2024-11-21T00:00:00.000Z; it cannot have ended at 2024-11-20T23:00:00.000Z",
        ],
        [
          "以下人员未参加培训，不能有成绩：u-9",
          "u-9 did not attend, and can have no points",
        ],
        [
          "liu 组织或讲授了本次培训，须由他人调查",
          "liu arranged or taught this training; somebody else must ask how good it was",
        ],
        [
          "chen 组织或讲授了本次培训，须由他人调查",
          "chen arranged or taught this training; somebody else must ask how good it was",
        ],
      ]
    `);
  });

  test("is counted when it was held, and each answer about it when it was given (R-444, R-459)", () => {
    const factsIn = (...steps: readonly Step[]) =>
      trainingProcess.reported?.factsOf(
        {
          policy: presets.compiled.standard,
          stream: { kind: "training", id: "X-1" },
          number: null,
          knownAt: NOW,
        },
        lived(...steps).state,
      );
    const held = {
      occasion: "agreement",
      audience: "customer",
      customer: "c-1",
      engineer: "chen",
      attendees: 2,
      round: 1,
    };
    const answer = { question: "trainingQuality", customer: "c-1", engineer: "chen" };
    const session = (mastered: boolean | null) => ({ about: "training", at: NOW, facts: { ...held, mastered } });
    expect(factsIn(...ready)).toEqual([]);
    expect(factsIn(...ready, "RecordTrainingDelivered")).toEqual([session(null)]);
    expect(
      factsIn(...ready, "RecordTrainingDelivered", passed, "SummariseTraining", "RecordTrainingSurvey"),
    ).toMatchObject([
      session(true),
      { about: "rating", at: NOW, facts: { ...answer, favourable: true } },
      { about: "rating", at: NOW, facts: { ...answer, favourable: true } },
    ]);
  });

  test("is surveyed on the scale of its question, whoever answered (R-444)", () => {
    const before = [...ready, "RecordTrainingDelivered", passed, "SummariseTraining"] as const;
    expect(refused(before, "RecordTrainingSurvey", { answers: [{ trainingQuality: "splendid" }] })).toMatchObject({
      type: "SurveyIncomplete",
      offScale: ["trainingQuality"],
    });
    expect(lived(...before, "RecordTrainingSurvey").events.at(-1)?.data).toMatchObject({
      answers: [[{ question: "trainingQuality", grade: "satisfied" }], [{ grade: "ratherSatisfied", score: 75 }]],
    });
  });

  test("tells the customer's contact and the lecturers when it is, and the supervisor when to ask", () => {
    expect(told("PlanTraining")).toEqual([["trainingPlanned", { actorId: "chen" }]]);
    expect(told(["PlanTraining", { lecturers: ["chen", "wu"] }], "MoveTraining")).toEqual([
      ["trainingPlanned", { actorId: "chen" }],
      ["trainingPlanned", { actorId: "wu" }],
    ]);
    expect(told("PlanTraining", "CancelTraining")).toEqual([["trainingCancelled", { actorId: "chen" }]]);
    expect(told(...ready, "RecordTrainingDelivered", passed, "SummariseTraining")).toEqual([
      ["trainingSummarised", { actorId: "he" }],
    ]);
  });
});

describe("the mastery of a training (R-443, C-30)", () => {
  const ofScore = rules.mastery;
  const ofAttendance = { ...rules.mastery, basis: "attendance" } as const;

  test("is what all who came know on average, or what share of them passed: the policy's choice", () => {
    expect(masteryOf(ofScore, 2, [100, 69])).toMatchObject({ percent: 84.5, reached: false });
    expect(masteryOf(ofAttendance, 2, [100, 69])).toMatchObject({ percent: 100, reached: true });
    expect(masteryOf(ofAttendance, 4, [60, 59.9, 100])).toMatchObject({ percent: 50, reached: false });
  });

  const points = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });
  for (const one of [ofScore, ofAttendance])
    test(`lies between 0 and 100, never falls with more points and knows no order (${one.basis})`, () => {
      fc.assert(
        fc.property(
          points,
          fc.nat(5),
          fc.nat(19),
          fc.double({ min: 0, max: 100, noNaN: true }),
          (list, away, nth, more) => {
            const attended = list.length + away;
            const { percent, reached } = masteryOf(one, attended, list);
            expect(percent).toBeGreaterThanOrEqual(0);
            expect(percent).toBeLessThanOrEqual(100);
            const raised = list.map((each, index) => (index === nth % list.length ? Math.max(each, more) : each));
            const after = masteryOf(one, attended, raised);
            expect(after.percent).toBeGreaterThanOrEqual(percent);
            expect(after.reached || !reached).toBe(true);
            expect(masteryOf(one, attended, list.toReversed())).toEqual(masteryOf(one, attended, list));
          },
        ),
      );
    });
});

describe("trainings together", () => {
  const summed = [...ready, "RecordTrainingDelivered", passed, "SummariseTraining"] as const;
  const trainings = [
    { id: "T-1", state: lived(...summed).state },
    { id: "T-2", state: lived(...summed, "RecordTrainingSurvey").state },
    { id: "T-3", state: lived(...ready, "RecordTrainingDelivered").state },
  ];
  const today = { from: at("00:00"), until: at("23:00") };

  test("are held to the two a year that the agreement promises (R-447, R-448)", () => {
    const promised = rules.promise?.perYear ?? 0;
    expect(trainingStanding({ agreement: "a-1", promised }, trainings, today)).toEqual({
      promised: 2,
      held: 2,
      owed: 0,
    });
    expect(trainingStanding({ agreement: "a-2", promised }, trainings, today)).toEqual({
      promised: 2,
      held: 0,
      owed: 2,
    });
    expect(trainingStanding({ agreement: "a-1", promised }, trainings, { ...today, until: NOW }).held).toBe(0);
  });

  test("are evidence of what their lecturer can do (R-440)", () => {
    expect(trainingEvidence(rules, "chen", trainings)).toEqual([
      { id: "T-1", kind: "trainingCourse", line: "E", industry: "fiscal", edition: null },
      { id: "T-2", kind: "trainingCourse", line: "E", industry: "fiscal", edition: null },
    ]);
    expect(trainingEvidence(rules, "liu", trainings)).toEqual([]);
    expect(trainingEvidence({ evidence: null }, "chen", trainings)).toEqual([]);
    const record = { person: "chen", line: "E", points: 0, attested: ["E6-4"] };
    const missing = (evidence: ReturnType<typeof trainingEvidence>) =>
      evaluateCapability(capabilityModel2013, { ...record, evidence })
        ?.levels.at(-1)
        ?.missing.find(({ item }) => item === "E6-4");
    const third = { ...(trainings[0] as (typeof trainings)[number]), id: "T-4" };
    expect(missing(trainingEvidence(rules, "chen", trainings))).toMatchObject({ type: "evidenceMissing", missing: 1 });
    expect(missing(trainingEvidence(rules, "chen", [...trainings, third]))).toBeUndefined();
  });
});

test("the rules of trainings ask on scales they have, about mastery, and name nothing twice", () => {
  const paths = (twist: Partial<TrainingRules>) =>
    TrainingRules.safeParse({ ...rules, ...twist }).error?.issues.map(({ path }) => path.join("."));
  expect(paths({ scales: [{ ...(rules.scales[0] as TrainingRules["scales"][number]), id: "other" }] })).toEqual([
    "questionnaire.questions.0.scale",
  ]);
  expect(paths({ mastery: { ...rules.mastery, target: { ...rules.mastery.target, of: "response" } } })).toEqual([
    "mastery.target.of",
  ]);
  const [first] = rules.occasions;
  expect(paths({ occasions: [...rules.occasions, first as TrainingRules["occasions"][number]] })).toEqual([
    `occasions.${String(rules.occasions.length)}.id`,
  ]);
});

describe("any training", () => {
  const laws = recordLaws({
    bench,
    outcomes: trainingOutcomes,
    refusals: [
      "NotFound",
      "NotAllowed",
      "NotTaught",
      "NothingToPrepare",
      "AlreadyPrepared",
      "NotYoursToPrepare",
      "NotHeldYet",
      "DidNotAttend",
      "MasteryNotReached",
      "OwnTraining",
      "SurveyIncomplete",
    ],
    missing: ["NothingToPrepare", "AlreadyPrepared", "NotYoursToPrepare", "MasteryNotReached"],
    notices: ["trainingPlanned", "trainingCancelled", "trainingSummarised"],
    beginnings: [
      [],
      ready.slice(0, -1),
      [...ready, "RecordTrainingDelivered"],
      [...ready, "RecordTrainingDelivered", passed],
    ],
  });
  for (const { law, check } of laws) test(law, check);
});
