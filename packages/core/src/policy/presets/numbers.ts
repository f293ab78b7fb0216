import type { ServicePolicy } from "../service-policy.ts";

/** How records are numbered by default. No source says how its numbers look. */
export const numbers: ServicePolicy["numbers"] = {
  request: { pattern: "{yyyy}{MM}-{seq:4}", reset: "monthly" },
  complaint: { pattern: "TS{yyyy}{MM}-{seq:3}", reset: "monthly" },
  emergency: { pattern: "YJ{yyyy}-{seq:3}", reset: "yearly" },
  emergencyPlan: { pattern: "YA{yyyy}-{seq:3}", reset: "yearly" },
  leftover: { pattern: "L{yyyy}-{seq:4}", reset: "yearly" },
  article: { pattern: "ZS{yyyy}-{seq:4}", reset: "yearly" },
  problem: { pattern: "WT{yyyy}-{seq:4}", reset: "yearly" },
  qualitySurvey: { pattern: "Q{yyyy}-{seq:4}", reset: "yearly" },
  securityAccident: { pattern: "AQ{yyyy}-{seq:3}", reset: "yearly" },
  consequence: { pattern: "JC{yyyy}-{seq:3}", reset: "yearly" },
  training: { pattern: "PX{yyyy}-{seq:3}", reset: "yearly" },
};
