import type { RefusalWords } from "../process/refusals.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { NotInTheFile, OwnCustomerRefusal } from "./customer-refusal.ts";

const WHAT: Readonly<Record<NotInTheFile["what"], Wording>> = {
  site: { "zh-CN": "地点", en: "site" },
  contact: { "zh-CN": "联系人", en: "contact" },
  asset: { "zh-CN": "设备", en: "asset" },
  feedback: { "zh-CN": "反馈记录", en: "feedback" },
  consent: { "zh-CN": "用户同意", en: "consent" },
  data: { "zh-CN": "数据类别", en: "kind of data" },
  category: { "zh-CN": "客户类别", en: "category" },
};

/** One sentence for a person for each thing that only a customer's file refuses. */
export const customerRefusalWords: RefusalWords<OwnCustomerRefusal> = {
  NotInTheFile: ({ what, id, known }) => ({
    "zh-CN": `客户档案中没有${WHAT[what]["zh-CN"]}“${id}”；现有：${known.join("、") || "无"}`,
    en: `the customer's file has no ${WHAT[what].en} "${id}"; it has: ${known.join(", ") || "none"}`,
  }),
  InTheFileAlready: ({ what, id }) => ({
    "zh-CN": `客户档案中已有${WHAT[what]["zh-CN"]}“${id}”`,
    en: `the customer's file has ${WHAT[what].en} "${id}" already`,
  }),
  NoConsent: ({ to, data }) => ({
    "zh-CN": `未经用户同意，不得向 ${to} 提供：${data.join("、")}`,
    en: `the customer has not agreed that ${to} is told: ${data.join(", ")}`,
  }),
  FeedbackAnswered: ({ feedback, at }) => ({
    "zh-CN": `反馈记录“${feedback}”已有答复（${at}）`,
    en: `feedback "${feedback}" was reacted to already, at ${at}`,
  }),
};
