import { describe, expect, test } from "vitest";
import { at, command, given, givenUnder, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import { compilePolicy, type CompiledPolicy } from "../policy/compile-policy.ts";
import { composePolicy, type ClockChange } from "../policy/compose-policy.ts";
import { presets } from "../presets/presets.ts";
import type { FactsChange, NewCycle } from "../sla/clock-rule.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

/** The standard policy with another resolution clock. */
const withResolution = (change: Omit<ClockChange, "id">): CompiledPolicy =>
  composePolicy(presets.documents.standard, { clocks: [{ id: "resolution", ...change }] })
    .andThen((policy) => compilePolicy(policy, presets.calendars))
    ._unsafeUnwrap();

const movedIn = (events: readonly RecordedOfRequest[]) =>
  events.flatMap((event) =>
    event.type === "DeadlineMoved" ? [[event.data.clock, event.data.from, event.data.to, event.data.because]] : [],
  );

const resolution = (policy: CompiledPolicy, state: RequestState, now = at("12:00", "2024-11-25")) =>
  requestProcess
    .timelinesOf("T-1", state)
    .flatMap((timeline) => clocksOf(policy, timeline, now))
    .filter(({ clock }) => clock === "resolution")
    .map(({ cycle, status, due }) => [cycle, status, due]);

describe("a request that is graded anew", () => {
  const better = command("Regrade", { at: at("11:00"), tier: "vip", severity: undefined });
  const triaged = (onFactsChange: FactsChange) => givenUnder(withResolution({ onFactsChange }), ...upTo("Confirm"));

  test.for([
    ["fromStart", at("11:12")],
    ["fromChange", at("14:00")],
    ["keep", null],
  ] as const)("is due %s", ([onFactsChange, to]) => {
    const [regraded, ...following] = triaged(onFactsChange).when(better)._unsafeUnwrap();
    expect(regraded).toMatchObject({ type: "RequestRegraded", data: { severity: "critical", tier: "vip" } });
    expect(movedIn(following).filter(([clock]) => clock === "resolution")).toEqual(
      to === null ? [] : [["resolution", at("14:12"), to, "facts"]],
    );
  });

  test("keeps what it was until then, and shows what it is", () => {
    const { state } = triaged("keep").then(better);
    const [timeline] = requestProcess.timelinesOf("T-1", state);
    expect([timeline?.facts["tier"], timeline?.earlierFacts]).toEqual([
      "vip",
      [{ until: at("11:00"), facts: { tier: "standard" } }],
    ]);
    expect(requestProcess.searchRowOf(state)).toMatchObject({ tier: "vip", severity: "critical" });
  });

  test("as it is graded already is not graded anew", () => {
    const same = command("Regrade", { at: at("11:00"), severity: "critical", tier: "standard" });
    expect(triaged("keep").when(same)._unsafeUnwrap()).toEqual([]);
  });

  test("is graded in words of its policy, and not before it was graded last", () => {
    const twice = triaged("keep").then(better);
    const refusals = [{ severity: "dreadful" }, { tier: "gold", severity: undefined }, { at: at("10:59") }].map(
      (said) => twice.when(command("Regrade", { at: at("11:30"), ...said }))._unsafeUnwrapErr(),
    );
    expect(refusals).toMatchObject([
      { type: "UnknownWord", what: "severity", word: "dreadful", known: ["critical", "normal", "minor"] },
      { type: "UnknownWord", what: "tier", word: "gold", known: ["standard", "advanced", "vip"] },
      { type: "OutOfOrder", mark: "regraded", latest: { name: "regraded", at: at("11:00") } },
    ]);
  });
});

describe("a request that is reopened", () => {
  const reopenedAt = at("09:00", "2024-11-25");
  const reopened = (does: NewCycle) => {
    const policy = withResolution({ onNewCycle: { reopened: does }, promises: [{ rank: 30, target: { open: 360 } }] });
    const closed = givenUnder(policy, ...mainLine);
    return { policy, closed, then: closed.then(command("Reopen", { at: reopenedAt })) };
  };

  test.for([
    // Solved after 293 of 360 open minutes.
    ["continue", [[1, "missed", at("16:12")]], []],
    [
      "pause",
      [[1, "running", at("10:07", "2024-11-25")]],
      [["resolution", at("16:12"), at("10:07", "2024-11-25"), "cycle"]],
    ],
    [
      "restart",
      [
        [1, "met", at("16:12")],
        [2, "running", at("16:00", "2024-11-25")],
      ],
      [],
    ],
  ] as const)("does what the policy says: %s", ([does, expected, moved]) => {
    const { policy, closed, then } = reopened(does);
    expect(resolution(policy, closed.state)).toEqual([[1, "met", at("16:12")]]);
    expect(resolution(policy, then.state, at("09:30", "2024-11-25"))).toEqual(expected);
    expect(movedIn(then.events).filter(([, , , because]) => because === "cycle")).toEqual(moved);
  });
});

test("a request that waits has a deadline again when it goes on", () => {
  const waiting = given(...upTo("Confirm")).then(command("Hold", { at: at("10:40") }));
  expect(movedIn(waiting.events)).toEqual([["resolution", at("14:12"), null, "pause"]]);
  expect(movedIn(waiting.when(command("Release", { at: at("11:10") }))._unsafeUnwrap())).toEqual([
    ["resolution", null, at("14:42"), "pause"],
  ]);
});
