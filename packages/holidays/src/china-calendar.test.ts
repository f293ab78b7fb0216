import { compileCalendar, explainOpenTime, instant, isWorkday, localDate, nextOpening } from "@callout/core";
import { describe, expect, test } from "vitest";
import { chinaCalendar } from "./china-calendar.ts";

/** All dates from one to another, written `MM-DD`. */
const days = (year: number, ...ranges: readonly (readonly [string, string])[]): readonly string[] =>
  ranges.flatMap(([first, last]) => {
    const dates: string[] = [];
    for (let at = Date.parse(`${String(year)}-${first}`); at <= Date.parse(`${String(year)}-${last}`); at += 86_400_000)
      dates.push(new Date(at).toISOString().slice(0, 10));
    return dates;
  });

/** As the notices of the State Council's General Office have it, of October 2023, November 2024 and November 2025. */
const announced = [
  {
    year: 2024,
    holidays: days(
      2024,
      ["01-01", "01-01"],
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-10", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ),
    workdays: [
      "2024-02-04",
      "2024-02-18",
      "2024-04-07",
      "2024-04-28",
      "2024-05-11",
      "2024-09-14",
      "2024-09-29",
      "2024-10-12",
    ],
  },
  {
    year: 2025,
    holidays: days(
      2025,
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ),
    workdays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    holidays: days(
      2026,
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ),
    workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
];

describe("a calendar of China", () => {
  test.for(announced)("has the holidays and make-up workdays announced for $year", ({ year, holidays, workdays }) => {
    const data = chinaCalendar([year]);
    // The notice for 2024 only encouraged employers to give 9 February, New Year's Eve, free.
    expect(data.holidays).toEqual(holidays);
    expect(Object.keys(data.overrides ?? {})).toEqual(workdays);
    expect(data.announcedYears).toEqual([year]);
  });

  test("opens on a make-up workday with Monday's hours, or with those given", () => {
    const { weekly } = chinaCalendar([2026]);
    expect(chinaCalendar([2026]).overrides?.["2026-10-10"]).toEqual(weekly["1"]);
    const short = chinaCalendar([2026], { weekly, makeUpHours: [["09:00", "12:00"]] });
    expect(short.overrides?.["2026-10-10"]).toEqual([["09:00", "12:00"]]);
  });

  test("is closed over the National Day week and open on the Saturday that makes up for it", () => {
    const china = compileCalendar(chinaCalendar([2026]))._unsafeUnwrap();
    expect(nextOpening(china, instant("2026-09-30T10:00:00Z"))).toBe("2026-10-08T01:00:00.000Z");
    expect(isWorkday(china, localDate("2026-10-10"))).toBe(true);
  });

  test("says that an answer is provisional that reaches into a year not announced", () => {
    const china = compileCalendar(chinaCalendar([2025, 2026, 2199]))._unsafeUnwrap();
    const { provisionalYears } = explainOpenTime(
      china,
      instant("2026-12-30T01:00:00Z"),
      instant("2027-01-05T01:00:00Z"),
    );
    expect(provisionalYears).toEqual([2027]);
    expect(chinaCalendar([2199])).toMatchObject({ holidays: [], overrides: {}, announcedYears: [] });
  });
});
