import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { ComplaintCommandName } from "./complaint-commands.ts";
import type { Verification } from "./complaint-events.ts";
import type { ComplaintStatus } from "./complaint-state.ts";

const words = (zh: string, en: string): Wording => ({ "zh-CN": zh, en });

const statuses: Readonly<Record<ComplaintStatus, Wording>> = {
  unreceived: words("未登记投诉", "not received"),
  received: words("已登记投诉", "received"),
  noticed: words("质量通报待备案", "noticed"),
  filed: words("已备案", "filed"),
  admitted: words("已受理", "admitted"),
  assigned: words("已分配处理人", "assigned"),
  verified: words("已核实", "verified"),
  handled: words("已处理", "handled"),
  replied: words("已答复", "replied"),
  settled: words("投诉已办结", "settled"),
  withdrawn: words("已撤诉", "withdrawn"),
  merged: words("已并案", "merged"),
};

const commands: Readonly<Record<Exclude<ComplaintCommandName, "NoteRevisitDone" | ClockCommand["type"]>, Wording>> = {
  ReceiveComplaint: words("登记投诉", "receive a complaint"),
  NoticeDissatisfaction: words("登记不满意", "notice a dissatisfaction"),
  FileNotice: words("质量通报备案", "file the notice"),
  AdmitComplaint: words("受理投诉", "admit the complaint"),
  AssignComplaint: words("分配投诉", "assign the complaint"),
  VerifyComplaint: words("核实投诉", "verify the complaint"),
  HandleComplaint: words("处理投诉", "handle the complaint"),
  ReplyToComplaint: words("答复投诉", "reply to the complaint"),
  RecordCompensation: words("登记赔偿", "record a compensation"),
  SettleComplaint: words("办结投诉", "settle the complaint"),
  WithdrawComplaint: words("撤回投诉", "withdraw the complaint"),
  MergeComplaint: words("并案", "merge the complaint"),
  NoteMerged: words("登记并案", "note the merge"),
  NoteTakenIn: words("登记并入", "note that it was taken in"),
  NoteMergeDeclined: words("登记未能并案", "note that it was not taken in"),
};

const marks: Readonly<Record<string, Wording>> = {
  received: words("投诉登记", "received"),
  filed: words("备案", "filed"),
  admitted: words("投诉受理", "admitted"),
  assigned: words("分配", "assigned"),
  settled: words("投诉办结", "settled"),
  verified: words("核实", "verified"),
  handled: words("处理", "handled"),
  replied: words("答复", "replied"),
  revisited: words("投诉回访", "revisited"),
  reopened: words("再次处理", "taken up again"),
  withdrawn: words("撤诉", "withdrawn"),
  merged: words("并案", "merged"),
};

const verdicts: Readonly<Record<Verification["verdict"], Wording>> = {
  upheld: words("属实", "upheld"),
  partlyUpheld: words("部分属实", "partly upheld"),
  notUpheld: words("不属实", "not upheld"),
};

const means: Readonly<Record<Verification["means"], Wording>> = {
  siteSurvey: words("现场勘查", "survey on site"),
  phone: words("电话核实", "by phone"),
  records: words("查阅记录", "from the records"),
};

/** What people read in place of a complaint's identifiers. */
export const complaintLabels = { statuses, commands, marks, verdicts, means };
