import { factsLabelled } from "../labelled-facts.ts";

/** What the ways of service are called. */
export const MODES = { onsite: "现场服务", remote: "远程服务", resident: "驻场服务" } as const;

/** The line that ends what a customer is told. */
export const CONTACT_US = "如有疑问，请联系服务台，并告知上述单号。";

/** The facts that many notices share. */
export const facts = factsLabelled({
  reference: "服务请求单",
  references: {
    complaint: "投诉单",
    training: "培训",
    securityAccident: "安全事故",
    consequence: "奖惩单",
    problem: "问题单",
    article: "知识条目",
    configurationItem: "配置项",
    reviews: "评审系列",
    emergency: "突发事件",
    emergencyPlan: "应急预案",
  },
  revisit: "回访",
  customer: "客户",
  site: "服务地点",
  contact: "联系人",
  engineer: "工程师",
  mode: "服务方式",
  modes: MODES,
  appointment: "预约时间",
  tier: "服务级别",
  tiers: { standard: "标准", advanced: "高级", vip: "VIP" },
  startedAt: "起算时间",
  dueAt: "到期时间",
  store: "备件库",
  part: "备件",
  quantity: "数量",
});
