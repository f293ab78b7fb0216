import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDate, dayNumber, isoWeekday } from "./civil-day.ts";
import { dayNumberOf, isLocalDate, localDate, localDateOf, parseLocalDate } from "./local-date.ts";
import { instantAtWallTime, localDateTime, parseLocalDateTime, wallTimeAt } from "./wall-time.ts";
import { instant } from "./instant.ts";

const day = fc.integer({ min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31) });

test("a day has the date and the weekday that Date gives it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), (days) => {
      const date = new Date(days * 864e5);
      const { year, month, day: dayOfMonth } = civilDate(days);
      expect([year, month, dayOfMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(dayNumber(year, month, dayOfMonth)).toBe(days);
      expect(isoWeekday(days) % 7).toBe(date.getUTCDay());
    }),
    { numRuns: 1000 },
  );
});

test("a date and its day number are the same", () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      expect(dayNumberOf(localDateOf(one))).toBe(one);
      expect(localDateOf(one) < localDateOf(other)).toBe(one < other);
    }),
  );
});

test("what is no date is refused", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "02026-01-01", "2026-01-00", "", "today"])
    expect([text, isLocalDate(text), parseLocalDate(text).isErr()]).toEqual([text, false, true]);
  expect(() => localDate("2026-04-31")).toThrow(RangeError);
  expect(() => localDateOf(dayNumber(10000, 1, 1))).toThrow(RangeError);
});

test("a wall time goes there and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2e12 }), (ms) => {
      const at = instant(new Date(ms).toISOString());
      expect(instantAtWallTime(wallTimeAt(at, "Asia/Shanghai"), "Asia/Shanghai") <= at).toBe(true);
      expect(wallTimeAt(instantAtWallTime(wallTimeAt(at, "Europe/London"), "Europe/London"), "Europe/London")).toBe(
        wallTimeAt(at, "Europe/London"),
      );
    }),
  );
});

test("a wall time is normal text; what is none is refused", () => {
  expect(localDateTime("2026-03-02T09:00:05.5")).toBe("2026-03-02T09:00:05.500");
  for (const text of ["2026-03-02", "2026-03-02T24:00", "2026-03-02T09:60", "2026-02-30T09:00", "2026-03-02T09:00Z"])
    expect([text, parseLocalDateTime(text).isErr()]).toEqual([text, true]);
});

test("a repeated wall time is its first occurrence, a skipped one the end of the gap", () => {
  expect(instantAtWallTime(localDateTime("2026-11-01T01:30"), "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  expect(instantAtWallTime(localDateTime("2026-03-08T02:30"), "America/New_York")).toBe("2026-03-08T07:00:00.000Z");
  expect(instantAtWallTime(localDateTime("2011-12-30T12:00"), "Pacific/Apia")).toBe("2011-12-30T10:00:00.000Z");
});
