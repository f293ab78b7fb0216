import type { EmergencyPlanItem, EmergencyPlanRules } from "../emergency-rules.ts";
import { clockPermissions } from "./clock-permissions.ts";

const TEAM = ["emergencyTeam"];
const LEADERSHIP = ["emergencyLeadership"];

const item = (id: string, zh: string, en: string, source: string): EmergencyPlanItem => ({
  id,
  label: { "zh-CN": zh, en },
  source: [source],
});

/** Emergency plans 应急预案 of S-51: five parts, drilled before they are approved, and improved by what is learnt. */
export const emergencyPlanRules: EmergencyPlanRules = {
  permissions: {
    DraftPlan: TEAM,
    WritePart: TEAM,
    ScheduleDrill: TEAM,
    RecordDrill: TEAM,
    ApprovePlan: LEADERSHIP,
    ReturnPlan: LEADERSHIP,
    ReviewPlan: [...TEAM, ...LEADERSHIP],
    RevisePlan: TEAM,
    TakeLesson: ["system", ...TEAM],
    SettleLesson: TEAM,
    ActivatePlan: ["system"],
    WithdrawPlan: LEADERSHIP,
    ...clockPermissions,
  },
  parts: [
    {
      id: "itMeasures",
      label: { "zh-CN": "IT应急措施", en: "IT measures" },
      items: [
        item("dataBackup", "数据备份", "Backup of data", "R-516"),
        item("networkBackup", "网络备份", "Backup of the network", "R-516"),
        item("emergencyCall", "系统和网络的应急呼叫", "Emergency call of systems and networks", "R-516"),
      ],
      source: ["R-508", "R-516"],
    },
    {
      id: "nonItMeasures",
      label: { "zh-CN": "非IT应急措施", en: "Non-IT measures" },
      items: [
        item("manualOperation", "手工操作", "Operation by hand", "R-512"),
        item("mediaTransfer", "介质传递", "Transfer on media", "R-512"),
      ],
      source: ["R-508", "R-512"],
    },
    {
      id: "departmentCoordination",
      label: { "zh-CN": "相关部门的协调", en: "Coordination of departments" },
      items: [item("departments", "相关部门", "The departments concerned", "R-508")],
      source: ["R-508"],
    },
    {
      id: "resourceGuarantee",
      label: { "zh-CN": "应急资源的保证", en: "Guarantee of resources" },
      items: [
        item("people", "人员", "People", "R-517"),
        item("equipment", "设备", "Equipment", "R-517"),
        item("funds", "资金", "Funds", "R-517"),
        item("material", "其他物资", "Other material", "R-517"),
        item("externalUnits", "供应商、开发商、集成商等外部单位", "Suppliers, developers and integrators", "R-517"),
      ],
      source: ["R-508", "R-517"],
    },
    {
      id: "startConditions",
      label: { "zh-CN": "应急预案启动条件", en: "Conditions of its start" },
      items: [item("conditions", "启动条件", "When it is started", "R-508")],
      source: ["R-508"],
    },
  ],
  simulation: true,
  source: ["S-51"],
};
