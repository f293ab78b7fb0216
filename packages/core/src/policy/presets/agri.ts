import { charges } from "./charges.ts";
import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Agricultural products of S-39: on site within 48 to 72 hours, of which the later is the promise. */
export const agri = plainPolicy({
  id: "agri",
  calendars: [],
  warrantyRules: warranties["w-agri"],
  chargeRules: charges.agri,
  clocks: [arrivalClock(toEverybody({ elapsed: { from: 2880, to: 4320, promise: "to" } }, "R-058", "A-30"))],
});
