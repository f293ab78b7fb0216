// What needs neither zod nor much room. Policies, history replayed and wordings are in "@callout/core".

export type { ClockProof, ProofPart } from "./sla/clock-proof.ts";
export type { ClockRefusal, NumberKind } from "./sla/clock-refusal.ts";
export type {
  ClockRule,
  FactsChange,
  MarkChoice,
  NewCycle,
  PromiseRule,
  Repeat,
  RungMoment,
  RungRule,
  Wording,
} from "./sla/clock-rule.ts";
export type { ClockStanding, ClockStatus } from "./sla/clock-status.ts";
export { clocksOf, clocksOfMillis } from "./sla/clocks-of.ts";
export { openClocksOf } from "./sla/open-clocks.ts";
export type { OpenClock } from "./sla/open-clocks.ts";
export { compileClocks } from "./sla/compile-clocks.ts";
export type {
  CompiledChoice,
  CompiledClock,
  CompiledClocks,
  CompiledPromise,
  CompiledRung,
} from "./sla/compile-clocks.ts";
export { holds, mismatches, type Condition, type FactValue, type Matcher, type Mismatch } from "./sla/condition.ts";
export { explainClock } from "./sla/explain-clock.ts";
export { inMillis } from "./sla/in-millis.ts";
export { nextWakeup, nextWakeupMillis } from "./sla/next-wakeup.ts";
export type { PassedOver, RankedRule, RuleExplanation } from "./sla/ranked-rules.ts";
export { rungName } from "./sla/rung-name.ts";
export type { Rung } from "./sla/rung.ts";
export type { Amount, Target } from "./sla/target.ts";
export type { CarriedOver, EarlierFacts, Facts, Mark, Subject, Timeline, Waiting } from "./sla/timeline.ts";
export { timersOf, timersOfMillis, type Timer } from "./sla/timers-of.ts";
