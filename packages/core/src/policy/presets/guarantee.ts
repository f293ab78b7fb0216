import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, resolutionClock, responseClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** The guarantee of S-62: hardware in general, and stricter for equipment of class `main` (A-27: which that is, is not said). */
export const guarantee = plainPolicy({
  id: "guarantee",
  calendars: [],
  warrantyRules: warranties["w-guarantee"],
  clocks: [
    responseClock([
      { rank: 10, when: { equipmentClass: "main" }, target: null, source: ["R-078", "A-32"] },
      { rank: 90, when: {}, target: { elapsed: 240 }, source: ["R-077"] },
    ]),
    arrivalClock([
      { rank: 10, when: { equipmentClass: "main" }, target: { elapsed: 120 }, source: ["R-078"] },
      { rank: 90, when: {}, target: null, source: ["R-077"] },
    ]),
    resolutionClock([
      { rank: 10, when: { equipmentClass: "main" }, target: { elapsed: 360 }, source: ["R-079"] },
      { rank: 90, when: {}, target: { elapsed: 1440 }, source: ["R-077"] },
    ]),
    {
      ...plainClock,
      id: "substitute",
      label: { "zh-CN": "更换或提供代用设备", en: "Replacement or substitute supplied" },
      subject: "request",
      start: "logged",
      stop: { anyOf: ["loanerSupplied", "replaced", "completed"] },
      promises: toEverybody({ elapsed: 1440 }, "R-311"),
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
  ],
});
