import fc from "fast-check";
import { expect, test } from "vitest";
import { fromMillis, instant, toMillis } from "../time/instant.ts";
import { wallTimeAt } from "../time/wall-time.ts";
import { quietUntil } from "./quiet-hours.ts";

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const span = fc.record({ from: timeOfDay, until: timeOfDay }).filter(({ from, until }) => from !== until);
const moment = fc
  .integer({ min: toMillis(instant("2024-01-01T00:00:00Z")), max: toMillis(instant("2030-01-01T00:00:00Z")) })
  .map(fromMillis);

test("where the clocks never change, it is quiet exactly between the two times, and until the second", () => {
  fc.assert(
    fc.property(span, moment, fc.constantFrom("Asia/Shanghai", "Asia/Kathmandu", "UTC"), (quiet, at, zone) => {
      const time = wallTimeAt(at, zone).slice(11, 16);
      const { from, until } = quiet;
      const isQuiet = from < until ? from <= time && time < until : time >= from || time < until;
      const end = quietUntil(quiet, at, zone);
      expect(end !== null).toBe(isQuiet);
      if (end !== null) expect(wallTimeAt(end, zone).slice(11)).toBe(`${until}:00.000`);
    }),
  );
});

test("in any zone the end lies ahead, less than 25 hours, and it is not quiet then", () => {
  const zone = fc.constantFrom("America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Berlin");
  fc.assert(
    fc.property(span, moment, zone, (quiet, at, where) => {
      const end = quietUntil(quiet, at, where);
      if (end === null) return;
      expect(end > at).toBe(true);
      expect(toMillis(end) - toMillis(at)).toBeLessThanOrEqual(25 * 3_600_000);
      expect(quietUntil(quiet, end, where)).toBeNull();
    }),
  );
});
