import type { ClockRule } from "../../sla/clock-rule.ts";
import type { LeftoverRules } from "../leftover-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";

const RECORDERS = ["fieldEngineer", "hotlineEngineer", "dutyManager", "archivist"];
const MANAGER = ["dutyManager"];

/** The leftover-problem record 遗留问题记录单 (S-27). Its form is lost, so who does what is Callout's. */
export const leftoverRules: LeftoverRules = {
  permissions: {
    RecordLeftover: RECORDERS,
    AssignLeftover: MANAGER,
    MoveLeftoverDue: MANAGER,
    ServeLeftover: MANAGER,
    NoteLeftoverServed: ["system"],
    ReportSettled: RECORDERS,
    VerifySettled: ["dutyManager", "hotlineEngineer"],
    CancelLeftover: MANAGER,
    ...clockPermissions,
  },
  source: ["R-037", "R-235", "callout"],
};

/** A leftover problem is settled by the moment agreed for it; without one nothing is promised. */
export const leftoverClock: ClockRule = {
  ...plainClock,
  id: "leftoverSettled",
  label: { "zh-CN": "遗留问题处理", en: "Leftover problem settled" },
  subject: "leftover",
  start: "recorded",
  stop: "settled",
  voidedBy: ["cancelled"],
  promises: [
    { rank: 10, when: { agreed: true }, target: { agreed: "dueBy" }, source: ["callout"] },
    ...toEverybody(null, "R-235"),
  ],
  rungs: warnedAndTold([], MANAGER).slice(1),
  onNewCycle: { reopened: "continue" },
};
