import type { LocalDate } from "../time/local-date.ts";
import type { NumberSeries } from "./number-series.ts";

/** What a store of numbers is asked for: the next count of a counter, after a prefix, at least so many digits wide. */
export interface NumberWanted {
  readonly counter: string;
  readonly prefix: string;
  readonly width: number;
}

/**
 * The number a series gives next on a date.
 *
 * @param name - the series' own name, which keeps its counters apart from those of others
 * @example
 * ```ts
 * numberWanted("request", { pattern: "{yyyy}{MM}-{seq:4}", reset: "monthly" }, localDate("2024-11-21"))
 * // => { counter: "request/2024-11", prefix: "202411-", width: 4 }
 * ```
 */
export const numberWanted = (name: string, { pattern, reset }: NumberSeries, date: LocalDate): NumberWanted => {
  const [year = "", month = "", day = ""] = date.split("-");
  const count = COUNT.exec(pattern);
  const prefix = pattern
    .replace(COUNT, "")
    .replaceAll("{yyyy}", year)
    .replaceAll("{MM}", month)
    .replaceAll("{dd}", day);
  const period = { never: "", yearly: `/${year}`, monthly: `/${year}-${month}`, daily: `/${date}` }[reset];
  return { counter: `${name}${period}`, prefix, width: Number(count?.[1] ?? 1) };
};

const COUNT = /\{seq:(\d)\}$/;
