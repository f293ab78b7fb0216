import { compileCalendar } from "@callout/core";
import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { publicHolidays } from "./public-holidays.ts";

describe("public holidays", () => {
  test("are those of the state where one is given", () => {
    const bavaria = publicHolidays("DE", "BY", [2026])._unsafeUnwrap();
    expect(bavaria.timeZone).toBe("Europe/Berlin");
    expect(bavaria.holidays).toEqual([
      "2026-01-01",
      "2026-01-06",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-06-04",
      "2026-10-03",
      "2026-11-01",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test("that last several days are closed on each", () => {
    const { holidays = [] } = publicHolidays("AM", undefined, [2026])._unsafeUnwrap();
    expect(holidays.filter((date) => date <= "2026-01-06")).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-01-03",
      "2026-01-04",
      "2026-01-05",
      "2026-01-06",
    ]);
  });

  test("that begin at noon end the day then", () => {
    const { overrides } = publicHolidays("CW", undefined, [2026])._unsafeUnwrap();
    expect(overrides).toEqual({ "2026-12-31": [["09:00", "12:00"]] });
  });

  test("of every country are a calendar that compiles, wherever the host is", () => {
    for (const country of Object.keys(new Holidays().getCountries())) {
      const data = publicHolidays(country, undefined, [2026])._unsafeUnwrap();
      expect([country, compileCalendar(data).isOk(), data.announcedYears]).toEqual([country, true, [2026]]);
    }
  });

  test("of an unknown place are refused, with the states there are", () => {
    expect(publicHolidays("toString", undefined, [2026])._unsafeUnwrapErr().type).toBe("UnknownCountry");
    const refusal = publicHolidays("AT", "BY", [2026])._unsafeUnwrapErr();
    expect(refusal).toMatchObject({
      type: "UnknownState",
      state: "BY",
      known: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    });
  });
});
