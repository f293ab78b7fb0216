import { describe, expect, test } from "vitest";
import { presets } from "../presets/presets.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { Instant } from "../time/instant.ts";
import { requestProcess } from "./request-process.ts";
import { at, command, given, upTo } from "../../test-support/request-fixtures.ts";

const triaged = given(...upTo("Triage"));
const dispatched = given(...upTo("Dispatch"));
const remotely = triaged.then(command("Dispatch", { at: at("10:14"), mode: "remote" }));
const status = ({ state }: { readonly state: { readonly status: string } }) => state.status;

describe("dispatching", () => {
  test("is the duty manager's: nobody else sends anybody (R-128)", () => {
    const by = { id: "li", role: "hotlineEngineer" };
    expect(triaged.when(command("Dispatch", { at: at("10:14"), by }))._unsafeUnwrapErr()).toEqual({
      type: "NotPermitted",
      command: "Dispatch",
      role: "hotlineEngineer",
      permitted: ["dutyManager"],
    });
  });

  test("says whom, why, when and whether a vehicle goes along (R-116, R-128)", () => {
    const appointment = { from: at("13:00"), until: at("14:00") };
    const [event] = triaged
      .when(command("Dispatch", { at: at("10:14"), suggestion: "Bring a protector", appointment, vehicle: true }))
      ._unsafeUnwrap();
    expect(event?.data).toEqual({
      visitId: "v1",
      engineer: "wang",
      department: null,
      team: [],
      mode: "onsite",
      purpose: "repair",
      suggestion: { ref: "text-of-17", digest: "0".repeat(64) },
      appointment,
      vehicle: true,
      repairs: null,
    });
  });

  test("is not bound to service hours: somebody is sent on a Sunday night all the same (R-084, R-090)", () => {
    const sunday = at("03:00", "2024-11-24");
    expect(status(triaged.then(command("Dispatch", { at: sunday })))).toBe("dispatched");
  });

  test("follows guidance that did not solve it, and is the second line's within the desk's time (R-070, R-123)", () => {
    const clocks = (lived: typeof triaged, now: Instant) =>
      requestProcess
        .timelinesOf("T-1", lived.state)
        .flatMap((timeline) => clocksOf(presets.compiled.standard, timeline, now))
        .filter(({ clock }) => clock === "dispatch" || clock === "resolution")
        .map(({ clock, status: how }) => [clock, how]);
    expect(clocks(triaged, at("10:10"))).toEqual([
      ["resolution", "running"],
      ["dispatch", "running"],
    ]);
    // It is followed until the work is done, whoever does it.
    expect(clocks(dispatched, at("10:20"))).toEqual([
      ["resolution", "running"],
      ["dispatch", "met"],
    ]);
    expect(clocks(given(...upTo("CompleteWork")), at("23:00"))).toEqual([
      ["resolution", "missed"],
      ["dispatch", "met"],
    ]);
  });

  test("to work from afar needs no arrival and no checklist", () => {
    expect(status(remotely.then(command("StartWork", { at: at("10:30") })))).toBe("working");
  });

  test("to the site needs the engineer there before work starts", () => {
    expect(dispatched.when(command("StartWork", { at: at("10:30") }))._unsafeUnwrapErr()).toMatchObject({
      type: "GateNotMet",
      missing: [{ requirement: "arrived" }, { requirement: "checklistSigned" }],
    });
  });

  test("from afar, an engineer who comes all the same needs the signed checklist (R-166)", () => {
    const there = remotely.then(command("Arrive", { at: at("10:40") }));
    expect(there.when(command("StartWork", { at: at("10:45") }))._unsafeUnwrapErr()).toMatchObject({
      missing: [{ requirement: "checklistSigned" }],
    });
  });

  test("cannot lie before the triage", () => {
    expect(triaged.when(command("Dispatch", { at: at("10:04") }))._unsafeUnwrapErr()).toEqual({
      type: "OutOfOrder",
      mark: "dispatched",
      at: at("10:04"),
      latest: { name: "triaged", at: at("10:05") },
    });
  });
});

describe("reassigning", () => {
  test("gives the same visit to somebody else, with a new suggestion (R-127)", () => {
    const { state } = dispatched.then(command("Reassign", { at: at("10:30"), suggestion: "Take the van" }));
    expect(state).toMatchObject({
      status: "dispatched",
      visit: { id: "v1", engineer: "chen", assigned: ["wang", "chen"], suggestion: { ref: "text-of-12" } },
    });
  });

  test("takes back what the first engineer had confirmed", () => {
    expect(status(given(...upTo("Depart")).then(command("Reassign", { at: at("13:10") })))).toBe("dispatched");
  });

  test("to the engineer who has it already changes nothing", () => {
    expect(dispatched.when(command("Reassign", { at: at("10:30"), engineer: "wang" }))._unsafeUnwrap()).toEqual([]);
  });

  test("speaks of the current visit only", () => {
    expect(dispatched.when(command("Reassign", { at: at("10:30"), visitId: "v2" }))._unsafeUnwrapErr()).toEqual({
      type: "NotCurrentVisit",
      visitId: "v2",
      current: "v1",
    });
  });
});

describe("a visit that does not happen", () => {
  test("is over when the engineer declines, and another can be dispatched", () => {
    const again = dispatched.then(command("Decline", { at: at("10:20") }), command("Dispatch", { at: at("10:25") }));
    expect(again.state).toMatchObject({ visit: { id: "v2" }, file: { pastVisits: [{ id: "v1" }] } });
  });

  test("keeps the record of who was told, when and how (R-129)", () => {
    const [event] = dispatched.when(command("RecordNonVisit", { at: at("10:31") }))._unsafeUnwrap();
    expect(event?.data).toMatchObject({ told: { person: { cardId: "card-1" }, at: at("10:30"), channel: "phone" } });
  });

  test("is not solved from afar before the customer knows that nobody comes (R-129)", () => {
    const solved = command("ResolveRemotely", { at: at("10:40") });
    expect(dispatched.when(solved)._unsafeUnwrapErr()).toEqual({
      type: "GateNotMet",
      command: "ResolveRemotely",
      missing: [{ requirement: "nonVisitRecorded", visitId: "v1" }],
    });
    const told = dispatched.then(command("RecordNonVisit", { at: at("10:31") }));
    expect(status(told.then(solved))).toBe("completed");
  });
});

describe("solving from afar", () => {
  test("ends the guidance during which it was found", () => {
    const { state } = given(...upTo("StartGuidance")).then(command("ResolveRemotely", { at: at("09:24") }));
    expect(state).toMatchObject({ status: "completed", visit: null, work: { type: "remote", by: { id: "li" } } });
    expect("file" in state && state.file.marks.map(({ name }) => name)).toEqual([
      "logged",
      "responded",
      "guidanceStarted",
      "guidanceEnded",
      "completed",
    ]);
  });

  test("is not what an engineer at work on site reports", () => {
    expect(
      given(...upTo("StartWork"))
        .when(command("ResolveRemotely", { at: at("14:30") }))
        ._unsafeUnwrapErr(),
    ).toMatchObject({
      type: "NotAllowed",
      status: "working",
    });
  });
});
