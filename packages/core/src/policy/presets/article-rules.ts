import type { ArticleRules } from "../article-rules.ts";

const ENGINEERS = ["fieldEngineer", "hotlineEngineer", "seniorSystemEngineer", "projectManager"];
const DESK = ["hotlineEngineer", "dutyManager"];
const STAFF = [...ENGINEERS, "dutyManager", "projectSupervisor", "departmentHead", "hqSupportManager"];

/** The knowledge base of S-79: engineers submit, the desk reviews and enters, staff and ordinary users query. */
export const articleRules: ArticleRules = {
  permissions: {
    SubmitArticle: ENGINEERS,
    ReviewArticle: DESK,
    PublishArticle: DESK,
    ReviseArticle: ENGINEERS,
    RetireArticle: DESK,
  },
  kinds: [
    { id: "technicalDocument", label: { "zh-CN": "技术文档", en: "Technical document" } },
    { id: "solution", label: { "zh-CN": "问题解决方案", en: "Solution of a problem" } },
    { id: "monthlyReport", label: { "zh-CN": "技术月报", en: "Monthly technical report" } },
    { id: "maintenanceManual", label: { "zh-CN": "采购人专用系统维护手册", en: "Purchaser's maintenance manual" } },
  ],
  audiences: [
    { id: "staff", label: { "zh-CN": "技术人员", en: "Staff" }, roles: STAFF },
    { id: "users", label: { "zh-CN": "普通用户", en: "Ordinary users" }, roles: [...STAFF, "customer"] },
  ],
  source: ["R-518", "R-521", "R-523", "R-531", "callout"],
};
