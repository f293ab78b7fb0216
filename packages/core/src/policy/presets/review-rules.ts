import type { ClockRule } from "../../sla/clock-rule.ts";
import type { ReviewRules } from "../review-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";

const LEADS = ["dutyManager", "projectManager", "managementRepresentative"];

/** Whoever a review may give something to do. */
const OWNERS = [...LEADS, "hotlineEngineer", "fieldEngineer", "seniorSystemEngineer", "departmentHead"];

const SERVICE_SUMMARY = "monthlyServiceSummary";
const REPAIR_SUMMARY = "monthlyRepairSummary";

const kind = (id: string, zh: string, en: string, ...source: readonly string[]): ReviewRules["kinds"][number] => ({
  id,
  label: { "zh-CN": zh, en },
  source,
});

/** The regular duties of S-44, S-62, S-65, S-66, S-67, S-71 and S-75 as series of planned records. */
export const reviewRules: ReviewRules = {
  permissions: {
    OpenReviews: LEADS,
    PlanReview: LEADS,
    MoveReview: LEADS,
    HoldReview: [...LEADS, "hotlineEngineer"],
    CancelReview: LEADS,
    DiscontinueReviews: LEADS,
    ReportDecisionDone: OWNERS,
    DropDecision: LEADS,
    ...clockPermissions,
  },
  kinds: [
    kind("technicalDocuments", "每周技术文档提交", "technical documents of the week", "R-521"),
    kind("knowledgeUpdate", "知识库更新", "update of the knowledge base", "R-522"),
    kind("technicalReport", "技术月报审核", "review of the monthly technical report", "R-523"),
    kind("qualityReview", "质量评审会议", "quality review meeting", "R-581"),
    kind("qualityCheck", "不定期质量检查", "irregular check of quality", "R-415"),
    kind("regulationReview", "客户服务质量管理规定审查", "review of the quality regulation", "R-418"),
    kind("caseMeeting", "案例分析和经验分享会", "case analysis and sharing of experience", "R-466"),
    kind("processReview", "服务流程数据分析", "analysis of service-process data", "R-467"),
    kind("riskReview", "风险评估和排除", "evaluation and removal of risks", "R-590"),
    kind(SERVICE_SUMMARY, "月度服务总结", "monthly service summary", "R-528"),
    kind(REPAIR_SUMMARY, "月度维修总结", "monthly repair summary", "R-529"),
    kind("feedbackReview", "客户意见传达", "customers' opinions passed on", "R-417"),
  ],
  source: [
    "R-415",
    "R-417",
    "R-418",
    "R-466",
    "R-467",
    "R-521",
    "R-522",
    "R-523",
    "R-528",
    "R-529",
    "R-581",
    "R-590",
    "callout",
  ],
};

const rungs = warnedAndTold(["dutyManager"], ["dutyManager"]);

/** How long after the last time, or after the series was opened, the next is due; where no source says, nothing is promised. */
export const reviewInterval: ClockRule = {
  ...plainClock,
  id: "reviewInterval",
  label: { "zh-CN": "评审周期", en: "Interval of reviews" },
  subject: "reviews",
  start: "opened",
  stop: "held",
  voidedBy: ["discontinued"],
  calendar: "onsite-5x8",
  promises: [
    { rank: 10, when: { kind: "technicalDocuments" }, target: { calendar: { days: 7 } }, source: ["R-521"] },
    { rank: 20, when: { kind: "knowledgeUpdate" }, target: { calendar: { days: 7 } }, source: ["R-522"] },
    { rank: 30, when: { kind: "technicalReport" }, target: { calendar: { months: 1 } }, source: ["R-523"] },
    ...toEverybody(null, "R-418", "R-466", "R-581", "R-590"),
  ],
  rungs,
  repeat: { from: "stop", until: "discontinued", atMost: 1000 },
};

/** A review is held when it was planned to be; for a regular report the day of the month decides. */
export const reviewAsPlanned: ClockRule = {
  ...plainClock,
  id: "reviewAsPlanned",
  label: { "zh-CN": "按计划评审", en: "Review held as planned" },
  subject: "review",
  start: "planned",
  stop: "held",
  voidedBy: ["cancelled"],
  promises: [
    { rank: 10, when: { kind: [SERVICE_SUMMARY, REPAIR_SUMMARY] }, target: null, source: ["R-528", "R-529"] },
    ...toEverybody({ agreed: "plannedFor" }, "R-581", "callout"),
  ],
  rungs,
};

/** A monthly report is submitted by its day of the month after. */
export const reportDeadline: ClockRule = {
  ...plainClock,
  id: "reportDeadline",
  label: { "zh-CN": "月度报告", en: "Monthly report" },
  subject: "review",
  start: "periodEnded",
  stop: "held",
  voidedBy: ["cancelled"],
  calendar: "onsite-5x8",
  promises: [
    { rank: 10, when: { kind: SERVICE_SUMMARY }, target: { dayOfMonth: 5 }, source: ["R-528"] },
    { rank: 20, when: { kind: REPAIR_SUMMARY }, target: { dayOfMonth: 10 }, source: ["R-529"] },
    ...toEverybody(null, "callout"),
  ],
  rungs,
};

/** What a review decided is carried out by the moment that was set for it; without one nothing is promised. */
export const decisionClock: ClockRule = {
  ...plainClock,
  id: "decisionDone",
  label: { "zh-CN": "评审决定落实", en: "Decision carried out" },
  subject: "decision",
  start: "decided",
  stop: "done",
  voidedBy: ["dropped"],
  promises: toEverybody({ agreed: "dueBy" }, "R-581", "callout"),
  rungs,
};
