import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarAround, pausesNear } from "../../test-support/calendar-arbitraries.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./open-millis.ts";
import { EARLIEST, LATEST, type ServiceCalendar } from "./service-calendar.ts";

const now = Date.UTC(2026, 2, 8, 7);

/** Any number a program can come by: from next to nothing to beyond all time, whole or not. */
const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, EARLIEST, LATEST, EARLIEST - 1, LATEST + 1, Number.MAX_VALUE, Number.MIN_VALUE),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.maxSafeInteger(),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => now + n * 997),
  fc.double({ noNaN: true }),
);

const pauses = fc.oneof(pausesNear(now), fc.array(fc.record({ fromMs: anyNumber, toMs: anyNumber }), { maxLength: 3 }));

describe("whatever numbers come", () => {
  // A few calendars asked everything, as one grows to its widest in the course of this.
  const calendars = fc
    .sample(calendarAround("America/New_York", now), { numRuns: 6, seed: 7 })
    .map((data) => compileCalendar(data)._unsafeUnwrap());
  /** By their place, as a calendar that has been asked much is too long to print. */
  const place = fc.nat(calendars.length - 1);
  const at = (place: number): ServiceCalendar => calendars[place] as ServiceCalendar;

  test("the answer is a moment that exists, or a refusal", () => {
    fc.assert(
      fc.property(place, anyNumber, anyNumber, pauses, (calendar, start, duration, paused) => {
        const asked = at(calendar);
        addOpenMillis(asked, start, duration, paused).match(
          (due) => {
            expect(due >= EARLIEST && due <= LATEST).toBe(true);
            expect(duration >= 0 ? due >= start : due <= start).toBe(true);
          },
          (refusal) => {
            expect(refusal).toEqual({ type: "NeverOpen", startMs: start, durationMs: duration });
          },
        );
        const next = nextOpeningMillis(asked, start, paused);
        expect(next === null || (next >= Math.max(start, EARLIEST) && next <= LATEST)).toBe(true);
        if (next !== null) expect(isOpenAt(asked, next)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("time between is a number, never longer than the time itself", () => {
    fc.assert(
      fc.property(place, anyNumber, anyNumber, pauses, (calendar, from, to, paused) => {
        const asked = at(calendar);
        const open = openMillisBetween(asked, from, to, paused);
        expect(Math.abs(open)).toBeLessThanOrEqual(LATEST - EARLIEST);
        if (from !== to) expect(Math.abs(open)).toBeLessThanOrEqual(Math.abs(to - from));
      }),
      { numRuns: 3000 },
    );
  });

  test("what is not a number is no moment: never open, never reached, and nothing can be counted", () => {
    for (const asked of calendars) {
      expect(isOpenAt(asked, Number.NaN)).toBe(false);
      expect(nextOpeningMillis(asked, Number.NaN)).toBe(null);
      expect(addOpenMillis(asked, Number.NaN, 1).isErr()).toBe(true);
      expect(addOpenMillis(asked, 0, Number.NaN).isErr()).toBe(true);
      expect(() => openMillisBetween(asked, Number.NaN, 0)).toThrow(RangeError);
    }
  });
});
