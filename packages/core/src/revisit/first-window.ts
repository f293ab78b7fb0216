import type { DayWindow } from "../policy/day-window.ts";
import type { Instant } from "../time/instant.ts";
import { DAY_MILLIS } from "../time/civil-day.ts";
import { momentAtWall } from "./day-at.ts";

/** A stretch of time in which somebody is to be asked; its end is not part of it. */
export interface AskingWindow {
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
}

/**
 * The first window that opens at a moment or after it, on a day or a later one.
 *
 * A window that is open already is not taken: the caller would have part of it only. One that the change of the clocks
 * swallows does not open that day. Days are counted from 1970-01-01; `dayAfter` names the one to try when none opens.
 */
export const firstWindow = (
  windows: readonly (readonly [string, string])[],
  on: { readonly day: number; readonly notBefore: Instant; readonly timeZone: string },
  dayAfter: (day: number) => number = (tried) => tried + 1,
): AskingWindow => {
  for (let at = on.day; ; at = dayAfter(at)) {
    const opening = windowsOn(windows, at, on.timeZone).find(({ windowFrom }) => windowFrom >= on.notBefore);
    if (opening) return opening;
  }
};

/** The windows of a day, the earliest first. */
export const windowsOn = (
  windows: readonly (readonly [string, string])[],
  day: number,
  timeZone: string,
): readonly AskingWindow[] =>
  [...windows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, until]) => ({
      windowFrom: momentOn(day, from, timeZone),
      windowUntil: momentOn(day, until, timeZone),
    }))
    .filter(({ windowFrom, windowUntil }) => windowFrom < windowUntil);

/** The moment a time of day comes on a day; 24:00 is the midnight that ends it. */
export const momentOn = (day: number, time: DayWindow[number], timeZone: string): Instant =>
  momentAtWall(day * DAY_MILLIS + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000, timeZone);
