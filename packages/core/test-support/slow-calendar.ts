import { defaultRules, type CalendarData, type ServiceHours } from "../src/calendar/calendar-data.ts";
import type { Pause } from "../src/calendar/pauses.ts";
import { dateOnWall, wallClockOf } from "./wall-clock.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The same calendar, found in the simplest way there is: minute by minute, by looking at the clock on the wall.
 *
 * A minute is open when the latest time that the wall has shown so far lies in the hours of some date. (Then a boundary
 * is the first moment at which the wall shows it or later, as the calendar promises.) It shares no code with the
 * calendar but the names of its data; hours, clock changes and the hours asked about must lie on whole minutes.
 */
export const slowCalendar = (data: CalendarData) => {
  const wall = wallClockOf(data.timeZone);
  const rules = { ...defaultRules, ...data.rules };

  const isHoliday = (date: string): boolean => {
    const overridden = data.overrides?.[date] !== undefined && rules.holidayAndOverride === "override";
    return (data.holidays ?? []).includes(date) && !overridden;
  };

  const known = new Map<number, readonly (readonly [number, number])[]>();

  /** The hours that start on the date of a wall midnight, as wall times. */
  const hoursFrom = (midnight: number): readonly (readonly [number, number])[] => {
    const hours = known.get(midnight) ?? readHoursFrom(midnight);
    known.set(midnight, hours);
    return hours;
  };

  const readHoursFrom = (midnight: number): readonly (readonly [number, number])[] => {
    const { date, weekday } = dateOnWall(midnight);
    const weekly = data.weekly[String(weekday) as keyof CalendarData["weekly"]] ?? [];
    const hours: readonly ServiceHours[] = isHoliday(date) ? [] : (data.overrides?.[date] ?? weekly);
    return hours.map(([opens, closes]) => {
      const from = midnight + minutesOf(opens);
      const to = midnight + minutesOf(closes);
      const end = to > from ? to : to + DAY;
      const cut = rules.overnightIntoHoliday === "cutAtMidnight" && isHoliday(dateOnWall(midnight + DAY).date);
      return [from, cut ? Math.min(end, midnight + DAY) : end];
    });
  };

  /** The minutes from one moment to another, each with whether it is open; the ends may cut one. */
  function* minutes(fromMs: number, toMs: number): Generator<{ from: number; to: number; open: boolean }> {
    let reached = Number.NEGATIVE_INFINITY;
    const first = Math.floor(fromMs / MINUTE) * MINUTE;
    for (let at = first - 2 * DAY; at < toMs; at += MINUTE) {
      reached = Math.max(reached, wall(at));
      if (at < first) continue;
      const midnight = Math.floor(reached / DAY) * DAY;
      const isWithin = ([opens, closes]: readonly [number, number]): boolean => opens <= reached && reached < closes;
      const open = hoursFrom(midnight).some(isWithin) || hoursFrom(midnight - DAY).some(isWithin);
      yield { from: Math.max(at, fromMs), to: Math.min(at + MINUTE, toMs), open };
    }
  }

  /** The stretches that are open and not paused, millisecond by millisecond where a pause begins or ends. */
  function* countedStretches(fromMs: number, toMs: number, pauses: readonly Pause[]): Generator<[number, number]> {
    const edges = pauses.flatMap((pause) => [pause.fromMs, pause.toMs]).sort((a, b) => a - b);
    for (const { from, to, open } of minutes(fromMs, toMs)) {
      if (!open) continue;
      const cuts = [from, ...edges.filter((edge) => edge > from && edge < to), to];
      for (const [i, start] of cuts.slice(0, -1).entries())
        if (!pauses.some((pause) => pause.fromMs <= start && start < pause.toMs)) yield [start, cuts[i + 1] as number];
    }
  }

  return {
    isOpenAt: (ms: number): boolean => [...minutes(ms, ms + 1)].some(({ open }) => open),

    openMillisBetween: (fromMs: number, toMs: number, pauses: readonly Pause[]): number => {
      let open = 0;
      for (const [from, to] of countedStretches(fromMs, toMs, pauses)) open += to - from;
      return open;
    },

    /** `undefined` when it is not reached before `untilMs`. */
    addOpenMillis: (
      startMs: number,
      durationMs: number,
      pauses: readonly Pause[],
      untilMs: number,
    ): number | undefined => {
      if (durationMs === 0 && rules.zeroOutsideHours === "unchanged") return startMs;
      let left = durationMs;
      for (const [from, to] of countedStretches(startMs, untilMs, pauses)) {
        if (left === 0 || to - from > left) return from + left;
        left -= to - from;
        if (left === 0 && durationMs > 0 && rules.exactFit === "closing") return to;
      }
      return undefined;
    },
  };
};

const minutesOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;
