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
  const window = windowOver(calendar, at, at);
  const cycles = Math.max(0, Math.ceil((at - WINDOW_TO) / CYCLE));
  const weeks = Math.max(0, Math.ceil((WINDOW_FROM - at) / WEEK));
  const total = totalAt(window, at - cycles * CYCLE + weeks * WEEK);
  return total + (cycles && cycles * openPerCycle(window)) - (weeks && weeks * openPerWeek(window));
};

/** The open time of each 400 years after the last holidays, once the window reaches as far as it can. */
const openPerCycle = (window: OpenWindow): number =>
  window.toMs < WINDOW_TO ? 0 : lastTotal(window) - totalAt(window, CYCLES_START);

/** The open time of each week before the first holidays and clock changes, once the window reaches as far as it can. */
const openPerWeek = (window: OpenWindow): number =>
  window.fromMs > WINDOW_FROM ? 0 : totalAt(window, WEEKS_END) - firstTotal(window);

/**
 * The earliest moment with this {@link openTotal}, which must be above that of a moment asked before; `null` for never.
 */
export const earliestOfTotal = (calendar: ServiceCalendar, total: number): number | null => {
  const { window } = calendar.compiled;
  return total > firstTotal(window) && total <= lastTotal(window)
    ? earliestAt(window, total)
    : earliestBeyond(windowHolding(calendar, total), total);
};

const earliestBeyond = (window: OpenWindow, total: number): number | null => {
  const first = firstTotal(window);
  const last = lastTotal(window);
  const cycles = total > last ? Math.ceil((total - last) / openPerCycle(window)) : 0;
  const weeks = total <= first ? Math.floor((first - total) / openPerWeek(window)) + 1 : 0;
  if (!Number.isFinite(cycles + weeks)) return null;
  const folded = total - cycles * openPerCycle(window) + weeks * openPerWeek(window);
  return withinTime(earliestAt(window, Math.min(folded, last)) + cycles * CYCLE - weeks * WEEK);
};

/** The latest moment with this {@link openTotal}, an open one; `null` when it never opens again. */
export const latestOfTotal = (calendar: ServiceCalendar, total: number): number | null => {
  const { window } = calendar.compiled;
  return total >= firstTotal(window) && total < lastTotal(window)
    ? latestAt(window, total)
    : latestBeyond(windowHolding(calendar, total), total);
};

const latestBeyond = (window: OpenWindow, total: number): number | null => {
  const first = firstTotal(window);
  const last = lastTotal(window);
  const cycles = total >= last ? Math.floor((total - last) / openPerCycle(window)) + 1 : 0;
  const weeks = total < first ? Math.ceil((first - total) / openPerWeek(window)) : 0;
  if (!Number.isFinite(cycles + weeks)) return null;
  const folded = total - cycles * openPerCycle(window) + weeks * openPerWeek(window);
  return withinTime(latestAt(window, folded) + cycles * CYCLE - weeks * WEEK);
};

const withinTime = (ms: number): number | null => (ms >= EARLIEST && ms <= LATEST ? ms : null);
