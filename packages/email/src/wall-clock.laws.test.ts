import { fromMillis, instant, toMillis } from "@callout/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInLanguages } from "./language-packs.ts";
import { knownZone, wallClockIn, zoneNameIn } from "./wall-clock.ts";

const zone = fc.constantFrom(
  "Asia/Shanghai",
  "UTC",
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Pacific/Apia",
);
const minute = fc
  .integer({
    min: toMillis(instant("2020-01-01T00:00:00Z")) / 60_000,
    max: toMillis(instant("2035-01-01T00:00:00Z")) / 60_000,
  })
  .map((minutes) => fromMillis(minutes * 60_000));
/** Minutes around the night in which New York, then Lord Howe, sets its clocks back. */
const doubtful = fc
  .constantFrom("2026-11-01T04:00:00Z", "2026-04-04T13:00:00Z")
  .chain((from) =>
    fc.integer({ min: 0, max: 300 }).map((minutes) => fromMillis(toMillis(instant(from)) + minutes * 60_000)),
  );

test.for(Object.values(builtInLanguages))("no two minutes are worded alike in $tag", (pack) => {
  const moment = fc.oneof(minute, doubtful);
  fc.assert(
    fc.property(zone, moment, moment, (place, one, other) => {
      const worded = [one, other].map((at) => pack.moment(wallClockIn(place, at)));
      expect(worded[0] === worded[1]).toBe(one === other);
    }),
    { numRuns: 500 },
  );
});

test("a moment is worded as its readers write it, in their own zone", () => {
  const missed = instant("2024-11-21T06:12:00Z");
  const { "zh-CN": chinese, en } = builtInLanguages;
  expect(chinese.moment(wallClockIn("Asia/Shanghai", missed))).toBe("2024年11月21日（周四）14:12");
  expect(en.moment(wallClockIn("Asia/Shanghai", missed))).toBe("Thursday 21 November 2024, 14:12");
  expect(en.moment(wallClockIn("America/Los_Angeles", missed))).toBe("Wednesday 20 November 2024, 22:12");
});

test("in the hour that clocks repeat, the offset tells the two apart", () => {
  const at = (text: string) => builtInLanguages.en.moment(wallClockIn("America/New_York", instant(text)));
  expect(at("2026-11-01T05:30:00Z")).toBe("Sunday 1 November 2026, 01:30 UTC-4");
  expect(at("2026-11-01T06:30:00Z")).toBe("Sunday 1 November 2026, 01:30 UTC-5");
  expect(at("2026-11-02T06:30:00Z")).toBe("Monday 2 November 2026, 01:30");
});

test("a zone is called what its people call it, whatever the season", () => {
  const [winter, summer] = [instant("2024-01-15T12:00:00Z"), instant("2024-07-15T12:00:00Z")];
  for (const at of [winter, summer]) {
    expect(zoneNameIn("zh-CN", "Asia/Shanghai", at)).toBe("中国标准时间");
    expect(zoneNameIn("en", "America/New_York", at)).toBe("Eastern Time");
    expect(zoneNameIn("en", "UTC", at)).toBe("Coordinated Universal Time");
  }
});

test("a place that changed from one zone to another has the name of the one that it is in", () => {
  const at = instant("2024-11-21T06:12:00Z");
  expect(zoneNameIn("en", "Europe/Lisbon", at)).toBe("Western European Time");
  expect(zoneNameIn("zh-CN", "Africa/Casablanca", at)).toBe("摩洛哥时间");
  expect(zoneNameIn("en", "Australia/Lord_Howe", at)).toBe("Lord Howe Time");
  expect(zoneNameIn("en", "Europe/Lisbon", instant("1994-11-21T06:12:00Z"))).toBe("Central European Time");
});

test("a zone that nobody knows is UTC, and says so", () => {
  expect(knownZone("Mars/Olympus_Mons")).toBe("UTC");
  expect(knownZone("\r\n")).toBe("UTC");
  expect(knownZone("Asia/Shanghai")).toBe("Asia/Shanghai");
});

test("the wall shows what the platform says that it shows", () => {
  fc.assert(
    fc.property(zone, fc.oneof(minute, doubtful), (place, at) => {
      const { year, month, day, time, offset } = wallClockIn(place, at);
      const shown = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
        ...{ timeZone: place, timeZoneName: "shortOffset", hourCycle: "h23", weekday: "short" },
        ...{ year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" },
      }).format(toMillis(at));
      const [, weekday, zoneName = ""] = /^(\w+), .* (GMT\S*)$/.exec(shown) ?? [];
      expect(shown).toBe(`${weekday ?? ""}, ${month}/${day}/${year}, ${time} ${zoneName}`);
      expect(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][wallClockIn(place, at).weekday - 1]).toBe(weekday);
      expect([null, zoneName.replace("GMT", "UTC")]).toContain(offset);
    }),
  );
});
