import fc from "fast-check";
import { describe, test } from "vitest";
import { scene } from "../../test-support/calendar-arbitraries.ts";
import { agreesWithSlowCalendar } from "../../test-support/agrees-with-slow-calendar.ts";
import { hardZones } from "../../test-support/hard-zones.ts";

describe("the calendar answers as one does that looks at the clock each minute", () => {
  test.for(hardZones)("in %s", (zone) => {
    fc.assert(fc.property(scene(zone), agreesWithSlowCalendar), { numRuns: 12 });
  });
});
