/** Why calendar data means nothing. `path` leads to the part at fault. */
export type CalendarRefusal =
  /** Something of another kind than a calendar has there, or a field that calendars do not have. */
  | { readonly type: "UnexpectedValue"; readonly path: CalendarPath; readonly expected: ExpectedPart }
  /** A zone the host's `Intl` does not know, or a bare offset. */
  | { readonly type: "UnknownTimeZone"; readonly path: CalendarPath; readonly received: string }
  /** No date of the form `YYYY-MM-DD`, or one outside 1900 to 2399. */
  | { readonly type: "ImpossibleDate"; readonly path: CalendarPath; readonly received: string }
  /** Neither `HH:MM` nor `HH:MM:SS` between 00:00 and 23:59:59; 24:00 only closes. */
  | { readonly type: "ImpossibleTime"; readonly path: CalendarPath; readonly received: string }
  /** Hours that close before they open cross midnight; those that then run into others of the same date are a slip. */
  | { readonly type: "OvernightOverlap"; readonly path: CalendarPath; readonly hours: string; readonly other: string }
  /** More hours on one date than anyone keeps. */
  | { readonly type: "TooManyHours"; readonly path: CalendarPath; readonly limit: number };

/** The keys that lead from calendar data to a part of it. */
export type CalendarPath = readonly (string | number)[];

/** What stands where a {@link CalendarRefusal} of type `UnexpectedValue` points. */
export type ExpectedPart =
  | "calendar"
  | "text"
  | "weekdays"
  | "listOfHours"
  | "hours"
  | "listOfDates"
  | "overrides"
  | "listOfYears"
  | "year"
  | "rules"
  | "rule"
  | "nothing";

/**
 * One sentence that says what is wrong with calendar data, for a log or a form.
 *
 * @example
 * ```ts
 * describeCalendarRefusal({ type: "ImpossibleTime", path: ["weekly", "1", 0, 1], received: "25:00" }, "en")
 * // => "weekly.1.0.1: \"25:00\" is no time of day; write HH:MM or HH:MM:SS, at most 23:59:59, or 24:00 to close at midnight"
 * ```
 */
export const describeCalendarRefusal = (refusal: CalendarRefusal, language: "zh-CN" | "en"): string => {
  const sentence = language === "en" ? inEnglish(refusal) : inChinese(refusal);
  if (refusal.path.length === 0) return sentence;
  return `${refusal.path.join(".")}${language === "en" ? ": " : "："}${sentence}`;
};

const inEnglish = (refusal: CalendarRefusal): string => {
  switch (refusal.type) {
    case "UnexpectedValue":
      return expectedInEnglish[refusal.expected];
    case "UnknownTimeZone":
      return `no time zone is named ${quoted(refusal.received)}; write an IANA name such as Asia/Shanghai`;
    case "ImpossibleDate":
      return `${quoted(refusal.received)} is no date; write YYYY-MM-DD, from 1900-01-01 to 2399-12-31`;
    case "ImpossibleTime":
      return `${quoted(refusal.received)} is no time of day; write HH:MM or HH:MM:SS, at most 23:59:59, or 24:00 to close at midnight`;
    case "OvernightOverlap":
      return `${refusal.hours} closes before it opens, so it lasts into the next day, and overlaps ${refusal.other}`;
    case "TooManyHours":
      return `at most ${String(refusal.limit)} intervals a day`;
  }
};

const inChinese = (refusal: CalendarRefusal): string => {
  switch (refusal.type) {
    case "UnexpectedValue":
      return expectedInChinese[refusal.expected];
    case "UnknownTimeZone":
      return `没有名为 ${quoted(refusal.received)} 的时区；请用 IANA 名称，如 Asia/Shanghai`;
    case "ImpossibleDate":
      return `${quoted(refusal.received)} 不是有效日期；请写 YYYY-MM-DD，1900-01-01 至 2399-12-31`;
    case "ImpossibleTime":
      return `${quoted(refusal.received)} 不是有效时间；请写 HH:MM 或 HH:MM:SS，最晚 23:59:59，午夜结束写 24:00`;
    case "OvernightOverlap":
      return `${refusal.hours} 的结束早于开始，即跨到次日，与 ${refusal.other} 重叠`;
    case "TooManyHours":
      return `每天最多 ${String(refusal.limit)} 个时段`;
  }
};

const expectedInEnglish: Readonly<Record<ExpectedPart, string>> = {
  calendar: "a calendar is an object with timeZone and weekly",
  text: "must be text",
  weekdays: 'must be an object with the keys "1" (Monday) to "7" (Sunday)',
  listOfHours: 'must be a list of hours such as ["09:00", "18:00"]',
  hours: 'must be two times of day: ["09:00", "18:00"]',
  listOfDates: "must be a list of dates",
  overrides: "must be an object with dates as keys",
  listOfYears: "must be a list of years",
  year: "must be a whole year from 1900 to 2399",
  rules: "must be an object of rules",
  rule: "is not one of this rule's choices",
  nothing: "a calendar has no such field",
};

const expectedInChinese: Readonly<Record<ExpectedPart, string>> = {
  calendar: "日历是含有 timeZone 和 weekly 的对象",
  text: "必须是文本",
  weekdays: '必须是以 "1"（周一）至 "7"（周日）为键的对象',
  listOfHours: '必须是时段列表，如 ["09:00", "18:00"]',
  hours: '必须是两个时间：["09:00", "18:00"]',
  listOfDates: "必须是日期列表",
  overrides: "必须是以日期为键的对象",
  listOfYears: "必须是年份列表",
  year: "必须是 1900 至 2399 的整数年份",
  rules: "必须是规则对象",
  rule: "不是该规则的可选值",
  nothing: "日历没有这个字段",
};

const quoted = (text: string): string => JSON.stringify(text);
