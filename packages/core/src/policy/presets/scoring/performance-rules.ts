import type { PerformancePart, PerformanceRules } from "../../performance-rules.ts";

/**
 * Performance from the slips: their assessment first, then satisfaction, resolution and efficiency.
 *
 * How points are set is not stated in the sources; weights, ends and bands are Callout's, to be replaced.
 */
export const performanceRules: PerformanceRules = {
  parts: [
    part("assessment", ["业绩核定", "assessment of the slips"], 40, [0, 100], "R-442"),
    part("satisfaction", ["客户满意度", "satisfaction"], 20, [0, 100], "R-414"),
    part("slaAttainment", ["时限达成率", "promises kept"], 15, [50, 100], "R-414"),
    part("resolved", ["问题解决率", "resolved"], 10, [50, 100], "R-414"),
    part("revisitsContent", ["回访满意", "content at the revisit"], 5, [0, 100], "R-396"),
    part("rework", ["返修率", "rework"], 5, [20, 0], "R-460"),
    part("audit", ["服务单审核", "slips accepted at the audit"], 5, [50, 100], "R-460"),
  ],
  fewestSlips: 3,
  bands: [
    { id: "excellent", label: { "zh-CN": "优秀", en: "excellent" }, from: 90, follows: "reward" },
    { id: "good", label: { "zh-CN": "合格", en: "good" }, from: 60, follows: null },
    { id: "poor", label: { "zh-CN": "待改进", en: "to be improved" }, from: 0, follows: "penalty" },
  ],
  source: ["R-442", "R-414", "R-457", "R-460", "S-93", "callout"],
};

function part(
  measure: PerformancePart["measure"],
  [zh, en]: readonly [string, string],
  weight: number,
  [nothingAt, fullAt]: readonly [number, number],
  ...rules: string[]
): PerformancePart {
  return { measure, label: { "zh-CN": zh, en }, weight, nothingAt, fullAt, source: [...rules, "callout"] };
}
