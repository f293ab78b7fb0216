import { codeList, type CodeRow } from "./code-list.ts";

const LINE_LEVELS: readonly CodeRow[] = [
  ["operation", "运行维护", "operation and maintenance"],
  ["opsManager", "运维经理", "operations manager"],
  ["implementationConsultant", "实施顾问", "implementation consultant"],
  ["technicalManager", "技术经理", "technical manager"],
  ["projectPlanning", "项目规划", "project planning"],
  ["expert", "专家级", "expert"],
];

/** Levels of the capability model, the lowest first, and the modules they are shown in (rulebook 3.6, S-01). */
export const capabilityLists = {
  capabilityE: codeList(
    { id: "capabilityE", label: ["E 线能力级别", "levels of line E"], closed: true, source: ["EN-92", "S-01"] },
    LINE_LEVELS,
  ),
  /** That F4 is the technical manager is inferred. */
  capabilityF: codeList(
    { id: "capabilityF", label: ["F 线能力级别", "levels of line F"], closed: null, source: ["EN-93", "S-01"] },
    LINE_LEVELS,
  ),
  capabilityG: codeList(
    { id: "capabilityG", label: ["G 线能力级别", "levels of line G"], closed: true, source: ["EN-94", "S-01"] },
    [
      ["opsAbility", "运维能力", "operations ability"],
      ["implementationAbility", "实施能力", "implementation ability"],
    ],
  ),
  /** The cells of the table are broken. */
  modulesE: codeList(
    { id: "modulesE", label: ["E 线模块", "modules of line E"], closed: null, source: ["EN-95", "S-01"] },
    [
      ["departmentBudget", "部门预算", "department budget"],
      ["projectStore", "项目库", "project store"],
      ["budgetAdjustment", "调整预算", "budget adjustment"],
      ["indicators", "指标", "indicators"],
    ],
  ),
  modulesF: codeList(
    { id: "modulesF", label: ["F 线模块", "modules of line F"], closed: true, source: ["EN-96", "S-01"] },
    [
      ["allocation", "拨款系统", "allocation system"],
      ["treasuryAccount", "国库单一账户", "single treasury account"],
      ["generalBudgetAccounting", "总预算会计", "general budget accounting"],
      ["bankClearing", "银行清算", "bank clearing"],
      ["workflow", "工作流", "workflow"],
      ["officialCard", "公务卡", "official card"],
    ],
  ),
  modulesG: codeList(
    { id: "modulesG", label: ["G 线模块", "modules of line G"], closed: true, source: ["EN-97", "S-01"] },
    [
      ["centralPayroll", "工资统发", "central payroll"],
      ["unitPayroll", "单位工资", "payroll of a unit"],
    ],
  ),
  /** Other classes are not named. */
  projectClass: codeList(
    { id: "projectClass", label: ["项目类别", "project class"], closed: null, source: ["EN-98", "S-01"] },
    [["classB", "B类项目", "class B"]],
  ),
} as const;
