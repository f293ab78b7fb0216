import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { EmergencyPlanCommandName } from "./plan-commands.ts";
import type { EmergencyPlanStatus } from "./plan-state.ts";

const words = (zh: string, en: string): Wording => ({ "zh-CN": zh, en });

const statuses: Readonly<Record<EmergencyPlanStatus, Wording>> = {
  unwritten: words("未编制预案", "not written"),
  drafted: words("预案编制中", "being written"),
  drillPlanned: words("已安排演练", "drill planned"),
  drilled: words("已演练，待审批", "drilled"),
  approved: words("预案已批准", "approved"),
  withdrawn: words("预案已废止", "withdrawn"),
};

const commands: Readonly<Record<Exclude<EmergencyPlanCommandName, ClockCommand["type"]>, Wording>> = {
  DraftPlan: words("编制预案", "draft a plan"),
  WritePart: words("编写预案内容", "write a part"),
  ScheduleDrill: words("安排演练", "schedule a drill"),
  RecordDrill: words("记录演练", "record the drill"),
  ApprovePlan: words("批准预案", "approve the plan"),
  ReturnPlan: words("退回预案", "return the plan"),
  ReviewPlan: words("复核预案", "review the plan"),
  RevisePlan: words("修订预案", "revise the plan"),
  TakeLesson: words("接收改进意见", "take a lesson"),
  SettleLesson: words("处理改进意见", "settle a lesson"),
  ActivatePlan: words("启用预案", "activate the plan"),
  WithdrawPlan: words("废止预案", "withdraw the plan"),
};

const marks: Readonly<Record<string, Wording>> = {
  drafted: words("编制", "drafted"),
  drillPlanned: words("安排演练", "drill planned"),
  drilled: words("演练", "drilled"),
  approved: words("批准", "approved"),
  renewed: words("新版批准", "next version approved"),
  returned: words("退回", "returned"),
  reviewed: words("复核", "reviewed"),
  revised: words("修订", "revised"),
  withdrawn: words("废止", "withdrawn"),
};

/** What people read in place of an emergency plan's identifiers. */
export const emergencyPlanLabels = { statuses, commands, marks };
