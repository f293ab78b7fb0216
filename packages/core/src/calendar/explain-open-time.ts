import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { isDayNumber, localDateOf, type LocalDate } from "../time/local-date.ts";
import { explainedSpans, type CountedReason, type SkippedReason } from "./explained-spans.ts";
import { openMillisBetween } from "./open-millis.ts";
import { inMillis, type PausedTime } from "./open-time.ts";
import { provisionalYears } from "./provisional-years.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/** How open time between two moments was counted. */
export interface OpenTimeExplanation {
  /** The open time in milliseconds; negative when `to` is the earlier. */
  readonly openMillis: number;
  /** All time from the earlier moment to `explainedUntil`, in order and without a gap. */
  readonly spans: readonly OpenTimeSpan[];
  /** The later of both moments, or how far 10,000 spans reach. */
  readonly explainedUntil: Instant;
  /** The years reached whose holidays are not announced: while there are any, the answer is provisional. */
  readonly provisionalYears: readonly number[];
}

/** A stretch of time with one reason to count or not. Half-open. */
export interface OpenTimeSpan {
  readonly from: Instant;
  readonly to: Instant;
  /** The date it belongs to: for open time the one its hours start on. */
  readonly date: LocalDate;
  readonly why: CountedReason | SkippedReason;
}

/**
 * For how long a calendar is open from one moment to another, and why.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "UTC", weekly: { "1": [["09:00", "12:00"], ["13:00", "17:00"]] } })._unsafeUnwrap();
 * explainOpenTime(office, instant("2026-03-02T11:00:00Z"), instant("2026-03-02T14:00:00Z")).spans.map((span) => span.why)
 * // => ["weeklyHours", "outsideHours", "weeklyHours"]
 * ```
 */
export const explainOpenTime = (
  calendar: ServiceCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly PausedTime[] = [],
): OpenTimeExplanation => {
  const [earlier, later] = from <= to ? [from, to] : [to, from];
  const fromMs = toMillis(earlier);
  const toMs = toMillis(later);
  const paused = inMillis(pauses);
  const spans: OpenTimeSpan[] = [];
  for (const span of explainedSpans(calendar, fromMs, toMs, paused)) {
    if (spans.length === MOST_SPANS || !isDayNumber(span.day)) break;
    spans.push({
      from: fromMillis(span.fromMs),
      to: fromMillis(span.toMs),
      date: localDateOf(span.day),
      why: span.why,
    });
  }
  return {
    openMillis: openMillisBetween(calendar, toMillis(from), toMillis(to), paused),
    spans,
    explainedUntil: spans.at(-1)?.to ?? earlier,
    provisionalYears: provisionalYears(calendar, fromMs, toMs),
  };
};

const MOST_SPANS = 10_000;
