import { err, ok, type Result } from "neverthrow";
import { fromMillis, isMillis, toMillis, type Instant } from "../time/instant.ts";
import { neverOpen, type NeverOpen } from "./never-open.ts";
import { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "./open-millis.ts";
import type { Pause } from "./pauses.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/** A stretch of time that does not count. Half-open; one that ends before it begins is none. */
export interface PausedTime {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The moment at which a calendar has been open for `durationMillis` since `start`. Means what {@link addOpenMillis} does.
 *
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Asia/Shanghai", weekly: { "1": [["09:00", "12:00"], ["13:00", "18:00"]] } })._unsafeUnwrap();
 * addOpenTime(office, instant("2026-03-02T03:00:00Z"), 2 * 3_600_000)._unsafeUnwrap() // => "2026-03-02T06:00:00.000Z"
 * ```
 */
export const addOpenTime = (
  calendar: ServiceCalendar,
  start: Instant,
  durationMillis: number,
  pauses: readonly PausedTime[] = [],
): Result<Instant, NeverOpen> => {
  const startMs = toMillis(start);
  return addOpenMillis(calendar, startMs, durationMillis, inMillis(pauses)).andThen((ms) =>
    isMillis(ms) ? ok(fromMillis(ms)) : err(neverOpen(startMs, durationMillis)),
  );
};

/** For how many milliseconds a calendar is open from one moment to another; negative when `to` is the earlier. */
export const openTimeBetween = (
  calendar: ServiceCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly PausedTime[] = [],
): number => openMillisBetween(calendar, toMillis(from), toMillis(to), inMillis(pauses));

/** Whether a calendar is open at a moment: half-open, so at its opening and not at its closing. */
export const isOpen = (calendar: ServiceCalendar, at: Instant): boolean => isOpenAt(calendar, toMillis(at));

/** The first moment at or after `at` at which a calendar is open and not paused; `null` when there is none. */
export const nextOpening = (
  calendar: ServiceCalendar,
  at: Instant,
  pauses: readonly PausedTime[] = [],
): Instant | null => {
  const next = nextOpeningMillis(calendar, toMillis(at), inMillis(pauses));
  return next === null || !isMillis(next) ? null : fromMillis(next);
};

/** The same pauses in epoch milliseconds. */
export const inMillis = (pauses: readonly PausedTime[]): readonly Pause[] =>
  pauses.map(({ from, to }) => ({ fromMs: toMillis(from), toMs: toMillis(to) }));
