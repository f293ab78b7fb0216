import type { RungMoment } from "./clock-rule.ts";

/**
 * A rung's part of its timers' keys, which says where it stands and nothing else.
 *
 * @example
 * ```ts
 * rungName({ percent: 80 }) // => "80%"
 * rungName({ afterDue: 0, counted: "elapsed" }) // => "due"
 * rungName({ afterDue: 20, counted: "elapsed" }) // => "due+20elapsed"
 * ```
 */
export const rungName = (rung: RungMoment): string => {
  if ("percent" in rung) return rung.percent === 100 ? "due" : `${rung.percent}%`;
  const minutes = "afterDue" in rung ? rung.afterDue : -rung.beforeDue;
  if (minutes === 0) return "due";
  return `due${minutes > 0 ? "+" : ""}${minutes}${rung.counted}`;
};
