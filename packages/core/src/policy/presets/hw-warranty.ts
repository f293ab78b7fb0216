import { charges } from "./charges.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { inspections } from "./inspections.ts";
import { plainPolicy } from "./plain-policy.ts";
import { responseClock } from "./promise-clocks.ts";

/** Hardware under warranty of S-60: a substantive reaction at once, a proposal for the solution within two hours. */
export const hwWarranty = plainPolicy({
  id: "hw-warranty",
  calendars: ["phone-7x24"],
  chargeRules: charges["hw-warranty"],
  inspectionPlans: inspections["i-hw"],
  clocks: [
    responseClock(toEverybody({ elapsed: 0 }, "R-076")),
    {
      ...plainClock,
      id: "solution",
      label: { "zh-CN": "提供解决方案", en: "Solution proposed" },
      subject: "request",
      start: "logged",
      stop: { anyOf: ["solutionProposed", "completed"] },
      promises: toEverybody({ elapsed: 120 }, "R-076", "A-17"),
      rungs: warnedAndTold(["hotlineEngineer", "dutyManager"], ["dutyManager"]),
    },
  ],
});
