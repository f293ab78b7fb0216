import type { Amount, Target } from "./target.ts";

/**
 * A target in a few words.
 *
 * @example
 * ```ts
 * wordTarget({ open: 240 }, "en") // => "240 min of service time"
 * wordTarget({ workdays: 15 }, "zh-CN") // => "15 个工作日内"
 * wordTarget({ elapsed: { from: 2880, to: 4320, promise: "to" } }, "en") // => "2880–4320 min (4320 min are promised)"
 * ```
 */
export const wordTarget = (target: Target, language: "zh-CN" | "en"): string =>
  language === "en" ? inEnglish(target) : inChinese(target);

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
  const unit = units[language];
  const parts = [
    [Math.floor(millis / 3_600_000), unit.hours],
    [Math.floor(millis / 60_000) % 60, unit.minutes],
    [(millis % 60_000) / 1000, unit.seconds],
  ] as const;
  const worded = parts.flatMap(([amount, name]) => (amount === 0 ? [] : [`${String(amount)} ${name}`]));
  return worded.length === 0 ? `0 ${unit.minutes}` : worded.join(" ");
};

const units = {
  "zh-CN": { hours: "小时", minutes: "分", seconds: "秒" },
  en: { hours: "h", minutes: "min", seconds: "s" },
} as const;

const inEnglish = (target: Target): string => {
  if ("before" in target) return `${inEnglish(withoutFact(target))} before ${target.before}`;
  if ("elapsed" in target) return amount(target.elapsed, " min", "are promised");
  if ("open" in target) return `${amount(target.open, " min", "are promised")} of service time`;
  if ("workdays" in target) return `${amount(target.workdays, " workdays", "are promised")}`;
  if ("weekend" in target) return `before weekend no. ${String(target.weekend)}`;
  if ("dayOfMonth" in target) return `by day ${String(target.dayOfMonth)} of the month`;
  if ("agreed" in target) return `at the agreed time (${target.agreed})`;
  return Object.entries(target.calendar)
    .map(([unit, count]) => `${String(count)} calendar ${unit}`)
    .join(" ");
};

const inChinese = (target: Target): string => {
  if ("before" in target) return `${target.before} 之前 ${inChinese(withoutFact(target))}`;
  if ("elapsed" in target) return `${amount(target.elapsed, " 分钟", "为承诺")}内`;
  if ("open" in target) return `${amount(target.open, " 分钟", "为承诺")}服务时间内`;
  if ("workdays" in target) return `${amount(target.workdays, " 个工作日", "为承诺")}内`;
  if ("weekend" in target) return `第 ${String(target.weekend)} 个周末之前`;
  if ("dayOfMonth" in target) return `当月 ${String(target.dayOfMonth)} 日之前`;
  if ("agreed" in target) return `约定时间（${target.agreed}）`;
  return Object.entries(target.calendar)
    .map(([unit, count]) => `${String(count)} ${chineseUnits[unit] ?? unit}内`)
    .join("");
};

const chineseUnits: Readonly<Record<string, string>> = { days: "天", months: "个月", years: "年" };

const withoutFact = (target: Extract<Target, { before: string }>): Target => {
  if ("elapsed" in target) return { elapsed: target.elapsed };
  return "open" in target ? { open: target.open } : { workdays: target.workdays };
};

const amount = (value: Amount, unit: string, isPromised: string): string => {
  if (typeof value === "number") return `${String(value)}${unit}`;
  const ends = `${String(value.from)}–${String(value.to)}${unit}`;
  const kept = `${String(value[value.promise])}${unit}`;
  return isPromised.startsWith("为")
    ? `${ends}（以 ${kept.trim()}${isPromised}）`
    : `${ends} (${kept.trim()} ${isPromised})`;
};
