import { explainedSpans, type Pause, type ServiceCalendar } from "@callout/core/calendar";

const DAY = 86_400_000;

/** The open spans of a stretch of time and their indexes, as plain arrays that somebody has made ready. */
export interface BareArrays {
  readonly fromMs: number;
  readonly starts: Float64Array;
  readonly totals: Float64Array;
  readonly spanOfDay: Int32Array;
  readonly spanOfBucket: Int32Array;
  readonly bucket: number;
}

/** Arrays made from the calendar's own account of its spans, so by another way than the calendar makes its own. */
export const bareArrays = (calendar: ServiceCalendar, fromMs: number, toMs: number): BareArrays => {
  const open = [...explainedSpans(calendar, fromMs, toMs)].filter(({ why }) => why === "weeklyHours");
  const starts = Float64Array.from([...open.map((span) => span.fromMs), Number.POSITIVE_INFINITY]);
  const totals = new Float64Array(open.length + 1);
  for (const [i, span] of open.entries()) totals[i + 1] = (totals[i] as number) + span.toMs - span.fromMs;
  const days = Array.from({ length: (toMs - fromMs) / DAY + 2 }, (_, day) => fromMs + day * DAY);
  const bucket = Math.ceil((totals[open.length] as number) / open.length);
  const buckets = Array.from({ length: open.length + 2 }, (_, i) => i * bucket);
  return {
    fromMs,
    starts,
    totals,
    spanOfDay: Int32Array.from(days, (day) => firstIndex(starts, (start) => start >= day)),
    spanOfBucket: Int32Array.from(buckets, (total) => firstIndex(totals.subarray(1), (end) => end >= total)),
    bucket,
  };
};

const firstIndex = (values: Float64Array, holds: (value: number) => boolean): number => {
  const index = values.findIndex(holds);
  return index === -1 ? values.length - 1 : index;
};

const spanAt = ({ starts, spanOfDay, fromMs }: BareArrays, ms: number): number => {
  let span = spanOfDay[Math.floor((ms - fromMs) / DAY)] as number;
  while ((starts[span] as number) <= ms) span++;
  return span - 1;
};

/** Whether `ms` is open: the least that can be done for it. */
export const bareIsOpen = (arrays: BareArrays, ms: number): boolean => {
  const { starts, totals } = arrays;
  const span = spanAt(arrays, ms);
  return ms - (starts[span] as number) < (totals[span + 1] as number) - (totals[span] as number);
};

/** The first open moment at or after `ms`. */
export const bareNextOpening = (arrays: BareArrays, ms: number): number => {
  const { starts, totals } = arrays;
  const span = spanAt(arrays, ms);
  const open = ms - (starts[span] as number) < (totals[span + 1] as number) - (totals[span] as number);
  return open ? ms : (starts[span + 1] as number);
};

const totalAt = (arrays: BareArrays, ms: number): number => {
  const { starts, totals } = arrays;
  const span = spanAt(arrays, ms);
  return Math.min((totals[span] as number) + ms - (starts[span] as number), totals[span + 1] as number);
};

const momentOf = ({ starts, totals, spanOfBucket, bucket }: BareArrays, total: number): number => {
  let span = spanOfBucket[Math.floor(total / bucket)] as number;
  while ((totals[span + 1] as number) < total) span++;
  return (starts[span] as number) + total - (totals[span] as number);
};

/** The moment `duration` of open time after `ms`. */
export const bareAdd = (arrays: BareArrays, ms: number, duration: number): number =>
  momentOf(arrays, totalAt(arrays, ms) + duration);

/** The open time from one moment to another. */
export const bareBetween = (arrays: BareArrays, from: number, to: number): number =>
  totalAt(arrays, to) - totalAt(arrays, from);

/** The moment `duration` of open time after `ms`, with pauses in order that lie after it. */
export const bareAddPaused = (arrays: BareArrays, ms: number, duration: number, pauses: readonly Pause[]): number => {
  let total = totalAt(arrays, ms) + duration;
  for (const { fromMs, toMs } of pauses) {
    const before = totalAt(arrays, fromMs);
    if (total <= before) break;
    total += totalAt(arrays, toMs) - before;
  }
  return momentOf(arrays, total);
};
