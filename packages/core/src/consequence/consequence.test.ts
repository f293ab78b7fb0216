import { describe, expect, test } from "vitest";
import { NOW, recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import type { EventEnvelope } from "../event/event.ts";
import { ConsequenceRules } from "../policy/consequence-rules.ts";
import { presets } from "../presets/presets.ts";
import { describe as worded } from "../wording/describe.ts";
import { consequenceProcess } from "./consequence-process.ts";
import { consequenceOutcomes } from "./consequence-state.ts";

const rules = presets.compiled.standard.policy.consequences as ConsequenceRules;

const SUPERVISOR = { role: "serviceSupervisor", id: "he" };
const HEAD = { role: "departmentHead", id: "feng" };
const penalty = {
  ...SUPERVISOR,
  as: "penalty",
  person: "chen",
  grounds: { id: "promiseBroken", stream: { kind: "complaint", id: "TS-1" } },
  reason: "Nobody called back within the promised day",
};
const reward = { ...penalty, as: "reward", grounds: { id: "excellence" }, customerSuggests: "A certification" };

const sayings: Sayings = {
  ProposeConsequence: [
    penalty,
    reward,
    { ...penalty, grounds: { id: "securityAccident", stream: { kind: "securityAccident", id: "a-1" } } },
    { ...penalty, grounds: { id: "excellence" } },
  ],
  HearPerson: [{ ...SUPERVISOR, statement: "I was on another site" }],
  DecideConsequence: [
    { ...HEAD, measure: "reprimand", opinion: "For the first time" },
    { ...HEAD, measure: "deduction", amount: { amountMinor: 20000, currency: "CNY" } },
    { ...HEAD, measure: "certification" },
    { ...HEAD, id: "he", measure: "reprimand" },
  ],
  RejectConsequence: [
    { ...HEAD, reason: "It was not their doing" },
    { ...HEAD, id: "chen", reason: "It was not my doing" },
  ],
  NoteCarriedOut: [{ ...SUPERVISOR, note: "Said in the meeting" }],
  RevokeConsequence: [{ role: "generalManager", reason: "The line had failed" }],
};
const bench = recordBench(consequenceProcess, sayings, "k-1");
const { given, lived } = bench;

const rewarded: Step = ["ProposeConsequence", reward];
const refused = (steps: readonly Step[], command: string, twist: Readonly<Record<string, unknown>> = {}) =>
  given(...steps)
    .when(command, twist)
    ._unsafeUnwrapErr();
const last = (...steps: readonly Step[]) => {
  const { state, events } = lived(...steps);
  return { state, event: events.at(-1) as unknown as EventEnvelope };
};
const told = (...steps: readonly Step[]) => {
  const { state, event } = last(...steps);
  return consequenceProcess.noticesFor(bench.contextAt(NOW), event, state).map(({ key, to }) => [key, to]);
};
const reactions = (...steps: readonly Step[]) => {
  const { state, event } = last(...steps);
  return consequenceProcess.reactionsTo(bench.contextAt(NOW), event, state);
};

describe("a reward or penalty", () => {
  test("for a broken promise is proposed, heard, decided and carried out, each on record (R-588)", () => {
    const { state, events } = lived("ProposeConsequence", "HearPerson", "DecideConsequence", "NoteCarriedOut");
    expect(state).toMatchObject({
      status: "carriedOut",
      consequence: {
        proposal: { person: "chen", grounds: { id: "promiseBroken", stream: { kind: "complaint", id: "TS-1" } } },
        proposedBy: "he",
        heard: true,
      },
      decision: { measure: "reprimand", amount: null, decidedBy: "feng" },
    });
    expect(events.map(({ type, by }) => [type, by.id])).toEqual([
      ["ConsequenceProposed", "he"],
      ["PersonHeard", "he"],
      ["ConsequenceDecided", "feng"],
      ["ConsequenceCarriedOut", "he"],
    ]);
  });

  test("for excellent work is a training or an exam, with what the customer suggests (R-456), or a bonus (R-457)", () => {
    const { state } = lived(rewarded, ["DecideConsequence", { measure: "certification" }]);
    expect(state).toMatchObject({ status: "decided", consequence: { proposal: { customerSuggests: {} } } });
    const bonus = { measure: "bonus", amount: { amountMinor: 50000, currency: "CNY" } };
    expect(lived(rewarded, ["DecideConsequence", bonus]).state).toMatchObject({ decision: bonus });
  });

  test("has the grounds that the sources have: accidents, disclosure, falsification, broken promises, overdue service", () => {
    const sources = rules.grounds.flatMap(({ type, source }) => (type === "penalty" ? source : []));
    expect(sources).toEqual(expect.arrayContaining(["R-583", "R-584", "R-585", "R-588", "R-137", "R-273"]));
    const refusals = [
      refused([], "ProposeConsequence", { grounds: { id: "excellence" } }),
      refused([rewarded], "DecideConsequence", { measure: "deduction" }),
    ];
    expect(refusals.map((one) => [worded(one, "zh-CN"), worded(one, "en")])).toEqual([
      [
        "策略中没有此处罚事由：excellence；可用：securityAccident、disclosure、falsification、promiseBroken、overdue、conduct",
        'the policy has no grounds for a penalty "excellence"; it has securityAccident, disclosure, falsification, promiseBroken, overdue, conduct',
      ],
      [
        "策略中没有此奖励方式：deduction；可用：training、certification、bonus、promotion、otherIncentive",
        'the policy has no measure of a reward "deduction"; it has training, certification, bonus, promotion, otherIncentive',
      ],
    ]);
  });

  test("that is a penalty is decided only after the person was heard", () => {
    const refusal = refused(["ProposeConsequence"], "DecideConsequence");
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "处罚决定前须听取 chen 的陈述",
      "chen must be heard before the penalty is decided",
    ]);
  });

  test("is decided by nobody who proposed it or whom it is about", () => {
    const refusal = refused(["ProposeConsequence", "HearPerson"], "DecideConsequence", { id: "he" });
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "he 是当事人或提议人，须由他人决定",
      "he proposed it or is whom it is about; somebody else must decide it",
    ]);
    expect(refused(["ProposeConsequence"], "RejectConsequence", { id: "chen" })).toEqual({
      type: "OwnConsequence",
      person: "chen",
    });
  });

  test("is revoked by the general manager, carried out or not", () => {
    const decided = ["ProposeConsequence", "HearPerson", "DecideConsequence"];
    expect(lived(...decided, "RevokeConsequence").state.status).toBe("revoked");
    expect(lived(...decided, "NoteCarriedOut", "RevokeConsequence").state.status).toBe("revoked");
  });

  test("tells whom it is about and who decides or carries it out", () => {
    expect(told("ProposeConsequence")).toEqual([
      ["consequenceProposed", { actorId: "chen" }],
      ["consequenceProposed", { role: "departmentHead" }],
    ]);
    expect(told("ProposeConsequence", "HearPerson")).toEqual([]);
    expect(told("ProposeConsequence", "HearPerson", "DecideConsequence")).toEqual([
      ["consequenceDecided", { actorId: "chen" }],
      ["consequenceDecided", { role: "serviceSupervisor" }],
    ]);
    expect(told("ProposeConsequence", "RejectConsequence")).toEqual([["consequenceDropped", { actorId: "chen" }]]);
  });

  test("for a security accident lets the accident know what was decided", () => {
    const accident: Step = [
      "ProposeConsequence",
      { grounds: { id: "securityAccident", stream: { kind: "securityAccident", id: "a-1" } } },
    ];
    const note = (outcome: string) => [
      {
        stream: { kind: "securityAccident", id: "a-1" },
        command: { type: "NoteConsequence", consequence: "k-1", outcome },
      },
    ];
    expect(reactions(accident)).toEqual([]);
    expect(reactions(accident, "HearPerson", "DecideConsequence")).toEqual(note("decided"));
    expect(reactions(accident, "RejectConsequence")).toEqual(note("rejected"));
    expect(reactions("ProposeConsequence", "RejectConsequence")).toEqual([]);
  });

  test("has rules whose grounds for accidents and overdue service are grounds for a penalty", () => {
    const overdue = { clocks: ["resolution"], grounds: "excellence", source: [] };
    const issues = ConsequenceRules.safeParse({ ...rules, accident: "weather", overdue }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["accident", '"weather" is no ground for a penalty'],
      ["overdue.grounds", '"excellence" is no ground for a penalty'],
    ]);
    const twice = ConsequenceRules.safeParse({ ...rules, measures: [...rules.measures, ...rules.measures] });
    expect(twice.error?.issues.map(({ path }) => path.join("."))).toEqual(["measures"]);
  });
});

describe("any reward or penalty", () => {
  const laws = recordLaws({
    bench,
    outcomes: consequenceOutcomes,
    refusals: ["NotFound", "NotAllowed", "NoSuchReason", "OwnConsequence", "NotHeard"],
    notices: ["consequenceProposed", "consequenceDecided", "consequenceDropped"],
    missing: ["NotHeard"],
    beginnings: [[], ["ProposeConsequence"], ["ProposeConsequence", "HearPerson"], [rewarded]],
  });
  for (const { law, check } of laws) test(law, check);
});
