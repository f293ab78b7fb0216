import type { ClockRule } from "../../sla/clock-rule.ts";
import type { ServicePolicy } from "../service-policy.ts";
import { plainClock, toEverybody, warnedAndTold } from "./clock-parts.ts";
import { deskClocks } from "./desk-clocks.ts";
import { requestRules } from "./request-rules.ts";
import { threeSeverities, threeSeverityRules } from "./severities.ts";
import { threeTierRules, threeTiers } from "./tiers.ts";

/** From the report to the first human contact, in service hours. */
const response: ClockRule = {
  ...plainClock,
  id: "response",
  label: { "zh-CN": "响应", en: "Response" },
  subject: "request",
  start: "logged",
  stop: "responded",
  calendar: "onsite-5x8",
  promises: [
    { rank: 10, when: { tier: "vip" }, target: { open: 60 }, source: ["R-082"] },
    { rank: 20, when: { tier: "advanced" }, target: { open: 60 }, source: ["R-081"] },
    { rank: 30, when: { tier: "standard" }, target: { open: 120 }, source: ["R-080"] },
  ],
  rungs: warnedAndTold(["hotlineEngineer"], ["dutyManager"]),
};

/** S-72 states no time of arrival, so none is promised. */
const arrival: ClockRule = {
  ...plainClock,
  id: "arrival",
  label: { "zh-CN": "到达现场", en: "Arrival on site" },
  subject: "request",
  start: "logged",
  stop: { anyOf: ["arrived", "completed"] },
  promises: toEverybody(null, "C-02"),
  rungs: [],
};

/** From the report to the end of the work. Waiting for the customer or a deferral stops it; calls to a maker do not. */
const resolution: ClockRule = {
  ...plainClock,
  id: "resolution",
  label: { "zh-CN": "解决", en: "Resolution" },
  subject: "request",
  start: "logged",
  stop: "completed",
  calendar: "onsite-5x8",
  promises: [
    { rank: 10, when: { tier: "vip" }, target: { open: 120 }, source: ["R-082"] },
    { rank: 20, when: { tier: "advanced" }, target: { open: 240 }, source: ["R-081"] },
    { rank: 30, when: { tier: "standard" }, target: { open: 240 }, source: ["R-080"] },
  ],
  pausedBy: ["customer", "deferred"],
  rungs: [
    ...warnedAndTold(["fieldEngineer", "dutyManager"], ["dutyManager"]),
    { afterDue: 20, counted: "elapsed", tell: ["projectManager"], source: ["R-119", "R-137", "callout"] },
    { afterDue: 240, counted: "open", tell: ["projectManager", "generalManager"], source: ["R-137", "callout"] },
  ],
  onNewCycle: { redispatched: "continue", resumed: "continue", reopened: "pause" },
};

/** One organisation's policy: the three tiers of S-72 in 5×8, with the service desk's clocks of S-75. */
export const standard: ServicePolicy = {
  id: "standard",
  version: "1",
  timeZone: "Asia/Shanghai",
  language: "zh-CN",
  calendars: ["onsite-5x8", "phone-7x24"],
  tiers: threeTiers,
  tierRules: threeTierRules,
  severities: threeSeverities,
  severityRules: threeSeverityRules,
  clocks: [response, arrival, resolution, ...deskClocks],
  adoption: { policy: "forward", calendar: "forward" },
  request: requestRules,
};
