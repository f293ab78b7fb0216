import type { ServicePolicy } from "../service-policy.ts";
import { noticeRoutes, overtakenNotices } from "./notice-rules.ts";
import { numbers } from "./numbers.ts";
import { recording } from "./recording.ts";
import { requestRules } from "./request-rules.ts";
import { revisitRules } from "./revisit-rules.ts";
import { scoringRules } from "./scoring/scoring-rules.ts";
import { roles } from "./roles.ts";
import { threeSeverities, threeSeverityRules } from "./severities.ts";

/** A policy of one seed system: its own clocks, and what the sources leave open filled in the same way for all. */
export const plainPolicy = (
  own: Pick<ServicePolicy, "id" | "clocks" | "calendars"> & Partial<ServicePolicy>,
): ServicePolicy => ({
  version: "1",
  timeZone: "Asia/Shanghai",
  language: "zh-CN",
  roles,
  tiers: [{ id: "all", label: { "zh-CN": "全部客户", en: "All customers" } }],
  tierRules: [{ rank: 90, when: {}, tier: "all", source: ["callout"] }],
  severities: threeSeverities,
  severityRules: threeSeverityRules,
  quietHours: {
    from: "22:00",
    until: "07:00",
    notices: ["clockWarned", "clockMissed", "clockEscalated"],
    emergencies: [{ severity: "critical" }, { emergency: true }],
    source: ["callout"],
  },
  digests: null,
  adoption: { policy: "forward", calendar: "forward" },
  recording,
  numbers,
  notices: noticeRoutes,
  overtaken: overtakenNotices,
  request: requestRules,
  revisit: revisitRules,
  scoring: scoringRules,
  slipBooks: null,
  customer: null,
  parts: null,
  complaints: null,
  leftover: null,
  problems: null,
  knowledge: null,
  configuration: null,
  reviews: null,
  qualitySurvey: null,
  training: null,
  accidents: null,
  consequences: null,
  sendIn: null,
  capability: null,
  performance: null,
  inspectionPlans: [],
  warrantyRules: [],
  chargeRules: [],
  emergencies: null,
  emergencyPlans: null,
  ...own,
});
