import { compileCalendar } from "@callout/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromICalendar } from "./from-icalendar.ts";

const feed = (...events: readonly (readonly string[])[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Callout//test//EN",
    ...events.flatMap((lines, i) => [
      "BEGIN:VEVENT",
      `UID:${String(i)}`,
      "DTSTAMP:20260101T000000Z",
      ...lines,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ].join("\r\n");

const reading = { timeZone: "Asia/Shanghai", years: [2026, 2027] };

describe("a company's own feed", () => {
  test("closes whole days, the last one left out as iCalendar counts them", () => {
    const text = feed(["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270102", "SUMMARY:年终盘点"]);
    expect(fromICalendar(text, reading)._unsafeUnwrap()).toMatchObject({
      holidays: ["2026-12-30", "2026-12-31", "2027-01-01"],
      overrides: {},
      announcedYears: [2026, 2027],
    });
  });

  test("repeats as its rules say, except where they say not, and only in the years read", () => {
    const yearly = ["DTSTART;VALUE=DATE:20240601", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20260601", "SUMMARY:厂庆"];
    const { holidays, announcedYears } = fromICalendar(feed(yearly), reading)._unsafeUnwrap();
    expect([holidays, announcedYears]).toEqual([["2027-06-01"], [2027]]);
  });

  test("opens on days whose summary says so", () => {
    const text = feed(
      ["DTSTART;VALUE=DATE:20261010", "SUMMARY:国庆节 补班"],
      ["DTSTART;VALUE=DATE:20261001", "SUMMARY:国庆节"],
    );
    const data = fromICalendar(text, { ...reading, workdayWords: ["补班"] })._unsafeUnwrap();
    expect([data.holidays, Object.keys(data.overrides ?? {})]).toEqual([["2026-10-01"], ["2026-10-10"]]);
  });

  test("does not close for a meeting or for what was cancelled", () => {
    const text = feed(
      ["DTSTART:20260601T010000Z", "DTEND:20260601T020000Z", "SUMMARY:会议"],
      ["DTSTART;VALUE=DATE:20260602", "STATUS:CANCELLED", "SUMMARY:取消"],
    );
    expect(fromICalendar(text, reading)._unsafeUnwrap().holidays).toEqual([]);
  });

  test("that repeats every second for ever is refused", () => {
    const text = feed(["DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=SECONDLY", "SUMMARY:!"]);
    expect(fromICalendar(text, reading).isErr()).toBe(true);
  });

  test("that is none is refused, and none of them throws", () => {
    expect(fromICalendar("", reading).isErr()).toBe(true);
    expect(fromICalendar("BEGIN:VCARD\r\nEND:VCARD", reading)._unsafeUnwrapErr().reason).toBe("no VCALENDAR");
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("DTSTART;VALUE=DATE:20261399", "RRULE:FREQ=DAILY;COUNT=3", "DTEND:x"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        fromICalendar(feed(["DTSTART;VALUE=DATE:20260601", ...lines]), reading).map((data) =>
          expect(compileCalendar(data).isOk()).toBe(true),
        );
      }),
    );
  });
});
