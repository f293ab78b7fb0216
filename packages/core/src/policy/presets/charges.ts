import type { Charge, ChargeRule } from "../charge-rule.ts";

const free: Charge = { kind: "free" };
const atCost: Charge = { kind: "atCost" };
const priceList: Charge = { kind: "priceList" };
const marketPrice: Charge = { kind: "marketPrice" };

/**
 * What the seed systems charge, by the names of their presets (C-12, C-13).
 *
 * They read the facts `inWarranty`, `exclusion` (the id of what the warranty leaves out, or null), `mode` and
 * `serviceItem`. What a source does not price is null.
 */
export const charges = {
  /** S-38: free in warranty but for four exclusions; after it parts and labour, told and agreed to before. */
  solar: [
    charge(5, { serviceItem: "maintenance" }, ["年度保养", "Yearly maintenance"], [free, null, free], ["R-337"]),
    charge(10, { inWarranty: true, exclusion: null }, ["保修期内", "In warranty"], [free, free, free], ["R-248"]),
    charge(
      20,
      { inWarranty: true },
      ["保修期内但不属保修", "Left out of the warranty"],
      [priceList, atCost, null],
      ["R-249", "R-250", "R-251", "R-252", "R-245", "R-246"],
      true,
    ),
    charge(
      30,
      { inWarranty: false },
      ["保修期外", "Out of warranty"],
      [priceList, atCost, null],
      ["R-245", "R-246", "R-247"],
      true,
    ),
  ],
  /** S-41: after the warranty labour is at most ten yuan an hour, parts at cost. */
  door: [
    charge(10, { inWarranty: true, exclusion: null }, ["质保期内", "In warranty"], [free, free, null], ["R-253"]),
    charge(
      30,
      { inWarranty: false },
      ["质保期外", "Out of warranty"],
      [{ kind: "hourly", atMost: { amountMinor: 1000, currency: "CNY" } }, atCost, null],
      ["R-253", "R-255"],
    ),
  ],
  /** S-43: nobody pays for the way; after the warranty the visit is free too, and parts are at the best market price. */
  "office-framework": [
    charge(10, { inWarranty: true }, ["保修期内", "In warranty"], [free, null, free], ["R-256", "R-292"]),
    charge(30, { inWarranty: false }, ["保修期外", "Out of warranty"], [free, marketPrice, free], ["R-256", "R-257"]),
  ],
  /** S-45: support by telephone stays free after the warranty. */
  education: [charge(10, { mode: "phone" }, ["电话支持", "Support by telephone"], [free, null, null], ["R-258"])],
  /** S-49: free in warranty; what comes of improper use the owner bears. */
  construction: [
    charge(10, { inWarranty: true, exclusion: null }, ["保修期内", "In warranty"], [free, free, null], ["R-260"]),
    charge(
      20,
      { exclusion: "improperUse" },
      ["使用、管理不当", "Improper use or management"],
      [priceList, priceList, null],
      ["R-259"],
    ),
  ],
  /** S-34: free in warranty, and so is all travel. */
  lighting: [charge(10, { inWarranty: true }, ["质量保证期内", "In warranty"], [free, free, free], ["R-261"])],
  /** S-39: what the company answers for is replaced, and costs nobody anything. */
  agri: [
    charge(
      10,
      { companyResponsible: true },
      ["公司责任", "The company is responsible"],
      [free, free, free],
      ["R-262", "R-263"],
    ),
  ],
  /** S-98: hours and transport, at what the written contract says. */
  "labour-hour": [
    charge(
      30,
      { inWarranty: false },
      ["工时支持", "Support by the hour"],
      [{ kind: "hourly", atMost: null }, null, { kind: "agreed" }],
      ["R-267"],
      true,
    ),
  ],
  /** S-60: moving equipment is free; what is bought for an extension the user pays. */
  "hw-warranty": [
    charge(10, { serviceItem: "relocation" }, ["移机", "Relocation"], [free, null, null], ["R-268"]),
    charge(20, { serviceItem: "expansion" }, ["扩容", "Extension"], [null, atCost, null], ["R-269"]),
  ],
  /** S-29: after the warranty repair is at cost, and politely explained. */
  renovation: [
    charge(30, { inWarranty: false }, ["保修期外", "Out of warranty"], [atCost, atCost, null], ["R-264"], true),
  ],
} satisfies Readonly<Record<string, readonly ChargeRule[]>>;

function charge(
  rank: number,
  when: ChargeRule["when"],
  [zh, en]: readonly [string, string],
  [labour, parts, travel]: readonly [Charge | null, Charge | null, Charge | null],
  source: readonly string[],
  consentFirst = false,
): ChargeRule {
  return { rank, when, label: { "zh-CN": zh, en }, labour, parts, travel, consentFirst, source };
}
