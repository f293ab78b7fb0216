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
import { leftoverProcess } from "./leftover-process.ts";
import { leftoverOutcomes, type LeftoverState } from "./leftover-state.ts";

const MANAGER = "dutyManager";
const DUE = at("17:00", "2024-11-28");
const { standard } = presets.compiled;

const sayings: Sayings = {
  RecordLeftover: [
    {
      role: "fieldEngineer",
      id: "wang",
      request: { id: "T-1", number: "202411-0001" },
      customer: "c-1",
      contact: { cardId: "card-1" },
      problem: "The second protector is worn",
      owner: "wang",
      dueBy: DUE,
    },
  ],
  AssignLeftover: [
    { role: MANAGER, owner: "chen" },
    { role: MANAGER, owner: "wang" },
  ],
  MoveLeftoverDue: [{ role: MANAGER, dueBy: at("17:00", "2024-11-29"), reason: "The part is late" }],
  ServeLeftover: [
    { role: MANAGER, through: { type: "request", id: "T-2" } },
    { role: MANAGER, through: { type: "visit", request: "T-1", id: "v2" } },
  ],
  NoteLeftoverServed: [
    { role: "system", request: "T-2" },
    { role: "system", request: "T-3" },
  ],
  ReportSettled: [
    { role: "fieldEngineer", id: "wang", how: "The protector was replaced" },
    { role: "fieldEngineer", id: "wang", how: "Yesterday", at: at("12:00", "2024-11-20") },
  ],
  VerifySettled: [
    { role: MANAGER, id: "sun", settled: true },
    { role: MANAGER, id: "sun", settled: false, opinion: "It hums again" },
    { role: MANAGER, id: "wang", settled: true },
  ],
  CancelLeftover: [{ role: MANAGER, reason: "Recorded twice" }],
  FireTimer: [{ role: "system", key: "leftover:X-1/leftoverSettled/1/1/due" }],
  AdoptPolicy: [{ role: "system", ...adoptions.AdoptPolicy }],
  AdoptCalendar: [{ role: "system", ...adoptions.AdoptCalendar }],
};
const bench = recordBench(leftoverProcess, sayings);
const { given, lived } = bench;

const envelope = (event: object): EventEnvelope => event as EventEnvelope;
const after = (...steps: readonly Step[]) => {
  const { state, events } = lived(...steps);
  const context = { ...bench.contextAt(NOW), number: "L2024-0001" };
  const last = envelope(events.at(-1) ?? {});
  return {
    notices: leftoverProcess.noticesFor(context, last, state).map(({ key, to }) => [key, to]),
    reactions: leftoverProcess.reactionsTo(context, last, state),
  };
};
const clock = (state: LeftoverState, now = NOW) =>
  leftoverProcess.timelinesOf("X-1", state).flatMap((timeline) => clocksOf(standard, timeline, now))[0];

describe("a leftover problem", () => {
  test("is a numbered record of its own, with an owner and a due moment (R-037, R-215, R-235)", () => {
    expect(leftoverProcess.numberSeries).toBe("leftover");
    expect(standard.policy.numbers["leftover"]).toEqual({ pattern: "L{yyyy}-{seq:4}", reset: "yearly" });
    expect(lived("RecordLeftover").state).toMatchObject({
      status: "open",
      leftover: { owner: "wang", dueBy: DUE, request: { number: "202411-0001" } },
    });
    expect(after("RecordLeftover").notices).toEqual([["leftoverAssigned", { actorId: "wang" }]]);
    expect(after("RecordLeftover", "AssignLeftover").notices).toEqual([["leftoverAssigned", { actorId: "chen" }]]);
  });

  test("is noted with its number on the slip of the request that it is left of, once (R-235)", () => {
    const noted = { type: "NoteRecord", record: "leftover", id: "X-1", number: "L2024-0001" };
    const [reaction] = after("RecordLeftover").reactions;
    expect(reaction).toEqual({
      stream: { kind: "request", id: "T-1" },
      command: noted,
      numbered: true,
      otherwise: null,
    });
    expect(after("RecordLeftover", "AssignLeftover").reactions).toEqual([]);
  });

  test("is due when it was agreed, and then when that was moved to; without a moment nothing is promised", () => {
    expect(clock(lived("RecordLeftover").state)).toMatchObject({ status: "running", due: DUE });
    expect(clock(lived("RecordLeftover", "MoveLeftoverDue").state)).toMatchObject({ due: at("17:00", "2024-11-29") });
    expect(lived("RecordLeftover", "MoveLeftoverDue").events.map(({ type }) => type)).toEqual([
      "LeftoverRecorded",
      "LeftoverDueMoved",
      "DeadlineMoved",
    ]);
    const { state } = lived(["RecordLeftover", { dueBy: undefined }]);
    expect(clock(state)?.due ?? null).toBeNull();
  });

  test("missed is told to the duty manager, and runs on when it turns out not to be settled", () => {
    const { state } = lived("RecordLeftover");
    const keys = pendingTimers(standard, leftoverProcess.timelinesOf("X-1", state), [], NOW).map(({ key }) => key);
    expect(keys).toEqual(["leftover:X-1/leftoverSettled/1/1/due"]);
    const late = at("08:00", "2024-11-29");
    const [missed] = bench.decided(state, bench.said("FireTimer"), late)._unsafeUnwrap();
    const context = bench.contextAt(late);
    expect(leftoverProcess.noticesFor(context, envelope(missed ?? {}), state)).toMatchObject([
      { key: "clockMissed", to: { role: "dutyManager" }, variables: { requestId: "T-1", dueAt: DUE } },
    ]);
    expect(clock(lived("RecordLeftover", "ReportSettled").state)?.status).toBe("met");
    const reopened = lived("RecordLeftover", "ReportSettled", ["VerifySettled", { settled: false }]).state;
    expect(clock(reopened)?.status).toBe("running");
  });

  test("is verified by somebody who neither owns it nor settled it", () => {
    const settled = ["RecordLeftover", "ReportSettled"] as const;
    expect(after(...settled).notices).toEqual([["leftoverSettled", { role: "dutyManager" }]]);
    const refusal = given(...settled)
      .when("VerifySettled", { id: "wang" })
      ._unsafeUnwrapErr();
    expect(refusal).toEqual({ type: "OwnVerification", person: "wang" });
    expect([worded(refusal, "zh-CN"), worded(refusal, "en")]).toEqual([
      "wang 负责或处理了该遗留问题，须由他人验证",
      "wang owns this leftover problem or settled it; somebody else must verify it",
    ]);
    expect(lived(...settled, "VerifySettled").state.status).toBe("verified");
    expect(lived(...settled, ["VerifySettled", { settled: false }]).state).toMatchObject({
      status: "open",
      leftover: { cycle: 2 },
    });
  });

  test("becomes a request in the words of its record, and is settled when that is archived", () => {
    const { state } = lived("RecordLeftover");
    const problem = state.status === "unrecorded" ? null : state.leftover.problem;
    expect(after("RecordLeftover", "ServeLeftover").reactions).toEqual([
      {
        stream: { kind: "request", id: "T-2" },
        command: {
          type: "Log",
          customer: "c-1",
          contact: { cardId: "card-1" },
          fault: problem,
          kind: "fault",
          source: "leftover",
          facts: { leftover: "X-1" },
        },
      },
    ]);
    expect(lived("RecordLeftover", "ServeLeftover", "NoteLeftoverServed").state).toMatchObject({
      status: "settled",
      leftover: { settled: { how: null } },
    });
    const refusal = given("RecordLeftover", "ServeLeftover")
      .when("NoteLeftoverServed", { request: "T-3" })
      ._unsafeUnwrapErr();
    expect(worded(refusal, "en")).toBe("this leftover problem did not become request T-3; it became: T-2");
    expect(worded(refusal, "zh-CN")).toBe("该遗留问题没有转为服务请求 T-3；已转为：T-2");
  });

  test("becomes a visit of a request that is open, which is then linked and no request of its own", () => {
    const visit = { type: "visit", request: "T-1", id: "v2" };
    expect(after("RecordLeftover", ["ServeLeftover", { through: visit }]).reactions).toEqual([]);
    expect(lived("RecordLeftover", ["ServeLeftover", { through: visit }], "ReportSettled").state).toMatchObject({
      status: "settled",
      leftover: { served: [visit] },
    });
  });

  test("is settled no earlier than it was recorded", () => {
    const early = at("11:00");
    expect(given("RecordLeftover").when("ReportSettled", { at: early })._unsafeUnwrapErr()).toEqual({
      type: "OutOfOrder",
      mark: "settled",
      at: early,
      latest: { name: "recorded", at: NOW },
    });
  });
});

describe("any leftover problem", () => {
  const laws = recordLaws({
    bench,
    outcomes: leftoverOutcomes,
    refusals: ["NotFound", "NotAllowed", "OwnVerification", "ServedElsewhere", "OutOfOrder"],
    missing: ["ServedElsewhere"],
    notices: ["leftoverAssigned", "leftoverSettled"],
    beginnings: [[], ["RecordLeftover"], ["RecordLeftover", "ReportSettled"], ["RecordLeftover", "ServeLeftover"]],
  });
  for (const { law, check } of laws) test(law, check);
});
