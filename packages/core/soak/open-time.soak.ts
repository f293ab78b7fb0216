import fc from "fast-check";
import { describe, test } from "vitest";
import { compileCalendar } from "../src/calendar/compile-calendar.ts";
import { agreesWithSlowCalendar } from "../test-support/agrees-with-slow-calendar.ts";
import { scene } from "../test-support/calendar-arbitraries.ts";
import { openTimeLaws } from "../test-support/open-time-laws.ts";
import { agreesWithIntl } from "../test-support/agrees-with-intl.ts";

describe.for(Intl.supportedValuesOf("timeZone"))("%s", (zone) => {
  test("its table of offsets is Intl's", () => {
    agreesWithIntl(zone, 300);
  });

  test("the calendar answers as one does that looks at the clock each minute", () => {
    fc.assert(fc.property(scene(zone), agreesWithSlowCalendar), { numRuns: 20 });
  });

  test.for(openTimeLaws)("$law", ({ check }) => {
    fc.assert(
      fc.property(scene(zone), (asked) => {
        check(compileCalendar(asked.data)._unsafeUnwrap(), asked);
      }),
      { numRuns: 20 },
    );
  });
});
