import type { RequestRules } from "../request-rules.ts";
import { charges } from "./charges.ts";
import { plainClock, warnedAndTold } from "./clock-parts.ts";
import { noticeRoutes } from "./notice-rules.ts";
import { plainPolicy } from "./plain-policy.ts";
import { recastNotices, recastPermissions, rolesWith, type Cast } from "./recast.ts";
import { requestRules } from "./request-rules.ts";
import { renovationRepair as slip } from "./slip-templates/renovation-repair.ts";
import { warranties } from "./warranties.ts";

const CALL = ["callDepartment"];
const MANAGER = ["engineeringManager"];

const cast: Cast = {
  hotlineEngineer: CALL,
  archivist: CALL,
  dutyManager: MANAGER,
  departmentHead: MANAGER,
  projectManager: MANAGER,
  seniorSystemEngineer: MANAGER,
  hqSupportManager: ["operationsDepartment"],
  performanceAssessor: MANAGER,
  performanceReviewer: ["operationsDepartment"],
  // The manager looks at the site in person before anybody repairs.
  fieldEngineer: ["repairTeam", "engineeringManager"],
};

const rules: RequestRules = {
  ...requestRules,
  permissions: {
    ...recastPermissions(requestRules.permissions, cast),
    // Nothing is repaired that was not taken in, checked and traced to its cause.
    ResolveRemotely: [],
    LogFromPatrol: [],
    Triage: CALL,
    Countersign: MANAGER,
    ReturnForCorrection: MANAGER,
    FillSlip: [...CALL, ...MANAGER, "repairTeam"],
  },
  engineerRole: "repairTeam",
  departmentRole: "engineeringManager",
  kinds: {
    renovationRepair: {
      label: { "zh-CN": "装修保修", en: "Renovation repair" },
      severity: false,
      checklist: false,
      ratings: false,
    },
  },
  slips: {
    templates: [slip],
    rules: [{ rank: 90, when: {}, slip: slip.id, source: ["S-28"] }],
    enteredBy: [],
  },
  approvals: [
    {
      id: "verifiedByManager",
      label: { "zh-CN": "工程部经理核实", en: "Verified by the engineering manager" },
      before: "Dispatch",
      roles: MANAGER,
      kinds: null,
      appliesWhen: { cause: "ownConstruction", purpose: ["repair", "replacement"] },
      source: ["R-558"],
    },
  ],
  gates: {
    AdviseOnly: ["nonVisitRecorded", "slipFilled"],
    Triage: ["slipFilled"],
    Dispatch: ["slipFilled"],
    StartWork: ["slipFilled"],
    CompleteWork: ["openProblemsNone"],
    Archive: ["slipFilled"],
  },
  afterRepair: null,
};

/**
 * Warranty repair after a renovation, of S-28 and S-29: the warranty is checked, the note goes to engineering at once,
 * its manager finds the cause on site, and each cause has its branch. Whoever repairs speaks with the customer within
 * 24 hours of being sent.
 */
export const renovation = plainPolicy({
  id: "renovation",
  calendars: [],
  warrantyRules: warranties["w-renovation"],
  chargeRules: charges.renovation,
  clocks: [
    {
      ...plainClock,
      id: "customerTold",
      label: { "zh-CN": "与客户沟通", en: "Word with the customer" },
      subject: "visit",
      start: "dispatched",
      stop: { anyOf: ["customerTold", "arrived", "completed"] },
      promises: [
        { rank: 10, when: { purpose: ["repair", "replacement"] }, target: { elapsed: 24 * 60 }, source: ["R-053"] },
      ],
      rungs: warnedAndTold(["repairTeam"], MANAGER),
    },
  ],
  roles: rolesWith("callDepartment", "engineeringManager", "repairTeam", "operationsDepartment", "materialSupplier"),
  notices: {
    ...recastNotices(noticeRoutes, cast),
    // issued to engineering at once; R-558: reported to operations.
    requestTriaged: [{ role: "engineeringManager" }],
    slipCountersigned: [{ role: "operationsDepartment" }],
  },
  request: rules,
});
