import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scene } from "../../test-support/calendar-arbitraries.ts";
import { hardZones } from "../../test-support/hard-zones.ts";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import { localDate } from "../time/local-date.ts";
import { localDateAt, wallTimeAt } from "../time/wall-time.ts";
import { addCalendar, dateAfter } from "./add-calendar.ts";
import { addWorkdays } from "./add-workdays.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { nthWeekend } from "./nth-weekend.ts";
import { isOpenAt } from "./open-millis.ts";
import { shiftDateToWorkday, shiftToWorkday } from "./shift-to-workday.ts";
import { isWorkday } from "./workday.ts";

const asked = fc.constantFrom(...hardZones).chain(scene);
const count = fc.integer({ min: -12, max: 12 });

describe("workdays", () => {
  test("end within the hours, or at their end", () => {
    fc.assert(
      fc.property(asked, count, fc.constantFrom("sameTime", "endOfDay"), ({ data, from }, n, landing) => {
        const calendar = compileCalendar(data)._unsafeUnwrap();
        if (n === 0 && landing === "sameTime") return;
        addWorkdays(calendar, fromMillis(from), n, landing).map((at) => {
          expect(isOpenAt(calendar, toMillis(at)) || isOpenAt(calendar, toMillis(at) - 1)).toBe(true);
          if (landing === "endOfDay") expect(isOpenAt(calendar, toMillis(at) - 1)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("more of them are never earlier, and no end of day is before the same time", () => {
    fc.assert(
      fc.property(asked, count, ({ data, from }, n) => {
        const calendar = compileCalendar(data)._unsafeUnwrap();
        const at = fromMillis(from);
        const sameTime = addWorkdays(calendar, at, n).unwrapOr(at);
        if (n > 0) expect(addWorkdays(calendar, at, n + 1).unwrapOr(sameTime) >= sameTime).toBe(true);
        if (n !== 0) expect(addWorkdays(calendar, at, n, "endOfDay").unwrapOr(sameTime) >= sameTime).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("shifting lands on a workday, leaves workdays alone, and nearest is one of the two", () => {
    fc.assert(
      fc.property(asked, ({ data, from }) => {
        const calendar = compileCalendar(data)._unsafeUnwrap();
        const date = localDateAt(fromMillis(from), data.timeZone);
        const [next, previous, nearest] = (["next", "previous", "nearest"] as const).map((shift) =>
          shiftDateToWorkday(calendar, date, shift).unwrapOr(null),
        );
        for (const found of [next, previous, nearest]) if (found) expect(isWorkday(calendar, found)).toBe(true);
        if (isWorkday(calendar, date)) expect([next, previous, nearest]).toEqual([date, date, date]);
        expect([next, previous]).toContain(nearest);
        expect(shiftDateToWorkday(calendar, date, "none")._unsafeUnwrap()).toBe(date);
      }),
      { numRuns: 300 },
    );
  });
});

describe("days on the calendar", () => {
  const office = compileCalendar({
    timeZone: "America/New_York",
    weekly: { "1": [["09:00", "12:00"], ["13:00", "17:00"]], "5": [["22:00", "06:00"]] }, // prettier-ignore
    holidays: ["2026-03-09"],
  })._unsafeUnwrap();

  test("keep the time on the wall over a change of clocks", () => {
    const at = instant("2026-03-07T15:00:00Z");
    expect(addCalendar(office, at, { days: 1 })._unsafeUnwrap()).toBe("2026-03-08T14:00:00.000Z");
    expect(shiftToWorkday(office, at, "next")._unsafeUnwrap()).toBe("2026-03-13T14:00:00.000Z");
  });

  test("end a month that is too short on its last day, and do not drift", () => {
    const months = [1, 2, 3, 13].map((n) => dateAfter(localDate("2026-01-31"), { months: n })._unsafeUnwrap());
    expect(months).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2027-02-28"]);
    expect(dateAfter(localDate("2024-02-29"), { years: -4 })._unsafeUnwrap()).toBe("2020-02-29");
  });

  test("go there and back where no month end is in the way", () => {
    const day = fc.integer({ min: 0, max: 1e6 }).map((n) => fromMillis(n * 1e6));
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (at, n) => {
        const there = addCalendar(office, at, { days: n })._unsafeUnwrap();
        const back = addCalendar(office, there, { days: -n })._unsafeUnwrap();
        expect(localDateAt(back, office.timeZone)).toBe(localDateAt(at, office.timeZone));
      }),
    );
  });

  test("do not leave the years there are", () => {
    expect(addCalendar(office, instant("9999-12-31T00:00:00Z"), { years: 1 }).isErr()).toBe(true);
    expect(dateAfter(localDate("0000-01-01"), { days: -1 }).isErr()).toBe(true);
    expect(dateAfter(localDate("2026-01-01"), { months: 0.5 }).isErr()).toBe(true);
    expect(addWorkdays(office, instant("2026-01-01T00:00:00Z"), 1e9).isErr()).toBe(true);
  });
});

describe("a workday", () => {
  const office = compileCalendar({
    timeZone: "UTC",
    weekly: { "1": [["09:00", "12:00"], ["13:00", "17:00"]], "5": [["22:00", "06:00"]] }, // prettier-ignore
  })._unsafeUnwrap();
  const after = (at: string, n: number) => addWorkdays(office, instant(at), n)._unsafeUnwrap();

  test("later, lunch ends when it ends and the evening is at closing", () => {
    expect(after("2026-02-23T12:30:00Z", 2)).toBe("2026-03-02T13:00:00.000Z");
    expect(after("2026-02-23T19:00:00Z", 2)).toBe("2026-03-02T17:00:00.000Z");
    expect(after("2026-02-23T07:00:00Z", 2)).toBe("2026-03-02T09:00:00.000Z");
  });

  test("holds its hours past midnight", () => {
    expect(after("2026-02-28T02:00:00Z", 2)).toBe("2026-03-07T02:00:00.000Z");
  });

  test("not yet over is where none of them ends", () => {
    const end = (at: string) => addWorkdays(office, instant(at), 0, "endOfDay")._unsafeUnwrap();
    expect(end("2026-03-02T10:00:00Z")).toBe("2026-03-02T17:00:00.000Z");
    expect(end("2026-03-02T18:00:00Z")).toBe("2026-03-07T06:00:00.000Z");
  });
});

describe("the second weekend", () => {
  const zone = compileCalendar({ timeZone: "Asia/Shanghai", weekly: {} })._unsafeUnwrap();

  test.for([
    ["2026-03-02", "2026-03-14"],
    ["2026-03-06", "2026-03-14"],
    ["2026-03-07", "2026-03-21"],
    ["2026-03-08", "2026-03-21"],
  ] as const)("after %s begins on %s", ([sent, begins]) => {
    const at = nthWeekend(zone, instant(`${sent}T04:00:00Z`), 2)._unsafeUnwrap();
    expect(wallTimeAt(at, zone.timeZone)).toBe(`${begins}T00:00:00.000`);
  });

  test("may count the one that has begun, and may begin on Sunday", () => {
    const saturday = instant("2026-03-07T04:00:00Z");
    const at = nthWeekend(zone, saturday, 2, { begins: "sunday", current: "counted" })._unsafeUnwrap();
    expect(wallTimeAt(at, zone.timeZone)).toBe("2026-03-15T00:00:00.000");
    expect(nthWeekend(zone, saturday, 0).isErr()).toBe(true);
  });
});
