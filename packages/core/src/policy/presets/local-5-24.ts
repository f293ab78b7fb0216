import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, responseClock } from "./promise-clocks.ts";

/** The local service of S-99: an answer within five minutes, on site within 24 hours. */
export const local524 = plainPolicy({
  id: "local-5-24",
  calendars: [],
  clocks: [responseClock(toEverybody({ elapsed: 5 }, "R-094")), arrivalClock(toEverybody({ elapsed: 1440 }, "R-094"))],
});
