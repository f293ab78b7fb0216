import type { ComplaintReason, ComplaintRules } from "../complaint-rules.ts";

import { clockPermissions } from "./clock-permissions.ts";

const TEAM = ["complaintTeam"];
const DESK = ["complaintTeam", "hotlineEngineer"];
const HANDLER = ["complaintHandler"];

/**
 * Complaints after S-19, handled by the dedicated team of S-46, with the safety and quality department of S-22.
 *
 * No source lists the reasons, the amounts of compensation or which grade is a dissatisfied one: those here are marked
 * `callout`.
 */
export const complaintRules: ComplaintRules = {
  permissions: {
    ReceiveComplaint: [...DESK, "dutyManager", "customer"],
    NoticeDissatisfaction: ["system"],
    FileNotice: ["safetyQualityDepartment"],
    AdmitComplaint: TEAM,
    AssignComplaint: TEAM,
    VerifyComplaint: HANDLER,
    HandleComplaint: HANDLER,
    ReplyToComplaint: [...HANDLER, "complaintTeam"],
    RecordCompensation: TEAM,
    NoteRevisitDone: ["system"],
    SettleComplaint: TEAM,
    WithdrawComplaint: DESK,
    MergeComplaint: TEAM,
    NoteMerged: ["system"],
    NoteTakenIn: ["system"],
    NoteMergeDeclined: ["system"],
    ...clockPermissions,
  },
  handlerRole: "complaintHandler",
  reasons: [
    reason("attitude", "服务态度", "Attitude"),
    reason("late", "响应或到达不及时", "Late response or arrival"),
    reason("notSolved", "问题未解决", "The fault was not solved"),
    { ...reason("productQuality", "产品质量", "Quality of the product"), causeAnalysis: true, source: ["R-426"] },
    reason("charges", "收费", "Charges"),
    reason("other", "其他", "Other"),
  ],
  compensation: [
    { id: "loss", label: { "zh-CN": "过失损失赔偿", en: "Loss through our fault" }, atMost: null, source: ["R-274"] },
  ],
  revisit: {
    channel: "phone",
    withinHours: 24,
    windows: [
      ["09:00", "10:00"],
      ["14:00", "16:00"],
    ],
    windowsBind: false,
    source: ["R-420", "R-387", "callout"],
  },
  automatic: {
    ratings: [
      { atMost: 1, opens: "complaint" },
      { atMost: 2, opens: "qualityNotice" },
    ],
    revisit: "complaint",
    source: ["R-410", "callout"],
  },
};

function reason(id: string, zh: string, en: string): ComplaintReason {
  return { id, label: { "zh-CN": zh, en }, causeAnalysis: false, source: ["callout"] };
}
