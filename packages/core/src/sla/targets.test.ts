import { describe, expect, test } from "vitest";
import { clocksWith, ruleWith, shanghai, started } from "../../test-support/clock-arbitraries.ts";
import { fromMillis } from "../time/instant.ts";
import type { ClockRule } from "./clock-rule.ts";
import { clocksOfMillis } from "./clocks-of.ts";
import type { Target } from "./target.ts";
import type { Facts, Waiting } from "./timeline.ts";
import { timersOfMillis } from "./timers-of.ts";

const LATER = Date.parse("2031-01-01T00:00:00Z");

/** When a clock that starts at a time in Shanghai is due there. */
const due = (
  target: Target,
  start: string,
  { facts = {}, pauses = [] }: { facts?: Facts; pauses?: readonly Waiting<number>[] } = {},
): string | null => {
  const timeline = { ...started(shanghai(start), pauses), facts };
  const [status] = clocksOfMillis(clocksWith(ruleWith(target)), timeline, LATER);
  return status?.due == null ? null : fromMillis(status.due + 8 * 3_600_000).slice(0, 16);
};

const waiting = (from: string, to: string): Waiting<number> => ({
  reason: "parts",
  from: shanghai(from),
  to: shanghai(to),
});

describe("a target", () => {
  test.for<[string, Target, string, string]>([
    ["of elapsed minutes runs through the night", { elapsed: 600 }, "2024-11-21T17:00:00", "2024-11-22T03:00"],
    ["of open minutes waits for the morning", { open: 120 }, "2024-11-21T17:00:00", "2024-11-22T10:00"],
    ["of open minutes that fits exactly ends at the closing", { open: 60 }, "2024-11-21T17:00:00", "2024-11-21T18:00"],
    ["at once is due at once", { elapsed: 0 }, "2024-11-21T20:00:00", "2024-11-21T20:00"],
    ["of workdays ends with the last of them", { workdays: 3 }, "2024-11-21T10:00:00", "2024-11-26T18:00"],
    ["of workdays counts a make-up Saturday", { workdays: 1 }, "2024-10-11T10:00:00", "2024-10-12T18:00"],
    ["of workdays skips a public holiday", { workdays: 1 }, "2024-09-30T10:00:00", "2024-10-08T18:00"],
    [
      "of workdays may keep the time of day",
      { workdays: 1, until: "sameTime" },
      "2024-11-21T10:00:00",
      "2024-11-22T10:00",
    ],
    ["of calendar days keeps the time of day", { calendar: { days: 2 } }, "2024-11-21T10:00:00", "2024-11-23T10:00"],
    [
      "of a month ends on the last of a shorter one",
      { calendar: { months: 1 } },
      "2025-01-31T10:00:00",
      "2025-02-28T10:00",
    ],
    ["of years keeps the date", { calendar: { years: 3 } }, "2024-11-21T10:00:00", "2027-11-21T10:00"],
    ["before a weekend ends when its Saturday begins", { weekend: 2 }, "2024-11-21T10:00:00", "2024-11-30T00:00"],
    [
      "before a weekend may begin it on Sunday",
      { weekend: 1, count: { begins: "sunday", current: "counted" } },
      "2024-11-23T10:00:00",
      "2024-11-24T00:00",
    ],
    ["by a day of the month ends with that day", { dayOfMonth: 5 }, "2024-11-21T10:00:00", "2024-12-06T00:00"],
    [
      "by a day of the month takes the next month's from that very day on",
      { dayOfMonth: 21 },
      "2024-11-21T10:00:00",
      "2024-12-22T00:00",
    ],
    [
      "by a day of the month takes the last of a short month",
      { dayOfMonth: 31 },
      "2025-02-03T10:00:00",
      "2025-03-01T00:00",
    ],
    [
      "of a range is due at the end that is promised",
      { elapsed: { from: 2880, to: 4320, promise: "to" } },
      "2024-11-21T10:00:00",
      "2024-11-24T10:00",
    ],
  ])("%s", ([, target, start, expected]) => {
    expect(due(target, start)).toBe(expected);
  });

  test("that was agreed is due when the fact says", () => {
    const facts = { visitAt: "2024-11-22T01:30:00Z" };
    expect(due({ agreed: "visitAt" }, "2024-11-21T10:00:00", { facts })).toBe("2024-11-22T09:30");
    expect(due({ agreed: "visitAt" }, "2024-11-21T10:00:00")).toBeNull();
  });

  test("before a moment counts back from it, by the clock, in hours or in workdays", () => {
    const facts = { dutyStartsAt: "2024-11-25T01:00:00Z" };
    const before = (target: Target) => due(target, "2024-11-20T10:00:00", { facts });
    expect(before({ before: "dutyStartsAt", elapsed: 720 })).toBe("2024-11-24T21:00");
    expect(before({ before: "dutyStartsAt", open: 240 })).toBe("2024-11-22T14:00");
    expect(before({ before: "dutyStartsAt", workdays: 1 })).toBe("2024-11-22T09:00");
  });

  test("that ends on a date is put off by what a pause took of service time", () => {
    const pauses = [waiting("2024-11-22T09:00:00", "2024-11-22T11:00:00")];
    expect(due({ workdays: 3 }, "2024-11-21T10:00:00", { pauses })).toBe("2024-11-27T11:00");
    const overnight = [waiting("2024-11-21T18:00:00", "2024-11-22T09:00:00")];
    expect(due({ workdays: 3 }, "2024-11-21T10:00:00", { pauses: overnight })).toBe("2024-11-26T18:00");
  });

  test("is not put off by waiting for what the clock does not pause for", () => {
    const pauses = [{ ...waiting("2024-11-21T10:00:00", "2024-11-21T12:00:00"), reason: "thirdParty" }];
    expect(due({ open: 60 }, "2024-11-21T10:00:00", { pauses })).toBe("2024-11-21T11:00");
  });
});

describe("a ladder", () => {
  const ladder: Partial<ClockRule> = {
    rungs: [
      { percent: 50, tell: ["a"], source: [] },
      { beforeDue: 90, counted: "open", tell: ["b"], source: [] },
      { beforeDue: 90, counted: "elapsed", tell: ["c"], source: [] },
      { afterDue: 20, counted: "elapsed", tell: ["d"], source: [] },
      { afterDue: 60, counted: "open", tell: ["e"], source: [] },
      { percent: 200, tell: ["f"], source: [] },
    ],
  };
  const timers = timersOfMillis(
    clocksWith(ruleWith({ open: 240 }, ladder)),
    started(shanghai("2024-11-21T13:30:00"), [waiting("2024-11-21T17:00:00", "2024-11-21T17:30:00")]),
  );

  test("stands where its rungs say: in hundredths, before and after, in hours or by the clock, without the pauses", () => {
    expect(timers.map(({ rung, at }) => [rung.name, fromMillis(at + 8 * 3_600_000).slice(5, 16)])).toEqual([
      ["50%", "11-21T15:30"],
      ["due-90open", "11-21T16:00"],
      ["due-90elapsed", "11-21T16:00"],
      ["due", "11-21T18:00"],
      ["due+20elapsed", "11-21T18:20"],
      ["due+60open", "11-22T10:00"],
      ["200%", "11-22T14:00"],
    ]);
  });

  test("has no rung before its clock starts: so long before it is due is then at once", () => {
    const rungs = [{ beforeDue: 90, counted: "open", tell: ["a"], source: [] }] as const;
    const start = shanghai("2024-11-21T13:30:00");
    const [warning] = timersOfMillis(clocksWith(ruleWith({ open: 60 }, { rungs })), started(start));
    expect([warning?.rung.kind, warning?.at]).toEqual(["warning", start]);
  });

  test("warns before the clock is due and escalates after", () => {
    expect(timers.map(({ rung }) => rung.kind)).toEqual([
      "warning",
      "warning",
      "warning",
      "due",
      "escalation",
      "escalation",
      "escalation",
    ]);
  });
});
