import { charges } from "./charges.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { inspections } from "./inspections.ts";
import { plainPolicy } from "./plain-policy.ts";
import { arrivalClock, resolutionClock } from "./promise-clocks.ts";
import { warranties } from "./warranties.ts";

/** Office equipment of S-43, around the clock: nearer in the `zone` city than outside it (EN-99); hours count from the report. */
export const officeFramework = plainPolicy({
  id: "office-framework",
  calendars: ["phone-7x24"],
  warrantyRules: warranties["w-office"],
  chargeRules: charges["office-framework"],
  inspectionPlans: inspections["i-office"],
  clocks: [
    arrivalClock([
      { rank: 10, when: { zone: "city" }, target: { elapsed: 120 }, source: ["R-062"] },
      { rank: 20, when: { zone: "outside" }, target: { elapsed: 240 }, source: ["R-063"] },
    ]),
    resolutionClock(toEverybody({ elapsed: 480 }, "R-064", "A-09")),
    {
      ...plainClock,
      id: "loaner",
      label: { "zh-CN": "提供备用设备", en: "Loaner supplied" },
      subject: "request",
      start: "logged",
      stop: { anyOf: ["loanerSupplied", "completed"] },
      promises: toEverybody({ elapsed: 720 }, "R-310", "A-09"),
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
  ],
});
