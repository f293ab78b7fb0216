import type { RateTarget } from "../../rate-target.ts";

/** What the seeds aim at (EN-86, C-17). Percent signs that the sources drop are inferred. */
export const rateTargets = {
  hotline: target("hotline", ["热线服务满意度", "satisfaction with the hotline"], "satisfaction", 85, "R-399", {
    operator: "moreThan",
    when: { channel: "hotline" },
  }),
  department: target("department", ["服务满意率", "satisfaction rate"], "satisfaction", 98, "R-400"),
  standardTier: target("standardTier", ["标准级满意度", "satisfaction, standard"], "satisfaction", 95, "R-401", {
    when: { tier: "standard" },
  }),
  advancedTier: target("advancedTier", ["高级满意度", "satisfaction, advanced"], "satisfaction", 95, "R-401", {
    when: { tier: "advanced" },
  }),
  vipTier: target("vipTier", ["VIP 满意度", "satisfaction, VIP"], "satisfaction", 100, "R-402", {
    when: { tier: "vip" },
  }),
  everybodyAnswered: target("everybodyAnswered", ["用户响应率", "response rate"], "response", 100, "R-083"),
  revisited: target("revisited", ["回访率", "revisit coverage"], "revisitCoverage", 100, "R-372"),
  revisitedInWarranty: target(
    "revisitedInWarranty",
    ["保修期内回访率", "revisit coverage within the warranty"],
    "revisitCoverage",
    100,
    "R-386",
    { when: { inWarranty: true } },
  ),
  /** 30 to 50: the lower end is what must be reached, the upper what is hoped for. */
  firstLine: target("firstLine", ["一线解决率", "first-line share"], "firstLine", 30, "R-122"),
  firstLineHoped: target(
    "firstLineHoped",
    ["一线解决率（上限）", "first-line share, hoped for"],
    "firstLine",
    50,
    "R-122",
  ),
  /** How many problems have occurred before: so much is solved by what is on record. */
  common: target("common", ["常见问题占比", "problems that occurred before"], "common", 70, "R-518"),
  partsShipped: target("partsShipped", ["配件出货正确率", "parts shipped right"], "partsShipment", 98, "R-326"),
  mastery: target("mastery", ["培训掌握程度", "mastery of the training"], "trainingMastery", 85, "R-443"),
} as const satisfies Readonly<Record<string, RateTarget>>;

function target(
  id: string,
  [zh, en]: readonly [string, string],
  of: RateTarget["of"],
  percent: number,
  rule: string,
  { operator = "atLeast", when = {} }: Partial<Pick<RateTarget, "operator" | "when">> = {},
): RateTarget {
  return { id, label: { "zh-CN": zh, en }, of, percent, operator, when, source: [rule, "A-28", "A-31", "C-17"] };
}
