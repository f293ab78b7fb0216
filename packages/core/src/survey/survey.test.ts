import { describe, expect, test } from "vitest";
import { NOW, recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import type { EventEnvelope } from "../event/event.ts";
import { QualitySurveyRules } from "../policy/quality-survey-rules.ts";
import { presets } from "../presets/presets.ts";
import { describe as worded } from "../wording/describe.ts";
import { surveyProcess } from "./survey-process.ts";
import { surveyOutcomes } from "./survey-state.ts";

const REPRESENTATIVE = "managementRepresentative";
const answered = {
  role: "surveyInvestigator",
  id: "zhou",
  grades: { service: "yes", staffQuality: "yes" },
  solved: true,
  conduct: [
    { item: "uniform", kept: "kept" },
    { item: "cleaned", kept: "broken" },
    { item: "knocked", kept: "notSeen" },
  ],
};
const sayings: Sayings = {
  OpenSurvey: [
    { role: "dutyManager", request: { id: "T-1", number: "202411-0001" }, customer: "c-1", investigator: "zhou" },
  ],
  RecordSurvey: [
    answered,
    { ...answered, grades: { service: "yes" } },
    { ...answered, id: "li" },
    { ...answered, grades: { service: "splendid", staffQuality: "no" } },
  ],
  CountersignSurvey: [
    { role: REPRESENTATIVE, id: "gao" },
    { role: REPRESENTATIVE, id: "zhou" },
  ],
  ReturnSurvey: [{ role: REPRESENTATIVE, opinion: "Ask about the noise as well" }],
  CancelSurvey: [{ role: "archivist", reason: "Opened twice" }],
};
const bench = recordBench(surveyProcess, sayings);
const { given, lived } = bench;
const told = (...steps: readonly Step[]) => {
  const { state, events } = lived(...steps);
  return surveyProcess
    .noticesFor(bench.contextAt(NOW), events.at(-1) as unknown as EventEnvelope, state)
    .map(({ key, to }) => [key, to]);
};

describe("a service-quality survey", () => {
  test("is a numbered record of its own, made by an investigator and countersigned (R-037, R-209)", () => {
    expect(surveyProcess.numberSeries).toBe("qualitySurvey");
    expect(lived("OpenSurvey", "RecordSurvey", "CountersignSurvey").state).toMatchObject({
      status: "countersigned",
      task: { investigator: "zhou" },
      countersignedBy: "gao",
    });
  });

  test("is noted with its number on the slip of the request that it asks about, once (R-209)", () => {
    const reactions = (...steps: readonly Step[]) => {
      const { state, events } = lived(...steps);
      const context = { ...bench.contextAt(NOW), number: "Q2024-0001" };
      return surveyProcess.reactionsTo(context, events.at(-1) as unknown as EventEnvelope, state);
    };
    const noted = { type: "NoteRecord", record: "qualitySurvey", id: "X-1", number: "Q2024-0001" };
    const stream = { kind: "request", id: "T-1" };
    expect(reactions("OpenSurvey")).toEqual([{ stream, command: noted, numbered: true, otherwise: null }]);
    expect(reactions("OpenSurvey", "RecordSurvey")).toEqual([]);
  });

  test("asks whether service and staff are satisfying, and whether the problem is really solved (R-193, R-396)", () => {
    const findings = (twist: object) => lived("OpenSurvey", ["RecordSurvey", { ...twist }]).events.at(-1)?.data;
    expect(findings({})).toMatchObject({
      satisfied: true,
      answers: [
        { question: "service", grade: "yes", score: 100, favourable: true },
        { question: "staffQuality", grade: "yes", score: 100, favourable: true },
      ],
    });
    expect(findings({ solved: false })).toMatchObject({ satisfied: false });
    expect(findings({ grades: { service: "yes", staffQuality: "no" } })).toMatchObject({ satisfied: false });
  });

  test("scores the conduct by what was seen of it (R-180…R-194, R-202)", () => {
    const [, recorded] = lived("OpenSurvey", "RecordSurvey").events;
    expect(recorded?.data).toMatchObject({ conduct: { score: 50, broken: ["cleaned"] } });
  });

  test("is made by its own investigator, of every question, on its scale", () => {
    const refused = (twist: object) =>
      given("OpenSurvey")
        .when("RecordSurvey", { ...twist })
        ._unsafeUnwrapErr();
    expect(worded(refused({ id: "li" }), "en")).toBe("zhou makes this survey; li may not record it");
    expect(worded(refused({ id: "li" }), "zh-CN")).toBe("该调查由 zhou 负责，li 不能填写");
    const wrong = refused({ grades: { service: "splendid", weather: "yes" } });
    expect(wrong).toEqual({
      type: "SurveyIncomplete",
      unanswered: ["staffQuality"],
      unknown: ["weather"],
      offScale: ["service"],
    });
    expect([worded(wrong, "zh-CN"), worded(wrong, "en")]).toEqual([
      "调查未填全或有误；未答：staffQuality；没有的项目：weather；等级无效：service",
      "the survey is not as it is asked; unanswered: staffQuality; not asked: weather; off their scale: service",
    ]);
  });

  test("is countersigned by somebody else, or returned to be made again", () => {
    const refusal = given("OpenSurvey", "RecordSurvey").when("CountersignSurvey", { id: "zhou" })._unsafeUnwrapErr();
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "zhou 是调查人，须由管理者代表签署",
      "zhou made the survey; somebody else must countersign it",
    ]);
    expect(lived("OpenSurvey", "RecordSurvey", "ReturnSurvey").state.status).toBe("opened");
  });

  test("tells the investigator, and then the management representative", () => {
    expect(told("OpenSurvey")).toEqual([["surveyOpened", { actorId: "zhou" }]]);
    expect(told("OpenSurvey", "RecordSurvey")).toEqual([["surveyRecorded", { role: REPRESENTATIVE }]]);
    expect(told("OpenSurvey", "RecordSurvey", "ReturnSurvey")).toEqual([["surveyOpened", { actorId: "zhou" }]]);
    expect(told("OpenSurvey", "CancelSurvey")).toEqual([]);
  });

  test("asks on scales that its rules have", () => {
    const rules = presets.compiled.standard.policy.qualitySurvey;
    const without = QualitySurveyRules.safeParse({ ...rules, scales: [{ ...rules?.scales[0], id: "other" }] });
    expect(without.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "questionnaire.questions.0.scale",
      "questionnaire.questions.1.scale",
    ]);
  });
});

describe("any survey", () => {
  const laws = recordLaws({
    bench,
    outcomes: surveyOutcomes,
    refusals: ["NotFound", "NotAllowed", "NotTheInvestigator", "SurveyIncomplete", "OwnSurvey"],
    notices: ["surveyOpened", "surveyRecorded"],
    beginnings: [[], ["OpenSurvey"], ["OpenSurvey", "RecordSurvey"]],
  });
  for (const { law, check } of laws) test(law, check);
});
