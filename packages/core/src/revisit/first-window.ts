import type { DayWindow } from "../policy/day-window.ts";
import { DAY_MILLIS } from "../time/civil-day.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { millisAtWall, theZone, type Zone } from "../time/zone.ts";

/** A stretch of time in which somebody is to be asked; its end is not part of it. */
export interface AskingWindow {
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
}

/** An {@link AskingWindow} in epoch milliseconds. */
export interface WindowMillis {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The first window that opens at a moment or after it, on a day or a later one.
 *
 * A window that is open already is not taken: the caller would have part of it only. One that the change of the clocks
 * swallows does not open that day. Days are counted from 1970-01-01.
 */
export const firstWindow = (
  windows: readonly DayWindow[],
  { day, notBefore, timeZone }: { readonly day: number; readonly notBefore: Instant; readonly timeZone: string },
): AskingWindow =>
  asWindow(firstWindowMillis(windows, { day, notBeforeMs: toMillis(notBefore), zone: theZone(timeZone) }));

/** {@link firstWindow} in epoch milliseconds; `dayAfter` names the day to try when none opens. */
export const firstWindowMillis = (
  windows: readonly DayWindow[],
  { day, notBeforeMs, zone }: { readonly day: number; readonly notBeforeMs: number; readonly zone: Zone },
  dayAfter: (day: number) => number = (tried) => tried + 1,
): WindowMillis => {
  const onWall = wallWindows(windows);
  for (let at = day; ; at = dayAfter(at))
    for (const window of onWall) {
      const opened = windowOn(window, at, zone);
      if (opened.fromMs >= notBeforeMs && opened.fromMs < opened.untilMs) return opened;
    }
};

/** The windows of a day, the earliest first. */
export const windowsOn = (windows: readonly DayWindow[], day: number, timeZone: string): readonly WindowMillis[] => {
  const zone = theZone(timeZone);
  return wallWindows(windows)
    .map((window) => windowOn(window, day, zone))
    .filter(({ fromMs, untilMs }) => fromMs < untilMs);
};

/** A window as text. */
export const asWindow = ({ fromMs, untilMs }: WindowMillis): AskingWindow => ({
  windowFrom: fromMillis(fromMs),
  windowUntil: fromMillis(untilMs),
});

/** A window on the wall, in milliseconds after midnight; 24:00 is the midnight that ends the day. */
type WallWindow = WindowMillis;

const windowOn = ({ fromMs, untilMs }: WallWindow, day: number, zone: Zone): WindowMillis => {
  const midnight = day * DAY_MILLIS;
  return { fromMs: millisAtWall(zone, midnight + fromMs), untilMs: millisAtWall(zone, midnight + untilMs) };
};

const known = new WeakMap<readonly DayWindow[], readonly WallWindow[]>();

/** Windows as they stand on the wall, the earliest first; read once for each list. */
const wallWindows = (windows: readonly DayWindow[]): readonly WallWindow[] => {
  const read =
    known.get(windows) ??
    windows
      .map(([from, until]) => ({ fromMs: millisOfDay(from), untilMs: millisOfDay(until) }))
      .sort((a, b) => a.fromMs - b.fromMs);
  known.set(windows, read);
  return read;
};

const millisOfDay = (time: DayWindow[number]): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;
