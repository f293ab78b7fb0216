import { DAY_MILLIS } from "../time/civil-day.ts";
import { FIRST_CHANGES_MILLIS, GREGORIAN_CYCLE_MILLIS, STEADY_RULES_MILLIS, type Zone } from "../time/zone.ts";
import type { DayPlan } from "./day-plan.ts";
import { firstTotal, lastTotal, openWindow, type OpenWindow } from "./open-window.ts";

/**
 * A compiled calendar, made by `compileCalendar`. Ask it through the functions of this module.
 *
 * It remembers what it has computed, so keep one for each calendar and ask it everything.
 */
export interface ServiceCalendar {
  readonly timeZone: string;
  /** The years whose holidays are known; `null` when the calendar does not say. */
  readonly announcedYears: ReadonlySet<number> | null;
  /** Internal: what the functions of this module search. */
  readonly compiled: CompiledCalendar;
}

/** What is known of a calendar: its meaning, its zone, and the window searched so far. */
export interface CompiledCalendar {
  readonly plan: DayPlan;
  readonly zone: Zone;
  window: OpenWindow;
}

/** The window of a calendar that has not been asked anything. */
export const nothingYet: OpenWindow = {
  originMs: 0,
  fromMs: Number.POSITIVE_INFINITY,
  toMs: Number.NEGATIVE_INFINITY,
  starts: Float64Array.of(Number.POSITIVE_INFINITY),
  totals: Float64Array.of(0),
  openedBeforeDay: Int32Array.of(0),
  spanOfBucket: Int32Array.of(0),
  bucketMillis: 1,
};

/** The first moment a `Date` can hold; what lies before counts as this. */
export const EARLIEST = -8_640_000_000_000_000;
/** The last moment a `Date` can hold; what lies after counts as this. */
export const LATEST = 8_640_000_000_000_000;

/** Milliseconds of a week whose clocks do not change. */
export const WEEK = 7 * DAY_MILLIS;
/** Before this a calendar has neither holidays nor clock changes, so each week is like the next. */
export const WEEKS_END = FIRST_CHANGES_MILLIS;
/** No window reaches further back: one of the weeks that are all alike is enough. */
export const WINDOW_FROM = WEEKS_END - WEEK;

/** The 400 years after which the Gregorian calendar repeats itself. */
export const CYCLE = GREGORIAN_CYCLE_MILLIS;
/** From here on a calendar has no holidays any more, so each cycle is like the last. */
export const CYCLES_START = STEADY_RULES_MILLIS;
/** No window reaches further on: one of the cycles that are all alike is enough. */
export const WINDOW_TO = CYCLES_START + CYCLE;

/** The calendar's window, grown where needed to hold both moments as far as windows reach. */
export const windowOver = (calendar: ServiceCalendar, fromMs: number, toMs: number): OpenWindow => {
  const { window } = calendar.compiled;
  return fromMs >= window.fromMs && toMs <= window.toMs ? window : grown(calendar.compiled, fromMs, toMs);
};

/** A wider window, kept by the calendar. It at least doubles, so that growing step by step costs no more than at once. */
const grown = (compiled: CompiledCalendar, fromMs: number, toMs: number): OpenWindow => {
  const { plan, zone, window } = compiled;
  const low = clamped(fromMs);
  const high = clamped(toMs);
  if (low >= window.fromMs && high <= window.toMs) return window;
  const reserve = Math.max(window.toMs - window.fromMs, 0);
  const from = low < window.fromMs ? clamped(Math.min(low - MONTH, window.fromMs - reserve)) : window.fromMs;
  const to = high > window.toMs ? clamped(Math.max(high + YEAR, window.toMs + reserve)) : window.toMs;
  const originMs = window === nothingYet ? from : window.originMs;
  compiled.window = openWindow(plan, zone, { originMs, fromMs: from, toMs: to });
  return compiled.window;
};

/** Questions reach on rather than back. */
const YEAR = 366 * DAY_MILLIS;
const MONTH = 31 * DAY_MILLIS;

/** The nearest UTC midnight within reach of windows. */
const clamped = (ms: number): number =>
  Math.floor(Math.min(Math.max(ms, WINDOW_FROM), WINDOW_TO) / DAY_MILLIS) * DAY_MILLIS;

/** The calendar's window, grown until it opens both before and after it reaches `total`, or cannot any more. */
export const windowHolding = (calendar: ServiceCalendar, total: number): OpenWindow => {
  let { window } = calendar.compiled;
  while (lastTotal(window) <= total && opensLater(calendar, window.toMs))
    window = windowOver(calendar, window.fromMs, window.toMs + stretchOf(window, total - lastTotal(window)));
  while (firstTotal(window) > total && window.fromMs > WINDOW_FROM)
    window = windowOver(calendar, window.fromMs - stretchOf(window, firstTotal(window) - total), window.toMs);
  return window;
};

/** Whether growing the window beyond `ms` can bring more open time. */
const opensLater = ({ compiled: { plan } }: ServiceCalendar, ms: number): boolean =>
  ms < WINDOW_TO && (plan.opensWeekly || ms / DAY_MILLIS < plan.lastOverride + 3);

/** About how long it takes to be open for `openMillis`, going by the window. */
const stretchOf = (window: OpenWindow, openMillis: number): number => {
  const open = lastTotal(window) - firstTotal(window);
  return DAY_MILLIS + (open > 0 ? (openMillis / open) * (window.toMs - window.fromMs) : 0);
};
