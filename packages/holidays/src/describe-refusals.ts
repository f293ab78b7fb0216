import type { NotICalendar } from "./from-icalendar.ts";
import type { UnknownPlace } from "./public-holidays.ts";

/**
 * One sentence that says which place is not known.
 *
 * @example
 * ```ts
 * describeUnknownPlace({ type: "UnknownCountry", country: "XX" }, "en") // => "no holidays are kept for the country \"XX\""
 * ```
 */
export const describeUnknownPlace = (refusal: UnknownPlace, language: "zh-CN" | "en"): string => {
  if (refusal.type === "UnknownCountry")
    return language === "en"
      ? `no holidays are kept for the country ${JSON.stringify(refusal.country)}`
      : `没有国家 ${JSON.stringify(refusal.country)} 的节假日数据`;
  const known = refusal.known.join(", ");
  return language === "en"
    ? `${refusal.country} has no state ${JSON.stringify(refusal.state)}; it has ${known}`
    : `${refusal.country} 没有州/省 ${JSON.stringify(refusal.state)}；已有：${known}`;
};

/**
 * One sentence that says why a text is no feed.
 *
 * @example
 * ```ts
 * describeNotICalendar({ type: "NotICalendar", reason: "no VCALENDAR" }, "en") // => "this is no iCalendar feed: no VCALENDAR"
 * ```
 */
export const describeNotICalendar = ({ reason }: NotICalendar, language: "zh-CN" | "en"): string =>
  language === "en" ? `this is no iCalendar feed: ${reason}` : `这不是 iCalendar 日历：${reason}`;
