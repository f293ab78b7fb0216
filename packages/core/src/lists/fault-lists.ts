import { codeList } from "./code-list.ts";

/** Severities, faults and their causes (rulebook 3.3). */
export const faultLists = {
  severity: codeList(
    { id: "severity", label: ["影响程度", "impact degree"], closed: true, source: ["EN-40", "S-10"] },
    [
      ["critical", "严重故障", "critical fault"],
      ["normal", "普通故障", "normal fault"],
      ["minor", "轻微故障", "minor fault"],
    ],
  ),
  faultCategory: codeList(
    { id: "faultCategory", label: ["故障分类", "fault category"], closed: true, source: ["EN-41", "S-10"] },
    [
      ["hardware", "硬件故障", "hardware fault"],
      ["software", "软件故障", "software fault"],
      ["network", "网络故障", "network fault"],
      ["operation", "操作故障", "operating fault"],
    ],
  ),
  emergencyFault: codeList(
    { id: "emergencyFault", label: ["应急故障类别", "emergency fault"], closed: false, source: ["EN-42", "S-50"] },
    [
      ["equipment", "设备故障", "equipment fault"],
      ["line", "线路故障", "line fault"],
      ["software", "软件故障", "software fault"],
    ],
  ),
  /** The names of the first two are inferred. */
  emergencyWeight: codeList(
    {
      id: "emergencyWeight",
      label: ["应急事件级别", "weight of an emergency"],
      closed: null,
      source: ["EN-43", "S-50"],
    },
    [
      ["selfSolvable", "可自行解决", "can be solved alone"],
      ["classifiedFault", "一般（定性故障）", "general (classified fault)"],
      ["disaster", "灾难事件", "disaster"],
      ["major", "影响重要业务运行的重大事件", "major event that affects important business"],
    ],
  ),
  siteQualityIssue: codeList(
    {
      id: "siteQualityIssue",
      label: ["现场服务质量问题性质", "kind of quality issue on site"],
      closed: false,
      source: ["EN-44", "S-24"],
    },
    [
      ["cabinetAccessories", "柜体及附件", "cabinet and accessories"],
      ["component", "元器件", "component"],
      ["electricalCircuit", "电气回路", "electrical circuit"],
      ["other", "其他", "other"],
    ],
  ),
  renovationCause: codeList(
    {
      id: "renovationCause",
      label: ["返修原因", "cause of a renovation fault"],
      closed: true,
      source: ["EN-45", "S-28"],
    },
    [
      ["supplierProduct", "材料供应商的产品问题", "the supplier's product"],
      ["ownConstruction", "公司施工的原因", "the company's own construction"],
      ["customerOrOther", "客户方面的其他原因", "other causes on the customer's side"],
    ],
  ),
  latentDefectCause: codeList(
    {
      id: "latentDefectCause",
      label: ["潜在缺陷原因", "cause of a latent defect"],
      closed: true,
      source: ["EN-46", "S-34"],
    },
    [
      ["designError", "设计错误", "design error"],
      ["materialDefect", "材料缺陷", "material defect"],
      ["poorWorkmanship", "工艺粗糙", "poor workmanship"],
    ],
  ),
  chargeableExclusion: codeList(
    {
      id: "chargeableExclusion",
      label: ["不免费情形", "exclusion that is charged"],
      closed: true,
      source: ["EN-47", "S-38"],
    },
    [
      ["unauthorisedDismantling", "自我/非特约拆动", "taken apart by others"],
      ["improperTransportStorageUse", "运输保管使用不当", "improper transport, storage or use"],
      ["componentOutOfWarranty", "主要部件超保", "main component out of warranty"],
      ["forceMajeure", "不可抗力", "force majeure"],
    ],
  ),
  freeReplacement: codeList(
    {
      id: "freeReplacement",
      label: ["免费更换条件", "condition of free replacement"],
      closed: true,
      source: ["EN-48", "S-38"],
    },
    [
      ["vacuumTubeDefect", "真空管质量问题", "defective vacuum tube"],
      ["tankLeak", "水箱漏水", "leaking tank"],
      ["insulationFailure", "保温层失效", "failed insulation"],
      ["bracketDeformed", "支架变形", "deformed bracket"],
    ],
  ),
  securityAccident: codeList(
    { id: "securityAccident", label: ["安全事故", "security accident"], closed: false, source: ["EN-49", "S-74"] },
    [
      ["politicalEvent", "政治事件", "political event"],
      ["leak", "泄密", "leak of secrets"],
      ["userDataTheft", "盗用用户资料", "theft of user data"],
      ["unauthorisedDataChange", "擅自更[改]资料", "data changed without permission"],
      ["concealment", "故意隐瞒", "concealment on purpose"],
      ["overAuthority", "超越授权操作导致恶性事件", "grave event after exceeding authority"],
      ["majorImpact", "给采购人带来影响重大的事件", "event of major impact on the customer"],
    ],
  ),
  problemClass: codeList(
    { id: "problemClass", label: ["问题类别", "problem class"], closed: true, source: ["EN-50", "S-78"] },
    [
      ["common", "常见问题", "common problem"],
      ["escalatedUnknown", "提升问题（未知解决方案）", "escalated problem (solution unknown)"],
    ],
  ),
  incidentEscalation: codeList(
    {
      id: "incidentEscalation",
      label: ["事故升级类别", "why an incident escalates"],
      closed: true,
      source: ["EN-51", "S-77"],
    },
    [
      ["abnormal", "异常事故", "abnormal incident"],
      ["timeLimitExceeded", "超出要求时限", "time limit exceeded"],
      ["purelyTechnical", "纯技术问题", "purely technical problem"],
    ],
  ),
} as const;
