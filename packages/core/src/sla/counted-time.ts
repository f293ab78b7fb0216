import { addOpenMillis, openMillisBetween } from "../calendar/open-millis.ts";
import type { Pause } from "../calendar/pauses.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";

/** Later than every moment there is: when nothing will ever come about, and where a pause without an end ends. */
export const NEVER = Infinity;

/**
 * The moment by which `millis` have been counted since `from`: in the open time of a calendar, or by the clock on the
 * wall where there is none. {@link NEVER} when it does not come.
 *
 * @param pauses - ascending, none overlapping another
 */
export const afterCounting = (
  calendar: ServiceCalendar | null,
  from: number,
  millis: number,
  pauses: readonly Pause[],
): number => {
  if (calendar === null) return afterElapsed(from, millis, pauses);
  return addOpenMillis(calendar, from, millis, pauses).unwrapOr(NEVER);
};

/** The latest moment since which `millis` have been counted by `until`; minus {@link NEVER} when there is none. */
export const beforeCounting = (
  calendar: ServiceCalendar | null,
  until: number,
  millis: number,
  pauses: readonly Pause[],
): number => {
  if (calendar !== null) return addOpenMillis(calendar, until, -millis, pauses).unwrapOr(-NEVER);
  const backwards = pauses.map(({ fromMs, toMs }) => ({ fromMs: -toMs, toMs: -fromMs })).reverse();
  return -afterElapsed(-until, millis, backwards);
};

/** The milliseconds counted between two moments; none when `to` is the earlier. */
export const countedBetween = (
  calendar: ServiceCalendar | null,
  from: number,
  to: number,
  pauses: readonly Pause[],
): number => {
  if (to <= from) return 0;
  return calendar === null ? elapsedBetween(from, to, pauses) : openMillisBetween(calendar, from, to, pauses);
};

const afterElapsed = (from: number, millis: number, pauses: readonly Pause[]): number => {
  let reached = from + millis;
  for (const { fromMs, toMs } of pauses) {
    if (fromMs >= reached) break;
    if (toMs > from) reached += toMs - Math.max(fromMs, from);
  }
  return reached;
};

const elapsedBetween = (from: number, to: number, pauses: readonly Pause[]): number => {
  let counted = to - from;
  for (const { fromMs, toMs } of pauses) counted -= Math.max(0, Math.min(toMs, to) - Math.max(fromMs, from));
  return counted;
};
