import { describe, expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { addWorkdays } from "./add-workdays.ts";
import type { CalendarRules } from "./calendar-data.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { addOpenTime, isOpen, openTimeBetween } from "./open-time.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

const HOUR = 3_600_000;

/** Nine to six on Monday, two o'clock at night on Friday's shift; 3 March is both a holiday and an override. */
const withRules = (rules: Partial<CalendarRules>): ServiceCalendar =>
  compileCalendar({
    timeZone: "UTC",
    weekly: { "1": [["09:00", "18:00"]], "2": [["09:00", "18:00"]], "5": [["20:00", "02:00"]] },
    holidays: ["2026-03-03", "2026-03-07"],
    overrides: { "2026-03-03": [["10:00", "12:00"]] },
    rules,
  })._unsafeUnwrap();

const monday = instant("2026-03-02T09:00:00Z");
const evening = instant("2026-03-02T20:00:00Z");

describe("time that fits exactly", () => {
  test("ends at the closing", () => {
    expect(addOpenTime(withRules({}), monday, 9 * HOUR)._unsafeUnwrap()).toBe("2026-03-02T18:00:00.000Z");
  });

  test("ends at the next opening where the rules say so, behind pauses too", () => {
    const rules = withRules({ exactFit: "nextOpening" });
    expect(addOpenTime(rules, monday, 9 * HOUR)._unsafeUnwrap()).toBe("2026-03-03T10:00:00.000Z");
    const paused = [{ from: instant("2026-03-03T09:00:00Z"), to: instant("2026-03-03T11:00:00Z") }];
    expect(addOpenTime(rules, monday, 9 * HOUR, paused)._unsafeUnwrap()).toBe("2026-03-03T11:00:00.000Z");
    expect(addOpenTime(rules, monday, 8 * HOUR)._unsafeUnwrap()).toBe("2026-03-02T17:00:00.000Z");
  });
});

describe("no time, added outside the hours,", () => {
  test("changes nothing", () => {
    expect(addOpenTime(withRules({}), evening, 0)._unsafeUnwrap()).toBe(evening);
  });

  test("goes to the next opening where the rules say so", () => {
    const rules = withRules({ zeroOutsideHours: "nextOpening" });
    expect(addOpenTime(rules, evening, 0)._unsafeUnwrap()).toBe("2026-03-03T10:00:00.000Z");
    expect(addOpenTime(rules, monday, 0)._unsafeUnwrap()).toBe(monday);
  });
});

describe("a date that is a holiday and an override", () => {
  const tuesday = [instant("2026-03-03T00:00:00Z"), instant("2026-03-04T00:00:00Z")] as const;

  test("has the override's hours", () => {
    expect(openTimeBetween(withRules({}), ...tuesday)).toBe(2 * HOUR);
  });

  test("has none where the rules put the holiday first", () => {
    expect(openTimeBetween(withRules({ holidayAndOverride: "holiday" }), ...tuesday)).toBe(0);
  });
});

describe("hours that run into a holiday", () => {
  const night = instant("2026-03-07T01:00:00Z");

  test("run on", () => {
    expect(isOpen(withRules({}), night)).toBe(true);
  });

  test("are cut at its midnight where the rules say so", () => {
    expect(isOpen(withRules({ overnightIntoHoliday: "cutAtMidnight" }), night)).toBe(false);
  });
});

describe("a workday", () => {
  test("is a date further on", () => {
    expect(addWorkdays(withRules({}), instant("2026-03-02T10:30:00Z"), 1)._unsafeUnwrap()).toBe(
      "2026-03-03T10:30:00.000Z",
    );
  });

  test("is so many open minutes where the rules say so", () => {
    const rules = withRules({ workday: { openMinutes: 480 } });
    expect(addWorkdays(rules, instant("2026-03-02T10:30:00Z"), 1)._unsafeUnwrap()).toBe("2026-03-03T10:30:00.000Z");
    expect(addWorkdays(rules, instant("2026-03-02T12:30:00Z"), 1)._unsafeUnwrap()).toBe("2026-03-06T20:30:00.000Z");
    expect(addWorkdays(rules, monday, 1, "endOfDay")._unsafeUnwrap()).toBe("2026-03-02T18:00:00.000Z");
  });
});
