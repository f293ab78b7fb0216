import { charges } from "./charges.ts";
import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { resolutionClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Lighting of S-34: repaired or replaced within 24 hours of the owner's notice. */
export const lighting = plainPolicy({
  id: "lighting",
  calendars: [],
  warrantyRules: warranties["w-lighting"],
  chargeRules: charges.lighting,
  clocks: [resolutionClock(toEverybody({ elapsed: 1440 }, "R-054"))],
});
