import { revisitRules } from "./revisit-rules.ts";
import { revisitSchemes } from "./revisit-schemes.ts";
import type { ServicePolicy } from "../service-policy.ts";
import { toEverybody } from "./clock-parts.ts";
import { customerRules } from "./customer-rules.ts";
import { capabilityModel2013 } from "./capability/model-2013.ts";
import { complaintClocks } from "./complaint-clocks.ts";
import { complaintRules } from "./complaint-rules.ts";
import { deskClocks } from "./desk-clocks.ts";
import { emergencyClocks, emergencyPlanClocks } from "./emergency-clocks.ts";
import { emergencyPlanRules } from "./emergency-plan-rules.ts";
import { emergencyRules } from "./emergency-rules.ts";
import { numbers } from "./numbers.ts";
import { inspections } from "./inspections.ts";
import { performanceRules } from "./scoring/performance-rules.ts";
import { partsRules } from "./parts-rules.ts";
import { leftoverClock, leftoverRules } from "./leftover-rules.ts";
import { plainPolicy } from "./plain-policy.ts";
import { accidentRules } from "./accident-rules.ts";
import { consequenceRules } from "./consequence-rules.ts";
import { articleRules } from "./article-rules.ts";
import { configurationRules } from "./configuration-rules.ts";
import { decisionClock, reportDeadline, reviewAsPlanned, reviewInterval, reviewRules } from "./review-rules.ts";
import { measureClock, problemRules } from "./problem-rules.ts";
import { qualitySurveyRules } from "./quality-survey-rules.ts";
import { requestRules } from "./request-rules.ts";
import { requestSlips } from "./request-slips.ts";
import { repairSlipBooks } from "./repair-slip-books.ts";
import { arrivalClock, resolutionClock, responseClock } from "./promise-clocks.ts";
import { trainingRules } from "./training-rules.ts";
import { threeTierRules, threeTiers } from "./tiers.ts";

/**
 * One organisation's policy: the tiers standard, advanced and VIP of S-72, with the service desk's clocks of S-75
 * the slip books of S-84, and the parts of S-16, S-21 and S-53 with the counts of S-34.
 *
 * The hours of S-72 count inside 5×8. It states no time of arrival, so none is promised.
 */
export const standard: ServicePolicy = plainPolicy({
  id: "standard",
  calendars: ["onsite-5x8", "phone-7x24"],
  revisit: {
    ...revisitRules,
    schemes: [revisitSchemes.phone003, revisitSchemes.onsiteB, revisitSchemes.complaint],
  },
  tiers: threeTiers,
  tierRules: threeTierRules,
  clocks: [
    responseClock(
      [
        { rank: 10, when: { tier: "vip" }, target: { open: 60 }, source: ["R-082"] },
        { rank: 20, when: { tier: "advanced" }, target: { open: 60 }, source: ["R-081"] },
        { rank: 30, when: { tier: "standard" }, target: { open: 120 }, source: ["R-080"] },
      ],
      { calendar: "onsite-5x8" },
    ),
    arrivalClock(toEverybody(null, "C-02"), { rungs: [] }),
    resolutionClock(
      [
        { rank: 10, when: { tier: "vip" }, target: { open: 120 }, source: ["R-082"] },
        { rank: 20, when: { tier: "advanced" }, target: { open: 240 }, source: ["R-081"] },
        { rank: 30, when: { tier: "standard" }, target: { open: 240 }, source: ["R-080"] },
      ],
      { calendar: "onsite-5x8" },
    ),
    ...deskClocks,
    ...complaintClocks,
    leftoverClock,
    measureClock,
    ...emergencyClocks,
    ...emergencyPlanClocks,
    reviewInterval,
    reviewAsPlanned,
    decisionClock,
    reportDeadline,
  ],
  numbers: { ...numbers, requisition: { pattern: "L{yyyy}{MM}-{seq:4}", reset: "monthly" } },
  request: { ...requestRules, slips: requestSlips },
  slipBooks: repairSlipBooks,
  customer: customerRules,
  parts: partsRules,
  complaints: complaintRules,
  leftover: leftoverRules,
  problems: problemRules,
  knowledge: articleRules,
  configuration: configurationRules,
  reviews: reviewRules,
  qualitySurvey: qualitySurveyRules,
  training: trainingRules,
  accidents: accidentRules,
  consequences: consequenceRules,
  capability: capabilityModel2013,
  performance: performanceRules,
  inspectionPlans: inspections["i-002"],
  emergencies: emergencyRules,
  emergencyPlans: emergencyPlanRules,
});
