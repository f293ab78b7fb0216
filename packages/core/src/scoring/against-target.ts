import type { RateTarget } from "../policy/rate-target.ts";
import { holds } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import type { Share } from "./share.ts";

/** Whether a share reaches what was aimed at. */
export interface TargetStanding {
  readonly target: RateTarget;
  readonly standing: "reached" | "missed" | "noData";
  /** Whether all of the bounds lie on the same side: a few answers reach a target by luck. */
  readonly certain: boolean;
}

/**
 * Whether a share reaches a target, compared in whole numbers and as the target says: from it on, or only above.
 *
 * @example
 * ```ts
 * const target = { id: "t", label: { "zh-CN": "满意度", en: "satisfaction" }, of: "satisfaction", percent: 85, operator: "moreThan", when: {}, source: ["R-399"] } as const;
 * againstTarget(target, shareOf(85, 100, "0.95")).standing // => "missed"
 * againstTarget({ ...target, operator: "atLeast" }, shareOf(85, 100, "0.95")).standing // => "reached"
 * againstTarget(target, shareOf(0, 0, "0.95")).standing // => "noData"
 * ```
 */
export const againstTarget = (target: RateTarget, { count, of, interval }: Share): TargetStanding => {
  if (interval === null) return { target, standing: "noData", certain: false };
  const reached = isBeyond(target, 100 * count, of);
  const certain = isBeyond(target, 100 * (reached ? interval.low : interval.high), 1) === reached;
  return { target, standing: reached ? "reached" : "missed", certain };
};

/** Whether `hundredfold / of` reaches the percentage of a target as the target says: from it on, or only above. */
export const isBeyond = ({ percent, operator }: RateTarget, hundredfold: number, of: number): boolean =>
  operator === "atLeast" ? hundredfold >= percent * of : hundredfold > percent * of;

/** The targets for a figure of those with these facts. */
export const targetsFor = (targets: readonly RateTarget[], of: RateTarget["of"], facts: Facts): readonly RateTarget[] =>
  targets.filter((target) => target.of === of && holds(target.when, facts));
