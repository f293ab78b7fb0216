import { describe, expect, test } from "vitest";
import { at, command, given, upTo } from "../../test-support/request-fixtures.ts";
import { presets } from "../presets/presets.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { Instant } from "../time/instant.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const triaged = given(...upTo("Triage"));
const dispatched = given(...upTo("Dispatch"));
const travelling = given(...upTo("Depart"));
const working = given(...upTo("StartWork"));
const status = ({ state }: { readonly state: { readonly status: string } }) => state.status;

const standing = (state: RequestState, clock: string, now: Instant) =>
  requestProcess
    .timelinesOf("T-1", state)
    .flatMap((timeline) => clocksOf(presets.compiled.standard, timeline, now))
    .filter((one) => one.clock === clock)
    .map(({ status: how }) => how);

describe("found on patrol", () => {
  test("a fault is logged with the engineer on site, and work can start once the customer has signed (R-024)", () => {
    const found = given(command("LogFromPatrol", { at: at("09:00"), kind: "fault", severity: "normal" }));
    expect(found.state).toMatchObject({
      status: "onsite",
      file: { intake: { source: "patrol" }, triage: { severity: "normal" } },
      visit: { id: "v1", engineer: "wang", purpose: "patrol", assigned: ["wang"] },
    });
    expect(found.when(command("StartWork", { at: at("09:05") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "checklistSigned" }],
    });
    const begun = found.then(command("SignChecklist", { at: at("09:10") }), command("StartWork", { at: at("09:11") }));
    expect(status(begun)).toBe("working");
    expect(standing(begun.state, "arrival", at("12:00"))).not.toContain("missed");
  });

  test("it is graded as triage would grade it", () => {
    const found = command("LogFromPatrol", { at: at("09:00"), kind: "fault" });
    expect(given().when(found)._unsafeUnwrapErr()).toMatchObject({ type: "SeverityMissing" });
    const unknown = command("LogFromPatrol", { at: at("09:00"), kind: "nonsense" });
    expect(given().when(unknown)._unsafeUnwrapErr()).toMatchObject({ type: "UnknownWord", what: "kind" });
  });
});

describe("outside the agreed scope", () => {
  test("the user gets advice, is told, and the slip is archived without a visit (R-133, R-135)", () => {
    const advised = triaged.then(command("AdviseOnly", { at: at("10:10"), outside: ["business", "application"] }));
    expect(advised.state).toMatchObject({ status: "advised", work: { type: "advised" } });
    expect(advised.when(command("Dispatch", { at: at("10:20") }))._unsafeUnwrapErr()).toMatchObject({
      type: "NotAllowed",
    });
    const told = advised.then(command("TellAdvice", { at: at("10:15") }));
    expect(told.state).toMatchObject({ status: "accepted", visit: null, evidence: { type: "advised" }, revisit: null });
    expect(standing(told.state, "resolution", at("18:00"))).toEqual(["void"]);
  });

  test("in which dimensions is said, and none where nothing needs to be done (R-135, R-549)", () => {
    const advise = (said: object) => triaged.when(command("AdviseOnly", { at: at("10:10"), ...said }));
    expect(advise({ outside: [] })._unsafeUnwrapErr().type).toBe("MalformedCommand");
    expect(advise({ because: "notNeeded" })._unsafeUnwrapErr().type).toBe("MalformedCommand");
    const [advised] = advise({ because: "notNeeded", outside: [] })._unsafeUnwrap();
    expect(advised).toMatchObject({ type: "RequestAdvised", data: { outside: [] } });
  });

  test("whoever gave the advice does not assess it", () => {
    const told = triaged.then(command("AdviseOnly", { at: at("10:10") }), command("TellAdvice", { at: at("10:15") }));
    const by = { id: "li", role: "performanceAssessor" };
    expect(told.when(command("AssessPerformance", { at: at("11:00"), by }))._unsafeUnwrapErr()).toEqual({
      type: "NotIndependent",
      person: "li",
      alreadyActedAs: "engineer",
    });
  });

  test("an expected visit is called off first (R-129)", () => {
    const advise = command("AdviseOnly", { at: at("13:10") });
    expect(travelling.when(advise)._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "nonVisitRecorded", visitId: "v1" }],
    });
    expect(status(travelling.then(command("RecordNonVisit", { at: at("13:05") }), advise))).toBe("advised");
  });
});

describe("a visit that does not finish the work", () => {
  test("a survey is over, and the repair is the next visit (R-556)", () => {
    const surveyed = working.then(command("EndVisit", { at: at("14:30"), result: "surveyed" }));
    expect(surveyed.state).toMatchObject({ status: "triaged", file: { cycle: 2, pastVisits: [{ id: "v1" }] } });
    const again = surveyed.then(
      command("Leave", { at: at("14:40") }),
      command("Dispatch", { at: at("14:38"), engineer: "chen" }),
    );
    expect(again.state).toMatchObject({ status: "dispatched", visit: { id: "v2", engineer: "chen" } });
    expect(standing(again.state, "dispatch", at("18:00"))).toEqual(["met", "met"]);
  });

  test("goes on day after day, each visit left and entered on its own (S-24)", () => {
    const day = (date: string, time: string) => at(time, date);
    const { state } = working.then(
      command("EndVisit", { at: at("17:30") }),
      command("Leave", { at: at("17:40") }),
      command("Dispatch", { at: at("17:45") }),
      command("Arrive", { at: day("2024-11-22", "08:30") }),
      command("SignChecklist", { at: day("2024-11-22", "08:35") }),
      command("StartWork", { at: day("2024-11-22", "08:40") }),
      command("CompleteWork", { at: day("2024-11-22", "11:00") }),
      command("Leave", { at: day("2024-11-22", "11:20") }),
      command("ReturnToCompany", { at: day("2024-11-22", "15:00") }),
    );
    expect(state).toMatchObject({ status: "completed", visit: { id: "v2" }, file: { pastVisits: [{ id: "v1" }] } });
    const marks = "visit" in state && state.visit ? state.visit.marks.map(({ name }) => name) : [];
    expect(marks.slice(-2)).toEqual(["left", "returned"]);
  });

  test("waits for a part without a clock of the dispatch running, and is dispatched afterwards", () => {
    const ended = command("EndVisit", { at: at("14:30"), result: "partsNeeded", next: { type: "wait", for: "parts" } });
    const waiting = working.then(ended);
    expect(waiting.state).toMatchObject({ status: "waiting", for: "parts", held: { status: "triaged" } });
    expect(standing(waiting.state, "dispatch", at("18:00"))).toEqual(["met", "paused"]);
    expect(status(waiting.then(command("Release", { at: at("17:00") })))).toBe("triaged");
  });

  test("nobody is back at the company who has not left (R-219)", () => {
    const back = command("ReturnToCompany", { at: at("16:00") });
    expect(
      given(...upTo("SignOff"))
        .when(back)
        ._unsafeUnwrapErr(),
    ).toMatchObject({ missing: [{ requirement: "left" }] });
    const left = given(...upTo("Leave"));
    expect(left.when(command("ReturnToCompany", { at: at("15:29") }))._unsafeUnwrapErr()).toMatchObject({
      type: "OutOfOrder",
      latest: { name: "left" },
    });
    expect(left.then(back).when(back)._unsafeUnwrapErr()).toMatchObject({ type: "AlreadyRecorded", mark: "returned" });
  });
});

describe("an engineer who is late", () => {
  const late = dispatched.then(command("ReportDelay", { at: at("11:00"), expectedAt: at("15:00") }));

  test("is reported, the customer is told and the task assigned anew within 10 minutes (R-118)", () => {
    const handled = late.then(command("TellCustomer", { at: at("11:04") }), command("Reassign", { at: at("11:08") }));
    expect(status(handled)).toBe("dispatched");
    expect(standing(handled.state, "delayHandling", at("12:00"))).toEqual(["met"]);
    const toldOnly = late.then(command("TellCustomer", { at: at("11:04") }));
    expect(standing(toldOnly.state, "delayHandling", at("12:00"))).toEqual(["missed"]);
  });

  test("who arrives all the same owes nothing more", () => {
    expect(standing(late.then(command("Arrive", { at: at("11:06") })).state, "delayHandling", at("12:00"))).toEqual([
      "void",
    ]);
  });

  test("a word to the customer before the visit was dispatched is not about it", () => {
    const [event] = dispatched.when(command("TellCustomer", { at: at("10:00") }))._unsafeUnwrap();
    expect(event?.data).toMatchObject({ visitId: null });
  });
});

describe("when nobody comes", () => {
  const record = (next: object) => command("RecordNonVisit", { at: at("10:31"), next: next as { type: "triage" } });

  test("a new time is agreed, and the visit stays confirmed (R-129)", () => {
    const appointment = { from: at("16:00"), until: at("17:00") };
    expect(dispatched.then(record({ type: "appointment", appointment })).state).toMatchObject({
      status: "confirmed",
      visit: { id: "v1", appointment },
    });
  });

  test("or it was solved from afar, which is signed for like any other work", () => {
    const solved = dispatched.then(record({ type: "remoteSolution", solution: "Switched on again" }));
    expect(solved.events.slice(-2).map(({ type }) => type)).toEqual(["NonVisitRecorded", "RequestResolvedRemotely"]);
    expect(solved.state).toMatchObject({ status: "completed", visit: null, file: { pastVisits: [{ id: "v1" }] } });
  });
});

describe("a task for a department", () => {
  const asked = triaged.then(command("Dispatch", { at: at("10:14"), engineer: undefined, department: "pumps" }));

  test("waits for the department to say who goes", () => {
    expect(asked.state).toMatchObject({ visit: { engineer: null, department: "pumps", assigned: [] } });
    expect(asked.when(command("Confirm", { at: at("10:20") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "engineerAssigned", department: "pumps" }],
    });
    const sent = asked.then(command("AssignEngineer", { at: at("10:20") }), command("Confirm", { at: at("10:25") }));
    expect(sent.state).toMatchObject({ status: "confirmed", visit: { engineer: "chen", assigned: ["chen"] } });
  });

  test("is assigned once: afterwards it is reassigned, to an engineer or a department", () => {
    expect(dispatched.when(command("AssignEngineer", { at: at("10:20") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "departmentDispatched" }],
    });
    const handed = dispatched.then(command("Reassign", { at: at("10:30"), engineer: undefined, department: "pumps" }));
    expect(handed.state).toMatchObject({ visit: { engineer: null, department: "pumps", assigned: ["wang"] } });
  });

  test("names an engineer or a department", () => {
    const nobody = command("Dispatch", { at: at("10:14"), engineer: undefined });
    expect(triaged.when(nobody)._unsafeUnwrapErr()).toMatchObject({
      type: "MalformedCommand",
      issues: [{ path: "engineer" }],
    });
  });
});
