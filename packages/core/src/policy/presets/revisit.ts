import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";

/** The revisit after a repair of S-87: within 24 hours of the end of the service. */
export const revisit = plainPolicy({
  id: "revisit",
  calendars: ["onsite-5x8"],
  clocks: [
    {
      ...plainClock,
      id: "afterRepair",
      label: { "zh-CN": "维修后回访", en: "Revisit after a repair" },
      subject: "revisit",
      start: "serviceFinished",
      stop: "done",
      promises: [
        { rank: 10, when: { about: "request" }, target: { elapsed: 1440 }, source: ["R-371", "R-372"] },
        { rank: 20, when: { agreed: true }, target: { agreed: "dueBy" }, source: ["callout"] },
        ...toEverybody(null, "C-14"),
      ],
      rungs: warnedAndTold(["hotlineEngineer"], ["dutyManager"]),
    },
  ],
});
