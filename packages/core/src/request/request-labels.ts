import { roleLists } from "../lists/role-lists.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { HoldReason } from "./request-events.ts";
import type { RequestCommandName } from "./request-commands.ts";
import type { RequestStatus } from "./request-state.ts";

const words = (zh: string, en: string): Wording => ({ "zh-CN": zh, en });

const statuses: Readonly<Record<RequestStatus, Wording>> = {
  draft: words("未登记", "not logged"),
  logged: words("已登记", "logged"),
  guiding: words("远程指导中", "under remote guidance"),
  triaged: words("待派单", "triaged"),
  dispatched: words("已派单", "dispatched"),
  confirmed: words("任务已确认", "confirmed"),
  travelling: words("在途", "on the way"),
  onsite: words("已到现场", "on site"),
  working: words("工作中", "working"),
  completed: words("已完工", "completed"),
  signed: words("用户已签字", "signed"),
  unsigned: words("用户未签字", "unsigned"),
  deferred: words("暂缓处理", "deferred"),
  accepted: words("待存档", "receipt accepted"),
  archived: words("已存档", "archived"),
  closed: words("已关闭", "closed"),
  waiting: words("挂起", "waiting"),
  cancelled: words("已取消", "cancelled"),
};

const commands: Readonly<Record<RequestCommandName, Wording>> = {
  Log: words("登记", "log"),
  StartGuidance: words("开始远程指导", "start remote guidance"),
  EndGuidance: words("结束远程指导", "end remote guidance"),
  Triage: words("定级", "triage"),
  Dispatch: words("派单", "dispatch"),
  Reassign: words("改派", "reassign"),
  Confirm: words("确认任务", "confirm the task"),
  Decline: words("谢绝任务", "decline the task"),
  Depart: words("出发", "depart"),
  Arrive: words("到达现场", "arrive"),
  RecordNonVisit: words("未上门记载", "record that nobody comes"),
  SignChecklist: words("检查表签字", "sign the checklist"),
  StartWork: words("开始工作", "start work"),
  RecordProgress: words("记录进展", "record progress"),
  CompleteWork: words("完工", "complete the work"),
  ResolveRemotely: words("远程解决", "resolve remotely"),
  SignOff: words("用户签字", "sign off"),
  Rate: words("用户评价", "rate"),
  RecordUnsigned: words("未签字记载", "record that nobody signed"),
  Leave: words("离开现场", "leave"),
  EnterData: words("录入系统", "enter the slip"),
  DecideReceipt: words("回执处理", "decide the receipt"),
  Resume: words("恢复处理", "resume"),
  AssessPerformance: words("业绩核定", "assess the performance"),
  ReviewAssessment: words("核定审查", "review the assessment"),
  Archive: words("存档", "archive"),
  NoteRevisitDone: words("回访登记", "note the revisit"),
  Close: words("关闭", "close"),
  Hold: words("挂起", "hold"),
  Release: words("解除挂起", "release"),
  Cancel: words("取消", "cancel"),
  FireTimer: words("时限触发", "fire a timer"),
  AdoptPolicy: words("采用新版政策", "adopt a policy"),
  AdoptCalendar: words("采用新版日历", "adopt a calendar"),
};

/** Moments of a request and of its visits; those of the visits have no mark on the request, and the other way round. */
const marks: Readonly<Record<string, Wording>> = {
  logged: words("登记", "logged"),
  responded: words("响应", "responded"),
  guidanceStarted: words("开始远程指导", "guidance started"),
  guidanceEnded: words("结束远程指导", "guidance ended"),
  triaged: words("定级", "triaged"),
  dispatched: words("派单", "dispatched"),
  reassigned: words("改派", "reassigned"),
  confirmed: words("确认任务", "confirmed"),
  declined: words("谢绝任务", "declined"),
  departed: words("出发", "departed"),
  arrived: words("到达现场", "arrived"),
  notMade: words("未上门", "visit not made"),
  checklistSigned: words("检查表签字", "checklist signed"),
  started: words("开始工作", "work started"),
  progress: words("进展", "progress"),
  completed: words("完工", "completed"),
  signed: words("用户签字", "signed"),
  unsigned: words("未签字记载", "unsigned"),
  rated: words("用户评价", "rated"),
  left: words("离开现场", "left"),
  dataEntered: words("录入系统", "slip entered"),
  receiptDecided: words("回执处理", "receipt decided"),
  accepted: words("回执归档", "receipt accepted"),
  redispatched: words("再派", "dispatched again"),
  resumed: words("恢复处理", "resumed"),
  assessed: words("业绩核定", "assessed"),
  assessmentReviewed: words("核定审查", "assessment reviewed"),
  revisitDone: words("回访", "revisit done"),
  archived: words("存档", "archived"),
  closed: words("关闭", "closed"),
  held: words("挂起", "held"),
  released: words("解除挂起", "released"),
  cancelled: words("取消", "cancelled"),
};

/** What a pause of the clocks is for. */
const pauses: Readonly<Record<HoldReason | "deferred", Wording>> = {
  customer: words("等待用户", "waiting for the customer"),
  parts: words("等待备件", "waiting for parts"),
  thirdParty: words("等待第三方", "waiting for a third party"),
  deferred: words("暂缓处理", "deferred"),
};

/** The roles of the source material, and the system that fires timers. Policies may name others. */
const roles: Readonly<Record<string, Wording>> = {
  ...Object.fromEntries(roleLists.role.options.map(({ id, label }) => [id, label])),
  system: words("系统", "the system"),
};

/** What people read in place of a request's identifiers. */
export const requestLabels = { statuses, commands, marks, pauses, roles };
