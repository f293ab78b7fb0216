import type { ApprovalSlot } from "../approval-slot.ts";
import type { RequestRules } from "../request-rules.ts";
import { noticeRoutes } from "./notice-rules.ts";
import { plainPolicy } from "./plain-policy.ts";
import { recastNotices, recastPermissions, rolesWith, type Cast } from "./recast.ts";
import { requestRules } from "./request-rules.ts";
import { softwareMaintenance as slip } from "./slip-templates/software-maintenance.ts";

const GROUP = ["maintenanceGroup"];
const ACCEPTING = ["maintainer", "maintenanceLead"];

/** the group receives, registers and audits, maintainers execute, their head and they accept. */
const cast: Cast = {
  hotlineEngineer: GROUP,
  dutyManager: GROUP,
  archivist: GROUP,
  fieldEngineer: ["maintainer"],
  departmentHead: ["maintenanceLead"],
  seniorSystemEngineer: ["maintenanceLead"],
  projectManager: ["maintenanceLead"],
  hqSupportManager: ["maintenanceLead"],
  performanceAssessor: ["maintenanceLead"],
  performanceReviewer: GROUP,
};

const signed = (
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  slot: Omit<ApprovalSlot, "id" | "label" | "kinds">,
): ApprovalSlot => ({ id, label: { "zh-CN": zh, en }, kinds: null, ...slot });

const permissions = recastPermissions(requestRules.permissions, cast);

const rules: RequestRules = {
  ...requestRules,
  permissions: {
    ...permissions,
    // At once is a task order too: what is done is executed, accepted and confirmed the same way.
    ResolveRemotely: [],
    LogFromPatrol: [],
    StartWork: ["maintainer"],
    CompleteWork: ["maintainer"],
    EndVisit: ["maintainer"],
    Countersign: [...GROUP, ...ACCEPTING, "customer"],
    ReturnForCorrection: [...GROUP, ...ACCEPTING, "customer"],
    FillSlip: [...GROUP, ...ACCEPTING, "customer"],
  },
  engineerRole: "maintainer",
  departmentRole: "maintenanceLead",
  kinds: {
    softwareMaintenance: {
      label: { "zh-CN": "软件维护", en: "Software maintenance" },
      severity: false,
      checklist: false,
      ratings: false,
    },
  },
  slips: {
    templates: [slip],
    rules: [{ rank: 90, when: {}, slip: slip.id, source: ["S-32"] }],
    enteredBy: GROUP,
  },
  approvals: [
    signed("planAgreed", ["用户同意维护方案", "The user agrees to the plan"], {
      before: "Dispatch",
      roles: ["customer", ...GROUP],
      appliesWhen: { need: "planned" },
      source: ["R-266", "R-547"],
    }),
    signed("acceptedByMaintainer", ["维护人员验收", "Accepted by the maintainer"], {
      before: "DecideReceipt",
      roles: ["maintainer"],
      source: ["R-224", "R-552"],
    }),
    signed("acceptedByLead", ["维护小组负责人验收", "Accepted by the head of the group"], {
      before: "DecideReceipt",
      roles: ["maintenanceLead"],
      source: ["R-224", "R-552"],
    }),
  ],
  archivable: [
    {
      id: "qualified",
      label: {
        "zh-CN": "验收合格：修改正确、软件整体重新确认",
        en: "a qualified acceptance: the change is right and the whole software was confirmed anew",
      },
      when: {},
      wanted: { changeRight: true, wholeReconfirmed: true, acceptance: "qualified" },
      source: ["R-224", "R-225"],
    },
  ],
  gates: {
    AdviseOnly: ["nonVisitRecorded", "slipFilled"],
    Dispatch: ["slipFilled"],
    StartWork: ["slipFilled"],
    CompleteWork: ["openProblemsNone"],
    DecideReceipt: ["slipFilled"],
    Archive: ["slipFilled"],
  },
  afterRepair: null,
};

/**
 * Software maintenance of S-32: registered, audited, done at once or by a plan that the user agrees to, or not needed;
 * accepted as a whole by those who did it and their head, and confirmed by the group that took it in.
 *
 * The source promises no times.
 */
export const softwareMaintenance = plainPolicy({
  id: "software-maintenance",
  calendars: [],
  clocks: [],
  roles: rolesWith("maintenanceGroup", "maintainer", "maintenanceLead"),
  notices: recastNotices(noticeRoutes, cast),
  request: rules,
});
