import type { CodeList } from "../../lists/code-list.ts";
import { faultLists } from "../../lists/fault-lists.ts";
import type { WarrantyPoint, WarrantyRule } from "../warranty-rule.ts";

/**
 * The warranties of the seed systems, by the names that the source material gives them (C-10, C-11, C-32).
 *
 * Where a source names no beginning or no exclusion, none is made up.
 */
export const warranties = {
  /** Lighting of S-34: two years from the acceptance certificate, then two more against what nobody could find. */
  "w-lighting": [
    warranty(90, {}, ["照明质量保证期", "Warranty of lighting"], { months: 24 }, ["R-281"], {
      start: { anchor: "acceptanceCertified", offsetDays: 0, otherwise: null },
      latent: {
        lasts: { months: 24 },
        causes: points(faultLists.latentDefectCause, "R-284"),
        source: ["R-283", "R-284"],
      },
    }),
  ],
  /** Solar water heaters of S-38: by component (EN-101). From when, the source does not say. */
  "w-solar": [
    warranty(10, { component: "mainUnit" }, ["主机保修", "Warranty of the main unit"], { months: 36 }, ["R-285"], {
      ...solar(),
      replaces: points(faultLists.freeReplacement, "R-286"),
    }),
    warranty(
      20,
      { component: ["piping", "electrical"] },
      ["管路配件及电器部分保修", "Warranty of piping and electrical parts"],
      { months: 12 },
      ["R-285"],
      solar(),
    ),
  ],
  /** Doors of S-41: two years, not for what people broke. */
  "w-door": [
    warranty(90, {}, ["门质保期", "Warranty of doors"], { months: 24 }, ["R-289"], {
      exclusions: [point("manMade", "人为损坏", "Damage done by people", "R-254")],
    }),
  ],
  /** Equipment of S-42: a year from the day after the acceptance was signed, repair for life. */
  "w-equipment": [
    warranty(90, {}, ["设备质保期", "Warranty of equipment"], { months: 12 }, ["R-290", "R-291"], {
      start: { anchor: "acceptanceSigned", offsetDays: 1, otherwise: null },
      lifelongRepair: true,
    }),
  ],
  /** Office equipment of S-43: three years, seen to where it stands. */
  "w-office": [warranty(90, {}, ["上门保修", "On-site warranty"], { months: 36 }, ["R-292"], { place: "onsite" })],
  /** Construction of S-49: two years; the card is there a month after completion. From when, is inferred. */
  "w-construction": [
    warranty(90, {}, ["工程保修期", "Warranty of works"], { months: 24 }, ["R-293"], {
      start: { anchor: "completed", offsetDays: 0, otherwise: null },
      exclusions: [point("improperUse", "使用、管理不当", "Improper use or management", "R-259")],
      card: { anchor: "completed", within: { months: 1 }, source: ["R-304"] },
    }),
  ],
  /** The guarantee of S-62: hardware and software, from the acceptance, not for man-made faults. */
  "w-guarantee": [
    warranty(
      10,
      { productClass: "hardware" },
      ["硬件质保", "Guarantee of hardware"],
      { months: 24 },
      ["R-296"],
      guaranteed(),
    ),
    warranty(
      20,
      { productClass: "software" },
      ["软件质保", "Guarantee of software"],
      { months: 12 },
      ["R-297"],
      guaranteed(),
    ),
  ],
  /** An IT project of S-95: a year. From when, the source does not say. */
  "w-it-project": [warranty(90, {}, ["项目质保期", "Guarantee of the project"], { months: 12 }, ["R-298"], {})],
  /** Agricultural products of S-39: a year from the delivery for use, which is inferred. */
  "w-agri": [
    warranty(90, {}, ["产品质量保证期", "Quality guarantee"], { months: 12 }, ["R-288"], {
      start: { anchor: "delivered", offsetDays: 0, otherwise: null },
    }),
  ],
  /** Renovation of S-28 and S-29: where the certificate is lost, the completion counts. How long, the source does not say. */
  "w-renovation": [
    warranty(90, {}, ["装修保修", "Warranty of renovation"], null, ["R-294"], {
      start: { anchor: "acceptanceCertified", offsetDays: 0, otherwise: "completed" },
    }),
  ],
  /** The fault package of S-57: support on the site for three years from the final acceptance. */
  "w-fault-problem": [
    warranty(90, {}, ["现场支持期", "Support on site"], { months: 36 }, ["R-074"], {
      start: { anchor: "finallyAccepted", offsetDays: 0, otherwise: null },
      place: "onsite",
    }),
  ],
} satisfies Readonly<Record<string, readonly WarrantyRule[]>>;

function solar(): Partial<WarrantyRule> {
  return {
    lifelongRepair: true,
    exclusions: points(faultLists.chargeableExclusion, "R-249", "R-250", "R-251", "R-252"),
  };
}

function guaranteed(): Partial<WarrantyRule> {
  return {
    start: { anchor: "accepted", offsetDays: 0, otherwise: null },
    exclusions: [point("manMade", "人为损坏", "Damage done by people", "R-162")],
  };
}

function warranty(
  rank: number,
  when: WarrantyRule["when"],
  [zh, en]: readonly [string, string],
  lasts: WarrantyRule["lasts"],
  source: readonly string[],
  some: Partial<WarrantyRule>,
): WarrantyRule {
  return {
    rank,
    when,
    label: { "zh-CN": zh, en },
    lasts,
    start: null,
    latent: null,
    place: null,
    lifelongRepair: false,
    replaces: [],
    exclusions: [],
    card: null,
    source,
    ...some,
  };
}

function point(id: string, zh: string, en: string, ...source: string[]): WarrantyPoint {
  return { id, label: { "zh-CN": zh, en }, source };
}

/** The options of a list, each from the rule in its place, or all from the only one. */
function points({ options }: CodeList, ...rules: readonly [string, ...string[]]): readonly WarrantyPoint[] {
  return options.map(({ id, label }, at) => ({ id, label, source: [rules[at] ?? rules[0]] }));
}
