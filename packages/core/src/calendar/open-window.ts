import { DAY_MILLIS } from "../time/civil-day.ts";
import { covering, millisAtWall, type Zone } from "../time/zone.ts";
import { hoursOfDay, type DayPlan } from "./day-plan.ts";

/**
 * The open spans between two UTC midnights, ready to be searched.
 *
 * Span `i` opens at `starts[i]`; `totals[i]` is the open time between `originMs` and then, negative before the origin. So
 * it lasts `totals[i + 1] - totals[i]`. `starts` ends with `Infinity`. Windows of one origin agree on each total.
 */
export interface OpenWindow extends WindowBounds {
  readonly starts: Float64Array;
  readonly totals: Float64Array;
  /** For each UTC day of the window and its end: how many spans open before that day. */
  readonly openedBeforeDay: Int32Array;
  /** For each whole `bucketMillis` of open time since the window's beginning: the first span that ends no earlier. */
  readonly spanOfBucket: Int32Array;
  readonly bucketMillis: number;
}

/** The stretch of time a window covers, from one UTC midnight to another, with its origin within. */
export interface WindowBounds {
  readonly originMs: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The spans of a plan within `bounds`. */
export const openWindow = (plan: DayPlan, zone: Zone, { originMs, fromMs, toMs }: WindowBounds): OpenWindow => {
  const spans = mergedSpans(plan, zone, fromMs, toMs);
  const count = spans.length / 2;
  const starts = new Float64Array(count + 1);
  const totals = new Float64Array(count + 1);
  totals[0] = -openBefore(spans, originMs);
  for (let i = 0; i < count; i++) {
    starts[i] = spans[2 * i] as number;
    totals[i + 1] = (totals[i] as number) + (spans[2 * i + 1] as number) - (spans[2 * i] as number);
  }
  starts[count] = Number.POSITIVE_INFINITY;
  const open = (totals[count] as number) - totals[0];
  const bucketMillis = Math.max(1, Math.ceil(open / count || 0));
  return {
    originMs,
    fromMs,
    toMs,
    starts,
    totals,
    openedBeforeDay: openedBeforeDay(starts, fromMs, toMs),
    spanOfBucket: spanOfBucket(totals, bucketMillis),
    bucketMillis,
  };
};

/** `open, close, open, close …` within the window; spans that overlap or touch are one. */
const mergedSpans = (plan: DayPlan, zone: Zone, fromMs: number, toMs: number): number[] => {
  covering(zone, fromMs - 4 * DAY_MILLIS, toMs + 4 * DAY_MILLIS);
  const spans: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const lastDay = toMs / DAY_MILLIS + 2;
  for (let day = fromMs / DAY_MILLIS - 3; day <= lastDay; day++) {
    const hours = hoursOfDay(plan, day);
    for (let i = 0; i < hours.length; i += 2) {
      const opens = Math.max(fromMs, millisAtWall(zone, day * DAY_MILLIS + (hours[i] as number)));
      const closes = Math.min(toMs, millisAtWall(zone, day * DAY_MILLIS + (hours[i + 1] as number)));
      if (closes <= opens || closes <= end) continue;
      if (opens <= end) spans[spans.length - 1] = closes;
      else spans.push(opens, closes);
      end = closes;
    }
  }
  return spans;
};

/** The open time of `spans` before `ms`. */
const openBefore = (spans: readonly number[], ms: number): number => {
  let open = 0;
  for (let i = 0; i < spans.length && (spans[i] as number) < ms; i += 2)
    open += Math.min(spans[i + 1] as number, ms) - (spans[i] as number);
  return open;
};

const openedBeforeDay = (starts: Float64Array, fromMs: number, toMs: number): Int32Array => {
  const counts = new Int32Array((toMs - fromMs) / DAY_MILLIS + 1);
  let span = 0;
  for (let day = 0; day < counts.length; day++) {
    while ((starts[span] as number) < fromMs + day * DAY_MILLIS) span++;
    counts[day] = span;
  }
  return counts;
};

const spanOfBucket = (totals: Float64Array, bucketMillis: number): Int32Array => {
  const spans = new Int32Array(totals.length + 1);
  let span = 0;
  for (let bucket = 0; bucket < spans.length; bucket++) {
    while (span < totals.length - 2 && (totals[span + 1] as number) - (totals[0] as number) < bucket * bucketMillis)
      span++;
    spans[bucket] = span;
  }
  return spans;
};

/** How many spans of the window open at or before `ms`, which must lie in the window. */
export const openedBy = (window: OpenWindow, ms: number): number => {
  const { starts } = window;
  let span = window.openedBeforeDay[Math.floor((ms - window.fromMs) / DAY_MILLIS)] as number;
  while ((starts[span] as number) <= ms) span++;
  return span;
};

/** The open time between the origin and `ms`, which must lie in the window. */
export const totalAt = (window: OpenWindow, ms: number): number => {
  const { starts, totals } = window;
  let span = window.openedBeforeDay[Math.floor((ms - window.fromMs) / DAY_MILLIS)] as number;
  while ((starts[span] as number) <= ms) span++;
  if (span === 0) return totals[0] as number;
  const until = totals[span] as number;
  const reached = (totals[span - 1] as number) + ms - (starts[span - 1] as number);
  return reached < until ? reached : until;
};

/** The total at the beginning of the window. */
export const firstTotal = ({ totals }: OpenWindow): number => totals[0] as number;

/** The total at the end of the window. */
export const lastTotal = ({ totals }: OpenWindow): number => totals[totals.length - 1] as number;

/** The earliest moment of the window with this total, which is above {@link firstTotal} and at most {@link lastTotal}. */
export const earliestAt = (
  { starts, totals, spanOfBucket: spans, bucketMillis }: OpenWindow,
  total: number,
): number => {
  const bucket = Math.floor((total - (totals[0] as number)) / bucketMillis);
  let low = spans[bucket] as number;
  let high = spans[bucket + 1] as number;
  // Mostly a step or two; where short spans crowd between long ones, halving.
  while (high - low > 8) {
    const middle = (low + high) >>> 1;
    if ((totals[middle + 1] as number) < total) low = middle + 1;
    else high = middle;
  }
  while ((totals[low + 1] as number) < total) low++;
  return (starts[low] as number) + total - (totals[low] as number);
};

/** The latest moment of the window with this total, which is at least {@link firstTotal} and below {@link lastTotal}. */
export const latestAt = ({ starts, totals }: OpenWindow, total: number): number => {
  let low = 0;
  let high = totals.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((totals[middle] as number) <= total) low = middle;
    else high = middle;
  }
  return (starts[low] as number) + total - (totals[low] as number);
};
