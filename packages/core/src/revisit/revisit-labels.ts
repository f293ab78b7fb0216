import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { RevisitCommand } from "./revisit-commands.ts";
import type { RevisitState } from "./revisit-state.ts";

const statuses: Readonly<Record<RevisitState["status"], Wording>> = {
  unplanned: { "zh-CN": "未安排回访", en: "not planned" },
  planned: { "zh-CN": "待回访", en: "planned" },
  done: { "zh-CN": "已回访", en: "done" },
};

const commands: Readonly<Record<Exclude<RevisitCommand["type"], ClockCommand["type"]>, Wording>> = {
  PlanRevisit: { "zh-CN": "安排回访", en: "plan a revisit" },
  RecordRevisit: { "zh-CN": "记录回访", en: "record the revisit" },
};

/** What people read in place of a revisit's identifiers. */
export const revisitLabels = { statuses, commands };
