import { approvalChains } from "./approval-chains.ts";
import { conductChecklist } from "./conduct-checklist.ts";
import { oneSlip } from "./request-slips.ts";
import type { RequestRules } from "../request-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";

const HOTLINE = ["hotlineEngineer"];
const DUTY_MANAGER = ["dutyManager"];
const FIELD = ["fieldEngineer"];
/** The slip's boxes are filled on paper, and the hotline may enter for the engineer what the paper says. */
const ON_SITE = ["fieldEngineer", "hotlineEngineer"];
/** Whoever signs in one of the approval chains; the slot says which of them. */
const APPROVERS = [...new Set(Object.values(approvalChains).flatMap((chain) => chain.flatMap(({ roles }) => roles)))];
const DESK = ["hotlineEngineer", "dutyManager"];

/**
 * How a request is lived through on the slip 现场服务请求单 (S-26), with the consent of S-21 and the ratings of S-10.
 *
 * Roles are those of rulebook §3.8. Where the sources are silent a value is marked `callout`.
 */
export const requestRules: RequestRules = {
  permissions: {
    /** A revisit that finds that service is needed opens a request itself; so does a leftover problem that becomes one. */
    Log: ["hotlineEngineer", "system"],
    StartGuidance: HOTLINE,
    EndGuidance: HOTLINE,
    Triage: DESK,
    IdentifyUnit: [...ON_SITE, "dutyManager"],
    /** The unit's ledger answers. */
    NoteRepairs: ["system"],
    NoteRecord: ["system", "fieldEngineer", "hotlineEngineer", "archivist"],
    Regrade: DUTY_MANAGER,
    Dispatch: DUTY_MANAGER,
    Reassign: DUTY_MANAGER,
    Confirm: FIELD,
    Decline: FIELD,
    Depart: ON_SITE,
    Arrive: ON_SITE,
    RecordNonVisit: ON_SITE,
    SignChecklist: ON_SITE,
    StartWork: ON_SITE,
    RecordProgress: [...ON_SITE, "dutyManager"],
    CompleteWork: ON_SITE,
    ResolveRemotely: ON_SITE,
    SignOff: [...ON_SITE, "customer"],
    Rate: [...ON_SITE, "customer"],
    RecordUnsigned: ON_SITE,
    Leave: ON_SITE,
    EnterData: ON_SITE,
    DecideReceipt: DUTY_MANAGER,
    Resume: ["dutyManager", "system"],
    AssessPerformance: ["performanceAssessor"],
    ReviewAssessment: ["performanceReviewer"],
    Archive: ["archivist"],
    NoteRevisitDone: ["system"],
    Close: ["archivist", "dutyManager", "system"],
    Hold: [...DESK, "fieldEngineer"],
    Release: [...DESK, "fieldEngineer"],
    Cancel: DUTY_MANAGER,
    LogFromPatrol: ON_SITE,
    AdviseOnly: [...ON_SITE, "dutyManager"],
    TellAdvice: [...ON_SITE, "dutyManager"],
    AssignEngineer: ["departmentHead", "dutyManager"],
    ReportDelay: ON_SITE,
    TellCustomer: [...ON_SITE, "dutyManager"],
    EndVisit: ON_SITE,
    ReturnToCompany: ON_SITE,
    AttachEvidence: [...ON_SITE, "dutyManager", "archivist"],
    Reopen: DESK,
    Escalate: [...ON_SITE, "dutyManager"],
    ReportToProjectManager: DESK,
    RequestHelp: ON_SITE,
    AnswerHelp: [...DESK, "seniorSystemEngineer"],
    ReportToHeadquarters: DUTY_MANAGER,
    Transfer: DESK,
    LinkRequest: [...DESK, "system"],
    NoteSendIn: ["system"],
    /** Beside the organisation's own chains the engineer, on a form that both sides sign. */
    Countersign: [...APPROVERS, "fieldEngineer"],
    ReturnForCorrection: APPROVERS,
    ReturnSlip: [...ON_SITE, "departmentHead"],
    AuditSlip: DESK,
    AffixSeal: [...ON_SITE, "customer"],
    NoteSettled: ["system", "dutyManager"],
    NoteExpenses: ["system", "dutyManager"],
    TranscribeSlip: ON_SITE,
    ImportHistory: ["system", "dutyManager"],
    AmendRecord: [...ON_SITE, "dutyManager"],
    SignAmendments: [...ON_SITE, "customer"],
    CheckConduct: [...ON_SITE, "dutyManager", "customer"],
    RecordAuthorisation: [...ON_SITE, "dutyManager"],
    WithdrawAuthorisation: [...ON_SITE, "dutyManager"],
    FillSlip: [...new Set([...ON_SITE, "dutyManager", "customer", ...APPROVERS, "archivist"])],
    ...clockPermissions,
  },
  engineerRole: "fieldEngineer",
  departmentRole: "departmentHead",
  customerRole: "customer",
  reopening: { withinDays: 30, source: ["callout"] },
  kinds: {
    fault: kind("故障处理", "Fault", true, true, true),
    maintenance: kind("维护保养", "Maintenance", false, true, true),
    patrol: kind("巡检", "Patrol", false, false, true),
    installation: kind("安装调试", "Installation and commissioning", false, true, true),
    training: kind("培训", "Training", false, false, true),
    dataWork: kind("数据服务", "Data work", false, true, true),
    other: kind("其他", "Other", false, false, false),
  },
  channels: null,
  checklist: [
    item("osBackup", "操作系统已备份", "The operating system is backed up", true, "R-167"),
    item("dataBackup", "业务数据已备份", "Business data is backed up", true, "R-168"),
    item("restoreTest", "已做备份恢复测试", "A restore of the backup was tested", true, "R-169"),
    item(
      "configurationKept",
      "已保留原有配置技术信息和文档",
      "The configuration and its documents are kept",
      false,
      "R-170",
    ),
    item("downtimeApplied", "已事先申请停机时间", "Downtime was applied for beforehand", false, "R-171"),
  ],
  survey: {
    id: "five-to-one",
    worst: 1,
    best: 5,
    questions: [
      { id: "attitude", label: { "zh-CN": "服务态度", en: "Service attitude" } },
      { id: "reaction", label: { "zh-CN": "反应时间", en: "Reaction time" } },
      { id: "effect", label: { "zh-CN": "处理效果", en: "Handling effect" } },
    ],
    source: ["R-205", "R-408"],
  },
  approvals: [],
  slips: oneSlip,
  conduct: { checklist: conductChecklist, before: {} },
  authorisation: [],
  gates: {
    Dispatch: ["repairsCounted"],
    ResolveRemotely: ["nonVisitRecorded"],
    AdviseOnly: ["nonVisitRecorded"],
    StartWork: ["checklistSigned"],
    CompleteWork: ["openProblemsNone"],
    DecideReceipt: ["ratings"],
    Close: ["dataEntered", "assessed", "assessmentReviewed", "blockingRevisitsDone"],
  },
  archivable: [],
  signOffLink: { validHours: 7 * 24, source: ["callout"] },
  afterRepair: {
    channel: "phone",
    kinds: ["fault"],
    withinHours: 24,
    windows: [
      ["09:00", "10:00"],
      ["14:00", "16:00"],
    ],
    windowsBind: false,
    blocking: true,
    source: ["R-371", "R-372", "R-387", "A-29"],
  },
};

function kind(zh: string, en: string, severity: boolean, checklist: boolean, ratings: boolean) {
  return { label: { "zh-CN": zh, en }, severity, checklist, ratings };
}

function item(id: string, zh: string, en: string, timed: boolean, rule: string) {
  return { id, label: { "zh-CN": zh, en }, timed, source: [rule] };
}
