import { codeList } from "./code-list.ts";

/** Results and decisions (rulebook 3.4). */
export const resultLists = {
  outcome: codeList(
    { id: "outcome", label: ["解决情况", "outcome, by the user"], closed: true, source: ["EN-60", "S-02", "S-26"] },
    [
      ["fullyResolved", "全部解决", "fully resolved"],
      ["partlyResolved", "部分解决", "partly resolved"],
      ["unresolved", "未解决", "unresolved"],
    ],
  ),
  workResult: codeList(
    { id: "workResult", label: ["工作结果", "work result, by the engineer"], closed: true, source: ["EN-61", "S-21"] },
    [
      ["completedSmoothly", "顺利完成", "completed smoothly"],
      ["observe", "观察/下一步处理", "observe, or next step"],
    ],
  ),
  receiptDecision: codeList(
    { id: "receiptDecision", label: ["回执处理", "receipt decision"], closed: true, source: ["EN-62", "S-26"] },
    [
      ["archive", "存档", "archive"],
      ["redispatch", "再派现场服务人员", "dispatch an engineer again"],
      ["defer", "暂缓处理", "defer"],
    ],
  ),
  /** A box that is ticked or not. */
  receiptEscalation: codeList(
    { id: "receiptEscalation", label: ["回执上报", "receipt escalation"], closed: true, source: ["EN-63", "S-02"] },
    [["reportToHqSupportManager", "上报总部技术支持经理", "report to the support manager at headquarters"]],
  ),
  partUsage: codeList(
    { id: "partUsage", label: ["已用/未用", "part usage"], closed: true, source: ["EN-64", "S-21"] },
    [
      ["used", "已用", "used"],
      ["unused", "未用", "unused"],
    ],
  ),
  conductCheck: codeList(
    { id: "conductCheck", label: ["是/否", "yes or no"], closed: true, source: ["EN-65", "S-02"] },
    [
      ["yes", "是", "yes"],
      ["no", "否", "no"],
    ],
  ),
  scopeDecision: codeList(
    { id: "scopeDecision", label: ["服务范围", "scope decision"], closed: true, source: ["EN-66", "S-97"] },
    [
      ["inScope", "在服务范围内", "in scope"],
      ["outOfScope", "在服务范围之外", "out of scope"],
    ],
  ),
  maintenanceNeed: codeList(
    { id: "maintenanceNeed", label: ["维护需求", "need of maintenance"], closed: true, source: ["EN-67", "S-32"] },
    [
      ["immediate", "即时处理", "immediate"],
      ["planned", "深度维护（制定方案）", "in depth, with a plan"],
      ["notNeeded", "不需要维护", "not needed"],
    ],
  ),
  charging: codeList({ id: "charging", label: ["有偿/无偿", "charging"], closed: false, source: ["EN-68", "S-32"] }, [
    ["paid", "有偿维护", "paid"],
    ["free", "无偿维护", "free"],
  ]),
  /** That there is a second value is inferred. */
  maintenanceAcceptance: codeList(
    { id: "maintenanceAcceptance", label: ["维护验收", "acceptance"], closed: null, source: ["EN-69", "S-32"] },
    [
      ["qualified", "合格", "qualified"],
      ["notQualified", "不合格", "not qualified"],
    ],
  ),
  replacement: codeList(
    { id: "replacement", label: ["更换或代用", "loaner or replacement"], closed: true, source: ["EN-70", "S-62"] },
    [
      ["replace", "更换新设备", "replace with new equipment"],
      ["substitute", "提供代用设备", "lend equipment"],
    ],
  ),
  waiverTarget: codeList(
    { id: "waiverTarget", label: ["优惠对象", "what an agreement waives"], closed: true, source: ["EN-71", "S-12"] },
    [
      ["part", "配件", "part"],
      ["serviceItem", "服务项目", "service item"],
    ],
  ),
  repairSlipState: codeList(
    {
      id: "repairSlipState",
      label: ["维修单特殊状态", "special state of a repair slip"],
      closed: true,
      source: ["EN-72", "S-84"],
    },
    [
      ["void", "作废", "void"],
      ["transferredToReserve", "转入备用维修单", "transferred to a reserve slip"],
      ["delayed", "延时", "delayed"],
      ["returnedUnused", "未使用上交", "returned unused"],
    ],
  ),
  confirmationMedium: codeList(
    {
      id: "confirmationMedium",
      label: ["确认方式", "medium of confirmation"],
      closed: true,
      source: ["EN-73", "S-45"],
    },
    [
      ["phone", "电话", "phone"],
      ["written", "书面", "in writing"],
    ],
  ),
} as const;
