import type { Amount, Target } from "./target.ts";

/**
 * A target in a few words.
 *
 * @example
 * ```ts
 * wordTarget({ open: 240 }, "en") // => "240 min of service time"
 * wordTarget({ workdays: 15 }, "zh-CN") // => "15 个工作日内"
 * wordTarget({ elapsed: { from: 2880, to: 4320, promise: "to" } }, "en") // => "2880–4320 (4320) min"
 * ```
 */
export const wordTarget = (target: Target, language: "zh-CN" | "en"): string => {
  const words = targetWords[language];
  const shapes = Object.entries("calendar" in target ? target.calendar : target) as readonly [string, Amount][];
  const length = shapes.flatMap(([shape, amount]) => words.shapes[shape]?.replace("*", ends(amount)) ?? []).join("");
  return "before" in target ? words.before(target.before, length) : length + words.within;
};

/**
 * A length of time in hours, minutes and seconds.
 *
 * @example
 * ```ts
 * wordDuration(10_080_000, "en") // => "2 h 48 min"
 * wordDuration(90_500, "zh-CN") // => "1 分 30.5 秒"
 * ```
 */
export const wordDuration = (millis: number, language: "zh-CN" | "en"): string => {
  const [hours, minutes, seconds] = language === "en" ? ["h", "min", "s"] : ["小时", "分", "秒"];
  const parts = [
    [Math.floor(millis / 3_600_000), hours],
    [Math.floor(millis / 60_000) % 60, minutes],
    [(millis % 60_000) / 1000, seconds],
  ] as const;
  const worded = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount} ${unit}`]));
  return worded.length === 0 ? `0 ${minutes}` : worded.join(" ");
};

/** A number or a fact's name as it is; of a range both ends, and the one that is promised. */
const ends = (amount: Amount | string): string =>
  typeof amount === "object" ? `${amount.from}–${amount.to} (${amount[amount.promise]})` : String(amount);

interface TargetWords {
  /** The star stands for the amount. */
  readonly shapes: Readonly<Record<string, string>>;
  readonly within: string;
  readonly before: (fact: string, length: string) => string;
}

const targetWords: Readonly<Record<"zh-CN" | "en", TargetWords>> = {
  en: {
    shapes: {
      elapsed: "* min",
      open: "* min of service time",
      workdays: "* workdays",
      days: "* calendar days",
      months: "* calendar months",
      years: "* calendar years",
      weekend: "weekend no. *",
      dayOfMonth: "day * of the month",
      agreed: "the agreed time (*)",
    },
    within: "",
    before: (fact, length) => `${length} before ${fact}`,
  },
  "zh-CN": {
    shapes: {
      elapsed: "* 分钟",
      open: "* 分钟服务时间",
      workdays: "* 个工作日",
      days: "* 天",
      months: "* 个月",
      years: "* 年",
      weekend: "第 * 个周末前",
      dayOfMonth: "每月 * 日",
      agreed: "约定时间（*）",
    },
    within: "内",
    before: (fact, length) => `${fact} 之前 ${length}`,
  },
};
