import { getTimezoneOffset } from "date-fns-tz";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreesWithIntl } from "../../test-support/agrees-with-intl.ts";
import { turn } from "../../test-support/calendar-arbitraries.ts";
import { hardZones } from "../../test-support/hard-zones.ts";
import { millisAtWall, offsetAt, zoneNamed, type Zone } from "./zone.ts";

const theZone = (name: string): Zone => zoneNamed(name) as Zone;

describe.for(hardZones)("the wall clock of %s", (name) => {
  test("shows what Intl shows, and a wall time is its first moment", () => {
    agreesWithIntl(name, 40);
  });

  test("never turns a later wall time into an earlier moment", () => {
    fc.assert(
      fc.property(turn(name), fc.integer({ min: -2e8, max: 2e8 }), fc.nat(2e8), (at, by, more) => {
        const zone = theZone(name);
        expect(millisAtWall(zone, at + by + more)).toBeGreaterThanOrEqual(millisAtWall(zone, at + by));
      }),
      { numRuns: 50 },
    );
  });
});

test("away from changes of clocks date-fns-tz says the same", () => {
  const years = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...hardZones), years, (name, ms) => {
      const zone = theZone(name);
      const calm = offsetAt(zone, ms - 864e5) === offsetAt(zone, ms + 864e5);
      if (calm) expect(getTimezoneOffset(name, new Date(ms))).toBe(offsetAt(zone, ms));
    }),
    { numRuns: 500 },
  );
});
