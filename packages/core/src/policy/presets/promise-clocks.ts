import type { ClockRule, PromiseRule, RungRule } from "../../sla/clock-rule.ts";
import { plainClock, warnedAndTold } from "./clock-parts.ts";

type Promised = readonly PromiseRule[];

/** From the report to the first human contact. */
export const responseClock = (promises: Promised, some: Partial<ClockRule> = {}): ClockRule => ({
  ...plainClock,
  id: "response",
  label: { "zh-CN": "响应", en: "Response" },
  subject: "request",
  start: "logged",
  stop: "responded",
  promises,
  rungs: warnedAndTold(["hotlineEngineer"], ["dutyManager"]),
  ...some,
});

/** From the report to the engineer's arrival; work that was finished without one ends it too. */
export const arrivalClock = (promises: Promised, some: Partial<ClockRule> = {}): ClockRule => ({
  ...plainClock,
  id: "arrival",
  label: { "zh-CN": "到达现场", en: "Arrival on site" },
  subject: "request",
  start: "logged",
  stop: { anyOf: ["arrived", "completed"] },
  promises,
  rungs: warnedAndTold(["fieldEngineer", "dutyManager"], ["dutyManager"]),
  ...some,
});

/** From the report to the end of the work. Waiting for the customer or a deferral stops it; calls to a maker do not. */
export const resolutionClock = (promises: Promised, some: Partial<ClockRule> = {}): ClockRule => ({
  ...plainClock,
  id: "resolution",
  label: { "zh-CN": "解决", en: "Resolution" },
  subject: "request",
  start: "logged",
  stop: "completed",
  promises,
  pausedBy: ["customer", "deferred"],
  rungs: ladder(some.calendar == null ? "elapsed" : "open"),
  onNewCycle: { redispatched: "continue", resumed: "continue", reopened: "pause" },
  ...some,
});

/** Who learns of work that is late: the duty manager, after 20 minutes the project manager, after 4 hours the general manager. */
const ladder = (counted: "open" | "elapsed"): readonly RungRule[] => [
  ...warnedAndTold(["fieldEngineer", "dutyManager"], ["dutyManager"]),
  { afterDue: 20, counted: "elapsed", tell: ["projectManager"], source: ["R-119", "R-137", "callout"] },
  { afterDue: 240, counted, tell: ["projectManager", "generalManager"], source: ["R-137", "callout"] },
];
