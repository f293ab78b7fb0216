import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, responseClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** The fault package of S-57: an answer within two hours, on site within four, counted from the report. */
export const faultProblem = plainPolicy({
  id: "fault-problem",
  calendars: [],
  warrantyRules: warranties["w-fault-problem"],
  clocks: [
    responseClock(toEverybody({ elapsed: 120 }, "R-072")),
    arrivalClock(toEverybody({ elapsed: 240 }, "R-073", "A-23")),
  ],
});
