import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import { wallTimeAt } from "../time/wall-time.ts";
import { digestMoment, digestTimesOf } from "./digest.ts";
import type { NewNotice } from "./notice.ts";

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const times = fc.uniqueArray(timeOfDay, { minLength: 1, maxLength: 4 });
const moment = fc
  .integer({ min: toMillis(instant("2024-01-01T00:00:00Z")), max: toMillis(instant("2030-01-01T00:00:00Z")) })
  .map(fromMillis);
const zone = fc.constantFrom("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Europe/Berlin", "UTC");
const calm = { variables: {} };

test("a digest is the next of its times on the recipient's clock, less than 26 hours ahead", () => {
  fc.assert(
    fc.property(times, moment, zone, (some, at, where) => {
      const next = digestMoment(some, calm, { at, zone: where, quiet: null }) ?? at;
      expect(next > at).toBe(true);
      expect(toMillis(next) - toMillis(at)).toBeLessThan(26 * 3_600_000);
      if (where === "Asia/Shanghai" || where === "UTC") {
        expect(some).toContain(wallTimeAt(next, where).slice(11, 16));
        const between = some.filter((time) => {
          const [from, to] = [at, next].map((one) => wallTimeAt(one, where).slice(11, 16)) as [string, string];
          return from < to ? from < time && time < to : time > from || time < to;
        });
        expect(between).toEqual([]);
      }
    }),
  );
});

test("whatever arises between two digests comes in the same one", () => {
  fc.assert(
    fc.property(times, moment, fc.nat(), zone, (some, at, share, where) => {
      const told = digestMoment(some, calm, { at, zone: where, quiet: null }) ?? at;
      const between = fromMillis(toMillis(at) + (share % (toMillis(told) - toMillis(at))));
      expect(digestMoment(some, calm, { at: between, zone: where, quiet: null })).toBe(told);
    }),
  );
});

test("it never comes later than what a notice is for", () => {
  fc.assert(
    fc.property(times, moment, moment, zone, (some, at, windowFrom, where) => {
      const quiet = { from: "22:00", until: "07:00" };
      const told = digestMoment(some, { variables: { windowFrom } }, { at, zone: where, quiet });
      const free = digestMoment(some, calm, { at, zone: where, quiet }) ?? at;
      expect(told).toBe(windowFrom > free ? free : null);
    }),
  );
});

describe("a notice is kept for a digest", () => {
  const rules = { times: ["16:00"], notices: ["requestLogged"], emergencies: [{ tier: "vip" }] };
  const notice = (key: "requestLogged" | "requestClosed", urgent = false): NewNotice =>
    ({ key, variables: {}, texts: {}, to: { role: "dutyManager" }, urgent }) as never;

  test("where the policy names it, unless it is urgent or an emergency", () => {
    expect(digestTimesOf(rules, notice("requestLogged"), {})).toEqual(["16:00"]);
    expect(digestTimesOf(rules, notice("requestClosed"), {})).toBeNull();
    expect(digestTimesOf(rules, notice("requestLogged", true), {})).toBeNull();
    expect(digestTimesOf(rules, notice("requestLogged"), { tier: "vip" })).toBeNull();
    expect(digestTimesOf(null, notice("requestLogged"), {})).toBeNull();
  });
});
