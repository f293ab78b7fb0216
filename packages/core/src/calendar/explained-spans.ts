import { DAY_MILLIS } from "../time/civil-day.ts";
import { millisAtWall, offsetAt } from "../time/zone.ts";
import { hoursOfDay, kindOfDay } from "./day-plan.ts";
import { inOrder, noPauses, type Pause } from "./pauses.ts";
import { EARLIEST, LATEST, type ServiceCalendar } from "./service-calendar.ts";
import { stretchesOfDay } from "./workday.ts";

/** Why time counts: it lies in the hours of its weekday, or of its override. */
export type CountedReason = "weeklyHours" | "overrideHours";

/** Why time does not count. A `closedDate` is an override without hours. */
export type SkippedReason = "paused" | "outsideHours" | "closedWeekday" | "holiday" | "closedDate";

/** A stretch of time with one reason to count or not, in epoch milliseconds. */
export interface ExplainedSpan {
  readonly fromMs: number;
  readonly toMs: number;
  /** The date it belongs to, in days after 1970-01-01: for open time the date its hours start on. */
  readonly day: number;
  readonly why: CountedReason | SkippedReason;
}

/** Whether a reason is one to count. */
export const counts = (why: CountedReason | SkippedReason): why is CountedReason =>
  why === "weeklyHours" || why === "overrideHours";

/**
 * All time from one moment to another, in order and without a gap, each stretch with the reason why it counts or not.
 * There are some in each day, found as they are asked for.
 */
export function* explainedSpans(
  calendar: ServiceCalendar,
  fromMs: number,
  toMs: number,
  pauses: readonly Pause[] = noPauses,
): Generator<ExplainedSpan, void> {
  const ordered = inOrder(pauses);
  const end = Math.min(toMs, LATEST);
  let reached = Math.max(fromMs, EARLIEST);
  for (let day = dayOnWall(calendar, reached) - 1; reached < end; day++) {
    const why = kindOfDay(calendar.compiled.plan, day) === "override" ? "overrideHours" : "weeklyHours";
    for (const { opensMs, closesMs } of stretchesOfDay(calendar, day)) {
      if (closesMs <= reached || reached >= end) continue;
      if (opensMs > reached) yield* closedSpans(calendar, reached, Math.min(opensMs, end));
      reached = Math.max(reached, Math.min(opensMs, end));
      const open = { fromMs: reached, toMs: Math.min(closesMs, end), day, why } as const;
      if (open.fromMs < open.toMs) yield* withPauses(open, ordered);
      reached = open.toMs;
    }
    const nextOwnDay = millisAtWall(calendar.compiled.zone, (day + 1) * DAY_MILLIS);
    if (reached < nextOwnDay) {
      yield* closedSpans(calendar, reached, Math.min(nextOwnDay, end));
      reached = Math.min(nextOwnDay, end);
    }
  }
}

/** Closed time, cut at each midnight on the wall. */
function* closedSpans(calendar: ServiceCalendar, fromMs: number, toMs: number): Generator<ExplainedSpan, void> {
  for (let from = fromMs; from < toMs;) {
    let day = dayOnWall(calendar, from);
    while (millisAtWall(calendar.compiled.zone, (day + 1) * DAY_MILLIS) <= from) day++;
    const to = Math.min(millisAtWall(calendar.compiled.zone, (day + 1) * DAY_MILLIS), toMs);
    yield { fromMs: from, toMs: to, day, why: whyClosed(calendar, day) };
    from = to;
  }
}

const whyClosed = ({ compiled: { plan } }: ServiceCalendar, day: number): SkippedReason => {
  const kind = kindOfDay(plan, day);
  if (kind === "holiday") return "holiday";
  if (hoursOfDay(plan, day).length > 0) return "outsideHours";
  return kind === "override" ? "closedDate" : "closedWeekday";
};

/** An open span, cut where it is paused. */
function* withPauses(open: ExplainedSpan, pauses: readonly Pause[]): Generator<ExplainedSpan, void> {
  let reached = open.fromMs;
  for (const pause of pauses) {
    const from = Math.max(pause.fromMs, reached);
    const to = Math.min(pause.toMs, open.toMs);
    if (from >= to) continue;
    if (from > reached) yield { ...open, fromMs: reached, toMs: from };
    yield { ...open, fromMs: from, toMs: to, why: "paused" };
    reached = to;
  }
  if (reached < open.toMs) yield { ...open, fromMs: reached };
}

const dayOnWall = ({ compiled: { zone } }: ServiceCalendar, ms: number): number =>
  Math.floor((ms + offsetAt(zone, ms)) / DAY_MILLIS);
