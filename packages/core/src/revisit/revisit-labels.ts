import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { RevisitCommand } from "./revisit-commands.ts";
import type { RevisitAttempt, RevisitOutcome, RevisitState } from "./revisit-state.ts";

const statuses: Readonly<Record<RevisitState["status"], Wording>> = {
  unplanned: { "zh-CN": "未安排回访", en: "not planned" },
  planned: { "zh-CN": "待回访", en: "planned" },
  prepared: { "zh-CN": "已准备回访", en: "prepared" },
  unreached: { "zh-CN": "未联系上", en: "not reached" },
  cancelled: { "zh-CN": "已取消回访", en: "cancelled" },
  done: { "zh-CN": "已回访", en: "done" },
  flagged: { "zh-CN": "重点登记", en: "flagged: not content" },
  followingUp: { "zh-CN": "负责人处理中", en: "being followed up" },
  transferred: { "zh-CN": "已转其他部门", en: "moved to another department" },
  followedUp: { "zh-CN": "处理完毕", en: "followed up" },
};

const commands: Readonly<Record<Exclude<RevisitCommand["type"], ClockCommand["type"]>, Wording>> = {
  PlanRevisit: { "zh-CN": "安排回访", en: "plan a revisit" },
  MoveRevisit: { "zh-CN": "调整回访时间", en: "move the revisit" },
  PrepareRevisit: { "zh-CN": "回访准备", en: "prepare the revisit" },
  RecordAttempt: { "zh-CN": "记录未成功的回访", en: "record an attempt in vain" },
  AssignFollowUp: { "zh-CN": "转负责人处理", en: "put somebody in charge" },
  VerifyFollowUp: { "zh-CN": "核实处理结果", en: "verify the result" },
  TransferRevisit: { "zh-CN": "转其他部门", en: "move to another department" },
  SettleTransfer: { "zh-CN": "记录用户对转办的意见", en: "record what the customer says of the transfer" },
  CancelRevisit: { "zh-CN": "取消回访", en: "cancel the revisit" },
  RecordRevisit: { "zh-CN": "记录回访", en: "record the revisit" },
};

const outcomes: Readonly<Record<RevisitOutcome, Wording>> = {
  fine: { "zh-CN": "正常", en: "all is well" },
  instructed: { "zh-CN": "已给予指导", en: "guidance was given" },
  dissatisfied: { "zh-CN": "不满意", en: "not content" },
  needsService: { "zh-CN": "需要服务", en: "needs service" },
};

const attempts: Readonly<Record<RevisitAttempt["result"], Wording>> = {
  noAnswer: { "zh-CN": "无人接听", en: "no answer" },
  inconvenient: { "zh-CN": "对方不方便", en: "inconvenient" },
  wrongContact: { "zh-CN": "联系方式有误", en: "wrong contact" },
};

/** What people read in place of a revisit's identifiers. */
export const revisitLabels = { statuses, commands, outcomes, attempts };
