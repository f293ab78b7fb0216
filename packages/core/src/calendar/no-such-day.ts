/** The day asked for lies outside the years 0000 to 9999, or the calendar has no workdays left on the way there. */
export interface NoSuchDay {
  readonly type: "NoSuchDay";
}

/** The one refusal of its type. */
export const noSuchDay: NoSuchDay = { type: "NoSuchDay" };

/**
 * One sentence that says that there is no such day.
 *
 * @example
 * ```ts
 * describeNoSuchDay({ type: "NoSuchDay" }, "en") // => "there is no such day in the years 0000 to 9999"
 * ```
 */
export const describeNoSuchDay = (_refusal: NoSuchDay, language: "zh-CN" | "en"): string =>
  language === "en" ? "there is no such day in the years 0000 to 9999" : "0000 至 9999 年之间没有这样的日子";
