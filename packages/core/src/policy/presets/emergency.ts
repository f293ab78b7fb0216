import { emergencyClocks, emergencyPlanClocks } from "./emergency-clocks.ts";
import { emergencyPlanRules } from "./emergency-plan-rules.ts";
import { emergencyRules } from "./emergency-rules.ts";
import { plainPolicy } from "./plain-policy.ts";

/**
 * The emergency ladder of S-89: the company told at once, its heads in the office within 20 minutes, written
 * information with the general manager within four hours of the earlier of event and knowledge, a final report;
 * with the emergencies of S-50 and the plans of S-51.
 */
export const emergency = plainPolicy({
  id: "emergency",
  quietHours: null,
  calendars: [],
  clocks: [...emergencyClocks, ...emergencyPlanClocks],
  emergencies: emergencyRules,
  emergencyPlans: emergencyPlanRules,
});
