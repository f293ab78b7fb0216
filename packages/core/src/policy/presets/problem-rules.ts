import type { ClockRule } from "../../sla/clock-rule.ts";
import type { ProblemRules } from "../problem-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";

const LEADS = ["projectManager", "dutyManager"];
const RESEARCH = ["projectManager", "seniorSystemEngineer"];
const EMERGENCY = ["seniorSystemEngineer", "projectSupervisor"];
const ENGINEERS = ["fieldEngineer", "hotlineEngineer", ...EMERGENCY, "projectManager"];

/**
 * Problem management of S-78 with the cause analysis and improvement of S-63.
 *
 * The sources say that frequent faults are researched, and not how many are frequent: the numbers are Callout's.
 */
export const problemRules: ProblemRules = {
  permissions: {
    OpenProblem: [...ENGINEERS, "dutyManager"],
    NoteRecurrence: ["system", ...LEADS],
    AssignProblem: LEADS,
    EscalateProblem: ENGINEERS,
    ProposeEmergency: EMERGENCY,
    AgreeEmergency: EMERGENCY,
    AnalyseCause: RESEARCH,
    PlanMeasure: RESEARCH,
    MoveMeasureDue: LEADS,
    ReportMeasureDone: ENGINEERS,
    VerifyEffect: [...LEADS, "managementRepresentative"],
    DropMeasure: LEADS,
    SolveProblem: LEADS,
    CancelProblem: LEADS,
    ...clockPermissions,
  },
  recurrence: [
    { id: "part", by: ["part"], withinDays: 90, atLeast: 3, source: ["R-519", "callout"] },
    { id: "productCause", by: ["product", "cause"], withinDays: 90, atLeast: 3, source: ["R-519", "callout"] },
    { id: "product", by: ["product"], withinDays: 30, atLeast: 5, source: ["R-519", "callout"] },
  ],
  emergencyBy: EMERGENCY,
  articleWanted: true,
  source: ["R-426", "R-518", "R-519", "R-520", "callout"],
};

/** A measure is done by the moment that was set for it. */
export const measureClock: ClockRule = {
  ...plainClock,
  id: "measureDone",
  label: { "zh-CN": "整改措施完成", en: "Measure done" },
  subject: "measure",
  start: "planned",
  stop: "done",
  voidedBy: ["dropped"],
  promises: toEverybody({ agreed: "dueBy" }, "R-426", "callout"),
  rungs: warnedAndTold(["projectManager"], ["projectManager"]),
};
