import type { ApprovalSlot } from "../approval-slot.ts";
import type { RequestRules } from "../request-rules.ts";
import { approvalChains } from "./approval-chains.ts";
import { recastPermissions, type Cast } from "./recast.ts";
import { requestRules } from "./request-rules.ts";
import { constructionRepair } from "./slip-templates/construction-repair.ts";
import { slipTemplates } from "./slip-templates.ts";

const KIND = "constructionRepair";
const PLANNING = ["productionPlanning"];
const RESPONSIBLE = ["repairResponsible"];
const MANAGEMENT = ["constructionManagement"];
const SIGNING = ["departmentHead", "approvingLeader", "productionHead", ...MANAGEMENT, "customer"];

/** Who plays which part where construction is repaired (RO-17). */
export const constructionCast: Cast = {
  hotlineEngineer: MANAGEMENT,
  dutyManager: PLANNING,
  archivist: PLANNING,
  fieldEngineer: RESPONSIBLE,
  seniorSystemEngineer: MANAGEMENT,
  hqSupportManager: MANAGEMENT,
  performanceAssessor: MANAGEMENT,
  performanceReviewer: ["departmentHead"],
};

const [review, approval, confirmation] = approvalChains.construction;
/** A visit that only looks at the defect needs no order. */
const ofRepair = { kinds: [KIND], appliesWhen: { purpose: ["repair", "replacement"] } } as const;
const briefing: ApprovalSlot = {
  id: "briefing",
  label: { "zh-CN": "技术交底", en: "Technical briefing" },
  before: "StartWork",
  roles: ["productionHead"],
  ...ofRepair,
  source: ["R-561"],
};

/**
 * Repair of construction (S-49): a task order that is complete, reviewed and approved before it is issued; a briefing
 * before work; confirmation by engineering or the owner, and the order's return, before the archive.
 */
export const constructionRules: RequestRules = {
  ...requestRules,
  permissions: {
    ...recastPermissions(requestRules.permissions, constructionCast),
    Countersign: SIGNING,
    ReturnForCorrection: SIGNING,
    FillSlip: [...PLANNING, ...RESPONSIBLE, ...MANAGEMENT, "customer"],
  },
  engineerRole: "repairResponsible",
  kinds: {
    ...requestRules.kinds,
    [KIND]: {
      label: { "zh-CN": "工程维修", en: "Construction repair" },
      severity: false,
      checklist: false,
      ratings: false,
    },
  },
  slips: {
    templates: [constructionRepair, slipTemplates["fieldServiceRequest"] ?? []]
      .flat()
      .filter(({ id }) => id === "repairTaskOrder" || id === "fieldServiceRequest"),
    rules: [
      { rank: 10, when: { kind: KIND }, slip: "repairTaskOrder", source: ["S-49"] },
      { rank: 90, when: {}, slip: "fieldServiceRequest", source: ["S-26"] },
    ],
    enteredBy: MANAGEMENT,
  },
  approvals: [
    { ...review, ...ofRepair },
    { ...approval, ...ofRepair },
    briefing,
    { ...confirmation, kinds: [KIND], roles: [...MANAGEMENT, "customer"] },
  ],
  gates: {
    ...requestRules.gates,
    Dispatch: ["slipFilled"],
    StartWork: ["checklistSigned", "slipFilled"],
    CompleteWork: ["openProblemsNone", "slipFilled"],
    Archive: ["slipReturned", "slipFilled"],
    Close: [],
  },
};
