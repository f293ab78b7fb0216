import { describe, expect, test } from "vitest";
import { clocksWith, ruleWith, shanghai } from "../../test-support/clock-arbitraries.ts";
import { fromMillis } from "../time/instant.ts";
import type { ClockRule } from "./clock-rule.ts";
import { clocksOfMillis } from "./clocks-of.ts";
import type { Timeline } from "./timeline.ts";

/** `name hour:minute cycle`, all of Thursday 2024-11-21 in Shanghai unless a day is given. */
const timeline = (...marks: readonly string[]): Timeline<number> => ({
  subject: { kind: "request", id: "T-1" },
  facts: {},
  marks: marks.map((mark) => {
    const [name = "", time = "", cycle = "1", day = "21"] = mark.split(" ");
    return { name, at: shanghai(`2024-11-${day}T${time}:00`), cycle: Number(cycle) };
  }),
  pauses: [],
});

const outcomes = (some: Partial<ClockRule>, asked: Timeline<number>, now = "2024-11-29T00:00:00", minutes = 120) =>
  clocksOfMillis(clocksWith(ruleWith({ open: minutes }, some)), asked, shanghai(now)).map(
    ({ cycle, repetition, status, due, consumedMillis }) => [
      `${String(cycle)}/${String(repetition)}`,
      status,
      due === null ? null : fromMillis(due + 8 * 3_600_000).slice(8, 16),
      consumedMillis / 60_000,
    ],
  );

describe("a request that is reopened", () => {
  const reopened = timeline("start 09:00", "stop 10:00", "reopened 14:00 2", "stop 14:30 2");

  test("leaves a clock alone that has nothing to do with it", () => {
    expect(outcomes({}, reopened)).toEqual([["1/1", "met", "21T11:00", 60]]);
  });

  test("goes on as if it had never stopped", () => {
    expect(outcomes({ onNewCycle: { reopened: "continue" } }, reopened)).toEqual([["1/1", "missed", "21T11:00", 270]]);
  });

  test("goes on, and the time between is a pause", () => {
    expect(outcomes({ onNewCycle: { reopened: "pause" } }, reopened)).toEqual([["1/1", "met", "21T15:00", 90]]);
  });

  test("begins again", () => {
    expect(outcomes({ onNewCycle: { reopened: "restart" } }, reopened)).toEqual([
      ["1/1", "met", "21T11:00", 60],
      ["2/1", "met", "21T16:00", 30],
    ]);
  });

  test("was met until it was reopened", () => {
    expect(outcomes({ onNewCycle: { reopened: "continue" } }, reopened, "2024-11-21T13:59:00")).toEqual([
      ["1/1", "met", "21T11:00", 60],
    ]);
  });
});

describe("a clock that is started in each cycle", () => {
  test("has a promise for each", () => {
    const twice = timeline("start 09:00", "stop 10:00", "start 14:00 2", "stop 17:00 2");
    expect(outcomes({}, twice)).toEqual([
      ["1/1", "met", "21T11:00", 60],
      ["2/1", "missed", "21T16:00", 180],
    ]);
  });

  test("owes nothing any more for the first where the second began in time", () => {
    expect(outcomes({}, timeline("start 09:00", "start 10:00 2"), "2024-11-21T10:30:00")).toEqual([
      ["1/1", "void", "21T11:00", 60],
      ["2/1", "running", "21T12:00", 30],
    ]);
  });

  test("was late for the first where the second began too late", () => {
    const [first] = outcomes({}, timeline("start 09:00", "start 14:00 2"));
    expect(first).toEqual(["1/1", "missed", "21T11:00", 240]);
  });
});

describe("a clock that is called off", () => {
  test("owes nothing, unless it was late already", () => {
    expect(outcomes({}, timeline("start 09:00", "cancelled 10:00"))).toEqual([["1/1", "void", "21T11:00", 60]]);
    expect(outcomes({}, timeline("start 09:00", "cancelled 13:30"))).toEqual([["1/1", "missed", "21T11:00", 210]]);
  });

  test("stopped in time stays met", () => {
    expect(outcomes({}, timeline("start 09:00", "stop 09:30", "cancelled 10:00"))).toEqual([
      ["1/1", "met", "21T11:00", 30],
    ]);
  });
});

describe("a mark written out of order", () => {
  test("stops the clock at once, when it stopped before it started", () => {
    expect(outcomes({}, timeline("stop 08:55", "start 09:00"))).toEqual([["1/1", "met", "21T11:00", 0]]);
  });

  test("exactly at the due moment is in time", () => {
    expect(outcomes({}, timeline("start 09:00", "stop 11:00"))).toEqual([["1/1", "met", "21T11:00", 120]]);
  });
});

describe("what starts and stops", () => {
  test("is the first of several marks, or the last once all are there", () => {
    const marks = timeline("told 09:00", "known 09:30", "stop 09:45", "done 10:45");
    expect(outcomes({ start: { anyOf: ["known", "told"] } }, marks)).toEqual([["1/1", "met", "21T11:00", 45]]);
    expect(outcomes({ start: { allOf: ["known", "told"] } }, marks)).toEqual([["1/1", "met", "21T11:30", 15]]);
    expect(outcomes({ start: "told", stop: { allOf: ["stop", "done"] } }, marks)).toEqual([
      ["1/1", "met", "21T11:00", 105],
    ]);
    expect(outcomes({ start: { allOf: ["known", "never"] } }, marks)).toEqual([["1/1", "pending", null, 0]]);
  });
});

describe("a clock that repeats", () => {
  const word = (from: "stop" | "due" | "start"): Partial<ClockRule> => ({
    repeat: { from, until: "over", atMost: 10 },
  });

  test("counts the next from the moment this one stopped", () => {
    const told = timeline("start 09:00", "stop 10:00", "stop 13:30", "over 14:00");
    expect(outcomes(word("stop"), told)).toEqual([
      ["1/1", "met", "21T11:00", 60],
      ["1/2", "missed", "21T12:00", 150],
      ["1/3", "void", "21T15:30", 30],
    ]);
  });

  test("counts the next from the moment this one was due, told or not", () => {
    const told = timeline("start 09:00", "stop 10:00", "stop 14:30", "over 15:30");
    expect(outcomes(word("due"), told)).toEqual([
      ["1/1", "met", "21T11:00", 60],
      ["1/2", "missed", "21T14:00", 120],
      ["1/3", "met", "21T16:00", 30],
    ]);
  });

  test("counts each start that follows a stop", () => {
    const delays = timeline("start 09:00", "start 09:10", "stop 09:30", "start 15:00", "stop 17:30");
    expect(outcomes({ repeat: { from: "start", until: null, atMost: 10 } }, delays)).toEqual([
      ["1/1", "met", "21T11:00", 30],
      ["1/2", "missed", "21T17:00", 150],
    ]);
  });

  test("goes on no longer than it may", () => {
    const rows = outcomes({ repeat: { from: "due", until: null, atMost: 3 } }, timeline("start 09:00"));
    expect(rows.map(([key, status]) => [key, status])).toEqual([
      ["1/1", "missed"],
      ["1/2", "missed"],
      ["1/3", "missed"],
    ]);
  });
});
