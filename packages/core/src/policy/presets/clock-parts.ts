import type { ClockRule, PromiseRule, RungRule } from "../../sla/clock-rule.ts";
import type { Target } from "../../sla/target.ts";

/** Marks after which a request's or a visit's promises fall away. */
export const calledOff = ["cancelled", "advised"];

/** Warned at four fifths, and told when late. The sources name no warning points: these are Callout's. */
export const warnedAndTold = (warned: readonly string[], told: readonly string[]): readonly RungRule[] => [
  { percent: 80, tell: warned, source: ["callout"] },
  { afterDue: 0, counted: "elapsed", tell: told, source: ["callout"] },
];

/** The same promise to everybody. */
export const toEverybody = (target: Target | null, ...source: readonly string[]): readonly PromiseRule[] => [
  { rank: 90, when: {}, target, source },
];

/** What most clocks of the presets have in common; a preset states what it has otherwise. */
export const plainClock: Pick<
  ClockRule,
  "voidedBy" | "calendar" | "pausedBy" | "rearm" | "onNewCycle" | "onFactsChange"
> = {
  voidedBy: calledOff,
  calendar: null,
  pausedBy: [],
  rearm: false,
  onNewCycle: {},
  onFactsChange: "fromStart",
};
