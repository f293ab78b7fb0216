import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";

const OF_REPORTS = {
  ...plainClock,
  subject: "report",
  start: "periodEnded",
  stop: "submitted",
  calendar: "phone-7x24",
  rungs: warnedAndTold(["dutyManager"], ["dutyManager"]),
} as const;

/** When reports are due: subject `report`, from the mark `periodEnded` at the end of its period to `submitted` (C-26). */
export const reportDeadlines = plainPolicy({
  id: "report-deadlines",
  calendars: ["phone-7x24", "onsite-5x8"],
  clocks: [
    {
      ...OF_REPORTS,
      id: "monthlyServiceSummary",
      label: { "zh-CN": "月度服务总结", en: "Monthly service summary" },
      promises: toEverybody({ dayOfMonth: 5 }, "R-528"),
    },
    {
      ...OF_REPORTS,
      id: "monthlyRepairSummary",
      label: { "zh-CN": "月度维修总结", en: "Monthly repair summary" },
      promises: toEverybody({ dayOfMonth: 10 }, "R-529"),
    },
  ],
});
