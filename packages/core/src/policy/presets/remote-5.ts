import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, responseClock } from "./promise-clocks.ts";

/** The remote hotline of S-96: an answer within five minutes, day and night; experts come “within a few hours”, which is no number. */
export const remote5 = plainPolicy({
  id: "remote-5",
  calendars: ["phone-7x24"],
  clocks: [
    responseClock(toEverybody({ elapsed: 5 }, "R-092")),
    arrivalClock(toEverybody(null, "R-093"), { rungs: [] }),
  ],
});
