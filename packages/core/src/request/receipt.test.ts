import { describe, expect, test } from "vitest";
import { actor, at, command, given, givenUnder, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { policies, variant } from "../../test-support/request-stories.ts";
import type { RequestCommandInput } from "./request-commands.ts";

const completed = given(...upTo("CompleteWork"));
const nextDay = (time: string) => at(time, "2024-11-22");
const decide = (
  decision: Extract<RequestCommandInput, { type: "DecideReceipt" }>["decision"],
  when = nextDay("10:00"),
) => command("DecideReceipt", { at: when, decision });

describe("a receipt", () => {
  const rule = {
    id: "qualified",
    label: { "zh-CN": "验收合格", en: "an acceptance that is qualified" },
    when: { kind: "fault" },
    wanted: { acceptance: "qualified" },
    source: ["R-225"],
  };
  const signedUnder = (facts: Readonly<Record<string, string>>) =>
    givenUnder(
      variant({ archivable: [rule] }),
      command("Log", { at: at("09:12"), facts }),
      ...upTo("SignOff").slice(1),
    );

  test("is archived only where what the policy wants holds, and otherwise work goes on (R-225)", () => {
    const refusal = signedUnder({ acceptance: "notQualified" })
      .when(decide({ type: "archive" }))
      ._unsafeUnwrapErr();
    expect(refusal).toEqual({
      type: "GateNotMet",
      command: "DecideReceipt",
      missing: [
        {
          requirement: "archivable",
          condition: "qualified",
          mismatches: [{ fact: "acceptance", expected: "qualified", actual: "notQualified" }],
        },
      ],
    });
    expect(signedUnder({ acceptance: "notQualified" }).then(decide({ type: "redispatch" })).state.status).toBe(
      "triaged",
    );
    expect(signedUnder({ acceptance: "qualified" }).then(decide({ type: "archive" })).state.status).toBe("accepted");
  });
});

describe("the customer's part", () => {
  const halfRated = completed.then(command("SignOff", { at: at("15:20"), ratings: { attitude: 2 } }));

  test("wants all ratings before the receipt is decided (R-205)", () => {
    expect(halfRated.when(decide({ type: "archive" }))._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "DecideReceipt",
      missing: [{ requirement: "ratings", questions: ["reaction", "effect"] }],
    });
  });

  test("may be completed later, but a grade once given stays", () => {
    const rest = command("Rate", { at: at("15:30"), ratings: { reaction: 3, effect: 5 } });
    expect(
      halfRated
        .then(rest)
        .when(decide({ type: "archive" }))
        .isOk(),
    ).toBe(true);
    const flattering = command("Rate", { at: at("15:30"), ratings: { attitude: 5 } });
    expect(halfRated.when(flattering)._unsafeUnwrapErr()).toEqual({
      type: "AlreadyRecorded",
      mark: "attitude",
      at: at("15:20"),
    });
  });

  test("has grades of the survey's scale and questions only", () => {
    const rated = (ratings: Record<string, number>) => completed.when(command("SignOff", { at: at("15:20"), ratings }));
    expect(rated({ attitude: 6 })._unsafeUnwrapErr()).toEqual({
      type: "RatingOutOfScale",
      question: "attitude",
      value: 6,
      worst: 1,
      best: 5,
    });
    expect(rated({ weather: 3 })._unsafeUnwrapErr()).toMatchObject({ type: "UnknownWord", what: "question" });
  });

  test("may stay empty: an unsigned slip says why, and its receipt is decided without ratings", () => {
    const unsigned = completed.then(command("RecordUnsigned", { at: at("15:20") }));
    expect(unsigned.state).toMatchObject({ status: "unsigned", evidence: { unsigned: { reason: "absent" } } });
    expect(unsigned.then(decide({ type: "archive" })).state.status).toBe("accepted");
  });

  test("may be signed after all, not before it was found unsigned", () => {
    const unsigned = completed.then(command("RecordUnsigned", { at: at("15:20") }));
    expect(unsigned.then(command("SignOff", { at: at("16:00") })).state.status).toBe("signed");
    expect(unsigned.when(command("SignOff", { at: at("15:19") }))._unsafeUnwrapErr()).toMatchObject({
      type: "OutOfOrder",
    });
    expect(unsigned.when(command("RecordUnsigned", { at: at("16:00") }))._unsafeUnwrapErr()).toMatchObject({
      type: "NotAllowed",
    });
  });
});

describe("the receipt (R-130)", () => {
  const signed = given(...upTo("SignOff"));

  test("archived asks for the revisit after the repair, in the first window still to open (R-371, R-372, R-387)", () => {
    const { state } = signed.then(decide({ type: "archive" }, at("15:40")));
    expect(state).toMatchObject({
      status: "accepted",
      revisit: {
        revisitId: "T-1-r1",
        windowFrom: nextDay("09:00"),
        windowUntil: nextDay("10:00"),
        dueBy: nextDay("15:05"),
        blocking: true,
        done: false,
        satisfied: null,
      },
    });
  });

  test.for([
    ["Europe/Berlin", at("16:00"), at("17:00")],
    ["Moon/Base", nextDay("09:00"), nextDay("10:00")],
  ] as const)("archived asks for it by the day of the customer in %s, where that is a zone (R-387)", (row) => {
    const [timeZone, windowFrom, windowUntil] = row;
    const elsewhere = given(command("Log", { at: at("09:12"), facts: { timeZone } }), ...upTo("SignOff").slice(1));
    const { state } = elsewhere.then(decide({ type: "archive" }, at("15:40")));
    expect(state).toMatchObject({ revisit: { windowFrom, windowUntil } });
  });

  test("archived asks for none where nothing was repaired", () => {
    const training = given(
      command("Log", { at: at("09:00"), kind: "training" }),
      command("ResolveRemotely", { at: at("09:10") }),
      command("SignOff", { at: at("09:20") }),
      decide({ type: "archive" }, at("09:30")),
    );
    expect(training.state).toMatchObject({ status: "accepted", revisit: null });
  });

  test("re-dispatched begins the next round, with a visit of its own", () => {
    const again = signed.then(decide({ type: "redispatch" }), command("Dispatch", { at: nextDay("10:05") }));
    expect(again.state).toMatchObject({
      status: "dispatched",
      visit: { id: "v2" },
      file: { cycle: 2, pastVisits: [{ id: "v1" }] },
    });
  });

  test("deferred waits for its date or condition, and goes on in the next round", () => {
    const deferred = signed.then(decide({ type: "defer", until: { condition: "When the pump is in" } }));
    expect(deferred.state).toMatchObject({ status: "deferred", until: { condition: { ref: "text-of-19" } } });
    const { state } = deferred.then(command("Resume", { at: at("08:00", "2024-12-02") }));
    expect(state).toMatchObject({
      status: "triaged",
      file: { cycle: 2, pauses: [{ reason: "deferred", from: nextDay("10:00"), to: at("08:00", "2024-12-02") }] },
    });
  });
});

describe("the performance assessment (R-210)", () => {
  const accepted = given(...upTo("DecideReceipt"));
  const assessedBy = (id: string) =>
    command("AssessPerformance", { at: nextDay("10:10"), by: { id, role: "performanceAssessor" } });
  const reviewedBy = (id: string) =>
    command("ReviewAssessment", { at: nextDay("10:20"), by: { id, role: "performanceReviewer" } });

  test("is not made by the engineer, and not reviewed by the engineer or the assessor", () => {
    expect(accepted.when(assessedBy("wang"))._unsafeUnwrapErr()).toEqual({
      type: "NotIndependent",
      person: "wang",
      alreadyActedAs: "engineer",
    });
    const assessed = accepted.then(assessedBy("zhou"));
    expect(assessed.when(reviewedBy("wang"))._unsafeUnwrapErr()).toMatchObject({ alreadyActedAs: "engineer" });
    expect(assessed.when(reviewedBy("zhou"))._unsafeUnwrapErr()).toMatchObject({ alreadyActedAs: "assessor" });
    expect(assessed.when(reviewedBy("xu")).isOk()).toBe(true);
  });

  test("is not made by an engineer of an earlier round, nor by who solved it from afar", () => {
    const secondRound = given(...upTo("SignOff")).then(
      command("Leave", { at: at("15:30") }),
      decide({ type: "redispatch" }),
      command("ResolveRemotely", { at: nextDay("10:30") }),
      command("SignOff", { at: nextDay("10:40") }),
      decide({ type: "archive" }, nextDay("10:50")),
    );
    for (const person of ["wang", "li"]) {
      expect(secondRound.when({ ...assessedBy(person), at: nextDay("11:00") })._unsafeUnwrapErr()).toMatchObject({
        type: "NotIndependent",
        person,
      });
    }
  });

  test("made anew wants a new review", () => {
    const again = accepted.then(assessedBy("zhou"), reviewedBy("xu"), {
      ...assessedBy("zhou"),
      at: nextDay("11:00"),
    });
    expect(again.state).toMatchObject({ assessment: { assessor: "zhou", reviewer: null } });
  });
});

describe("the close", () => {
  const archived = given(...mainLine.filter(({ type }) => type !== "NoteRevisitDone" && type !== "Close"));
  const close = command("Close", { at: nextDay("14:30") });

  test("waits for the revisit that the scheme marks blocking (R-371, R-372)", () => {
    expect(archived.when(close)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "blockingRevisitsDone", revisitId: "T-1-r1" }],
    });
    expect(archived.then(command("NoteRevisitDone", { at: nextDay("14:10") }), close).state.status).toBe("closed");
  });

  test("waits for the slip's entry, its assessment and its review (R-210, R-211)", () => {
    const bare = given(
      ...upTo("SignOff"),
      command("DecideReceipt", { at: at("15:40") }),
      command("Archive", { at: at("15:50"), leftoverSlips: ["L-1"], surveySlip: "Q-1" }),
      command("NoteRevisitDone", { at: at("15:55") }),
    );
    expect(bare.state).toMatchObject({ archivist: "archivist", leftoverSlips: ["L-1"], surveySlip: "Q-1" });
    expect(bare.when(close)._unsafeUnwrapErr()).toMatchObject({
      missing: [
        { requirement: "dataEntered", visits: ["v1"] },
        { requirement: "assessed" },
        { requirement: "assessmentReviewed" },
      ],
    });
  });

  test("does not wait for a revisit that is not blocking, and hears of it afterwards", () => {
    const { afterRepair } = policies.standard.policy.request;
    const relaxed = variant({ afterRepair: afterRepair && { ...afterRepair, blocking: false } });
    const closed = givenUnder(relaxed, ...mainLine.filter(({ type }) => type !== "NoteRevisitDone"));
    const heard = closed.then(command("NoteRevisitDone", { at: nextDay("15:00") }));
    expect(heard.state).toMatchObject({ status: "closed", revisit: { done: true } });
  });

  test("knows the revisit it waits for, and takes no other for it", () => {
    const other = command("NoteRevisitDone", { at: nextDay("14:10"), revisitId: "T-2-r1" });
    expect(archived.when(other)._unsafeUnwrapErr()).toEqual({
      type: "UnknownWord",
      what: "revisit",
      word: "T-2-r1",
      known: ["T-1-r1"],
    });
    const done = command("NoteRevisitDone", { at: nextDay("14:10") });
    expect(archived.then(done).when(done)._unsafeUnwrap()).toEqual([]);
  });

  test("cannot lie before anything that it waited for", () => {
    const done = archived.then(command("NoteRevisitDone", { at: nextDay("14:10") }));
    const early = command("Close", { at: nextDay("14:00"), by: actor("archivist") });
    expect(done.when(early)._unsafeUnwrapErr()).toMatchObject({ type: "OutOfOrder", latest: { name: "revisitDone" } });
  });
});
