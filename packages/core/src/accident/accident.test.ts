import { describe, expect, test } from "vitest";
import { NOW, recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { consequenceProcess } from "../consequence/consequence-process.ts";
import type { EventEnvelope } from "../event/event.ts";
import { AccidentRules } from "../policy/accident-rules.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { presets } from "../presets/presets.ts";
import { describe as worded } from "../wording/describe.ts";
import { accidentProcess } from "./accident-process.ts";
import { accidentOutcomes } from "./accident-state.ts";

const { standard } = presets.compiled;
const rules = standard.policy.accidents as AccidentRules;

const INVESTIGATOR = { role: "safetyQualityDepartment", id: "sun" };
const MANAGER = { role: "projectManager", id: "qian" };
const leaked = {
  role: "fieldEngineer",
  id: "wang",
  kind: "leak",
  happenedAt: at("10:40"),
  request: { id: "T-1", number: "202411-0001" },
  customer: "c-1",
  contact: { name: "Zhao Min", phone: "+86 571 8000 0000" },
  people: ["chen"],
  data: ["personal"],
  account: "A list of owners went to a supplier",
};
const outcome = {
  type: "confirmed",
  harm: "Forty owners were called by the supplier",
  responsible: [
    { person: "chen", consequence: "k-1" },
    { person: "lu", consequence: "k-2" },
  ],
};
const investigated = { ...INVESTIGATOR, findings: "The list was attached to an order", outcome };

const sayings: Sayings = {
  ReportAccident: [
    leaked,
    { ...leaked, kind: "overstepping", customer: undefined, contact: undefined, data: [] },
    { ...leaked, data: [] },
    { ...leaked, kind: "burglary" },
    { ...leaked, data: ["gossip"] },
    { ...leaked, happenedAt: at("12:30") },
  ],
  TellCustomerOfAccident: [{ ...MANAGER, account: "Your owners' telephone numbers reached a supplier" }],
  RemedyAccident: [{ ...MANAGER, remedy: "Orders are sent without attachments" }],
  InvestigateAccident: [
    investigated,
    { ...investigated, outcome: { ...outcome, responsible: [] } },
    { ...INVESTIGATOR, findings: "The list was public", outcome: { type: "unfounded" } },
    { ...investigated, id: "chen" },
  ],
  NoteConsequence: [
    { role: "system", consequence: "k-1", outcome: "decided" },
    { role: "system", consequence: "k-2", outcome: "rejected" },
    { role: "system", consequence: "k-9", outcome: "decided" },
  ],
  CloseAccident: [
    { ...INVESTIGATOR, summary: "Told, remedied and decided" },
    { role: "generalManager", id: "lu", summary: "Nothing more to do" },
  ],
};
const bench = recordBench(accidentProcess, sayings, "a-1");
const { given, lived } = bench;

const settled: readonly Step[] = [
  "ReportAccident",
  "InvestigateAccident",
  "TellCustomerOfAccident",
  "RemedyAccident",
  "NoteConsequence",
  ["NoteConsequence", { consequence: "k-2", outcome: "rejected" }],
];
const refused = (steps: readonly Step[], command: string, twist: Readonly<Record<string, unknown>> = {}) =>
  given(...steps)
    .when(command, twist)
    ._unsafeUnwrapErr();
const last = (...steps: readonly Step[]) => {
  const { state, events } = lived(...steps);
  return { state, event: { ...events.at(-1), version: events.length } as unknown as EventEnvelope };
};
const told = (...steps: readonly Step[]) => {
  const { state, event } = last(...steps);
  return accidentProcess.noticesFor(bench.contextAt(NOW), event, state).map(({ key, to }) => [key, to]);
};

describe("a security accident (R-583)", () => {
  test("is reported, looked into, told, remedied and closed once its consequences are decided", () => {
    const { state } = lived(...settled, "CloseAccident");
    expect(state).toMatchObject({
      status: "closed",
      accident: { report: { kind: "leak", data: ["personal"], people: ["chen"] }, reportedBy: "wang", told: true },
      responsible: outcome.responsible,
      undecided: [],
    });
  });

  test("is any of the seven that the source lists", () => {
    expect(rules.kinds.map(({ id, source }) => [id, source.includes("R-583")])).toEqual(
      ["political", "leak", "theft", "unauthorisedChange", "concealment", "overstepping", "other"].map((id) => [
        id,
        true,
      ]),
    );
  });

  test("with a customer's data says which: technical, business, personal or of a transaction (R-584, R-587)", () => {
    const refusal = refused([], "ReportAccident", { data: [] });
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "“leak”类安全事故须注明涉及哪类数据：technical、business、personal、transaction",
      "the report of a leak must name the data: technical, business, personal, transaction",
    ]);
    const without = given().when("ReportAccident", { kind: "concealment", data: [] });
    expect(without.isOk()).toBe(true);
  });

  test("keeps who the contact is, and what was said, out of its events (R-587)", () => {
    const written = JSON.stringify(lived(...settled, "CloseAccident").events);
    for (const secret of ["Zhao Min", "8000 0000", "went to a supplier", "were called"])
      expect(written).not.toContain(secret);
  });

  test("is looked into and closed by nobody who had a part in it", () => {
    const twist = { outcome: { ...outcome, responsible: [{ person: "sun", consequence: "k-1" }] } };
    expect(refused(["ReportAccident"], "InvestigateAccident", twist)).toEqual({ type: "OwnAccident", person: "sun" });
    const refusal = refused(settled, "CloseAccident", { role: "generalManager", id: "chen" });
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "chen 与该事故有关，须由他人调查和结案",
      "chen has a part in this accident; somebody else must look into it and close it",
    ]);
  });

  test("that was none is over, and nobody answers for it", () => {
    const unfounded: Step = ["InvestigateAccident", { outcome: { type: "unfounded" } }];
    expect(lived("ReportAccident", unfounded).state.status).toBe("unfounded");
    const { state, event } = last("ReportAccident", unfounded);
    expect(accidentProcess.reactionsTo(bench.contextAt(NOW), event, state)).toEqual([]);
    expect(told("ReportAccident", unfounded)).toEqual([]);
  });

  test("cannot be closed before the customer is told, something is remedied and all consequences are decided", () => {
    const refusal = refused(["ReportAccident", "InvestigateAccident"], "CloseAccident");
    expect(refusal).toEqual({ type: "AccidentNotSettled", customer: true, remedy: true, consequences: ["k-1", "k-2"] });
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "安全事故尚不能结案；告知用户：未完成；整改：未完成；待决定的处理：k-1、k-2",
      "the accident cannot be closed; the customer is to be told; a remedy is missing; to be decided: k-1, k-2",
    ]);
    const rest = refused(settled.slice(0, -1), "CloseAccident");
    expect([worded(rest, "zh-CN"), worded(rest, "en")]).toEqual([
      "安全事故尚不能结案；告知用户：已完成；整改：已完成；待决定的处理：k-2",
      "the accident cannot be closed; the customer needs no word; a remedy is there; to be decided: k-2",
    ]);
  });

  test("that concerns no customer has nobody to tell", () => {
    const inside: Step = ["ReportAccident", { kind: "other", customer: undefined, contact: undefined, data: [] }];
    const refusal = refused([inside], "TellCustomerOfAccident");
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "该事故未涉及用户，无须告知",
      "the accident concerns no customer who could be told",
    ]);
    const nobody: Step = ["InvestigateAccident", { outcome: { ...outcome, responsible: [] } }];
    expect(lived(inside, nobody, "RemedyAccident", "CloseAccident").state.status).toBe("closed");
  });

  test("refuses what cannot be, and says so in both languages", () => {
    const refusals = [
      refused([], "ReportAccident", { kind: "burglary" }),
      refused([], "ReportAccident", { data: ["gossip"] }),
      refused([], "ReportAccident", { happenedAt: at("12:30") }),
      refused(["ReportAccident", "InvestigateAccident"], "NoteConsequence", { consequence: "k-9" }),
    ];
    expect(refusals.map((one) => worded(one, "en"))).toEqual([
      "the policy lists no security accident burglary; it lists political, leak, theft, unauthorisedChange, concealment, overstepping, other",
      "the policy lists no data gossip; it lists technical, business, personal, transaction",
      "it happened at 2024-11-21T04:30:00.000Z; it cannot have been reported at 2024-11-21T04:00:00.000Z",
      'no consequence "k-9" of this accident waits to be decided; these do: k-1, k-2',
    ]);
    expect(refusals.map((one) => worded(one, "zh-CN"))).toEqual([
      "策略中没有此类安全事故：burglary；可用：political、leak、theft、unauthorisedChange、concealment、overstepping、other",
      "策略中没有此类数据：gossip；可用：technical、business、personal、transaction",
      "事故发生于 2024-11-21T04:30:00.000Z，不能在 2024-11-21T04:00:00.000Z 报告",
      "该事故没有待决定的处理“k-9”；待决定：k-1、k-2",
    ]);
  });

  test("tells the safety department, the customer and the general manager", () => {
    expect(told("ReportAccident")).toEqual([
      ["accidentReported", { role: "safetyQualityDepartment" }],
      ["accidentReported", { role: "projectManager" }],
      ["accidentReported", { role: "customerItDepartment" }],
    ]);
    expect(told("ReportAccident", "TellCustomerOfAccident")).toEqual([["accidentTold", { cardId: "card-1" }]]);
    expect(told("ReportAccident", "InvestigateAccident")).toMatchObject([
      ["accidentConfirmed", { role: "generalManager" }],
      ["accidentConfirmed", { role: "customerItDepartment" }],
    ]);
    expect(told(...settled, "CloseAccident")).toMatchObject([["accidentClosed", { role: "generalManager" }], {}]);
    expect(told("ReportAccident", "RemedyAccident")).toEqual([]);
  });

  test("proposes a penalty for whoever answers for it, which the process of consequences takes (R-588)", () => {
    const { state, event } = last("ReportAccident", "InvestigateAccident");
    const reactions = accidentProcess.reactionsTo(bench.contextAt(NOW), event, state);
    expect(reactions.map(({ stream }) => stream)).toEqual([
      { kind: "consequence", id: "k-1" },
      { kind: "consequence", id: "k-2" },
    ]);
    for (const { command } of reactions) {
      const taken = consequenceProcess.parse({ ...command, by: { id: "system", role: "system" } }, NOW);
      expect(taken._unsafeUnwrap()).toMatchObject({
        as: "penalty",
        grounds: { id: "securityAccident", stream: { kind: "securityAccident", id: "a-1" } },
      });
    }
  });

  test("waits for no consequence where the policy decides none", () => {
    const without = composePolicy(standard.policy, { consequences: null })
      .andThen((policy) => compilePolicy(policy, presets.calendars))
      ._unsafeUnwrap();
    const { state, events } = lived("ReportAccident");
    const found = bench.decided(state, bench.said("InvestigateAccident"), NOW, without)._unsafeUnwrap();
    const after = found.reduce(accidentProcess.evolve, state);
    expect(after).toMatchObject({ status: "confirmed", undecided: [] });
    const envelope = { ...found[0], version: events.length + 1 } as unknown as EventEnvelope;
    expect(accidentProcess.reactionsTo(bench.contextAt(NOW, without), envelope, after)).toEqual([]);
  });

  test("is kept where the policy has a section for it, with each kind and each datum once", () => {
    const refusal = bench.decided(accidentProcess.initial, bench.said("ReportAccident"), NOW, presets.compiled.solar);
    expect(refusal._unsafeUnwrapErr()).toEqual({ type: "NotInPolicy", section: "accidents" });
    const twice = { kinds: [...rules.kinds, ...rules.kinds], data: [...rules.data, ...rules.data] };
    const issues = AccidentRules.safeParse({ ...rules, ...twice }).error?.issues.map(({ path }) => path.join("."));
    expect(issues).toEqual(["kinds", "data"]);
  });
});

describe("any security accident", () => {
  const laws = recordLaws({
    bench,
    outcomes: accidentOutcomes,
    refusals: [
      "NotFound",
      "NotAllowed",
      "NoSecurityAccident",
      "DataNotNamed",
      "NotHappenedYet",
      "NoCustomerConcerned",
      "OwnAccident",
      "NoSuchConsequence",
      "AccidentNotSettled",
    ],
    notices: ["accidentReported", "accidentTold", "accidentConfirmed", "accidentClosed"],
    missing: ["NoCustomerConcerned", "NoSuchConsequence", "AccidentNotSettled"],
    beginnings: [[], ["ReportAccident"], ["ReportAccident", "InvestigateAccident"], settled.slice(0, -1), settled],
  });
  for (const { law, check } of laws) test(law, check);
});
