import type { ServicePolicy } from "../service-policy.ts";
import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, responseClock } from "./promise-clocks.ts";

/**
 * The web service of S-37: questions are answered at once, and who needs a visit has it within X workdays.
 *
 * @param workdays - the X that the source leaves open
 * @example
 * ```ts
 * presets.webXDays(3).clocks.find(({ id }) => id === "arrival")?.promises[0]?.target // => { workdays: 3 }
 * ```
 */
export const webXDays = (workdays: number): ServicePolicy =>
  plainPolicy({
    id: "web-x-days",
    calendars: ["onsite-5x8"],
    clocks: [
      responseClock(toEverybody({ elapsed: 0 }, "R-028")),
      arrivalClock(toEverybody({ workdays }, "R-055"), { start: "dispatched", calendar: "onsite-5x8" }),
    ],
  });
