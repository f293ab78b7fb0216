import type { ClockRule } from "../../sla/clock-rule.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { numbers } from "./numbers.ts";
import { partsRules } from "./parts-rules.ts";
import { plainPolicy } from "./plain-policy.ts";
import { sendInRules } from "./send-in-rules.ts";

const clock: Pick<ClockRule, keyof typeof plainClock | "subject"> = {
  ...plainClock,
  subject: "sendInRepair",
  calendar: "onsite-5x8",
  voidedBy: ["cancelled"],
};

/** A promise that the customer can work again so many elapsed minutes after the fault was reported. */
export const workingAgainWithin = (minutes: number, ...source: readonly string[]): ClockRule => ({
  ...clock,
  id: "workingAgain",
  label: { "zh-CN": "提供备用机恢复使用", en: "The customer can work again" },
  calendar: null,
  start: "reported",
  stop: { anyOf: ["useRestored", "returned"] },
  promises: toEverybody({ elapsed: minutes }, ...source),
  rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
});

/**
 * A device sent in for repair, `route` thirdParty (S-72) or oem (S-76).
 *
 * The two documents promise a third party's repair differently (C-07): 15 workdays is kept here, and
 * `presets.options["C-07"]` holds the other. The maker's own standard is no number; its progress is told every 3 workdays.
 */
export const sendInRepair = plainPolicy({
  id: "send-in-repair",
  calendars: ["onsite-5x8"],
  numbers: { ...numbers, sendInRepair: { pattern: "S{yyyy}{MM}-{seq:4}", reset: "monthly" } },
  parts: partsRules,
  sendIn: sendInRules,
  clocks: [
    {
      ...clock,
      id: "repair",
      label: { "zh-CN": "送修完成并取回", en: "Repaired and returned" },
      start: "sent",
      stop: "returned",
      promises: [
        { rank: 10, when: { route: "thirdParty" }, target: { workdays: 15 }, source: ["R-315", "C-07"] },
        { rank: 20, when: { route: "oem" }, target: { weekend: 2 }, source: ["R-318", "A-12"] },
      ],
      rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
    },
    {
      ...clock,
      id: "progressWord",
      label: { "zh-CN": "书面通报进度", en: "Word of progress" },
      start: "sent",
      stop: "progressTold",
      promises: [{ rank: 10, when: { route: "oem" }, target: { workdays: 3 }, source: ["R-317"] }],
      rungs: warnedAndTold(["hotlineEngineer"], ["dutyManager"]),
      repeat: { from: "stop", until: "returned", atMost: 100 },
    },
  ],
});
