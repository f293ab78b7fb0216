import { describe, expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { describeCalendarRefusal } from "./calendar-refusal.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { explainOpenTime } from "./explain-open-time.ts";
import { nextOpening, openTimeBetween } from "./open-time.ts";

const office = { timeZone: "Asia/Shanghai", weekly: { "1": [["09:00", "18:00"]] } };

describe("calendar data that means nothing is refused, with the path", () => {
  test.for([
    [{ ...office, timeZone: "Mars/Base" }, ["timeZone"], "UnknownTimeZone"],
    [{ ...office, timeZone: "+08:00" }, ["timeZone"], "UnknownTimeZone"],
    [{ ...office, weekly: { "1": [["09:00", "25:00"]] } }, ["weekly", "1", 0, 1], "ImpossibleTime"],
    [{ ...office, weekly: { "1": [["24:00", "09:00"]] } }, ["weekly", "1", 0, 0], "ImpossibleTime"],
    [{ ...office, weekly: { "8": [] } }, ["weekly", "8"], "UnexpectedValue"],
    [{ ...office, weekly: { "1": [["09:00"]] } }, ["weekly", "1", 0], "UnexpectedValue"],
    [
      { ...office, weekly: { "1": [["09:00", "12:00"], ["11:00", "10:00"]] } }, // prettier-ignore
      ["weekly", "1", 1],
      "OvernightOverlap",
    ],
    [{ ...office, weekly: { "1": Array(25).fill(["09:00", "10:00"]) } }, ["weekly", "1"], "TooManyHours"],
    [{ ...office, holidays: ["2026-02-30"] }, ["holidays", 0], "ImpossibleDate"],
    [{ ...office, holidays: ["1000000000-01-01"] }, ["holidays", 0], "ImpossibleDate"],
    [{ ...office, overrides: { "2026-13-01": [] } }, ["overrides", "2026-13-01"], "ImpossibleDate"],
    [{ ...office, announcedYears: [1e9] }, ["announcedYears", 0], "UnexpectedValue"],
    [{ ...office, rules: { exactFit: "sometimes" } }, ["rules", "exactFit"], "UnexpectedValue"],
    [{ ...office, rules: { workday: { openMinutes: 0 } } }, ["rules", "workday"], "UnexpectedValue"],
    [{ ...office, holiday: [] }, ["holiday"], "UnexpectedValue"],
    [[], [], "UnexpectedValue"],
  ] as const)("%j", ([data, path, type]) => {
    expect(compileCalendar(data)._unsafeUnwrapErr()).toMatchObject({ type, path });
  });
});

test("a refusal is worded in Chinese and in English", () => {
  const refusal = compileCalendar({ ...office, holidays: ["2026-02-30"] })._unsafeUnwrapErr();
  expect(describeCalendarRefusal(refusal, "en")).toBe(
    'holidays.0: "2026-02-30" is no date; write YYYY-MM-DD, from 1900-01-01 to 2399-12-31',
  );
  expect(describeCalendarRefusal(refusal, "zh-CN")).toBe(
    'holidays.0："2026-02-30" 不是有效日期；请写 YYYY-MM-DD，1900-01-01 至 2399-12-31',
  );
});

test("hours in any order, overlapping or touching, count once", () => {
  const hours = [["13:00", "18:00"], ["09:00", "12:00"], ["11:00", "13:00"]]; // prettier-ignore
  const calendar = compileCalendar({ timeZone: "UTC", weekly: { "1": hours } })._unsafeUnwrap();
  const week = [instant("2026-03-02T00:00:00Z"), instant("2026-03-09T00:00:00Z")] as const;
  expect(openTimeBetween(calendar, ...week)).toBe(9 * 3_600_000);
});

test("a calendar that never opens is one, and never answers with an opening", () => {
  const never = compileCalendar({ timeZone: "America/New_York", weekly: {} })._unsafeUnwrap();
  expect(nextOpening(never, instant("2026-03-02T00:00:00Z"))).toBe(null);
});

test("an explanation names each kind of time that did not count", () => {
  const calendar = compileCalendar({
    timeZone: "UTC",
    weekly: { "1": [["09:00", "12:00"]] },
    holidays: ["2026-03-03"],
    overrides: { "2026-03-04": [], "2026-03-05": [["10:00", "11:00"]] },
    announcedYears: [],
  })._unsafeUnwrap();
  const paused = [{ from: instant("2026-03-02T10:00:00Z"), to: instant("2026-03-02T11:00:00Z") }];
  const { openMillis, spans, provisionalYears } = explainOpenTime(
    calendar,
    instant("2026-03-02T09:00:00Z"),
    instant("2026-03-06T12:00:00Z"),
    paused,
  );
  expect(openMillis).toBe(3 * 3_600_000);
  expect(spans.map(({ date, why }) => `${date.slice(8)} ${why}`)).toEqual([
    "02 weeklyHours",
    "02 paused",
    "02 weeklyHours",
    "02 outsideHours",
    "03 holiday",
    "04 closedDate",
    "05 outsideHours",
    "05 overrideHours",
    "05 outsideHours",
    "06 closedWeekday",
  ]);
  expect(provisionalYears).toEqual([2026]);
});
