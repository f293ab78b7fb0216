import type { Severity, SeverityRule } from "../service-policy.ts";

/** The three degrees of impact of S-10, the gravest first (R-155, EN-40). */
export const threeSeverities: readonly Severity[] = [
  { id: "critical", label: { "zh-CN": "严重故障", en: "Critical" } },
  { id: "normal", label: { "zh-CN": "普通故障", en: "Normal" } },
  { id: "minor", label: { "zh-CN": "轻微故障", en: "Minor" } },
];

/**
 * How a fault is graded, from `function` (`none`, `partly` or `mostly` works), `onsiteHours` and `importantDataLost`.
 *
 * Four hours are critical and two are normal; data loss alone is critical, and either sign of a normal fault is
 * enough; the graver grade wins where two fit. What fits none is graded by hand.
 */
export const threeSeverityRules: readonly SeverityRule[] = [
  {
    rank: 10,
    when: { function: "none", onsiteHours: { atLeast: 4 } },
    severity: "critical",
    source: ["R-150", "A-01"],
  },
  { rank: 11, when: { importantDataLost: true }, severity: "critical", source: ["R-151", "A-02"] },
  { rank: 20, when: { function: "partly" }, severity: "normal", source: ["R-152", "A-02", "A-03"] },
  {
    rank: 21,
    when: { onsiteHours: { atLeast: 2, lessThan: 4 } },
    severity: "normal",
    source: ["R-153", "A-01", "A-02"],
  },
  { rank: 30, when: { function: "mostly" }, severity: "minor", source: ["R-154", "A-03"] },
  { rank: 31, when: { onsiteHours: { lessThan: 2 } }, severity: "minor", source: ["R-154", "A-01"] },
];
