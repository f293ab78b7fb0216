import { describe as about, expect, test } from "vitest";
import { presets } from "../presets/presets.ts";
import type { Missing, RequestRefusal } from "../request/request-refusal.ts";
import { describe } from "./describe.ts";
import { describeMissing } from "./describe-missing.ts";

const { policy } = presets.compiled.standard;
const at = "2024-11-21T07:05:00.000Z";
const recordedAt = "2024-11-24T07:05:00.000Z";

type Sentences = {
  readonly [Type in RequestRefusal["type"]]: readonly [Extract<RequestRefusal, { type: Type }>, string, string];
};

const sentences: Sentences = {
  NotFound: [
    { type: "NotFound", kind: "request", begunBy: ["Log"] },
    "没有这个编号的服务请求；可先执行：登记",
    "there is no request with this id; Log would begin one",
  ],
  NotAllowed: [
    { type: "NotAllowed", command: "Dispatch", status: "logged", allowed: ["Triage", "Hold"] },
    "当前状态为“已登记”，不能执行“派单”；可执行：定级、挂起",
    "Dispatch is not allowed while logged; allowed: Triage, Hold",
  ],
  NotPermitted: [
    { type: "NotPermitted", command: "DecideReceipt", role: "fieldEngineer", permitted: ["dutyManager"] },
    "现场服务工程师无权执行“回执处理”；有权的角色：值班经理",
    "fieldEngineer may not issue DecideReceipt; these roles may: dutyManager",
  ],
  TooLate: [
    { type: "TooLate", at, recordedAt, allowedHours: 48 },
    "2024-11-21 15:05 发生的事到 2024-11-24 15:05 才记录，超过允许的 48 小时",
    "what happened at 2024-11-21 15:05 cannot be recorded at 2024-11-24 15:05: the policy allows 48 hours",
  ],
  InTheFuture: [
    { type: "InTheFuture", at: recordedAt, recordedAt: at, allowedMinutes: 5 },
    "时间 2024-11-24 15:05 晚于记录时间 2024-11-21 15:05，超过允许的 5 分钟",
    "2024-11-24 15:05 lies ahead of 2024-11-21 15:05, when it was to be recorded, by more than 5 minutes",
  ],
  OutOfOrder: [
    { type: "OutOfOrder", mark: "completed", at, latest: { name: "started", at: recordedAt } },
    "“完工”的时间 2024-11-21 15:05 不能早于已记录的“开始工作”（2024-11-24 15:05）",
    "completed at 2024-11-21 15:05 would lie before started at 2024-11-24 15:05",
  ],
  NotCurrentVisit: [
    { type: "NotCurrentVisit", visitId: "v1", current: "v2" },
    "现场服务 v1 不是本单当前的现场服务（当前为 v2）",
    "visit v1 is not the current one, v2",
  ],
  AlreadyRecorded: [
    { type: "AlreadyRecorded", mark: "attitude", at },
    "“服务态度”已有记录（2024-11-21 15:05），不能更改",
    "Service attitude is on record already, at 2024-11-21 15:05, and stays",
  ],
  GateNotMet: [
    {
      type: "GateNotMet",
      command: "Close",
      missing: [{ requirement: "dataEntered", visits: ["v1"] }, { requirement: "assessed" }],
    },
    "执行“关闭”之前还缺：服务单录入系统（现场服务 v1）；业绩核定",
    "before Close, still wanted: the data entry of visit v1; the performance assessment",
  ],
  UnknownWord: [
    { type: "UnknownWord", what: "severity", word: "dreadful", known: ["critical", "normal"] },
    "没有名为“dreadful”的影响程度；可用：严重故障、普通故障",
    'unknown severity "dreadful"; known: Critical, Normal',
  ],
  NoTier: [
    { type: "NoTier", policy: "acme", facts: { site: "s-1" } },
    '策略“acme”没有与 {"site":"s-1"} 匹配的等级规则',
    'no tier rule of policy "acme" matches {"site":"s-1"}',
  ],
  SeverityMissing: [
    { type: "SeverityMissing", kind: "fault", known: ["critical"] },
    "“故障处理”类请求须填影响程度：严重故障",
    "a request of kind Fault needs a severity: Critical",
  ],
  EstimateNotPaid: [
    { type: "EstimateNotPaid", charging: "free" },
    "免费服务不应有费用估算",
    "service that is free has no estimate of its cost",
  ],
  ChecklistIncomplete: [
    { type: "ChecklistIncomplete", unanswered: ["osBackup"], withoutMoment: [] },
    "检查表未填全；未答：操作系统已备份；未填时间：无",
    "the checklist is incomplete; unanswered: The operating system is backed up; without their moment: none",
  ],
  OpenProblemsNotNone: [
    { type: "OpenProblemsNotNone" },
    "工作结果为“顺利完成”时，“存在问题和下一步计划”须填写“无”",
    'work completed smoothly must say "none" under open problems',
  ],
  OpenProblemsMissing: [
    { type: "OpenProblemsMissing" },
    "工作结果为“观察/下一步处理”时，须写明存在问题和下一步计划",
    "work to be observed must say which problems are open and what is planned",
  ],
  RatingOutOfScale: [
    { type: "RatingOutOfScale", question: "attitude", value: 6, worst: 1, best: 5 },
    "“服务态度”的评分 6 不在 1 到 5 之间",
    "the rating 6 for Service attitude is not between 1 and 5",
  ],
  LinkedToItself: [
    { type: "LinkedToItself", request: "T-1" },
    "服务请求 T-1 不能与自身关联",
    "request T-1 cannot be linked to itself",
  ],
  TranscriptRefused: [
    { type: "TranscriptRefused", step: 2, command: "SignOff", because: { type: "OpenProblemsNotNone" } },
    "第 2 步“用户签字”不能录入：工作结果为“顺利完成”时，“存在问题和下一步计划”须填写“无”",
    'step 2, SignOff, cannot be entered: work completed smoothly must say "none" under open problems',
  ],
  SignatureMissing: [
    { type: "SignatureMissing", slot: "engineer" },
    "“engineer”处须签字",
    "the slot engineer wants a signature",
  ],
  SlipFieldsRefused: [
    {
      type: "SlipFieldsRefused",
      slip: "fieldServiceRequest",
      faults: [{ type: "NotTheirField", field: "weekday", role: "customer", from: ["hotlineEngineer"] }],
    },
    "服务单填写有误：“weekday”由热线工程师填写，用户不能填写",
    "what was written into the slip does not fit it: weekday is filled in by the hotline engineer, not by the customer",
  ],
  NotIndependent: [
    { type: "NotIndependent", person: "wang", alreadyActedAs: "engineer" },
    "wang 已是本单的服务工程师，须由他人办理",
    "wang already acted as this slip's engineer; somebody else must do this",
  ],
  PolicyNotFound: [
    { type: "PolicyNotFound", what: "policy", id: "acme", version: "2" },
    "找不到服务政策 acme 版本 2",
    "no policy acme in version 2",
  ],
};

about("a refusal in words", () => {
  test.for(Object.entries(sentences))("%s", ([, [refusal, zh, en]]) => {
    expect([describe(refusal, "zh-CN", policy), describe(refusal, "en", policy)]).toEqual([zh, en]);
  });

  test("without a policy keeps its ids, and its moments in UTC", () => {
    expect(describe({ type: "AlreadyRecorded", mark: "left", at }, "zh-CN")).toBe(
      `“离开现场”已有记录（${at}），不能更改`,
    );
    expect(describe(sentences.RatingOutOfScale[0], "en")).toBe("the rating 6 for attitude is not between 1 and 5");
  });

  test("takes no word from where there is none", () => {
    expect(
      describe({ type: "NotPermitted", command: "toString", role: "constructor", permitted: [] }, "zh-CN", policy),
    ).toBe("constructor无权执行“toString”；有权的角色：无");
  });
});

const missing: {
  readonly [Word in Missing["requirement"]]: readonly [Extract<Missing, { requirement: Word }>, string, string];
} = {
  arrived: [{ requirement: "arrived" }, "工程师到达现场", "the engineer's arrival"],
  engineerAssigned: [
    { requirement: "engineerAssigned", department: "north" },
    "由 north 指派工程师",
    "the engineer whom north sends",
  ],
  departmentDispatched: [
    { requirement: "departmentDispatched" },
    "派给部门、尚未指派工程师的任务",
    "a task dispatched to a department that has not said who goes",
  ],
  escalated: [{ requirement: "escalated" }, "异常升级", "an escalation"],
  helpRequested: [{ requirement: "helpRequested" }, "尚未答复的支持请求", "a call for help that nobody has answered"],
  reopeningInTime: [
    { requirement: "reopeningInTime", until: at },
    "在 2024-11-21 15:05 之前重新打开；此后请另行登记并关联原单",
    "reopening by 2024-11-21 15:05; later, log a new request and link it",
  ],
  left: [{ requirement: "left" }, "离开现场的时间", "when the engineer left the site"],
  approved: [
    { requirement: "approved", slot: "review", roles: ["departmentHead"] },
    "审批签字“review”（部门负责人）",
    "the signature for review, from departmentHead",
  ],
  theirTurn: [
    { requirement: "theirTurn", slot: "review", roles: ["departmentHead"] },
    "先由部门负责人签字（review）",
    "the turn of departmentHead, who sign for review",
  ],
  slipFilled: [
    { requirement: "slipFilled", slip: "technicalService", fields: ["serviceType"], from: ["fieldEngineer"] },
    "服务单上的serviceType（由现场服务工程师填写）",
    "serviceType on the slip, from field engineer",
  ],
  conductKept: [
    { requirement: "conductKept", items: ["cleaned"] },
    "服务规范检查（清理现场，经用户检查后离开）",
    "conduct that was checked and kept: Cleaned the site and had it checked",
  ],
  conductChosen: [{ requirement: "conductChosen" }, "策略中的服务规范检查表", "a checklist of conduct in the policy"],
  authorised: [
    { requirement: "authorised", capacity: "informationCentre" },
    "用户方授权（informationCentre）",
    "the customer's authorisation, from informationCentre",
  ],
  anAuthorisation: [
    { requirement: "anAuthorisation" },
    "仍然有效的用户授权",
    "an authorisation that could be withdrawn",
  ],
  insideScope: [
    { requirement: "insideScope", outside: ["business"], unjudged: [] },
    "属于约定服务范围（范围外：业务范围；未判定：无）",
    "work inside the agreed scope (outside: business; not judged: none)",
  ],
  signedAnew: [
    { requirement: "signedAnew", fields: ["fault"] },
    "用户对更正处的签字（fault）",
    "the customer's signature for what was amended: fault",
  ],
  amended: [{ requirement: "amended" }, "用户签字之后的更正", "an amendment that the customer has not signed"],
  slipChosen: [
    { requirement: "slipChosen" },
    "本类请求适用的服务单样式",
    "a slip that the policy has for such a request",
  ],
  repairsCounted: [
    { requirement: "repairsCounted", unit: "garden lamp", serial: "L-7" },
    "garden lamp（序列号 L-7）的历次维修次数",
    "how often garden lamp (serial number L-7) was repaired",
  ],
  replacement: [
    {
      requirement: "replacement",
      counts: [{ of: "unit", component: null, count: 4, moreThan: 3, replace: true }],
    },
    "维修次数已超限，应予更换：整机 4 次（限 3 次）",
    "to be replaced, not repaired again: the whole unit, repaired 4 times, more than 3",
  ],
  slipReturned: [{ requirement: "slipReturned" }, "服务单返回下达部门", "the slip's return to its issuer"],
  slipAudited: [{ requirement: "slipAudited" }, "服务台审核通过", "the desk's audit of the slip"],
  unitSealed: [{ requirement: "unitSealed" }, "单位公章", "the unit's official seal"],
  leftoverRecorded: [{ requirement: "leftoverRecorded" }, "遗留问题记录单", "the record of the problem that is left"],
  settled: [{ requirement: "settled" }, "服务结算", "the settlement"],
  expensesRecorded: [{ requirement: "expensesRecorded" }, "费用登记", "the record of expenses"],
  archivable: [{ requirement: "archivable", condition: "accepted", mismatches: [] }, "accepted", "accepted"],
  visitMade: [
    { requirement: "visitMade" },
    "到达过现场且尚未补记的现场服务",
    "a visit that was made and whose paper is still to come",
  ],
  nonVisitRecorded: [
    { requirement: "nonVisitRecorded", visitId: "v1" },
    "未上门通知用户记载（现场服务 v1）",
    "the record that the customer was told nobody comes on visit v1",
  ],
  checklistSigned: [
    { requirement: "checklistSigned", items: ["osBackup"] },
    "用户签字的检查表（操作系统已备份）",
    "the checklist signed by the customer: The operating system is backed up",
  ],
  ratings: [
    { requirement: "ratings", questions: ["effect"] },
    "用户评价（处理效果）",
    "the customer's ratings: Handling effect",
  ],
  dataEntered: [
    { requirement: "dataEntered", visits: ["v1", "v2"] },
    "服务单录入系统（现场服务 v1、v2）",
    "the data entry of visit v1, v2",
  ],
  assessed: [{ requirement: "assessed" }, "业绩核定", "the performance assessment"],
  assessmentReviewed: [{ requirement: "assessmentReviewed" }, "业绩核定的审查", "the review of the assessment"],
  revisitPlanned: [{ requirement: "revisitPlanned" }, "已安排的回访", "a planned revisit"],
  blockingRevisitsDone: [
    { requirement: "blockingRevisitsDone", revisitId: "T-1-r1" },
    "完成回访 T-1-r1",
    "revisit T-1-r1",
  ],
};

test.for(Object.entries(missing))("what is missing, in words: %s", ([, [one, zh, en]]) => {
  expect([describeMissing(one, "zh-CN", policy), describeMissing(one, "en", policy)]).toEqual([zh, en]);
});
