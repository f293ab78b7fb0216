import type { CustomerRules } from "../customer-rules.ts";

/** The data that S-65 and S-74 keep from others. */
export const confidentialData: CustomerRules["data"] = [
  { id: "technical", label: { "zh-CN": "技术资料", en: "technical data" }, source: ["R-584"] },
  { id: "business", label: { "zh-CN": "业务数据", en: "business data" }, source: ["R-584"] },
  { id: "personal", label: { "zh-CN": "个人信息", en: "personal information" }, source: ["R-587"] },
  { id: "transaction", label: { "zh-CN": "交易信息", en: "transaction information" }, source: ["R-587"] },
];
