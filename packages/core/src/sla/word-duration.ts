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
