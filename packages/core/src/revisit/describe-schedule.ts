import { describeNoSuchDay } from "../calendar/no-such-day.ts";
import type { ScheduleRefusal } from "./revisit-occasion.ts";

/**
 * One sentence for a person: why no revisits can be planned.
 *
 * @example
 * ```ts
 * const refusal = { type: "CalendarUnknown", scheme: "onsiteB", calendar: "moon" } as const;
 * describeScheduleRefusal(refusal, "en") // => "the revisit scheme onsiteB goes by a calendar that is not there: moon"
 * ```
 */
export const describeScheduleRefusal = (refusal: ScheduleRefusal, language: "zh-CN" | "en"): string => {
  if (refusal.type === "NoSuchDay") return describeNoSuchDay(refusal, language);
  const { scheme, calendar } = refusal;
  return language === "en"
    ? `the revisit scheme ${scheme} goes by a calendar that is not there: ${calendar}`
    : `回访方案 ${scheme} 所用的日历不存在：${calendar}`;
};
