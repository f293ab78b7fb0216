import type { ClockRule } from "../../sla/clock-rule.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";

const clock = {
  ...plainClock,
  subject: "complaint",
  calendar: "onsite-5x8",
  start: "received",
  voidedBy: ["withdrawn", "merged", "filed"],
  onNewCycle: { reopened: "restart" },
} as const;

/**
 * The clocks of a complaint. The sources state each as “in time” or “within the prescribed time”, which is no number,
 * so nothing is promised until one is set.
 */
export const complaintClocks: readonly ClockRule[] = [
  {
    ...clock,
    id: "reply",
    label: { "zh-CN": "答复投诉", en: "Reply to the complaint" },
    stop: "replied",
    promises: toEverybody(null, "R-103"),
    rungs: warnedAndTold(["complaintTeam"], ["complaintTeam", "departmentHead"]),
  },
  {
    ...clock,
    id: "defectConfirmed",
    label: { "zh-CN": "核实投诉", en: "Complaint verified" },
    stop: "verified",
    promises: toEverybody(null, "R-423", "R-425"),
    rungs: warnedAndTold(["complaintTeam"], ["complaintTeam"]),
  },
];
