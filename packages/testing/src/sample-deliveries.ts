import { instant, type Delivery, type NoticeKey, type NoticeVariables } from "@callout/core";

const request = { requestId: "T-1", number: "202411-0001", customer: "c-1" };
const clock = {
  ...request,
  clock: "resolution",
  clockLabel: { "zh-CN": "解决", en: "Resolution" },
  startedAt: instant("2024-11-21T01:12:00Z"),
  dueAt: instant("2024-11-21T06:12:00Z"),
  tier: "standard",
};
const visit = {
  ...request,
  site: "s-1",
  visitId: "v-1",
  engineer: "e-wang",
  mode: "onsite",
  appointmentFrom: instant("2024-11-21T05:30:00Z"),
  appointmentUntil: instant("2024-11-21T07:30:00Z"),
} as const;

const parts = {
  ...request,
  engineer: "e-wang",
  store: "main",
  part: "JL-400B",
  partName: "电机保护器插件",
  quantity: 2,
};
const leftover = {
  ...request,
  leftoverId: "l-1",
  leftoverNumber: "L2024-0001",
  owner: "e-wang",
  dueBy: instant("2024-11-28T09:00:00Z"),
};
const survey = { ...request, surveyId: "q-1", surveyNumber: "Q2024-0001", investigator: "e-zhao" };
const problem = { ...request, kind: "recurringFault", shared: "JL-400B", faults: 4 } as const;
const plan = { ...request, title: "机房停电应急预案", planVersion: 2 };

const training = {
  ...request,
  contents: [
    { "zh-CN": "设备正确操作使用", en: "correct operation" },
    { "zh-CN": "常见故障排除", en: "removing common faults" },
  ],
  from: instant("2024-12-02T01:00:00Z"),
  until: instant("2024-12-02T03:30:00Z"),
  round: 2,
};

/** One example of each notice's variables, all about one request. */
export const sampleVariables: NoticeVariables = {
  requestLogged: { ...request, loggedAt: clock.startedAt },
  visitDispatched: {
    ...visit,
    dispatchedAt: instant("2024-11-21T02:14:00Z"),
    checklist: [{ "zh-CN": "业务数据已备份", en: "Business data is backed up" }],
  },
  visitAnnounced: visit,
  visitReassigned: { ...visit, newEngineer: "e-zhao" },
  visitDeclined: visit,
  visitNotMade: visit,
  visitDelayed: { ...visit, outcome: "late", expectedAt: instant("2024-11-21T08:00:00Z") },
  visitEnded: { ...visit, result: "surveyed" },
  requestAdvised: request,
  requestEscalated: { ...request, escalatedAt: instant("2024-11-21T06:40:00Z") },
  seniorEngineerWanted: { ...request, escalatedAt: instant("2024-11-21T06:40:00Z") },
  helpRequested: request,
  helpGiven: request,
  reportedToHeadquarters: request,
  requestTransferred: request,
  slipSentBack: request,
  requestTriaged: { ...request, charging: "paid" },
  slipCountersigned: {
    ...request,
    slot: { "zh-CN": "部门主管审核", en: "The department head's review" },
    signedBy: "e-zhao",
  },
  slipReturned: { ...request, returnedAt: instant("2024-11-22T06:00:00Z") },
  requestReopened: { ...request, reopenedAt: instant("2024-11-25T01:30:00Z") },
  clockWarned: { ...clock, percent: 80 },
  clockMissed: clock,
  clockEscalated: { ...clock, minutesAfterDue: 90 },
  signOffRequested: {
    ...request,
    engineer: visit.engineer,
    mode: visit.mode,
    completedAt: instant("2024-11-21T07:05:00Z"),
    linkUntil: instant("2024-11-28T07:05:00Z"),
  },
  receiptDecided: { ...request, decision: "archive" },
  requestCancelled: {
    ...request,
    visitId: visit.visitId,
    appointmentFrom: visit.appointmentFrom,
    appointmentUntil: visit.appointmentUntil,
  },
  requestClosed: { ...request, closedAt: instant("2024-11-22T02:00:00Z") },
  revisitPlanned: {
    ...request,
    revisitId: "r-1",
    channel: "phone",
    windowFrom: instant("2024-11-22T01:00:00Z"),
    windowUntil: instant("2024-11-22T02:00:00Z"),
  },
  revisitDissatisfied: { ...request, revisitId: "r-1" },
  partsRequested: parts,
  partsNotThere: { ...parts, serial: "0017" },
  progressTold: { ...request, device: "显示器", deviceSerial: "M-0042", toldAt: instant("2024-11-22T02:00:00Z") },
  deviceReturned: { ...request, device: "显示器", deviceSerial: "M-0042", returnedAt: instant("2024-11-22T03:00:00Z") },
  replacementDue: { ...request, unit: "庭院灯", unitSerial: "L-0042", part: "driver-60W", repairs: 4, moreThan: 3 },
  complaintReceived: { ...request, receivedAt: clock.startedAt },
  dissatisfactionNoticed: { ...request, opened: "complaint", by: "rating", about: "202411-0007" },
  complaintAdmitted: { ...request, admittedAt: clock.startedAt },
  complaintAssigned: request,
  complaintReplied: { ...request, repliedAt: clock.dueAt },
  complaintReopened: { ...request, round: 2 },
  complaintMerged: { ...request, into: "TS202411-003" },
  leftoverAssigned: leftover,
  leftoverSettled: leftover,
  surveyOpened: survey,
  surveyRecorded: { ...survey, satisfied: false },
  trainingPlanned: training,
  trainingCancelled: training,
  trainingSummarised: training,
  problemOpened: { ...problem, recurred: false },
  problemAssigned: problem,
  problemEscalated: problem,
  emergencyAgreed: problem,
  measurePlanned: { ...problem, owner: "e-wang", dueBy: leftover.dueBy },
  measureDone: { ...problem, owner: "e-wang" },
  measureWithoutEffect: problem,
  problemSolved: { ...problem, article: "K-17" },
  emergencyReported: { ...request, reportedAt: clock.startedAt, happenedAt: instant("2024-11-21T00:50:00Z") },
  emergencyHeadCalled: { ...request, reportedAt: clock.startedAt },
  emergencyClassified: {
    ...request,
    weight: { "zh-CN": "一般（定性故障）", en: "General (classified fault)" },
    fault: { "zh-CN": "设备故障", en: "Equipment fault" },
    toSuperior: false,
  },
  emergencyProgressTold: { ...request, toldAt: clock.dueAt },
  emergencyInstruction: { ...request, leader: "e-sun" },
  emergencyDepartmentTold: request,
  emergencyFiled: request,
  emergencyReportPrepared: request,
  emergencyReportDelivered: request,
  emergencySuperiorInformed: { ...request, inWriting: false },
  emergencyPlanAuthorised: { ...request, plan: "power-failure" },
  emergencyPlanStarted: { ...request, plan: "power-failure", planVersion: 2 },
  emergencyPlanNotReady: { ...request, plan: "power-failure", because: "notInForce" },
  emergencyRecovered: { ...request, recoveredAt: clock.dueAt },
  emergencyClosed: { ...request, closedAt: clock.dueAt },
  emergencyCancelled: request,
  planLessonReceived: { ...plan, about: "YJ2024-001" },
  planDrilled: { ...plan, passed: false },
  planApproved: { ...plan, approvedAt: clock.dueAt },
  planReturned: plan,
};

/** Every notice there is. */
export const noticeKeys = Object.keys(sampleVariables) as readonly NoticeKey[];

/** Every text that some notice quotes, by name. */
export const sampleTexts = {
  symptom: "1号喷淋泵控制柜面板按钮、接触器不动作",
  suggestion: "请携带电机保护器插件",
  reason: "客户要求改期",
  remarks: "水泵仍有异响",
  word: "维修商已收到设备，正在等待配件",
  findings: "现场查看：轴承磨损",
  advice: "请与原厂联系更换",
  question: "保护器报警代码 E7 如何处理",
  answer: "先断电十分钟再复位",
  content: "工程师迟到两小时，态度生硬",
  reply: "情况属实，已更换工程师并道歉",
  problem: "2号泵的保护器待更换",
  solution: "已更换保护器插件",
  place: "二楼培训室",
  summary: "十二人参加，平均 91 分",
  prevention: "雨季前检查控制柜密封",
  measure: "更换全部受潮继电器",
  nature: "机房起火",
  casualties: "无人员伤亡情况",
  propertyLoss: "两台机柜烧毁",
  progress: "明火已扑灭，正在切换线路",
  instruction: "立即疏散并封闭三号楼",
  containment: "业务已切换至备用线路",
  handling: "由备用机房承担业务",
  report: "关于三号楼火情的书面情况报告",
  decision: "同意启动停电预案",
  evaluation: "处置及时有序",
  lesson: "烟感报警器应每季度试验",
  improvements: "建议增加夜间演练",
  diagnosis: "保护器损坏，需更换",
  opinion: "同意按此方案维修",
  note: "一式两份，请查收",
} as const;

const recipients = {
  "zh-CN": { id: "a-li", name: "李雷", language: "zh-CN", timeZone: "Asia/Shanghai", address: "li.lei@example.com" },
  en: { id: "a-ann", name: "Ann Lee", language: "en", timeZone: "Asia/Shanghai", address: "ann@example.com" },
} as const;

/**
 * A delivery of the notice's example, in Chinese unless told otherwise, with whatever else should be different.
 *
 * @example
 * ```ts
 * sampleDelivery("clockMissed", { language: "en" }).recipient.name // => "Ann Lee"
 * ```
 */
export const sampleDelivery = <Key extends NoticeKey>(
  key: Key,
  { language = "zh-CN", ...changes }: Partial<Delivery<Key>> & { readonly language?: "zh-CN" | "en" } = {},
): Delivery<Key> => ({
  id: `event-1/0/${key}`,
  tenant: "acme",
  stream: { kind: "request", id: "T-1" },
  at: clock.dueAt,
  key,
  variables: sampleVariables[key],
  texts: sampleTexts,
  contacts: { contact: { name: "刘洋", phone: "+86 571 8000 0000", address: "滨江区江南大道1号" } },
  names: { "c-1": "滨江商务楼", "s-1": "滨江商务楼地下一层泵房", "e-wang": "王强", "e-zhao": "赵敏" },
  recipient: recipients[language],
  ...changes,
});
