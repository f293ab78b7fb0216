import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, command, given, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { SPOKEN, stories } from "../../test-support/request-stories.ts";
import type { EventEnvelope } from "../event/event.ts";
import { standardReports } from "../policy/presets/reports/standard-reports.ts";
import { presets } from "../presets/presets.ts";
import { factsOf, factsOfHistory } from "../process/facts-of.ts";
import type { ReportFact } from "../report/report-fact.ts";
import { reportOf } from "../report/report-of.ts";
import type { RequestCommandInput } from "./request-commands.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const policy = presets.compiled.standard;
const stream = { kind: "request", id: "T-1" };
const factsIn = (state: RequestState, knownAt = at("18:00", "2024-11-22"), under = policy) =>
  factsOf(requestProcess, { policy: under, stream, number: "S-0001", knownAt }, state);
const after = (inputs: readonly RequestCommandInput[], knownAt = at("18:00", "2024-11-22")) =>
  factsIn(given(...inputs).state, knownAt);
const about = (what: string, facts: readonly ReportFact[]) => facts.filter((fact) => fact.about === what);
const replaced = (type: RequestCommandInput["type"], said: object): readonly RequestCommandInput[] =>
  mainLine.map((one) => (one.type === type ? { ...one, ...said } : one));

describe("what reports count of a request", () => {
  test("a request that is signed counts when it was, with all that it is grouped by (R-532, R-533, R-545)", () => {
    expect(about("request", after(mainLine))).toEqual([
      {
        about: "request",
        at: at("15:20"),
        facts: {
          ...{ kind: "fault", tier: "standard", severity: "critical", customer: "c-1", site: null, engineer: "wang" },
          ...{ product: null, cause: null, outcome: "fullyResolved", signed: true, firstLine: false, repeated: false },
          orgUnit: null,
          ...{ assessment: 95, reviewed: true, audited: null, contentAtRevisit: true },
        },
      },
    ]);
  });

  test("one that is not over is open since its call, and does not count otherwise (R-535)", () => {
    const facts = after(upTo("CompleteWork"));
    expect(about("open", facts)).toEqual([
      {
        about: "open",
        at: at("09:12"),
        facts: { status: "completed", kind: "fault", tier: "standard", customer: "c-1", engineer: "wang" },
      },
    ]);
    expect(about("request", facts)).toEqual([]);
    expect(about("open", after(mainLine))).toEqual([]);
  });

  test("the work of a visit counts in minutes from the arrival, for its engineer (R-414)", () => {
    const facts = after(upTo("CompleteWork"));
    const minutes = 85;
    expect(about("visit", facts)).toEqual([
      {
        about: "visit",
        at: at("15:05"),
        facts: { engineer: "wang", mode: "onsite", purpose: "repair", customer: "c-1", minutes },
      },
    ]);
    expect(about("service", facts).map((fact) => fact.facts)).toEqual([{ item: "repair", kind: "fault", minutes }]);
    expect(about("visit", after(upTo("StartWork")))).toEqual([]);
  });

  test("what was solved on the telephone is first-line work without a visit", () => {
    const facts = after([
      ...upTo("Dispatch"),
      command("RecordNonVisit", { at: at("10:40") }),
      command("ResolveRemotely", { at: at("10:50") }),
      command("SignOff", { at: at("11:00") }),
    ]);
    expect(about("request", facts).map((fact) => fact.facts["firstLine"])).toEqual([true]);
    expect(about("service", facts).map((fact) => fact.facts)).toEqual([
      { item: "remote", kind: "fault", minutes: null },
    ]);
  });

  test("a slip that nobody signed is counted apart, and its outcome is not known (R-532)", () => {
    const unsigned = [...upTo("CompleteWork"), command("RecordUnsigned", { at: at("15:30") })];
    expect(about("request", after(unsigned)).map((fact) => fact.facts)).toMatchObject([
      { signed: false, outcome: null },
    ]);
  });

  test("each answer counts in points of 100; from 4 of 5 on it is favourable (R-408, R-416)", () => {
    const facts = about("rating", after(mainLine)).map((fact) => fact.facts);
    expect(facts.map(({ question, score, favourable }) => [question, score, favourable])).toEqual([
      ["attitude", 100, true],
      ["reaction", 50, false],
      ["effect", 100, true],
    ]);
    const unscaled = { ...policy, policy: { ...policy.policy, scoring: null } };
    const { state } = given(...mainLine);
    expect(about("rating", factsIn(state, at("18:00"), unscaled)).map((fact) => fact.facts["favourable"])).toEqual([
      null,
      null,
      null,
    ]);
  });

  test.for([
    ["R-403: fieldServiceRecord", "hotlineAttitude", [100, 0], [true, false]],
    ["R-404: fieldServiceRecord", "skill", [100, 0], [true, false]],
    ["R-405: commissioning", "completion", [100, 50, 0], [true, true, false]],
    ["R-406: fieldService", "completion", [100, 67, 33, 0], [true, true, false, false]],
    ["R-407: marketingServiceRecord", "serviceQuality", [100, 75, 50, 25, 0], [true, true, false, false, false]],
    [
      "R-409: technicalService",
      "overall",
      [100, 89, 78, 67, 56, 44, 33, 22, 11, 0],
      [true, true, true, false, false, false, false, false, false, false],
    ],
  ] as const)("%s: what only the slip asks counts on the scale printed there (C-18)", ([slip, question, ...worth]) => {
    const form = slip.slice("R-403: ".length);
    const begun = given(command("Log", { at: at("09:12"), facts: { slip: form } }), ...upTo("CompleteWork").slice(1));
    const grades = worth[0].map((_, nth) => worth[0].length - nth);
    const told = grades.map((grade) => {
      const { state } = begun.then(command("SignOff", { at: at("15:20"), ratings: { [question]: grade } }));
      const [fact] = about("rating", factsIn(state));
      return [fact?.facts["score"], fact?.facts["favourable"]];
    });
    expect(told).toEqual(grades.map((_, nth) => [worth[0][nth], worth[1][nth]]));
  });

  test("an answer whose question nobody asks any more, or whose grade its scale has no more, has no worth", () => {
    const { state } = given(...mainLine);
    const under = (survey: object) => ({
      ...policy,
      policy: { ...policy.policy, request: { ...policy.policy.request, slips: null, survey: survey as never } },
    });
    const { survey } = policy.policy.request;
    const worth = (own: object) =>
      about("rating", factsIn(state, at("18:00", "2024-11-22"), under({ ...survey, ...own }))).map(
        ({ facts: { question, score, favourable } }) => [question, score, favourable],
      );
    const nothing = (question: string) => [question, null, null];
    expect(worth({ best: 4 })).toEqual([nothing("attitude"), ["reaction", 67, null], nothing("effect")]);
    expect(worth({ questions: survey.questions.slice(0, 1) })).toEqual([
      ["attitude", 100, true],
      nothing("reaction"),
      nothing("effect"),
    ]);
  });

  test("parts count by slip, and a patrol by the problems it left (R-544, R-545)", () => {
    const parts = after(replaced("CompleteWork", { parts: [{ name: "seal", quantity: 2 }] }));
    expect(about("part", parts).map((fact) => fact.facts)).toEqual([{ slip: "S-0001", part: "seal", quantity: 2 }]);
    const patrol = replaced("Log", { kind: "patrol" }).slice(0, upTo("SignOff").length);
    expect(about("inspection", after(patrol)).map((fact) => fact.facts["defects"])).toEqual([0]);
    const { state } = given(...patrol);
    if (state.status !== "signed" || state.work.type !== "visited") throw new Error(state.status);
    const open = { ...state.work.report, openProblems: { described: { ref: "t", digest: "0" } } };
    const left = { ...state, work: { ...state.work, report: open } };
    expect(about("inspection", factsIn(left)).map((fact) => fact.facts["defects"])).toEqual([1]);
  });

  test("what was estimated is a charge of its slip, in minor units (R-545)", () => {
    const priced = replaced("Triage", { charging: "paid", estimate: { amountMinor: 12_000, currency: "CNY" } });
    expect(about("charge", after(priced)).map((fact) => fact.facts)).toEqual([
      { slip: "S-0001", item: "estimate", amountMinor: 12_000, currency: "CNY" },
    ]);
  });

  test("a promise counts for whoever it is: met when it was, missed when it was due, entered late when that showed later", () => {
    const late = [command("Log", { at: at("09:12") }), command("FireTimer", { at: at("12:30") })];
    const clock = (facts: readonly ReportFact[], name: string) =>
      about("clock", facts).filter(({ facts: own }) => own["clock"] === name);
    const missed = clock(after(late, at("12:30")), "response");
    expect(missed.map((fact) => fact.facts)).toMatchObject([{ outcome: "missed", tier: "standard", engineer: null }]);
    expect(missed.map((fact) => fact.at)).toEqual([at("11:12")]);
    const corrected = after([...late, command("StartGuidance", { at: at("09:20") })], at("12:40"));
    expect(clock(corrected, "response")).toMatchObject([
      { at: at("09:20"), facts: { outcome: "met", enteredLate: true } },
    ]);
    const ofVisits = about("clock", after(mainLine)).filter(({ facts }) => facts["subject"] === "visit");
    expect(new Set(ofVisits.map(({ facts }) => facts["engineer"]))).toEqual(new Set(["wang"]));
  });
});

const envelope = (event: RecordedOfRequest, nth: number): EventEnvelope => ({
  ...event,
  id: `e-${String(nth)}`,
  tenant: "acme",
  stream,
  version: nth + 1,
  v: (requestProcess.upcasts[event.type]?.length ?? 0) + 1,
  recordedAt: event.at,
  commandId: null,
  policy: policy.ref,
  calendars: policy.calendars,
  number: nth === 0 ? "S-0001" : null,
});

describe("the laws of what is counted", () => {
  test("the history of a request tells the same facts as its state, and nothing of what anybody said", () => {
    fc.assert(
      fc.property(stories(), (story) => {
        const events = story.steps.flatMap(({ answer }) => answer.unwrapOr([]));
        const last = story.steps.at(-1);
        if (last === undefined || events.length === 0) return;
        const told = factsOfHistory(requestProcess, story.policy, events.map(envelope));
        expect(told).toEqual(factsIn(last.after, events.at(-1)!.at, story.policy));
        const text = JSON.stringify(told);
        expect(text).not.toContain(SPOKEN);
        expect(text).not.toContain("card-1");
        for (const { facts } of about("rating", told)) {
          const { score } = facts;
          expect(score === null || (Number(score) >= 0 && Number(score) <= 100)).toBe(true);
        }
        for (const { facts } of told)
          for (const value of Object.values(facts))
            expect(typeof value !== "number" || Number.isInteger(value)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("no events, no facts", () => {
    expect(factsOfHistory(requestProcess, policy, [])).toEqual([]);
  });

  test("a month of one request makes its reports", () => {
    const period = { from: at("00:00", "2024-11-01"), until: at("00:00", "2024-12-01") };
    const facts = after(mainLine);
    const total = (id: keyof typeof standardReports) =>
      reportOf(standardReports[id], period, facts, "0.95").total.cells;
    expect(total("workload")).toEqual([
      { kind: "count", value: 1 },
      { kind: "sum", value: 85 },
    ]);
    expect(total("satisfaction")[1]).toMatchObject({ count: 2, of: 3 });
    expect(total("slaByEngineer")[1]).toMatchObject({ kind: "share" });
  });
});
