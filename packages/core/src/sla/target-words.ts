/** How one language says what is promised. */
export interface TargetWords {
  readonly atOnce: string;
  /** Of minutes in service hours. */
  readonly open: (length: string) => string;
  readonly workdays: (count: number) => string;
  readonly days: (count: number) => string;
  readonly months: (count: number) => string;
  readonly years: (count: number) => string;
  readonly weekend: (nth: number) => string;
  readonly dayOfMonth: (day: number) => string;
  readonly agreed: (fact: string) => string;
  readonly before: (fact: string, length: string) => string;
  readonly within: (length: string) => string;
  readonly range: (from: string, to: string) => string;
  /** Which end of a range is promised. */
  readonly promised: (length: string) => string;
}

const counted =
  (unit: string) =>
  (count: number): string =>
    `${count} ${unit}${count === 1 ? "" : "s"}`;

const english: TargetWords = {
  atOnce: "at once",
  open: (length) => `${length} of service time`,
  workdays: counted("workday"),
  days: counted("calendar day"),
  months: counted("calendar month"),
  years: counted("calendar year"),
  weekend: (nth) => `before weekend no. ${nth}`,
  dayOfMonth: (day) => `by day ${day} of the month`,
  agreed: (fact) => `the agreed time (${fact})`,
  before: (fact, length) => `${length} before ${fact}`,
  within: (length) => length,
  range: (from, to) => `${from} to ${to}`,
  promised: (length) => ` (${length} promised)`,
};

const chinese: TargetWords = {
  atOnce: "立即",
  open: (length) => `服务时间 ${length}`,
  workdays: (count) => `${count} 个工作日`,
  days: (count) => `${count} 天`,
  months: (count) => `${count} 个月`,
  years: (count) => `${count} 年`,
  weekend: (nth) => `第 ${nth} 个周末前`,
  dayOfMonth: (day) => `每月 ${day} 日前（含当日）`,
  agreed: (fact) => `约定时间（${fact}）`,
  before: (fact, length) => `${fact} 之前 ${length}`,
  within: (length) => `${length}内`,
  range: (from, to) => `${from}至 ${to}`,
  promised: (length) => `（承诺 ${length}）`,
};

/** The words of each language. */
export const targetWords: Readonly<Record<"zh-CN" | "en", TargetWords>> = { "zh-CN": chinese, en: english };
