import fc from "fast-check";
import { describe, test } from "vitest";
import { scene } from "../../test-support/calendar-arbitraries.ts";
import { hardZones } from "../../test-support/hard-zones.ts";
import { openTimeLaws } from "../../test-support/open-time-laws.ts";
import { compileCalendar } from "./compile-calendar.ts";

describe.for(hardZones)("open time in %s", (zone) => {
  test.for(openTimeLaws)("$law", ({ check }) => {
    fc.assert(
      fc.property(scene(zone), (asked) => {
        check(compileCalendar(asked.data)._unsafeUnwrap(), asked);
      }),
      { numRuns: 12 },
    );
  });
});
