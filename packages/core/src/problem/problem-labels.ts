import type { Wording } from "../sla/clock-rule.ts";
import type { ProblemCommandName } from "./problem-commands.ts";
import type { ProblemState } from "./problem-state.ts";

const statuses: Readonly<Record<ProblemState["status"], Wording>> = {
  unopened: { "zh-CN": "未登记", en: "not opened" },
  raised: { "zh-CN": "待分析", en: "raised" },
  analysed: { "zh-CN": "已分析，整改中", en: "analysed, measures under way" },
  solved: { "zh-CN": "已解决", en: "solved" },
  cancelled: { "zh-CN": "已撤销", en: "cancelled" },
};

const commands: Readonly<Record<Exclude<ProblemCommandName, "FireTimer" | "AdoptPolicy" | "AdoptCalendar">, Wording>> =
  {
    OpenProblem: { "zh-CN": "登记问题", en: "open a problem" },
    NoteRecurrence: { "zh-CN": "记入重复故障", en: "note a recurrence" },
    AssignProblem: { "zh-CN": "指定问题负责人", en: "assign the problem" },
    EscalateProblem: { "zh-CN": "上报为提升问题", en: "escalate the problem" },
    ProposeEmergency: { "zh-CN": "提出应急解决办法", en: "propose an emergency solution" },
    AgreeEmergency: { "zh-CN": "同意应急解决办法", en: "agree to the emergency solution" },
    AnalyseCause: { "zh-CN": "原因分析", en: "analyse the cause" },
    PlanMeasure: { "zh-CN": "制定整改措施", en: "plan a measure" },
    MoveMeasureDue: { "zh-CN": "变更措施期限", en: "move a measure's due moment" },
    ReportMeasureDone: { "zh-CN": "报告措施完成", en: "report a measure done" },
    VerifyEffect: { "zh-CN": "验证措施效果", en: "verify a measure's effect" },
    DropMeasure: { "zh-CN": "取消措施", en: "drop a measure" },
    SolveProblem: { "zh-CN": "确认问题已解决", en: "record the problem solved" },
    CancelProblem: { "zh-CN": "撤销问题", en: "cancel the problem" },
  };

/** What people read in place of a problem's identifiers. */
export const problemLabels = { statuses, commands };
