import type { ClockCommand } from "../process/decide-clocks.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { EmergencyCommandName } from "./emergency-commands.ts";
import type { EmergencyFact } from "./emergency-events.ts";
import type { EmergencyStep } from "./emergency-refusal.ts";
import type { EmergencyStatus } from "./emergency-state.ts";

const words = (zh: string, en: string): Wording => ({ "zh-CN": zh, en });

const statuses: Readonly<Record<EmergencyStatus, Wording>> = {
  unreported: words("未登记突发事件", "not reported"),
  reported: words("已接报", "reported"),
  onScene: words("应急小组已到现场", "team on the scene"),
  classified: words("已定性", "classified"),
  authorised: words("已授权启动预案", "plan authorised"),
  starting: words("预案启动中", "plan being started"),
  planRunning: words("预案执行中", "plan running"),
  recovered: words("已恢复正常", "recovered"),
  closed: words("已终报", "closed"),
  filed: words("已处理备案", "filed"),
  cancelled: words("误报已撤销", "cancelled"),
};

const commands: Readonly<Record<Exclude<EmergencyCommandName, ClockCommand["type"]>, Wording>> = {
  ReportEmergency: words("接报突发事件", "report an emergency"),
  AddFacts: words("补充事件信息", "add facts"),
  TellCompany: words("向公司报告", "tell the company"),
  PhoneLeaders: words("电话报告领导", "phone the leaders"),
  LogArrival: words("登记到位", "log an arrival"),
  LogInstruction: words("登记领导指示", "log an instruction"),
  LogMeasure: words("登记应对措施", "log a measure"),
  NotifyDepartments: words("通知相关部门", "notify departments"),
  ReportProgress: words("报送最新进展", "report progress"),
  PrepareReport: words("拟写书面信息", "prepare written information"),
  ApproveReport: words("审批书面信息", "approve written information"),
  DeliverReport: words("报送书面信息", "deliver written information"),
  ReachScene: words("应急小组到达现场", "reach the scene"),
  ClassifyEmergency: words("事件定性", "classify the emergency"),
  FileEmergency: words("处理并备案", "file the emergency"),
  RequestRepair: words("转维修服务请求", "request a repair"),
  ContactExternal: words("联系外部支援", "contact outside support"),
  InformSuperior: words("报告上级机关", "inform the superior authority"),
  AuthorisePlan: words("授权启动预案", "authorise a plan"),
  StartPlan: words("启动预案", "start the plan"),
  NotePlanStarted: words("登记预案已启动", "note that the plan runs"),
  NotePlanNotReady: words("登记预案未能启动", "note that the plan is not ready"),
  RecoverEmergency: words("恢复正常", "recover"),
  RecordLesson: words("总结问题", "record a lesson"),
  NoteNotHandedOn: words("登记未能转交", "note what was not handed on"),
  DeliverFinalReport: words("信息终报", "deliver the final report"),
  CancelEmergency: words("撤销误报", "cancel a false alarm"),
};

const marks: Readonly<Record<string, Wording>> = {
  ...commands,
  happened: words("事发", "happened"),
  reported: words("接报", "reported"),
  arrived: words("到达现场", "arrived"),
  classified: words("定性", "classified"),
  filed: words("备案", "filed"),
  planAuthorised: words("授权启动预案", "plan authorised"),
  planOrdered: words("启动预案", "plan ordered"),
  ended: words("恢复正常", "ended"),
  finalReportDelivered: words("信息终报", "final report delivered"),
  cancelled: words("撤销", "cancelled"),
  ReportPrepared: words("拟写书面信息", "written information prepared"),
  ReportApproved: words("审批书面信息", "written information approved"),
  ReportDelivered: words("报送书面信息", "written information delivered"),
};

const facts: Readonly<Record<EmergencyFact, Wording>> = {
  nature: words("事故性质", "nature"),
  place: words("事发地点", "place"),
  happenedAt: words("时间", "time"),
  casualties: words("人员伤亡", "casualties"),
  propertyLoss: words("财产损失", "loss of property"),
  progress: words("处置工作进展", "progress of handling"),
  contact: words("报告单位或责任人联系方式", "contact of who reports it"),
};

const steps: Readonly<Record<EmergencyStep, Wording>> = {
  instruction: words("领导指示", "an instruction of a leader"),
  reportPrepared: words("已拟写的书面信息", "written information that waits for approval"),
  reportApproved: words("已审批的书面信息", "written information that is approved"),
  selfSolvable: words("定性为可自行解决", "a weight that the team puts right by itself"),
  graver: words("定性为更重的级别", "a graver weight"),
  companyTold: words("向公司报告", "the report to the company"),
  leadersPhoned: words("电话报告领导", "calls to the leaders"),
  reportDelivered: words("书面信息报送总经理", "written information delivered to the general manager"),
  superiorTold: words("报告上级机关", "the report to the superior authority"),
  superiorReported: words("书面报告上级机关", "the report to the superior authority in writing"),
  lesson: words("问题总结", "what was learnt"),
};

/** What people read in place of an emergency's identifiers. */
export const emergencyLabels = { statuses, commands, marks, facts, steps };
