import { codeList } from "./code-list.ts";

/** Kinds of service and of work (rulebook 3.2). */
export const workKindLists = {
  technicalServiceType: codeList(
    { id: "technicalServiceType", label: ["服务类型", "service type"], closed: false, source: ["EN-20", "S-21"] },
    [
      ["faultHandling", "故障处理", "fault handling"],
      ["healthCheck", "健康检查", "health check"],
      ["other", "其它", "other"],
    ],
  ),
  serviceRequirement: codeList(
    { id: "serviceRequirement", label: ["服务要求", "service requirement"], closed: false, source: ["EN-21", "S-22"] },
    [
      ["installCommission", "安装调试", "installation and commissioning"],
      ["putIntoOperation", "投运", "putting into operation"],
      ["maintenance", "维护", "maintenance"],
      ["other", "其他", "other"],
    ],
  ),
  workKind: codeList(
    {
      id: "workKind",
      label: ["工程/项目阶段", "kind of work by project phase"],
      closed: true,
      source: ["EN-22", "S-22"],
    },
    [
      ["installation", "安装、调试", "installation, commissioning"],
      ["maintenance", "维护", "maintenance"],
    ],
  ),
  serviceForm: codeList(
    { id: "serviceForm", label: ["服务形式", "form of service"], closed: true, source: ["EN-23", "S-73"] },
    [
      ["sendInRepair", "送修", "send-in repair"],
      ["onsite", "现场", "on site"],
      ["specialRequest", "特殊服务要求（购件、升级等）", "special request (parts, upgrades …)"],
    ],
  ),
  serviceCategory: codeList(
    { id: "serviceCategory", label: ["服务类别", "service category"], closed: true, source: ["EN-24", "S-71"] },
    [
      ["report", "报告服务", "report service"],
      ["management", "管理类服务", "management service"],
      ["proactive", "主动式服务", "proactive service"],
      ["responsive", "响应式服务", "responsive service"],
    ],
  ),
  companyService: codeList(
    { id: "companyService", label: ["服务类型（公司）", "company service"], closed: true, source: ["EN-25", "S-94"] },
    [
      ["projectManagement", "项目管理的服务", "project management"],
      ["presalesSupport", "售前技术支持服务", "pre-sales technical support"],
      ["engineeringSupport", "工程技术支持服务", "engineering support"],
      ["aftersalesSupport", "售后技术支持服务", "after-sales technical support"],
      ["customerTraining", "客户培训服务", "customer training"],
    ],
  ),
  softwareMaintenance: codeList(
    {
      id: "softwareMaintenance",
      label: ["软件维护类别", "software maintenance"],
      closed: true,
      source: ["EN-26", "S-32"],
    },
    [
      ["corrective", "纠错性维护", "corrective"],
      ["adaptive", "适应性维护", "adaptive"],
      ["perfective", "完善性维护", "perfective"],
    ],
  ),
  labourHourSupport: codeList(
    {
      id: "labourHourSupport",
      label: ["数据支持", "data support by the hour"],
      closed: true,
      source: ["EN-27", "S-98"],
    },
    [
      ["dataCorrection", "数据修正", "data correction"],
      ["dataBackfill", "数据补录", "data backfill"],
    ],
  ),
  dataService: codeList(
    { id: "dataService", label: ["数据服务", "after-sales data service"], closed: true, source: ["EN-28", "S-94"] },
    [
      ["trialRunTracking", "数据试运行跟踪服务", "tracking of the trial run"],
      ["badDataRemoval", "问题数据排除服务", "removal of bad data"],
    ],
  ),
  aftersalesPhase: codeList(
    { id: "aftersalesPhase", label: ["售后阶段", "after-sales phase"], closed: true, source: ["EN-29", "S-94"] },
    [
      ["inContract", "合同期内", "within the contract"],
      ["outOfContract", "合同期外", "after the contract"],
    ],
  ),
  hardwareService: codeList(
    {
      id: "hardwareService",
      label: ["硬件服务项目", "hardware service item"],
      closed: true,
      source: ["EN-30", "S-60"],
    },
    [
      ["phoneSupport", "电话支持", "phone support"],
      ["systemChange", "系统变更", "system change"],
      ["faultHandling", "故障处理", "fault handling"],
      ["performanceTuning", "性能优化", "performance tuning"],
      ["equipmentInspection", "设备巡检", "equipment inspection"],
      ["partReplacement", "备件更换", "part replacement"],
      ["relocation", "迁移服务", "relocation"],
      ["hardwareExpansion", "硬件扩容", "hardware expansion"],
      ["eventOnsiteDuty", "重要事件的现场值守服务", "duty on site during important events"],
    ],
  ),
  inspectionKind: codeList(
    { id: "inspectionKind", label: ["设备巡检类别", "kind of inspection"], closed: true, source: ["EN-31", "S-60"] },
    [
      ["dailyMonitoring", "日常监控", "daily monitoring"],
      ["remotePhoneInspection", "电话远程巡检", "remote inspection by phone"],
      ["onsiteInspection", "现场巡检", "inspection on site"],
      ["warrantyEndInspection", "保修期结束前全面巡检", "full inspection before the warranty ends"],
    ],
  ),
  /** A third package is announced; its text is lost. */
  bidPackage: codeList(
    { id: "bidPackage", label: ["比选包", "bid package"], closed: null, source: ["EN-32", "S-08"] },
    [
      ["resident", "驻场服务", "resident service"],
      ["desktopNotebook", "台式机、笔记本现场维护", "desktops and notebooks, on-site maintenance"],
    ],
  ),
  signedServiceAct: codeList(
    {
      id: "signedServiceAct",
      label: ["签字确认的服务", "service act signed by both"],
      closed: false,
      source: ["EN-33", "S-83"],
    },
    [
      ["maintenance", "维护保养", "maintenance"],
      ["emergencyRepair", "抢修", "emergency repair"],
      ["softwareUpgrade", "软件升级", "software upgrade"],
      ["training", "培训", "training"],
    ],
  ),
  supportPackage: codeList(
    { id: "supportPackage", label: ["技术支持级别", "support package"], closed: true, source: ["EN-34"] },
    [
      ["hotline", "热线技术支持", "hotline support"],
      ["faultProblem", "故障和问题技术支持", "fault and problem support"],
      ["revisitSupport", "回访技术支持", "revisit support"],
      ["resident", "常驻现场", "resident on site"],
      ["hardwareWarranty", "硬件保修", "hardware warranty"],
    ],
  ),
} as const;
