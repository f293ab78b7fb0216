import type { ConsequenceRules } from "../consequence-rules.ts";

const listed =
  (type: "reward" | "penalty") =>
  (id: string, zh: string, en: string, ...source: readonly string[]) => ({
    id,
    label: { "zh-CN": zh, en },
    type,
    source,
  });
const reward = listed("reward");
const penalty = listed("penalty");

const SUPERIORS = ["departmentHead", "generalManager"];

/**
 * The rewards and penalties of S-66, S-69, S-74 and S-93.
 *
 * The sources say for what, and what a reward is; no source states what a penalty is or how much. That overdue work
 * proposes one by itself (S-93) is left off: see `overdue`.
 */
export const consequenceRules: ConsequenceRules = {
  permissions: {
    ProposeConsequence: ["projectManager", "serviceSupervisor", "safetyQualityDepartment", ...SUPERIORS, "system"],
    HearPerson: ["serviceSupervisor", ...SUPERIORS],
    DecideConsequence: SUPERIORS,
    RejectConsequence: SUPERIORS,
    NoteCarriedOut: ["serviceSupervisor", ...SUPERIORS],
    RevokeConsequence: ["generalManager"],
  },
  grounds: [
    penalty("securityAccident", "安全事故", "security accident", "R-583"),
    penalty("disclosure", "泄露用户信息", "disclosure of a customer's data", "R-584", "R-587"),
    penalty("falsification", "弄虚作假", "falsification", "R-585"),
    penalty("promiseBroken", "违反服务承诺", "breach of a promise", "R-588"),
    penalty("overdue", "服务超时", "service overdue", "R-137", "R-273"),
    penalty("conduct", "违反行为规范", "breach of conduct", "R-190"),
    reward("excellence", "优秀员工", "excellent work", "R-456"),
    reward("performance", "绩效突出", "good performance", "R-457"),
  ],
  measures: [
    penalty("reprimand", "批评教育", "reprimand", "callout"),
    penalty("points", "扣分", "points deducted", "callout"),
    penalty("deduction", "扣罚", "deduction from pay", "callout"),
    penalty("removal", "调离项目组", "removal from the team", "R-455"),
    reward("training", "培训机会", "training", "R-456"),
    reward("certification", "认证考试", "certification exam", "R-456"),
    reward("bonus", "奖金", "bonus", "R-457"),
    reward("promotion", "晋升机会", "promotion", "R-457"),
    reward("otherIncentive", "其他激励", "another incentive", "R-457"),
  ],
  hearing: true,
  overdue: null,
  accident: "securityAccident",
  source: ["R-273", "R-456", "R-457", "R-583", "R-588", "callout"],
};
