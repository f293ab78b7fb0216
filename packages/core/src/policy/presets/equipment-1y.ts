import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, resolutionClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Equipment under a year's warranty of S-42: on site within four hours of the call, solved within 24. */
export const equipment1y = plainPolicy({
  id: "equipment-1y",
  calendars: ["phone-7x24"],
  warrantyRules: warranties["w-equipment"],
  clocks: [
    arrivalClock(toEverybody({ elapsed: 240 }, "R-060")),
    resolutionClock(toEverybody({ elapsed: 1440 }, "R-061")),
  ],
});
