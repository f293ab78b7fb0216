import type { ClockRule } from "../../sla/clock-rule.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";

const clock = { ...plainClock, subject: "emergency", voidedBy: ["cancelled", "filed"] };
const LEADERS = ["departmentHead", "generalManager"];

/**
 * The clocks of an emergency: the ladder of S-89, and what S-50 asks for “in time” or “at the first moment”, which is
 * no number, so nothing is promised until one is set.
 */
export const emergencyClocks: readonly ClockRule[] = [
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
  {
    ...clock,
    id: "teamOnScene",
    label: { "zh-CN": "应急小组到达现场", en: "Emergency team on the scene" },
    start: "reported",
    stop: "arrived",
    promises: toEverybody(null, "R-499"),
    rungs: warnedAndTold(["emergencyTeam"], ["emergencyTeam", "emergencyLeadership"]),
  },
  {
    ...clock,
    id: "superiorTold",
    label: { "zh-CN": "报告上级机关", en: "Report to the superior authority" },
    start: "classified",
    stop: "superiorTold",
    promises: [{ rank: 90, when: { toSuperior: true }, target: null, source: ["R-503"] }],
    rungs: warnedAndTold(["emergencyLeadership"], ["emergencyLeadership", "generalManager"]),
  },
];

/** The clocks of an emergency plan and of what is to be improved in it: “in time”, with no number until one is set. */
export const emergencyPlanClocks: readonly ClockRule[] = [
  {
    ...plainClock,
    id: "planReview",
    label: { "zh-CN": "应急预案复核", en: "Review of the emergency plan" },
    subject: "emergencyPlan",
    start: "approved",
    stop: { anyOf: ["reviewed", "renewed"] },
    voidedBy: ["withdrawn"],
    promises: toEverybody(null, "R-507", "callout"),
    rungs: warnedAndTold(["emergencyTeam"], ["emergencyTeam", "emergencyLeadership"]),
    repeat: { from: "stop", until: "withdrawn", atMost: 1000 },
  },
  {
    ...plainClock,
    id: "lessonTakenIn",
    label: { "zh-CN": "改进应急预案", en: "Improvement of the emergency plan" },
    subject: "emergencyPlanLesson",
    start: "received",
    stop: "settled",
    voidedBy: ["withdrawn"],
    promises: toEverybody(null, "R-507"),
    rungs: warnedAndTold(["emergencyTeam"], ["emergencyTeam", "emergencyLeadership"]),
  },
];
