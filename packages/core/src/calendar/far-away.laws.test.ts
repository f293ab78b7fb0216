import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayHours } from "../../test-support/calendar-arbitraries.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./open-millis.ts";
import { CYCLE, CYCLES_START, EARLIEST, LATEST, WEEK, WEEKS_END } from "./service-calendar.ts";

const DAY = 86_400_000;

const calendar = fc.record({
  timeZone: fc.constantFrom("America/New_York", "Australia/Lord_Howe"),
  weekly: fc.record({ "1": dayHours, "3": dayHours, "6": dayHours, "7": dayHours }),
});

/** How often a calendar is moved on by one period, beginning near the first and ending anywhere. */
const repeats = fc.integer({ min: 0, max: 15 });

describe("beyond where windows reach", () => {
  test("each 400 years are like the last, from the year 2401 on", () => {
    const later = fc.integer({ min: CYCLES_START, max: CYCLES_START + 2 * CYCLE });
    fc.assert(
      fc.property(calendar, later, repeats, fc.nat(40 * DAY), (data, at, times, duration) => {
        const asked = compileCalendar(data)._unsafeUnwrap();
        const by = times * CYCLE;
        expect(isOpenAt(asked, at + by)).toBe(isOpenAt(asked, at));
        expect(openMillisBetween(asked, at + by, at + by + duration)).toBe(openMillisBetween(asked, at, at + duration));
        const [there, here] = [nextOpeningMillis(asked, at + by), nextOpeningMillis(asked, at)];
        expect(there).toBe(here === null ? null : here + by);
        const due = addOpenMillis(asked, at, duration).map((ms) => ms + by);
        expect(addOpenMillis(asked, at + by, duration).unwrapOr(null)).toBe(due.unwrapOr(null));
        const begun = addOpenMillis(asked, at + CYCLE, -duration).map((ms) => ms + by);
        expect(addOpenMillis(asked, at + CYCLE + by, -duration).unwrapOr(null)).toBe(begun.unwrapOr(null));
      }),
      { numRuns: 12 },
    );
  });

  test("each week is like the next, up to the year 1800", () => {
    const earlier = fc.integer({ min: WEEKS_END - 3 * WEEK, max: WEEKS_END - WEEK - 2 * DAY });
    fc.assert(
      fc.property(calendar, earlier, fc.nat(100_000), fc.nat(DAY), (data, at, times, duration) => {
        const asked = compileCalendar(data)._unsafeUnwrap();
        const by = -times * WEEK;
        expect(isOpenAt(asked, at + by)).toBe(isOpenAt(asked, at));
        expect(openMillisBetween(asked, at + by, at + by + duration)).toBe(openMillisBetween(asked, at, at + duration));
        const begun = addOpenMillis(asked, at, -duration).map((ms) => ms + by);
        expect(addOpenMillis(asked, at + by, -duration).unwrapOr(null)).toBe(begun.unwrapOr(null));
      }),
      { numRuns: 100 },
    );
  });

  test("a calendar that is always open counts all of time", () => {
    const always = Object.fromEntries(["1", "2", "3", "4", "5", "6", "7"].map((day) => [day, [["00:00", "24:00"]]]));
    const asked = compileCalendar({ timeZone: "Africa/Casablanca", weekly: always })._unsafeUnwrap();
    const moment = fc.integer({ min: EARLIEST, max: LATEST });
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        expect(openMillisBetween(asked, from, to)).toBe(to - from);
        expect(isOpenAt(asked, from)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
