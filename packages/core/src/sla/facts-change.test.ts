import { describe, expect, test } from "vitest";
import { clocksWith, ruleWith, shanghai } from "../../test-support/clock-arbitraries.ts";
import { fromMillis } from "../time/instant.ts";
import type { ClockRule, FactsChange } from "./clock-rule.ts";
import { clocksOf } from "./clocks-of.ts";
import { explainClock } from "./explain-clock.ts";
import { movedDeadlines } from "./moved-deadlines.ts";
import type { Facts, Timeline } from "./timeline.ts";

const at = (time: string) => fromMillis(shanghai(`2024-11-21T${time}:00`));

const rule = (onFactsChange: FactsChange, some: Partial<ClockRule> = {}): ClockRule =>
  ruleWith(
    { open: 240 },
    {
      onFactsChange,
      promises: [
        { rank: 1, when: { tier: "vip" }, target: { open: 60 }, source: ["vip"] },
        { rank: 2, when: { tier: "standard" }, target: { open: 240 }, source: ["standard"] },
        { rank: 3, when: { tier: "slow" }, target: { open: 420 }, source: ["slow"] },
      ],
      ...some,
    },
  );

const changed = (from: Facts, to: Facts, when: string, ...stops: readonly string[]): Timeline => ({
  subject: { kind: "request", id: "T-1" },
  facts: to,
  earlierFacts: [{ until: at(when), facts: from }],
  marks: [
    { name: "start", at: at("09:00"), cycle: 1 },
    ...stops.map((stop) => ({ name: "stop", at: at(stop), cycle: 1 })),
  ],
  pauses: [],
});

const upgrade = changed({ tier: "standard" }, { tier: "vip" }, "11:00");
const status = (onFactsChange: FactsChange, timeline: Timeline, now: string) => {
  const [one] = clocksOf(clocksWith(rule(onFactsChange)), timeline, at(now));
  return [one?.status, one?.due];
};

describe("a better tier on the way", () => {
  test("counts from the start, and may have been late already", () => {
    expect(status("fromStart", upgrade, "11:30")).toEqual(["missed", at("10:00")]);
  });

  test("counts from the change", () => {
    expect(status("fromChange", upgrade, "11:30")).toEqual(["running", at("12:00")]);
  });

  test("changes nothing where the promise of the start is kept", () => {
    expect(status("keep", upgrade, "11:30")).toEqual(["running", at("14:00")]);
  });

  test("never makes the clock due later than it was", () => {
    const late = changed({ tier: "standard" }, { tier: "vip" }, "13:50");
    expect(status("fromChange", late, "13:55")).toEqual(["running", at("14:00")]);
  });

  test("does not undo what was late before the change", () => {
    const tooLate = changed({ tier: "vip" }, { tier: "slow" }, "11:00");
    expect(status("fromChange", tooLate, "11:30")).toEqual(["missed", at("10:00")]);
  });

  test("is not known before it happens", () => {
    expect(status("fromStart", upgrade, "10:30")).toEqual(["running", at("14:00")]);
  });

  test("does not touch what had stopped", () => {
    const stopped = changed({ tier: "standard" }, { tier: "vip" }, "11:00", "10:30");
    expect(status("fromStart", stopped, "12:00")).toEqual(["met", at("14:00")]);
  });
});

describe("a lesser tier on the way", () => {
  const downgrade = changed({ tier: "vip" }, { tier: "slow" }, "09:30");

  test("gives the time that it promises, from the start or from the change", () => {
    expect(status("fromStart", downgrade, "11:30")).toEqual(["running", at("17:00")]);
    expect(status("fromChange", downgrade, "11:30")).toEqual(["running", at("17:30")]);
  });

  test("gives none where the promise of the start is kept", () => {
    expect(status("keep", downgrade, "11:30")).toEqual(["missed", at("10:00")]);
  });
});

describe("a fact that was not known at first", () => {
  test("counts as it first became known, even for what had stopped by then", () => {
    const graded = changed({ tier: null }, { tier: "standard" }, "11:00", "10:30");
    expect(status("fromStart", graded, "12:00")).toEqual(["met", at("14:00")]);
  });
});

describe("what moved", () => {
  test("is said with from, to and why", () => {
    const compiled = clocksWith(rule("fromChange"));
    const unchanged: Timeline = { ...upgrade, facts: { tier: "standard" }, earlierFacts: [] };
    expect(movedDeadlines({ compiled, timeline: unchanged }, { compiled, timeline: upgrade }, "facts")).toEqual([
      { clock: "clock", cycle: 1, repetition: 1, from: at("14:00"), to: at("12:00"), because: "facts" },
    ]);
  });
});

describe("two promises at once", () => {
  const withFloor = (take: "stricter" | "whenNone") =>
    clocksWith(
      rule("fromStart", { floor: { take, promises: [{ rank: 1, when: {}, target: { open: 120 }, source: ["all"] }] } }),
    );
  const plain = (tier: string): Timeline => ({ ...upgrade, facts: { tier }, earlierFacts: [] });
  const kept = (take: "stricter" | "whenNone", tier: string) => explainClock(withFloor(take), plain(tier), "clock");

  test("the stricter is kept, and the proof says which gave way", () => {
    const proof = kept("stricter", "standard");
    expect([proof?.due, proof?.isFloor, proof?.promise?.source]).toEqual([at("11:00"), true, ["all"]]);
    expect(
      proof?.passedOver.filter(({ because }) => because === "outranked").map(({ rule: { source } }) => source),
    ).toEqual([["standard"]]);
  });

  test("the tier's own is kept where it is the stricter", () => {
    expect(kept("stricter", "vip")?.promise?.source).toEqual(["vip"]);
  });

  test("the one for everybody may hold only where the tier promises nothing", () => {
    expect(kept("whenNone", "standard")?.promise?.source).toEqual(["standard"]);
    expect(kept("whenNone", "unheard of")?.promise?.source).toEqual(["all"]);
  });
});
