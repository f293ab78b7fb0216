import { charges } from "./charges.ts";
import { toEverybody } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Doors of S-41: on site for an emergency repair within two hours of the call, around the clock. */
export const door = plainPolicy({
  id: "door",
  calendars: ["phone-7x24"],
  warrantyRules: warranties["w-door"],
  chargeRules: charges.door,
  clocks: [arrivalClock(toEverybody({ elapsed: 120 }, "R-059"))],
});
