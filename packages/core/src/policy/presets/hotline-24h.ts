import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";

/** The hotline of S-07: what cannot be solved by phone has somebody arranged to come within 24 hours of the call. */
export const hotline24h = plainPolicy({
  id: "hotline-24h",
  calendars: [],
  clocks: [
    {
      ...plainClock,
      id: "arrangement",
      label: { "zh-CN": "安排上门", en: "Arrangement of a visit" },
      subject: "request",
      start: "logged",
      stop: { anyOf: ["dispatched", "completed"] },
      promises: toEverybody({ elapsed: 1440 }, "R-052", "A-06"),
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
  ],
});
