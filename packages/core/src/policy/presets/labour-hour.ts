import { charges } from "./charges.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";

/** Support by labour hours of S-98: a concrete plan within 24 hours of the user's need. */
export const labourHour = plainPolicy({
  id: "labour-hour",
  calendars: [],
  chargeRules: charges["labour-hour"],
  clocks: [
    {
      ...plainClock,
      id: "supportPlan",
      label: { "zh-CN": "提供支持方案", en: "Support plan provided" },
      subject: "request",
      start: "logged",
      stop: { anyOf: ["planProvided", "completed"] },
      promises: toEverybody({ elapsed: 1440 }, "R-095"),
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
  ],
});
