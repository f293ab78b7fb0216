import type { ApprovalSlot } from "../approval-slot.ts";

type Step = ApprovalSlot["before"];

const slot = (
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  before: Step,
  role: string,
  ...source: readonly string[]
): ApprovalSlot => ({ id, label: { "zh-CN": zh, en }, before, roles: [role], kinds: null, source });

/** Who signs a slip of which family, in order. A policy takes the one its slips ask for; the standard one asks for none. */
export const approvalChains = {
  /** 现场售后服务单, technical support: the leader signs twice. */
  technicalSupport: [
    slot("taskIssuer", ["任务下达人签字", "The issuer of the task"], "Dispatch", "taskIssuer", "R-139"),
    slot("taskLeader", ["部门领导签字（任务）", "The leader, for the task"], "Dispatch", "departmentLeader", "R-139"),
    slot(
      "workLeader",
      ["部门领导签字（现场人员）", "The leader, for those on site"],
      "CompleteWork",
      "departmentLeader",
      "R-148",
    ),
    slot("department", ["部门确认", "The department"], "Archive", "departmentConfirmer", "R-139"),
    slot("marketing", ["营销部确认", "Marketing"], "Archive", "marketingConfirmer", "R-139"),
  ],
  /** 现场服务记录单, issued by marketing: the department head signs that it is arranged. */
  marketing: [slot("departmentHead", ["部门负责人", "The department head"], "Dispatch", "departmentHead", "R-098")],
  /** 维修任务书, construction: reviewed, approved, and only then issued. */
  construction: [
    slot("review", ["部门主管审核", "Reviewed by the department head"], "Dispatch", "departmentHead", "R-559"),
    slot("approval", ["单位主管领导审批", "Approved by the leader"], "Dispatch", "approvingLeader", "R-559"),
    slot(
      "confirmation",
      ["工程管理部门确认", "Confirmed by engineering"],
      "Archive",
      "constructionManagement",
      "R-226",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly ApprovalSlot[]>>;
