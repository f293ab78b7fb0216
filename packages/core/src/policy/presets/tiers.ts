import type { Tier, TierRule } from "../service-policy.ts";

/** The three tiers of S-72, the cheapest first (EN-90). */
export const threeTiers: readonly Tier[] = [
  { id: "standard", label: { "zh-CN": "标准", en: "Standard" } },
  { id: "advanced", label: { "zh-CN": "高级", en: "Advanced" } },
  { id: "vip", label: { "zh-CN": "VIP", en: "VIP" } },
];

/**
 * Which tier a request has. An agreement that names one decides; else the service item, else standard.
 *
 * The cells of S-72 that name the members of VIP and advanced are lost, so `agreedTier` is where an application says.
 */
export const threeTierRules: readonly TierRule[] = [
  { rank: 10, when: { agreedTier: "vip" }, tier: "vip", source: ["R-082", "callout"] },
  { rank: 11, when: { agreedTier: "advanced" }, tier: "advanced", source: ["R-081", "callout"] },
  { rank: 12, when: { agreedTier: "standard" }, tier: "standard", source: ["R-080", "callout"] },
  { rank: 20, when: { serviceItem: "generalIt" }, tier: "advanced", source: ["R-085"] },
  { rank: 21, when: { serviceItem: "antiVirus" }, tier: "standard", source: ["R-086"] },
  { rank: 90, when: {}, tier: "standard", source: ["R-107"] },
];
