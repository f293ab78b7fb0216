/** Why clock rules mean nothing. `path` leads to the part at fault, such as `2.promises.0.target`. */
export type ClockRefusal =
  /** Two clocks with one id, or two of a clock's promises with one rank, or two rungs at one moment. */
  | {
      readonly type: "Duplicate";
      readonly path: string;
      readonly of: "clock" | "rank" | "rung";
      readonly value: string;
    }
  /** A calendar that was not given. */
  | {
      readonly type: "UnknownCalendar";
      readonly path: string;
      readonly calendar: string;
      readonly known: readonly string[];
    }
  /** Open time, workdays and local dates need a calendar, and neither the clock nor the promise names one. */
  | { readonly type: "CalendarMissing"; readonly path: string }
  /** A number that cannot be: see `expected`. */
  | {
      readonly type: "ImpossibleNumber";
      readonly path: string;
      readonly received: number;
      readonly expected: NumberKind;
    }
  /** A choice among no marks. */
  | { readonly type: "NoMarks"; readonly path: string };

/** What a number must be: `minutes` are whole from 0, `count` whole from 1, `dayOfMonth` 1 to 31, `range` ascending. */
export type NumberKind = "minutes" | "count" | "dayOfMonth" | "range";

/**
 * One sentence that says what is wrong with clock rules.
 *
 * @example
 * ```ts
 * describeClockRefusal({ type: "CalendarMissing", path: "0.promises.1.target" }, "en")
 * // => "0.promises.1.target: this target needs a calendar; name one on the clock or on the promise"
 * ```
 */
export const describeClockRefusal = (refusal: ClockRefusal, language: "zh-CN" | "en"): string =>
  `${refusal.path}${language === "en" ? ": " : "："}${clockFault(refusal, language)}`;

/** The same without the path. */
export const clockFault = (refusal: ClockRefusal, language: "zh-CN" | "en"): string => {
  const en = language === "en";
  switch (refusal.type) {
    case "Duplicate":
      return en
        ? `${duplicated[refusal.of].en} "${refusal.value}" occurs twice`
        : `${duplicated[refusal.of]["zh-CN"]}“${refusal.value}”重复`;
    case "UnknownCalendar": {
      const known = refusal.known.join(en ? ", " : "、");
      return en
        ? `no calendar "${refusal.calendar}"; there are: ${known}`
        : `没有日历“${refusal.calendar}”；现有：${known}`;
    }
    case "CalendarMissing":
      return en
        ? "this target needs a calendar; name one on the clock or on the promise"
        : "该目标需要日历；请在时限或承诺上指定";
    case "ImpossibleNumber":
      return `${refusal.received}${en ? " " : ""}${numbers[refusal.expected][language]}`;
    case "NoMarks":
      return en ? "names no mark" : "没有指定时间点";
  }
};

const duplicated = {
  clock: { "zh-CN": "时限", en: "clock" },
  rank: { "zh-CN": "优先级", en: "rank" },
  rung: { "zh-CN": "提醒级", en: "rung" },
} as const;

const numbers: Readonly<Record<NumberKind, Readonly<Record<"zh-CN" | "en", string>>>> = {
  minutes: { "zh-CN": "应为不小于 0 的整数分钟", en: "must be whole minutes, zero or more" },
  count: { "zh-CN": "应为不小于 1 的整数", en: "must be a whole number, one or more" },
  dayOfMonth: { "zh-CN": "应为 1 至 31 的日", en: "must be a day of the month, 1 to 31" },
  range: { "zh-CN": "应不小于区间的起点", en: "must not be below the range's other end" },
};
