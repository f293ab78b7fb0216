import { charges } from "./charges.ts";
import { inspections } from "./inspections.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Construction of S-49: on site within two hours of the notice; after an accident, fact `emergency`, at once. */
export const construction = plainPolicy({
  id: "construction",
  calendars: [],
  warrantyRules: warranties["w-construction"],
  chargeRules: charges.construction,
  inspectionPlans: inspections["i-construction"],
  clocks: [
    arrivalClock([
      { rank: 10, when: { emergency: true }, target: { elapsed: 0 }, source: ["R-069"] },
      { rank: 90, when: {}, target: { elapsed: 120 }, source: ["R-068"] },
    ]),
  ],
});
