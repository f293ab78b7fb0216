import { describe, expect, test } from "vitest";
import { at, command, given, givenUnder, upTo } from "../../test-support/request-fixtures.ts";
import { variant } from "../../test-support/request-stories.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { presets } from "../presets/presets.ts";
import type { Instant } from "../time/instant.ts";
import { responsibleFor } from "./annexes.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const working = given(...upTo("StartWork"));
const closed = given(...upTo("Close"));
const status = ({ state }: { readonly state: { readonly status: string } }) => state.status;

/** How a clock stands on any subject of the request. */
const standing = (state: RequestState, clock: string, now: Instant) =>
  requestProcess
    .timelinesOf("T-1", state)
    .flatMap((timeline) => clocksOf(presets.compiled.standard, timeline, now))
    .filter((one) => one.clock === clock)
    .map(({ status: how, due }) => [how, due]);

describe("something abnormal", () => {
  const escalated = working.then(command("Escalate", { at: at("14:10") }));

  test("is reported to the project manager within 20 minutes (R-119)", () => {
    const told = escalated.then(command("ReportToProjectManager", { at: at("14:25") }));
    expect(standing(told.state, "escalationReport", at("14:40"))).toEqual([["met", at("14:30")]]);
    expect(standing(escalated.state, "escalationReport", at("14:31"))).toEqual([["missed", at("14:30")]]);
  });

  test("is nothing to report before it was found", () => {
    const tell = command("ReportToProjectManager", { at: at("14:25") });
    expect(working.when(tell)._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "ReportToProjectManager",
      missing: [{ requirement: "escalated" }],
    });
    expect(escalated.when(command("ReportToProjectManager", { at: at("14:09") }))._unsafeUnwrapErr()).toEqual({
      type: "OutOfOrder",
      mark: "projectManagerTold",
      at: at("14:09"),
      latest: { name: "escalated", at: at("14:10") },
    });
  });

  test("a second time has its own 20 minutes, once the first was reported", () => {
    const again = escalated.then(
      command("ReportToProjectManager", { at: at("14:25") }),
      command("Escalate", { at: at("14:40"), technical: true }),
    );
    expect(standing(again.state, "escalationReport", at("15:01"))).toEqual([
      ["met", at("14:30")],
      ["missed", at("15:00")],
    ]);
    expect(again.state).toMatchObject({
      status: "working",
      file: { annexes: { escalations: [{}, { technical: true }] } },
    });
  });
});

describe("a call for help", () => {
  const asked = working.then(command("RequestHelp", { at: at("14:10") }));

  test("is answered from the knowledge base, the oldest first (R-120)", () => {
    const { state } = asked.then(
      command("RequestHelp", { at: at("14:12"), question: "And alarm E8?" }),
      command("AnswerHelp", { at: at("14:15"), sources: ["K-7"] }),
    );
    expect(state).toMatchObject({
      file: { annexes: { helpCalls: [{ at: at("14:10"), answer: { sources: ["K-7"] } }, { answer: null }] } },
    });
  });

  test("is what an answer needs, and comes before it", () => {
    const answer = command("AnswerHelp", { at: at("14:05") });
    expect(working.when(answer)._unsafeUnwrapErr()).toMatchObject({ missing: [{ requirement: "helpRequested" }] });
    expect(asked.when(answer)._unsafeUnwrapErr()).toMatchObject({ type: "OutOfOrder", mark: "helpGiven" });
  });
});

describe("who answers for a request", () => {
  test("is who took the call, until it is handed over; the first contact stays on record (R-030, R-142)", () => {
    const before = working.state;
    const { state } = working.then(command("Transfer", { at: at("14:10") }));
    if (before.status === "draft" || state.status === "draft") throw new Error("not logged");
    expect(responsibleFor(before.file)).toEqual({ department: null, person: "li" });
    expect(responsibleFor(state.file)).toEqual({ department: "pumps", person: null });
    expect(state.file).toMatchObject({ loggedBy: { id: "li" }, annexes: { transfers: [{ by: { id: "sun" } }] } });
  });

  test("may report it to headquarters, on the receipt or before (R-132)", () => {
    const reported = given(...upTo("SignOff")).then(command("ReportToHeadquarters", { at: at("15:30") }));
    expect(status(reported)).toBe("signed");
    expect(status(working.then(command("ReportToHeadquarters", { at: at("14:30") })))).toBe("working");
  });
});

describe("what a request is bound up with", () => {
  test("is linked once, and never to itself", () => {
    const link = command("LinkRequest", { at: at("14:10"), request: "T-2", as: "duplicate" });
    const linked = working.then(link);
    expect(linked.state).toMatchObject({ file: { annexes: { links: [{ request: "T-2", as: "duplicate" }] } } });
    expect(linked.when(link)._unsafeUnwrap()).toEqual([]);
    expect(working.when(command("LinkRequest", { at: at("14:10"), request: "T-1" }))._unsafeUnwrapErr()).toEqual({
      type: "LinkedToItself",
      request: "T-1",
    });
  });

  test("is attached at any time, also after the close (R-233)", () => {
    const { state } = closed.then(command("AttachEvidence", { at: at("15:00", "2024-11-22"), evidence: ["page-2"] }));
    expect(state).toMatchObject({ status: "closed", file: { annexes: { attachments: [{ evidence: ["page-2"] }] } } });
  });
});

describe("a closed request", () => {
  test("is opened again within the policy's time, in a round of its own, and its next revisit has its own id", () => {
    const monday = (time: string) => at(time, "2024-11-25");
    const reopened = closed.then(command("Reopen", { at: monday("09:00") }));
    expect(reopened.state).toMatchObject({ status: "triaged", file: { cycle: 2, pastVisits: [{ id: "v1" }] } });
    const again = reopened.then(
      command("ResolveRemotely", { at: monday("09:30") }),
      command("SignOff", { at: monday("10:00") }),
      command("DecideReceipt", { at: monday("10:10") }),
    );
    expect(again.state).toMatchObject({ status: "accepted", revisit: { revisitId: "T-1-r2" } });
    const late = command("NoteRevisitDone", { at: monday("10:20") });
    expect(again.then(late).state).toMatchObject({ revisit: { done: false } });
  });

  test("is a new, linked request afterwards, and nothing else where the policy reopens none", () => {
    const reopen = command("Reopen", { at: at("14:31", "2024-12-22") });
    expect(closed.when(reopen)._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "Reopen",
      missing: [{ requirement: "reopeningInTime", until: at("14:30", "2024-12-22") }],
    });
    const never = givenUnder(variant({ reopening: null }), ...upTo("Close"));
    expect(never.when(command("Reopen", { at: at("14:40", "2024-11-22") }))._unsafeUnwrapErr()).toMatchObject({
      type: "GateNotMet",
      missing: [{ until: at("14:30", "2024-11-22") }],
    });
  });
});

describe("a request deferred to a date", () => {
  const until = { resumeAt: at("09:00", "2024-11-25") };
  const deferred = given(...upTo("SignOff")).then(
    command("DecideReceipt", { at: at("16:00"), decision: { type: "defer", until } }),
  );
  const alarm = { key: "request:T-1/resume/1", at: until.resumeAt };
  const fire = command("FireTimer", { at: until.resumeAt, key: alarm.key });

  test("goes on by itself on that date, and not before (A-15)", () => {
    expect(requestProcess.alarmsOf?.("T-1", deferred.state)).toEqual([alarm]);
    expect(deferred.when(fire, at("08:59", "2024-11-25"))._unsafeUnwrap()).toEqual([]);
    const resumed = deferred.then(fire);
    expect(resumed.state).toMatchObject({ status: "triaged", file: { cycle: 2 } });
    expect(requestProcess.alarmsOf?.("T-1", resumed.state)).toEqual([]);
    expect(resumed.when(fire)._unsafeUnwrap()).toEqual([]);
  });

  test("may be taken up before by hand; one deferred to a condition waits for people", () => {
    const byHand = deferred.then(command("Resume", { at: at("17:00") }));
    expect(status(byHand)).toBe("triaged");
    expect(byHand.when(fire)._unsafeUnwrap()).toEqual([]);
    const toCondition = given(...upTo("SignOff")).then(
      command("DecideReceipt", {
        at: at("16:00"),
        decision: { type: "defer", until: { condition: "When the part is here" } },
      }),
    );
    expect(requestProcess.alarmsOf?.("T-1", toCondition.state)).toEqual([]);
  });
});
