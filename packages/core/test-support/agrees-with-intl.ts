import fc from "fast-check";
import { expect } from "vitest";
import { millisAtWall, offsetAt, zoneNamed } from "../src/time/zone.ts";
import { near, turn } from "./calendar-arbitraries.ts";
import { wallClock } from "./wall-clock.ts";

/** Moments near changes of clocks and anywhere in the years 1700 to 4000. */
const moment = (timeZone: string): fc.Arbitrary<number> =>
  fc.oneof(
    turn(timeZone).chain((at) => near(at, 2)),
    fc.integer({ min: Date.UTC(1700, 0), max: Date.UTC(4000, 0) }),
  );

/** Throws where a zone's table shows another wall time than `Intl`, or turns one back into a wrong moment. */
export const agreesWithIntl = (timeZone: string, numRuns: number): void => {
  const zone = zoneNamed(timeZone);
  if (zone === undefined) throw new Error(`no zone ${timeZone}`);
  const wall = wallClock(timeZone);
  fc.assert(
    fc.property(moment(timeZone), (ms) => {
      const shown = ms + offsetAt(zone, ms);
      expect(shown).toBe(wall(ms));
      const first = millisAtWall(zone, shown);
      expect(first).toBeLessThanOrEqual(ms);
      expect(wall(first)).toBe(shown);
      const skippedOrShown = millisAtWall(zone, ms);
      expect(wall(skippedOrShown)).toBeGreaterThanOrEqual(ms);
      expect(wall(skippedOrShown - 1)).toBeLessThan(ms);
    }),
    { numRuns },
  );
};
