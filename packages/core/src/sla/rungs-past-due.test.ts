import { describe, expect, test } from "vitest";
import { office, ruleWith, shanghai, started } from "../../test-support/clock-arbitraries.ts";
import { compileCalendar } from "../calendar/compile-calendar.ts";
import { fromMillis } from "../time/instant.ts";
import type { ClockRule } from "./clock-rule.ts";
import { compileClocks } from "./compile-clocks.ts";
import type { Target } from "./target.ts";
import type { Mark, Waiting } from "./timeline.ts";
import { timersOfMillis } from "./timers-of.ts";

const weekday = [["09:00", "17:00"]] as const;

/** Five days of eight hours in Auckland, four or five hours ahead of Shanghai. */
const auckland = compileCalendar({
  timeZone: "Pacific/Auckland",
  weekly: { "1": weekday, "2": weekday, "3": weekday, "4": weekday, "5": weekday },
})._unsafeUnwrap();

interface Lived {
  readonly percent?: number;
  readonly pauses?: readonly Waiting<number>[];
  readonly then?: readonly Mark<number>[];
  readonly some?: Partial<ClockRule>;
}

/** When a rung past due is reached on the clocks of Shanghai, its seconds left out where there are none; null where it never is. */
const reached = (promised: Target, start: string, { percent = 150, pauses = [], then = [], some = {} }: Lived = {}) => {
  const rule = ruleWith(promised, { rungs: [{ percent, tell: ["dutyManager"], source: [] }], ...some });
  const lived = started(shanghai(start), pauses);
  const timers = timersOfMillis(compileClocks([rule], { office, auckland })._unsafeUnwrap(), {
    ...lived,
    marks: [...lived.marks, ...then],
  });
  const late = timers.find(({ rung }) => rung.name === `${String(percent)}%`);
  if (late === undefined) return null;
  expect(late.rung.kind).toBe("escalation");
  return fromMillis(late.at + 8 * 3_600_000)
    .slice(5, 19)
    .replace(/:00$/, "");
};

const waiting = (reason: string, from: string, to: string | null): Waiting<number> => ({
  reason,
  from: shanghai(from),
  to: to === null ? null : shanghai(to),
});

const mark = (name: string, at: string, cycle = 1): Mark<number> => ({ name, at: shanghai(at), cycle });

describe("a rung at 150 %", () => {
  test("of four hours of service is reached after six, the night left out", () => {
    expect(reached({ open: 240 }, "2024-11-21T13:30:00")).toBe("11-22T10:30");
  });

  test("of four hours by the clock on the wall is reached after six, the night counted", () => {
    expect(reached({ elapsed: 240 }, "2024-11-21T22:00:00")).toBe("11-22T04:00");
  });

  test("that fits exactly is reached at the closing, not the next morning", () => {
    expect(reached({ open: 120 }, "2024-11-21T15:00:00")).toBe("11-21T18:00");
  });

  test("of an odd number of minutes is reached on the half minute", () => {
    expect(reached({ open: 1 }, "2024-11-21T10:00:00")).toBe("11-21T10:01:30");
  });

  test("leaves out holidays and counts a make-up Saturday", () => {
    expect(reached({ open: 480 }, "2024-09-30T10:00:00")).toBe("10-08T15:00");
    expect(reached({ open: 480 }, "2024-10-11T10:00:00")).toBe("10-12T15:00");
  });

  test("waits out a pause before the due moment and one after it, and no other waiting", () => {
    const before = waiting("customer", "2024-11-21T10:00:00", "2024-11-21T11:00:00");
    const after = waiting("parts", "2024-11-21T13:00:00", "2024-11-21T14:30:00");
    expect(reached({ open: 120 }, "2024-11-21T09:00:00", { pauses: [before, after] })).toBe("11-21T15:30");
    expect(reached({ open: 180 }, "2024-11-21T09:00:00", { pauses: [before, after] })).toBe("11-21T17:00");
    const other = waiting("thirdParty", "2024-11-21T10:00:00", "2024-11-21T11:00:00");
    expect(reached({ open: 120 }, "2024-11-21T09:00:00", { pauses: [other] })).toBe("11-21T12:00");
  });

  test("is never reached in a pause without an end, though the clock was due before", () => {
    const endless = waiting("parts", "2024-11-21T11:30:00", null);
    expect(reached({ open: 120 }, "2024-11-21T09:00:00", { pauses: [endless] })).toBeNull();
  });

  test("counts in the hours of the promise where these are not the clock's own", () => {
    const promises = [{ rank: 1, when: {}, target: { open: 240 }, calendar: "auckland", source: [] }];
    expect(reached({ open: 240 }, "2024-11-21T09:00:00", { some: { promises } })).toBe("11-22T07:00");
  });

  test("of a target that ends on a date stands at half as much again of what is counted up to then", () => {
    expect(reached({ workdays: 1 }, "2024-11-21T10:00:00")).toBe("11-25T17:30");
    expect(reached({ calendar: { days: 2 } }, "2024-11-21T10:00:00")).toBe("11-24T10:00");
  });

  test("of no time at all is reached at once, with the due moment", () => {
    expect(reached({ open: 0 }, "2024-11-21T20:00:00")).toBe("11-21T20:00");
  });

  test("is not reached when the clock stops before, or at that very moment", () => {
    const stopping = (at: string) => reached({ open: 120 }, "2024-11-21T09:00:00", { then: [mark("stop", at)] });
    expect(stopping("2024-11-21T11:30:00")).toBeNull();
    expect(stopping("2024-11-21T12:00:00")).toBeNull();
    expect(stopping("2024-11-21T12:01:00")).toBe("11-21T12:00");
  });

  test("falls due when the clock runs on, where it would have been reached while the clock had stopped", () => {
    const then = [mark("stop", "2024-11-21T11:30:00"), mark("reopened", "2024-11-21T15:00:00", 2)];
    const reopened = (does: "continue" | "pause") =>
      reached({ open: 120 }, "2024-11-21T09:00:00", { then, some: { onNewCycle: { reopened: does } } });
    expect(reopened("continue")).toBe("11-21T15:00");
    expect(reopened("pause")).toBe("11-21T15:30");
  });
});

test("a rung just past 100 % comes after the due moment, and the further the later", () => {
  const at = [101, 150, 200, 1000].map((percent) => reached({ open: 120 }, "2024-11-21T09:00:00", { percent }));
  expect(at).toEqual(["11-21T11:01:12", "11-21T12:00", "11-21T14:00", "11-25T14:00"]);
});
