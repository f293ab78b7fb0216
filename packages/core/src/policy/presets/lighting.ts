import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { resolutionClock } from "./promise-clocks.ts";

/** Lighting of S-34: repaired or replaced within 24 hours of the owner's notice. */
export const lighting = plainPolicy({
  id: "lighting",
  calendars: [],
  clocks: [resolutionClock(toEverybody({ elapsed: 1440 }, "R-054"))],
});
