import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { plainPolicy } from "./plain-policy.ts";

const clock = { ...plainClock, subject: "emergency", voidedBy: ["cancelled"] };
const LEADERS = ["departmentHead", "generalManager"];

/**
 * The emergency ladder of S-89: the company told at once, its heads in the office within 20 minutes, written
 * information with the general manager within four hours of the earlier of event and knowledge, a final report.
 */
export const emergency = plainPolicy({
  id: "emergency",
  quietHours: null,
  calendars: [],
  clocks: [
    {
      ...clock,
      id: "companyTold",
      label: { "zh-CN": "向公司报告", en: "Report to the company" },
      start: "reported",
      stop: "companyTold",
      promises: toEverybody({ elapsed: 0 }, "R-491"),
      rungs: warnedAndTold([], ["dutyManager"]),
    },
    {
      ...clock,
      id: "headsInOffice",
      label: { "zh-CN": "部门负责人到岗", en: "Heads of department in the office" },
      start: "reported",
      stop: "headsArrived",
      promises: toEverybody({ elapsed: 20 }, "R-492"),
      rungs: warnedAndTold(["departmentHead"], LEADERS),
    },
    {
      ...clock,
      id: "writtenReport",
      label: { "zh-CN": "书面信息报送总经理", en: "Written information to the general manager" },
      start: { anyOf: ["happened", "reported"] },
      stop: "writtenReportDelivered",
      promises: toEverybody({ elapsed: 240 }, "R-495", "A-13"),
      rungs: warnedAndTold(["departmentHead"], LEADERS),
    },
    {
      ...clock,
      id: "finalReport",
      label: { "zh-CN": "信息终报", en: "Final report" },
      start: "ended",
      stop: "finalReportDelivered",
      promises: toEverybody(null, "R-497"),
      rungs: [],
    },
  ],
});
