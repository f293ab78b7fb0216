import type { EmergencyRules } from "../emergency-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";

const DUTY = ["emergencyDuty"];
const TEAM = ["emergencyTeam"];
const HEADS = ["departmentHead"];
const LEADERSHIP = ["emergencyLeadership"];
/** Whoever keeps the duty log may put down what others did. */
const LOGGING = [...DUTY, ...HEADS, ...TEAM];

/**
 * Emergencies: the information ladder of S-89, and the start-up of a plan of S-50 and S-51.
 *
 * No source says what a formal reporting system is made of, or whom to contact about a line: those here are marked
 * `callout`.
 */
export const emergencyRules: EmergencyRules = {
  permissions: {
    ReportEmergency: [...LOGGING, "hotlineEngineer", "dutyManager"],
    AddFacts: LOGGING,
    TellCompany: DUTY,
    PhoneLeaders: [...HEADS, ...DUTY],
    LogArrival: LOGGING,
    LogInstruction: LOGGING,
    LogMeasure: LOGGING,
    NotifyDepartments: [...HEADS, ...DUTY],
    ReportProgress: LOGGING,
    PrepareReport: HEADS,
    ApproveReport: ["leaderInCharge"],
    DeliverReport: [...HEADS, ...DUTY],
    ReachScene: TEAM,
    ClassifyEmergency: TEAM,
    FileEmergency: TEAM,
    RequestRepair: TEAM,
    ContactExternal: TEAM,
    InformSuperior: [...LEADERSHIP, ...HEADS],
    AuthorisePlan: LEADERSHIP,
    StartPlan: TEAM,
    NotePlanStarted: ["system"],
    NotePlanNotReady: ["system"],
    RecoverEmergency: TEAM,
    RecordLesson: [...TEAM, ...HEADS],
    NoteNotHandedOn: ["system"],
    DeliverFinalReport: HEADS,
    CancelEmergency: [...DUTY, ...HEADS],
    ...clockPermissions,
  },
  facts: ["nature", "place", "happenedAt", "casualties", "propertyLoss", "progress", "contact"],
  leaders: ["generalManager", "deputyGeneralManager", "chiefEngineer", "engineeringManager", "projectManager"],
  departmentRole: "departmentHead",
  faults: [
    {
      id: "equipment",
      label: { "zh-CN": "设备故障", en: "Equipment fault" },
      contacts: ["equipmentSupplier", "integrator"],
      source: ["R-158", "R-504"],
    },
    { id: "line", label: { "zh-CN": "线路故障", en: "Line fault" }, contacts: null, source: ["R-158", "callout"] },
    {
      id: "software",
      label: { "zh-CN": "软件故障", en: "Software fault" },
      contacts: ["integrator"],
      source: ["R-158", "R-504"],
    },
    { id: "other", label: { "zh-CN": "其他", en: "Other" }, contacts: null, source: ["R-158", "callout"] },
  ],
  weights: [
    {
      id: "selfSolvable",
      label: { "zh-CN": "可自行解决", en: "Can be solved alone" },
      selfSolvable: true,
      toSuperior: false,
      source: ["R-500"],
    },
    {
      id: "classifiedFault",
      label: { "zh-CN": "一般（定性故障）", en: "General (classified fault)" },
      selfSolvable: false,
      toSuperior: false,
      source: ["R-501"],
    },
    {
      id: "major",
      label: { "zh-CN": "影响重要业务运行的重大事件", en: "Major event that affects important business" },
      selfSolvable: false,
      toSuperior: true,
      source: ["R-503", "R-506"],
    },
    {
      id: "disaster",
      label: { "zh-CN": "灾难事件", en: "Disaster" },
      selfSolvable: false,
      toSuperior: true,
      source: ["R-503", "R-506"],
    },
  ],
  formalChannels: ["dutyLog", "monitoring", "writtenReport"],
  source: ["S-50", "S-51", "S-89", "callout"],
};
