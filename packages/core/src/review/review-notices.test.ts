import { describe, expect, test } from "vitest";
import { recordBench, type Sayings, type Step } from "../../test-support/record-bench.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { reviewProcess } from "./review-process.ts";

const role = "dutyManager";
const plannedFor = at("17:00", "2024-11-27");
const dueBy = at("18:00", "2024-12-20");
const sayings: Sayings = {
  OpenReviews: [{ role, kind: "qualityReview", customer: "c-1" }],
  PlanReview: [{ role, review: "r-1", plannedFor, invited: ["wang", "chen"] }],
  MoveReview: [{ role, at: at("12:10"), plannedFor: at("17:00", "2024-11-28"), reason: "The hall is taken" }],
  HoldReview: [
    {
      role,
      minutes: "All relays were looked at",
      decisions: [
        { what: "Change all relays", owner: "wang", dueBy },
        { what: "Watch it", owner: "zhao" },
      ],
    },
  ],
  CancelReview: [{ role, at: at("12:20"), reason: "Nobody came" }],
  DiscontinueReviews: [{ role, at: at("12:30"), reason: "The project has ended" }],
};
const { told } = recordBench(reviewProcess, sayings);
const review = { requestId: "X-1", customer: "c-1", review: { "zh-CN": "质量评审会议", en: "quality review meeting" } };
const keys = (...steps: readonly Step[]) => told(...steps).map(({ key, to }) => [key, to]);
const everybody = (key: string) => [
  [key, { actorId: "wang" }],
  [key, { actorId: "chen" }],
];

describe("of a review", () => {
  test("each who is invited learns when it is held, and when it is held at another time, and why", () => {
    expect(told("OpenReviews")).toEqual([]);
    const invited = told("OpenReviews", "PlanReview");
    expect(invited[0]?.variables).toEqual({ ...review, number: null, plannedFor, moved: false });
    expect(keys("OpenReviews", "PlanReview")).toEqual(everybody("reviewPlanned"));
    expect(told("OpenReviews", "PlanReview", "MoveReview")).toMatchObject([
      { variables: { plannedFor: at("17:00", "2024-11-28"), moved: true }, texts: { reason: {} } },
      {},
    ]);
  });

  test("each who was invited learns that it is not held, also where the series ends before it", () => {
    expect(keys("OpenReviews", "PlanReview", "CancelReview")).toEqual(everybody("reviewCancelled"));
    expect(keys("OpenReviews", "PlanReview", "DiscontinueReviews")).toEqual(everybody("reviewCancelled"));
    expect(keys("OpenReviews", "PlanReview", "CancelReview", "DiscontinueReviews")).toEqual([]);
    expect(keys("OpenReviews", "DiscontinueReviews")).toEqual([]);
  });

  test("each who is to do what it decided learns of it, and by when (R-581)", () => {
    expect(told("OpenReviews", "PlanReview", "HoldReview")).toMatchObject([
      {
        key: "reviewDecided",
        to: { actorId: "wang" },
        variables: { ...review, heldAt: at("12:00"), dueBy },
        texts: { decision: { ref: "text-of-17" } },
      },
      { key: "reviewDecided", to: { actorId: "zhao" }, variables: { dueBy: null } },
    ]);
  });

  test("a decision that was recorded before decisions had a date has none", () => {
    const [upcast] = reviewProcess.upcasts["ReviewHeld"] ?? [];
    const decision = { what: { ref: "t", digest: "d" }, owner: "wang", problem: null };
    expect(upcast?.({ attended: [], decisions: [decision] })).toEqual({
      attended: [],
      decisions: [{ ...decision, dueBy: null }],
    });
  });

  test("that is a monthly report, who is to make it, and once it is submitted those who get it (R-528, R-529)", () => {
    const period = { from: at("00:00", "2024-11-01"), until: at("00:00", "2024-12-01") };
    const steps: readonly Step[] = [
      ["OpenReviews", { kind: "monthlyServiceSummary" }],
      ["PlanReview", { period }],
    ];
    const report = {
      review: { "zh-CN": "月度服务总结", en: "monthly service summary" },
      periodFrom: period.from,
      periodUntil: period.until,
    };
    expect(told(...steps)).toMatchObject([
      { key: "reportWanted", to: { actorId: "wang" }, variables: { ...report, plannedFor } },
      { key: "reportWanted", to: { actorId: "chen" } },
    ]);
    expect(told(...steps, "MoveReview")).toMatchObject([
      { key: "reportWanted", variables: { plannedFor: at("17:00", "2024-11-28") }, texts: { reason: {} } },
      {},
    ]);
    const submitted = told(...steps, ["HoldReview", { at: at("10:00", "2024-12-03"), decisions: [] }]);
    expect(submitted.map(({ key, to }) => [key, to])).toEqual([
      ["reportSubmitted", { role: "customerItDepartment" }],
      ["reportSubmitted", { role: "hqSupportManager" }],
    ]);
    expect(submitted[0]).toMatchObject({
      variables: { ...report, submittedAt: at("10:00", "2024-12-03") },
      texts: { summary: { ref: "text-of-25" } },
    });
  });

  test("planned before reports had a period has none", () => {
    const [upcast] = reviewProcess.upcasts["ReviewPlanned"] ?? [];
    expect(upcast?.({ review: "r-1", plannedFor, invited: [] })).toEqual({
      review: "r-1",
      plannedFor,
      invited: [],
      period: null,
    });
  });
});
