import { earliestAt, firstTotal, lastTotal, latestAt, totalAt, type OpenWindow } from "./open-window.ts";
import {
  CYCLE,
  CYCLES_START,
  EARLIEST,
  LATEST,
  WEEK,
  WEEKS_END,
  WINDOW_FROM,
  WINDOW_TO,
  windowHolding,
  windowOver,
  type ServiceCalendar,
} from "./service-calendar.ts";

/**
 * The open time between the calendar's origin and a moment, negative before it. Where windows do not reach, whole weeks
 * or cycles count at once.
 */
export const openTotal = (calendar: ServiceCalendar, ms: number): number => {
  const { window } = calendar.compiled;
  return ms >= window.fromMs && ms <= window.toMs ? totalAt(window, ms) : totalBeyond(calendar, ms);
};

const totalBeyond = (calendar: ServiceCalendar, ms: number): number => {
  if (Number.isNaN(ms)) throw new RangeError("no moment at NaN milliseconds");
  const at = Math.min(Math.max(ms, EARLIEST), LATEST);
  const cycles = Math.max(0, Math.ceil((at - WINDOW_TO) / CYCLE));
  const weeks = Math.max(0, Math.ceil((WINDOW_FROM - at) / WEEK));
  const skipped = cycles > 0 ? cycles * openPerCycle(calendar) : weeks > 0 ? -weeks * openPerWeek(calendar) : 0;
  const near = at - cycles * CYCLE + weeks * WEEK;
  return totalAt(windowOver(calendar, near, near), near) + skipped;
};

/** The open time of each 400 years after the last holidays. */
const openPerCycle = (calendar: ServiceCalendar): number => {
  if (!calendar.compiled.plan.opensWeekly) return 0;
  const window = windowOver(calendar, CYCLES_START, WINDOW_TO);
  return lastTotal(window) - totalAt(window, CYCLES_START);
};

/** The open time of each week before the first holidays and clock changes. */
const openPerWeek = (calendar: ServiceCalendar): number => {
  if (!calendar.compiled.plan.opensWeekly) return 0;
  const window = windowOver(calendar, WINDOW_FROM, WEEKS_END);
  return totalAt(window, WEEKS_END) - firstTotal(window);
};

/**
 * The earliest moment with this {@link openTotal}, which must be above that of a moment asked before; `null` for never.
 */
export const earliestOfTotal = (calendar: ServiceCalendar, total: number): number | null => {
  const { window } = calendar.compiled;
  return total > firstTotal(window) && total <= lastTotal(window)
    ? earliestAt(window, total)
    : earliestBeyond(calendar, total);
};

const earliestBeyond = (calendar: ServiceCalendar, total: number): number | null => {
  const held = windowHolding(calendar, total);
  const later = total - lastTotal(held);
  const earlier = firstTotal(held) - total;
  const cycles = later > 0 ? Math.ceil(later / openPerCycle(calendar)) : 0;
  const weeks = earlier >= 0 ? Math.floor(earlier / openPerWeek(calendar)) + 1 : 0;
  return moved(calendar, total, cycles, weeks, earliestAt);
};

/** The latest moment with this {@link openTotal}, an open one; `null` when it never opens again. */
export const latestOfTotal = (calendar: ServiceCalendar, total: number): number | null => {
  const { window } = calendar.compiled;
  return total >= firstTotal(window) && total < lastTotal(window)
    ? latestAt(window, total)
    : latestBeyond(calendar, total);
};

const latestBeyond = (calendar: ServiceCalendar, total: number): number | null => {
  const held = windowHolding(calendar, total);
  const later = total - lastTotal(held);
  const earlier = firstTotal(held) - total;
  const cycles = later >= 0 ? Math.floor(later / openPerCycle(calendar)) + 1 : 0;
  const weeks = earlier > 0 ? Math.ceil(earlier / openPerWeek(calendar)) : 0;
  return moved(calendar, total, cycles, weeks, latestAt);
};

/** The moment with a total, found whole cycles earlier or whole weeks later; infinitely many are never. */
const moved = (
  calendar: ServiceCalendar,
  total: number,
  cycles: number,
  weeks: number,
  momentAt: (window: OpenWindow, total: number) => number,
): number | null => {
  if (!Number.isFinite(cycles + weeks)) return null;
  const by = (cycles && cycles * openPerCycle(calendar)) - (weeks && weeks * openPerWeek(calendar));
  const { window } = calendar.compiled;
  const ms = momentAt(window, Math.min(total - by, lastTotal(window))) + cycles * CYCLE - weeks * WEEK;
  return ms >= EARLIEST && ms <= LATEST ? ms : null;
};
