import type { Condition } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf } from "../time/local-date.ts";
import { localDateAt } from "../time/wall-time.ts";
import { isEmergency } from "./is-emergency.ts";
import { momentOfDay } from "./moment-of-day.ts";
import type { NewNotice } from "./notice.ts";

/** Two times of day, such as `22:00` and `07:00`; a span that does not end later than it begins crosses midnight. */
export interface QuietSpan {
  readonly from: string;
  readonly until: string;
}

/** Which notices wait for the end of the quiet hours, and what is so grave that nothing waits. */
export interface QuietRules extends QuietSpan {
  readonly notices: readonly string[];
  readonly emergencies: readonly Condition[];
}

/**
 * When a notice is to stay unsaid, or null when it may be said at any hour.
 *
 * @param facts - those of what it is about; what a clock measures is the fact `clock` besides
 */
export const quietSpanOf = (rules: QuietRules | null, notice: NewNotice, facts: Facts): QuietSpan | null => {
  if (rules?.notices.includes(notice.key) !== true) return null;
  const { from, until, emergencies } = rules;
  return isEmergency(emergencies, notice, facts) ? null : { from, until };
};

/**
 * The end of the quiet hours that a moment falls into, on the recipient's clock; null when it falls into none.
 *
 * The span is half-open: what arises as it ends is said at once. Where the clocks skip one of its times, it is the end of
 * the gap; where they show it twice, the first.
 *
 * @param zone - an IANA name
 * @throws RangeError for an unknown zone, which is a bug of the caller
 * @example
 * ```ts
 * const night = { from: "22:00", until: "07:00" };
 * quietUntil(night, instant("2026-03-02T15:30:00Z"), "Asia/Shanghai") // => "2026-03-02T23:00:00.000Z"
 * quietUntil(night, instant("2026-03-02T23:00:00Z"), "Asia/Shanghai") // => null
 * ```
 */
export const quietUntil = ({ from, until }: QuietSpan, at: Instant, zone: string): Instant | null => {
  const today = dayNumberOf(localDateAt(at, zone));
  const night = until > from ? 0 : 1;
  for (const day of [today - 1, today]) {
    const end = momentOfDay(zone, localDateOf(day + night), until);
    if (momentOfDay(zone, localDateOf(day), from) <= at && at < end) return end;
  }
  return null;
};
