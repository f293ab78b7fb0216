import { describe, expect, test } from "vitest";
import { adoptions } from "../../test-support/adopting.ts";
import { NOW, recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { recordLaws } from "../../test-support/record-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import type { EventEnvelope } from "../event/event.ts";
import { presets } from "../presets/presets.ts";
import { timersOf } from "../sla/timers-of.ts";
import type { Instant } from "../time/instant.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { describe as worded } from "../wording/describe.ts";
import { reviewProcess } from "./review-process.ts";
import { reviewOutcomes, type ReviewState } from "./review-state.ts";

const role = "dutyManager";
const PLANNED = at("17:00", "2024-11-27");
const { standard } = presets.compiled;

const held = { role, minutes: "All relays were looked at", attended: ["wang", "chen"], papers: ["K-1", "WT-1"] };
const sayings: Sayings = {
  OpenReviews: [
    { role, kind: "qualityReview", customer: "c-1" },
    { role, kind: "party" },
  ],
  PlanReview: [
    { role, review: "r-1", plannedFor: PLANNED, invited: ["wang"] },
    {
      role,
      review: "2024-11",
      plannedFor: PLANNED,
      invited: ["wang"],
      period: { from: at("00:00", "2024-11-01"), until: at("00:00", "2024-12-01") },
    },
  ],
  MoveReview: [
    { role, plannedFor: at("17:00", "2024-11-28"), reason: "The hall is taken" },
    { role, plannedFor: PLANNED, reason: "It is not" },
  ],
  HoldReview: [
    { ...held, decisions: [{ what: "Change all relays", owner: "wang", problem: "WT-1" }] },
    { ...held, at: at("11:00"), decisions: [{ what: "Watch it", owner: "chen" }] },
  ],
  CancelReview: [{ role, reason: "Nobody came" }],
  DiscontinueReviews: [{ role, reason: "The project has ended" }],
  ReportDecisionDone: [
    { role: "fieldEngineer", decision: "1-1", how: "All changed" },
    { role: "fieldEngineer", decision: "1-2", how: "Watched" },
    { role: "fieldEngineer", decision: "1-1", how: "All changed", at: at("10:00") },
  ],
  DropDecision: [{ role, decision: "1-1", reason: "The relays are gone" }],
  FireTimer: [{ role: "system", key: "review:X-1/r-1/reviewAsPlanned/1/1/due" }],
  AdoptPolicy: [{ role: "system", ...adoptions.AdoptPolicy }],
  AdoptCalendar: [{ role: "system", ...adoptions.AdoptCalendar }],
};
const bench = recordBench(reviewProcess, sayings);
const { given, lived } = bench;
const clocks = (steps: readonly Step[], now = NOW) =>
  reviewProcess
    .timelinesOf("X-1", lived(...steps).state)
    .flatMap((timeline) => clocksOf(standard, timeline, now))
    .map(({ clock, repetition, due, status }) => [clock, repetition, due, status]);
const asPlanned = (steps: readonly Step[]) => clocks(steps).find(([clock]) => clock === "reviewAsPlanned");
const opened = (kind: string): Step => ["OpenReviews", { kind, customer: undefined }];

describe("a series of reviews", () => {
  test("of quality is planned, and held with minutes and decisions, or cancelled (R-581)", () => {
    expect(lived("OpenReviews", "PlanReview", "HoldReview").state).toMatchObject({
      status: "between",
      reviews: { heldTimes: 1, decisions: [{ owner: "wang", problem: "WT-1" }] },
    });
    expect(lived("OpenReviews", "PlanReview", "CancelReview").state).toMatchObject({
      status: "between",
      reviews: { heldTimes: 0 },
    });
    const planned = ["OpenReviews", "PlanReview"] as const;
    expect(asPlanned(planned)).toEqual(["reviewAsPlanned", 1, PLANNED, "running"]);
    expect(asPlanned([...planned, "MoveReview"])?.[2]).toBe(at("17:00", "2024-11-28"));
    expect(asPlanned([...planned, "HoldReview"])?.[3]).toBe("met");
    expect(asPlanned([...planned, "DiscontinueReviews"])?.[3]).toBe("void");
  });

  describe("follows what was decided until it is carried out (R-581)", () => {
    const dueBy = at("18:00", "2024-12-20");
    const decisions = [
      { what: "Change all relays", owner: "wang", dueBy },
      { what: "Watch it", owner: "chen" },
    ];
    const held: readonly Step[] = ["OpenReviews", "PlanReview", ["HoldReview", { decisions }]];
    const followed = (...steps: readonly Step[]) => {
      const { state } = lived(...held, ...steps);
      return state.status === "unscheduled" ? [] : state.reviews.decisions.map((one) => [one.decision, one.status]);
    };
    const decisionClocks = (...steps: readonly Step[]) =>
      clocks([...held, ...steps])
        .filter(([clock]) => clock === "decisionDone")
        .map(([, , due, status]) => [due ?? null, status]);

    test("each with its owner and its due moment, through later reviews and after the last", () => {
      expect(followed()).toEqual([
        ["1-1", "open"],
        ["1-2", "open"],
      ]);
      expect(
        followed(["HoldReview", { decisions: [{ what: "Buy more", owner: "zhao" }] }], "ReportDecisionDone"),
      ).toEqual([
        ["1-1", "done"],
        ["1-2", "open"],
        ["2-1", "open"],
      ]);
      expect(followed("DiscontinueReviews", ["DropDecision", { decision: "1-2" }])).toEqual([
        ["1-1", "open"],
        ["1-2", "dropped"],
      ]);
    });

    test("with a clock where it has a due moment, kept once it is done and void once it is dropped", () => {
      expect(decisionClocks()).toEqual([[dueBy, "running"]]);
      expect(decisionClocks("ReportDecisionDone")).toEqual([[dueBy, "met"]]);
      expect(decisionClocks("DropDecision")).toEqual([[dueBy, "void"]]);
    });

    test("once, not before it was decided, and only what was", () => {
      const again = given(...held, "ReportDecisionDone")
        .when("ReportDecisionDone")
        ._unsafeUnwrapErr();
      expect(again).toEqual({ type: "NoSuchDecision", decision: "1-1", known: ["1-2"] });
      expect(worded(again, "en")).toBe('no decision "1-1" is still to be carried out; still to be: 1-2');
      expect(worded({ ...again, known: [] } as typeof again, "zh-CN")).toBe("没有待落实的决定“1-1”；待落实：无");
      expect(
        given(...held)
          .when("DropDecision", { at: at("11:00") })
          ._unsafeUnwrapErr(),
      ).toMatchObject({
        type: "OutOfOrder",
      });
    });
  });

  test("may be held unannounced, as irregular checks of quality are (R-415)", () => {
    expect(lived(opened("qualityCheck"), "HoldReview", "HoldReview").state).toMatchObject({
      reviews: { heldTimes: 2 },
    });
  });

  test("of risks finds them and has somebody remove each; how often is unstated (R-590)", () => {
    const risks = [{ what: "The backup is never restored", owner: "chen", problem: "WT-2" }];
    expect(lived(opened("riskReview"), ["HoldReview", { decisions: risks }]).state).toMatchObject({
      reviews: { kind: "riskReview", heldTimes: 1, decisions: [{ owner: "chen", problem: "WT-2" }] },
    });
    expect(clocks([opened("riskReview")]).map(([clock, , due]) => [clock, due])).toEqual([["reviewInterval", null]]);
  });

  test.for([
    ["technicalDocuments", "2024-11-28"],
    ["knowledgeUpdate", "2024-11-28"],
    ["technicalReport", "2024-12-21"],
  ] as const)(
    "of kind %s is due again after a week or a month, from when it was held (R-521, R-522, R-523)",
    ([kind, on]) => {
      expect(clocks([opened(kind)])).toEqual([["reviewInterval", 1, at("12:00", on), "running"]]);
      expect(clocks([opened(kind), "HoldReview"])).toEqual([
        ["reviewInterval", 1, at("12:00", on), "met"],
        ["reviewInterval", 2, at("12:00", on), "running"],
      ]);
    },
  );

  test.for(["regulationReview", "caseMeeting", "processReview", "feedbackReview"])(
    "of kind %s recurs without a number of days: no source states one (R-418, R-466, R-467, R-417)",
    (kind) => {
      expect(clocks([opened(kind)]).map(([clock, , due]) => [clock, due ?? null])).toEqual([["reviewInterval", null]]);
      expect(lived(opened(kind), "PlanReview", "HoldReview").state.status).toBe("between");
    },
  );

  test.for([
    ["monthlyServiceSummary", "2024-12-06"],
    ["monthlyRepairSummary", "2024-12-11"],
  ] as const)("of kind %s is due by its day of the month after its period (R-528, R-529)", ([kind, on]) => {
    const period = { from: at("00:00", "2024-11-01"), until: at("00:00", "2024-12-01") };
    const steps: readonly Step[] = [opened(kind), ["PlanReview", { period }]];
    const deadline = (now: Instant, ...more: readonly Step[]) =>
      clocks([...steps, ...more], now)
        .filter(([clock]) => clock === "reportDeadline")
        .map(([, , due, status]) => [due ?? null, status]);
    const due = at("00:00", on);
    expect(deadline(NOW)).toEqual([[null, "pending"]]);
    const timers = reviewProcess
      .timelinesOf("X-1", lived(...steps).state)
      .flatMap((timeline) => timersOf(standard, timeline))
      .filter(({ key }) => key.includes("reportDeadline"));
    expect(timers.map(({ at: moment }) => moment)).toContain(due);
    expect(deadline(at("00:00", "2024-12-02"))).toEqual([[due, "running"]]);
    expect(deadline(at("00:00", "2024-12-20"))).toEqual([[due, "missed"]]);
    const submitted: Step = ["HoldReview", { at: at("10:00", "2024-12-03"), decisions: [] }];
    expect(deadline(at("00:00", "2024-12-20"), submitted)).toEqual([[due, "met"]]);
    const early: Step = ["HoldReview", { at: at("13:00"), decisions: [] }];
    expect(deadline(at("00:00", "2024-12-20"), early)).toEqual([[due, "met"]]);
    const endless = { from: period.until, until: period.until };
    expect(reviewProcess.parse(bench.said(["PlanReview", { period: endless }]), NOW)._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "period.until" }],
    });
  });

  test("tells the duty manager that a planned one was not held", () => {
    const late = at("18:00", "2024-11-27");
    const { state } = lived("OpenReviews", "PlanReview");
    const [missed] = bench.decided(state, bench.said("FireTimer"), late)._unsafeUnwrap();
    expect(reviewProcess.noticesFor(bench.contextAt(late), missed as unknown as EventEnvelope, state)).toMatchObject([
      { key: "clockMissed", to: { role }, variables: { requestId: "X-1", customer: "c-1", dueAt: PLANNED } },
    ]);
  });

  test("is of a kind that the policy knows", () => {
    const refusal = given().when("OpenReviews", { kind: "party" })._unsafeUnwrapErr();
    expect(worded(refusal, "en")).toMatch(/^there is no review of kind "party"; known: technicalDocuments, /);
    expect(worded(refusal, "zh-CN")).toMatch(/^没有评审类别“party”；可用：technicalDocuments、/);
  });
});

describe("any series of reviews", () => {
  const stillOpen = (state: ReviewState) => {
    const open =
      state.status === "unscheduled" ? undefined : state.reviews.decisions.find((one) => one.status === "open");
    return open === undefined ? {} : { decision: open.decision };
  };
  const laws = recordLaws({
    bench,
    outcomes: reviewOutcomes,
    refusals: ["NotFound", "NotAllowed", "UnknownReviewKind", "NoSuchDecision", "OutOfOrder"],
    fresh: { ReportDecisionDone: stillOpen, DropDecision: stillOpen },
    missing: ["NoSuchDecision"],
    notices: ["reportWanted", "reportSubmitted", "reviewPlanned", "reviewCancelled", "reviewDecided"],
    beginnings: [[], ["OpenReviews"], ["OpenReviews", "PlanReview"], ["OpenReviews", "HoldReview"]],
  });
  for (const { law, check } of laws) test(law, check);
});
