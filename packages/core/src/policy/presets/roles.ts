import type { Role } from "../service-policy.ts";

const role = (id: string, zh: string, en: string): Role => ({ id, label: { "zh-CN": zh, en } });

/** The parts people play in the presets (rulebook §3.8). */
export const roles: readonly Role[] = [
  role("hotlineEngineer", "热线工程师", "Hotline engineer"),
  role("dutyManager", "值班经理", "Duty manager"),
  role("fieldEngineer", "现场服务工程师", "Field engineer"),
  role("projectManager", "项目经理", "Project manager"),
  role("departmentHead", "部门负责人", "Head of department"),
  role("generalManager", "总经理", "General manager"),
  role("performanceAssessor", "业绩核定人", "Performance assessor"),
  role("performanceReviewer", "审查人", "Reviewer of assessments"),
  role("seniorSystemEngineer", "高级系统工程师", "Senior system engineer"),
  role("projectSupervisor", "项目主管", "Supervisor of a project"),
  role("hqSupportManager", "总部技术支持经理", "Support manager at headquarters"),
  role("surveyInvestigator", "调查人", "Investigator of surveys"),
  role("managementRepresentative", "管理者代表", "Management representative"),
  role("trainingAdmin", "培训管理员", "Training administrator"),
  role("trainer", "培训教员", "Trainer"),
  role("serviceSupervisor", "服务监督员", "Service supervisor"),
  role("archivist", "存档人", "Archivist"),
  role("customerItDepartment", "信息主管部门", "Customer's IT department"),
  role("spareStorekeeper", "备件库专人", "Spares storekeeper"),
  role("complaintTeam", "投诉处理团队", "Complaint team"),
  role("complaintHandler", "投诉处理人", "Handler of a complaint"),
  role("safetyQualityDepartment", "安质部", "Safety and quality department"),
  role("customer", "客户", "Customer"),
  role("system", "系统", "The system itself"),
];
