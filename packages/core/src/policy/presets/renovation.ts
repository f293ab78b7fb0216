import { charges } from "./charges.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { warranties } from "./warranties.ts";

/** Renovation of S-28 and S-29: once a team is scheduled, the customer hears from it within 24 hours. */
export const renovation = plainPolicy({
  id: "renovation",
  calendars: [],
  warrantyRules: warranties["w-renovation"],
  chargeRules: charges.renovation,
  clocks: [
    {
      ...plainClock,
      id: "customerTold",
      label: { "zh-CN": "与客户沟通", en: "Word with the customer" },
      subject: "visit",
      start: "dispatched",
      stop: { anyOf: ["customerTold", "arrived", "completed"] },
      promises: toEverybody({ elapsed: 1440 }, "R-053"),
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
  ],
});
