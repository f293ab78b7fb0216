import { describe, expect, test } from "vitest";
import { complaints, withComplaints, withoutComplaints } from "../../test-support/complaint-fixtures.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { complaintRules } from "../policy/presets/complaint-rules.ts";
import { presets } from "../presets/presets.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { complaintProcess } from "./complaint-process.ts";
import { complaintReasons } from "./complaint-reasons.ts";
import { complaintTimelines } from "./complaint-timelines.ts";

const { given, givenUnder } = complaints;
const handled = [
  "ReceiveComplaint",
  "AdmitComplaint",
  "AssignComplaint",
  "VerifyComplaint",
  "HandleComplaint",
] as const;
const replied = [...handled, "ReplyToComplaint"] as const;

describe("a complaint", () => {
  test("goes from its receipt over assignment and handling to the revisit (R-420, R-427)", () => {
    const { state } = given(...replied, "NoteRevisitDone");
    expect(state).toMatchObject({ status: "settled", satisfied: true, handler: "he" });
    expect(state.status !== "unreceived" && state.file.marks.map(({ name }) => name)).toEqual([
      "received",
      "admitted",
      "assigned",
      "verified",
      "handled",
      "replied",
      "settled",
    ]);
  });

  test("comes by phone, mail or online, or over the complaint hotline (R-018, R-424)", () => {
    for (const channel of ["phone", "email", "online", "complaintHotline"])
      expect(given(["ReceiveComplaint", { channel }]).state).toMatchObject({ file: { channel } });
  });

  test("is received at once by whoever serves the customer, and answered with its admission (R-029, R-035)", () => {
    for (const role of ["hotlineEngineer", "complaintTeam", "customer"])
      expect(
        given()
          .when("ReceiveComplaint", { by: { id: "x", role } })
          .isOk(),
      ).toBe(true);
    expect(given("ReceiveComplaint", "AdmitComplaint").told()).toMatchObject([
      { key: "complaintAdmitted", to: { cardId: "card-1" } },
    ]);
  });

  test("is handled by a team of its own: nobody else admits or assigns it (R-422)", () => {
    const byManager = { by: { id: "sun", role: "dutyManager" } };
    for (const type of ["AdmitComplaint", "MergeComplaint"] as const)
      expect(given("ReceiveComplaint").when(type, byManager)._unsafeUnwrapErr()).toMatchObject({
        type: "NotPermitted",
        permitted: ["complaintTeam"],
      });
  });

  test("is told to the team and to the safety and quality department (R-410)", () => {
    expect(given("ReceiveComplaint").told()).toMatchObject([
      { key: "complaintReceived", to: { role: "complaintTeam" }, variables: { requestId: "S-1", number: "S-0001" } },
      { key: "complaintReceived", to: { role: "safetyQualityDepartment" } },
    ]);
  });

  test("is verified before it is handled, and handled before it is answered (R-421)", () => {
    expect(
      given(...handled.slice(0, 3))
        .when("HandleComplaint")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "assigned",
    });
    expect(
      given(...handled.slice(0, 4))
        .when("ReplyToComplaint")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "verified",
    });
  });

  test("is confirmed by a survey on site or by phone, and its repair agreed with the owner (R-425)", () => {
    const { state } = given(
      "ReceiveComplaint",
      "AdmitComplaint",
      "AssignComplaint",
      ["VerifyComplaint", { means: "siteSurvey" }],
      ["HandleComplaint", { agreedWith: { name: "Owner" } }],
    );
    expect(state).toMatchObject({
      verification: { means: "siteSurvey" },
      handling: { agreedWith: { cardId: "card-1" } },
    });
  });

  test("about the product's quality needs the cause and a plan that it does not recur (R-426)", () => {
    const about = [
      "ReceiveComplaint",
      ["AdmitComplaint", { reasons: ["late", "productQuality"] }],
      "AssignComplaint",
      "VerifyComplaint",
    ] as const;
    expect(
      given(...about)
        .when("HandleComplaint", { improvement: undefined })
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "CauseAnalysisMissing",
      reasons: ["productQuality"],
      missing: ["improvement"],
    });
    expect(
      given(...handled.slice(0, 4))
        .when("HandleComplaint", { cause: undefined })
        .isOk(),
    ).toBe(true);
  });

  test("is in the hands of one handler, who may change", () => {
    const assigned = given(...handled.slice(0, 3), ["AssignComplaint", { handler: "ma" }]);
    const byHe = { by: { id: "he", role: "complaintHandler" } };
    expect(assigned.when("VerifyComplaint", byHe)._unsafeUnwrapErr()).toEqual({
      type: "NotTheHandler",
      handler: "ma",
      actor: "he",
    });
    expect(assigned.told()).toMatchObject([{ key: "complaintAssigned", to: { actorId: "ma" } }]);
    expect(assigned.when("AssignComplaint", { handler: "ma" })._unsafeUnwrap()).toEqual([]);
  });

  test("makes good the loss through the provider's fault, after a standard (R-274)", () => {
    const { state } = given(...handled, "RecordCompensation");
    expect(state).toMatchObject({
      file: { compensations: [{ standard: "loss", amount: { amountMinor: 5000, currency: "CNY" } }] },
    });
    const unfounded = given(...handled.slice(0, 3), ["VerifyComplaint", { verdict: "notUpheld" }]);
    expect(unfounded.when("RecordCompensation")._unsafeUnwrapErr()).toEqual({
      type: "NotAtFault",
      verdict: "notUpheld",
    });
    const [loss] = complaintRules.compensation;
    const capped = withComplaints({ compensation: [{ ...loss!, atMost: { amountMinor: 4000, currency: "CNY" } }] });
    expect(
      givenUnder(capped, ...handled)
        .when("RecordCompensation")
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "AboveStandard",
      atMost: { amountMinor: 4000, currency: "CNY" },
    });
    const half = { amount: { amountMinor: 2500, currency: "CNY" } };
    expect(
      givenUnder(capped, ...handled, ["RecordCompensation", half])
        .when("RecordCompensation", half)
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "AboveStandard",
      standard: "loss",
      ...half,
      given: { amountMinor: 2500, currency: "CNY" },
      atMost: { amountMinor: 4000, currency: "CNY" },
    });
  });

  test("is known to the request that it is about, whether somebody complained or a rating opened it", () => {
    const noted = {
      stream: { kind: "request", id: "T-1" },
      command: { type: "NoteRecord", record: "complaint", id: "S-1", number: "S-0001" },
      numbered: true,
      otherwise: null,
    };
    const request = { id: "T-1", number: "202411-0001" };
    expect(given(["ReceiveComplaint", { request }]).reacted()).toEqual([noted]);
    expect(given("NoticeDissatisfaction").reacted()).toEqual([noted]);
    expect(given("ReceiveComplaint").reacted()).toEqual([]);
  });

  test("plans the revisit of the complainant when it is answered (R-420)", () => {
    const [reaction] = given(...replied).reacted();
    expect(reaction).toMatchObject({
      stream: { kind: "revisit", id: "S-1-r1" },
      command: {
        type: "PlanRevisit",
        subject: { kind: "complaint", id: "S-1" },
        windowFrom: at("09:00", "2024-11-22"),
      },
    });
  });

  test("is settled by a content complainant alone, where the policy asks them", () => {
    expect(
      given(...replied)
        .when("SettleComplaint")
        ._unsafeUnwrapErr(),
    ).toEqual({
      type: "RevisitPending",
      revisitId: "S-1-r1",
    });
    expect(
      given(...replied)
        .when("SettleComplaint", { unasked: "Moved away" })
        .isOk(),
    ).toBe(true);
    const unasked = givenUnder(withComplaints({ revisit: null }), ...replied);
    expect(unasked.reacted()).toEqual([]);
    expect(unasked.when("SettleComplaint").isOk()).toBe(true);
  });

  test("begins anew when the complainant is not content, with what was done kept", () => {
    const again = given(...replied, ["NoteRevisitDone", { satisfied: false }]);
    expect(again.state).toMatchObject({
      status: "admitted",
      file: { round: 2, pastRounds: [{ handler: "he", reply: { channel: "phone" } }] },
    });
    expect(again.told()).toMatchObject([
      { key: "complaintReopened", to: { role: "complaintTeam" }, variables: { round: 2 } },
      { key: "complaintReopened", to: { role: "departmentHead" } },
    ]);
  });

  test("withdrawn or merged is over, and nobody is told that it is late", () => {
    for (const end of [["WithdrawComplaint"], ["MergeComplaint", "NoteTakenIn"]] as const) {
      const { state, now } = given("ReceiveComplaint", "AdmitComplaint", ...end);
      const [timeline] = complaintTimelines("S-1", state);
      const [reply] = clocksOf(withComplaints(), timeline!, now);
      expect(reply).toMatchObject({ clock: "reply", status: "void" });
    }
  });

  test("goes on in another only once that one has taken it in, and then the complainant is told", () => {
    const asked = given("ReceiveComplaint", "MergeComplaint");
    expect(asked.state).toMatchObject({ status: "received", file: { merging: { into: "K-2" } } });
    expect(asked.told()).toEqual([]);
    expect(asked.reacted()).toEqual([
      {
        stream: { kind: "complaint", id: "K-2" },
        command: {
          type: "NoteMerged",
          complaint: "S-1",
          number: "S-0001",
          complainant: { cardId: "card-1" },
          others: [],
        },
        otherwise: {
          stream: { kind: "complaint", id: "S-1" },
          command: { type: "NoteMergeDeclined", into: "K-2" },
        },
      },
    ]);
    const merged = given("ReceiveComplaint", "MergeComplaint", "NoteTakenIn");
    expect(merged.state).toMatchObject({ status: "merged", into: "K-2" });
    expect(merged.told().map(({ to }) => to)).toEqual([{ cardId: "card-1" }, { role: "complaintTeam" }]);
  });

  test("that the other did not take in stands as it was, and the team is told", () => {
    const declined = given("ReceiveComplaint", "AdmitComplaint", "MergeComplaint", "NoteMergeDeclined");
    expect(declined.state).toMatchObject({ status: "admitted", file: { merging: null } });
    expect(declined.told()).toMatchObject([
      { key: "complaintNotMerged", to: { role: "complaintTeam" }, variables: { into: "K-2" } },
    ]);
  });

  test("waits for one answer at a time, and for none that comes when it is over", () => {
    const asked = given("ReceiveComplaint", "MergeComplaint");
    for (const type of ["MergeComplaint", "NoteMerged"] as const)
      expect(asked.when(type, type === "MergeComplaint" ? { into: "K-9" } : {})._unsafeUnwrapErr()).toEqual({
        type: "MergeUnderWay",
        into: "K-2",
      });
    for (const answer of ["NoteTakenIn", "NoteMergeDeclined"] as const) {
      expect(asked.when(answer, { into: "K-9" })._unsafeUnwrap()).toEqual([]);
      const over = given("ReceiveComplaint", "MergeComplaint", "WithdrawComplaint");
      expect(over.when(answer)._unsafeUnwrap()).toEqual([]);
    }
  });

  test("takes another in, answers its complainant too, and is not withdrawn over their head", () => {
    const taken = given("ReceiveComplaint", "NoteMerged");
    expect(taken.state).toMatchObject({ file: { merged: [{ id: "K-3", complainant: { cardId: "card-1" } }] } });
    expect(taken.reacted()).toEqual([
      { stream: { kind: "complaint", id: "K-3" }, command: { type: "NoteTakenIn", into: "S-1" } },
    ]);
    expect(taken.when("WithdrawComplaint")._unsafeUnwrapErr()).toEqual({
      type: "OthersGoOnInIt",
      complaints: ["K-3"],
    });
    const other = { complainant: { cardId: "card-of-the-other" } };
    const answered = given(...handled, ["NoteMerged", other], "ReplyToComplaint");
    expect(answered.told().map(({ key, to }) => [key, to])).toEqual([
      ["complaintReplied", { cardId: "card-1" }],
      ["complaintReplied", { cardId: "card-of-the-other" }],
    ]);
    // What went on in it before goes with it.
    const chained = given("ReceiveComplaint", ["NoteMerged", other], "MergeComplaint").reacted();
    expect(chained).toMatchObject([{ command: { others: [{ id: "K-3", complainant: other.complainant }] } }]);
    const carried = given("ReceiveComplaint", [
      "NoteMerged",
      { ...other, others: [{ id: "K-8", number: null, complainant: { cardId: "card-8" } }] },
    ]);
    expect(carried.state).toMatchObject({
      file: { merged: [{ id: "K-3" }, { id: "K-8", complainant: { cardId: "card-8" } }] },
    });
    expect(
      given(...handled, "ReplyToComplaint")
        .when("NoteMerged")
        ._unsafeUnwrapErr(),
    ).toMatchObject({ type: "NotAllowed", status: "replied" });
    const over = given("ReceiveComplaint", "AdmitComplaint", "WithdrawComplaint");
    expect(over.when("NoteMerged")._unsafeUnwrapErr()).toMatchObject({ type: "NotAllowed", status: "withdrawn" });
  });

  test("is kept only where the policy says how", () => {
    expect(() => givenUnder(withoutComplaints, "ReceiveComplaint")).toThrow(/NotInPolicy/);
    const context = { policy: withoutComplaints } as never;
    expect(complaintProcess.availableCommands(context, complaintProcess.initial, "complaintTeam")).toEqual([]);
  });
});

describe("the reply to a complaint", () => {
  test("is due within the time that a policy prescribes, three workdays here (R-103)", () => {
    const { state, now } = given("ReceiveComplaint");
    const clocks = clocksOf(withComplaints(), complaintTimelines("S-1", state)[0]!, now);
    expect(clocks.find(({ clock }) => clock === "reply")).toMatchObject({
      status: "running",
      startedAt: at("10:00"),
      due: at("18:00", "2024-11-26"),
    });
  });

  test("runs anew for a complainant who was not content", () => {
    const { state, now } = given(...replied, ["NoteRevisitDone", { satisfied: false }]);
    const clocks = clocksOf(withComplaints(), complaintTimelines("S-1", state)[0]!, now);
    expect(clocks.filter(({ clock }) => clock === "reply").map(({ cycle, status }) => [cycle, status])).toEqual([
      [1, "met"],
      [2, "running"],
    ]);
  });

  test("that is late is on record, and tells the team and the head of department", () => {
    const late = at("18:00", "2024-11-26");
    const key = "complaint:S-1/reply/1/1/due";
    const missed = given("ReceiveComplaint", ["FireTimer", { key, recordedAt: late }]);
    expect(missed.events.at(-1)).toMatchObject({ type: "ClockMissed", at: late });
    expect(missed.told().map(({ key: notice, to }) => [notice, to])).toEqual([
      ["clockMissed", { role: "complaintTeam" }],
      ["clockMissed", { role: "departmentHead" }],
    ]);
  });

  test("is promised by nobody until a policy says so: the sources name no time (R-103, R-423)", () => {
    const { state, now } = given("ReceiveComplaint");
    const timeline = complaintTimelines("S-1", state)[0]!;
    const promised = clocksOf(presets.compiled.complaint, timeline, now).filter(({ due }) => due !== null);
    expect(promised).toEqual([]);
  });
});

describe("a dissatisfied customer", () => {
  test("is on record with the safety and quality department, as a notice or as a complaint (R-410)", () => {
    const notice = given(["NoticeDissatisfaction", { opens: "qualityNotice" }]);
    expect(notice.state.status).toBe("noticed");
    expect(notice.told()).toMatchObject([
      {
        key: "dissatisfactionNoticed",
        to: { role: "safetyQualityDepartment" },
        variables: { opened: "qualityNotice", by: "rating", about: "202411-0001" },
      },
      { to: { role: "complaintTeam" } },
    ]);
    expect(given("NoticeDissatisfaction").state.status).toBe("received");
  });

  test("whose notice is filed can be taken up as a complaint after all", () => {
    const filed = given(["NoticeDissatisfaction", { opens: "qualityNotice" }], "FileNotice");
    expect(filed.state.status).toBe("filed");
    expect(filed.when("AdmitComplaint").isOk()).toBe(true);
  });
});

test("what complaints are about is counted, each reason of each complaint once (R-420, R-545)", () => {
  const admitted = (...reasons: readonly string[]) => given("ReceiveComplaint", ["AdmitComplaint", { reasons }]).state;
  const states = [
    complaintProcess.initial,
    given("ReceiveComplaint").state,
    admitted("late", "attitude", "late"),
    admitted("late"),
    given("ReceiveComplaint", "AdmitComplaint", "MergeComplaint", "NoteTakenIn").state,
  ];
  expect(complaintReasons(complaintRules, states)).toEqual({
    reasons: [
      { reason: "attitude", complaints: 1 },
      { reason: "late", complaints: 2 },
      { reason: "notSolved", complaints: 0 },
      { reason: "productQuality", complaints: 0 },
      { reason: "charges", complaints: 0 },
      { reason: "other", complaints: 0 },
    ],
    accepted: 2,
    withoutReason: 1,
    merged: 1,
  });
});
