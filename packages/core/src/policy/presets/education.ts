import { charges } from "./charges.ts";
import { toEverybody } from "./clock-parts.ts";
import { inspections } from "./inspections.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";

/** Hardware in schools of S-45: phone service around the clock, on site within 24 hours. */
export const education = plainPolicy({
  id: "education",
  calendars: ["phone-7x24"],
  chargeRules: charges.education,
  inspectionPlans: inspections["i-edu"],
  clocks: [arrivalClock(toEverybody({ elapsed: 1440 }, "R-067"))],
});
