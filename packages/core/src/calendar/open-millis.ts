import { err, ok, type Result } from "neverthrow";
import { neverOpen, type NeverOpen } from "./never-open.ts";
import { firstTotal, lastTotal, openedBy } from "./open-window.ts";
import { earliestOfTotal, latestOfTotal, openTotal } from "./open-total.ts";
import { inOrder, noPauses, type Pause } from "./pauses.ts";
import { EARLIEST, LATEST, type ServiceCalendar } from "./service-calendar.ts";

/**
 * The moment at which a calendar has been open for `durationMs` since `startMs`.
 *
 * The earliest such moment: time that fits exactly ends at the closing, and adding nothing gives the start, open or
 * closed. The calendar's rules can say otherwise. A negative duration counts back, and then exact time ends at an opening.
 *
 * @param durationMs - milliseconds of open time
 * @param pauses - stretches that do not count; in any order, overlapping or in closed time as they like
 */
export const addOpenMillis = (
  calendar: ServiceCalendar,
  startMs: number,
  durationMs: number,
  pauses: readonly Pause[] = noPauses,
): Result<number, NeverOpen> => {
  const reached = momentAfter(calendar, startMs, durationMs, pauses);
  return reached === null ? err(neverOpen(startMs, durationMs)) : ok(reached);
};

const momentAfter = (
  calendar: ServiceCalendar,
  startMs: number,
  durationMs: number,
  pauses: readonly Pause[],
): number | null => {
  if (!(startMs >= EARLIEST && startMs <= LATEST)) return null;
  const { rules } = calendar.compiled.plan;
  if (durationMs > 0) {
    const due = countedOn(calendar, startMs, durationMs, pauses);
    return due === null || rules.exactFit === "closing" ? due : nextOpeningMillis(calendar, due, pauses);
  }
  if (durationMs < 0) return countedBack(calendar, startMs, durationMs, pauses);
  if (durationMs !== 0) return null;
  return rules.zeroOutsideHours === "unchanged" ? startMs : nextOpeningMillis(calendar, startMs, pauses);
};

const countedOn = (
  calendar: ServiceCalendar,
  startMs: number,
  durationMs: number,
  pauses: readonly Pause[],
): number | null => {
  if (durationMs > LATEST - startMs) return null;
  let total = openTotal(calendar, startMs) + durationMs;
  if (pauses.length > 0)
    for (const pause of inOrder(pauses)) {
      if (pause.toMs <= startMs) continue;
      const from = pause.fromMs > startMs ? pause.fromMs : startMs;
      const { window } = calendar.compiled;
      if (from >= window.toMs && total <= lastTotal(window)) break;
      const before = openTotal(calendar, from);
      if (total <= before) break;
      if (pause.toMs >= LATEST) return null;
      total += openTotal(calendar, pause.toMs) - before;
    }
  const due = earliestOfTotal(calendar, total);
  // A fraction of a millisecond can be lost against years of milliseconds.
  return due !== null && due < startMs ? startMs : due;
};

const countedBack = (
  calendar: ServiceCalendar,
  startMs: number,
  durationMs: number,
  pauses: readonly Pause[],
): number | null => {
  if (durationMs < EARLIEST - startMs) return null;
  let total = openTotal(calendar, startMs) + durationMs;
  for (const { fromMs, toMs } of [...inOrder(pauses)].reverse()) {
    if (fromMs >= startMs) continue;
    const to = Math.min(toMs, startMs);
    const { window } = calendar.compiled;
    if ((to <= window.fromMs && total >= firstTotal(window)) || total >= openTotal(calendar, to)) break;
    if (fromMs <= EARLIEST) return null;
    total -= openTotal(calendar, to) - openTotal(calendar, fromMs);
  }
  const begun = latestOfTotal(calendar, total);
  return begun === null ? null : Math.min(begun, startMs);
};

/**
 * For how long a calendar is open from one moment to another, in milliseconds; negative when `toMs` is the earlier.
 *
 * Moments beyond those a `Date` can hold count as the first and the last of them.
 *
 * @throws RangeError for NaN, which is a bug of the caller
 */
export const openMillisBetween = (
  calendar: ServiceCalendar,
  fromMs: number,
  toMs: number,
  pauses: readonly Pause[] = noPauses,
): number => {
  if (toMs < fromMs) return 0 - openMillisBetween(calendar, toMs, fromMs, pauses);
  let open = openTotal(calendar, toMs) - openTotal(calendar, fromMs);
  if (pauses.length > 0)
    for (const pause of inOrder(pauses)) {
      if (pause.toMs <= fromMs) continue;
      if (pause.fromMs >= toMs) break;
      open -= openTotal(calendar, Math.min(pause.toMs, toMs)) - openTotal(calendar, Math.max(pause.fromMs, fromMs));
    }
  return open;
};

/** Whether a calendar is open at a moment: half-open, so at its opening and not at its closing. */
export const isOpenAt = (calendar: ServiceCalendar, ms: number): boolean => {
  const { window } = calendar.compiled;
  if (!(ms >= window.fromMs && ms < window.toMs)) return nextOpeningMillis(calendar, ms) === ms;
  const span = openedBy(window, ms) - 1;
  const { starts, totals } = window;
  return span >= 0 && ms - (starts[span] as number) < (totals[span + 1] as number) - (totals[span] as number);
};

/** The first moment at or after `ms` at which a calendar is open and not paused; `null` when there is none. */
export const nextOpeningMillis = (
  calendar: ServiceCalendar,
  ms: number,
  pauses: readonly Pause[] = noPauses,
): number | null => {
  let next = nextUnpaused(calendar, ms);
  if (pauses.length > 0)
    for (const { fromMs, toMs } of inOrder(pauses))
      if (next !== null && fromMs <= next && next < toMs) next = nextUnpaused(calendar, toMs);
  return next;
};

const nextUnpaused = (calendar: ServiceCalendar, ms: number): number | null => {
  if (!(ms <= LATEST)) return null;
  const { window } = calendar.compiled;
  if (ms >= window.fromMs && ms < window.toMs) {
    if (isOpenAt(calendar, ms)) return ms;
    const next = window.starts[openedBy(window, ms)] as number;
    if (next < window.toMs) return next;
  }
  return latestOfTotal(calendar, openTotal(calendar, ms));
};
