import fc from "fast-check";
import type { CalendarData, CalendarRules, ServiceHours } from "../src/calendar/calendar-data.ts";
import type { Pause } from "../src/calendar/pauses.ts";
import { covering, zoneNamed } from "../src/time/zone.ts";
import { dateOnWall, wallClockOf } from "./wall-clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a zone changed its clocks, up to 2037; not before 1973, when the last zone had come to offsets of whole minutes. */
const clockChanges = (timeZone: string): readonly number[] => {
  const zone = zoneNamed(timeZone);
  if (zone === undefined) throw new Error(`no zone ${timeZone}`);
  const from = Date.UTC(1973, 0, 1);
  const to = Date.UTC(2038, 0, 1);
  const changes = covering(zone, from, to).changes.filter((at) => at > from && at < to && at % MINUTE === 0);
  return changes.length > 0 ? changes : [Date.UTC(2026, 2, 29, 1)];
};

/** A moment around which everything of a question lies: mostly a change of clocks. */
export const turn = (timeZone: string): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...clockChanges(timeZone)) },
    { weight: 1, arbitrary: fc.integer({ min: Date.UTC(1973, 0, 20), max: Date.UTC(2099, 0) }) },
  );

/** A moment some days from another at most, often very near, often on the minute. */
export const near = (at: number, days = 5): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -days * DAY, max: days * DAY }).map((by) => at + by),
    fc.integer({ min: -days * 24 * 12, max: days * 24 * 12 }).map((by) => at + by * 5 * MINUTE),
    fc.integer({ min: -180, max: 180 }).map((by) => at + by * MINUTE),
    fc.constantFrom(-HOUR, -1, 0, 1, HOUR).map((by) => at + by),
  );

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const minuteOfDay = fc.oneof(
  fc.constantFrom(0, 30, 60, 90, 105, 120, 135, 150, 180, 210, 23 * 60 + 30, 23 * 60 + 59),
  fc.integer({ min: 0, max: 287 }).map((n) => n * 5),
);

/** None to three intervals in any order: ordinary ones, perhaps up to 24:00, or with one through midnight. */
export const dayHours: fc.Arbitrary<readonly ServiceHours[]> = fc
  .record({
    times: fc.uniqueArray(minuteOfDay, { minLength: 0, maxLength: 6 }).map((times) => [...times].sort((a, b) => a - b)),
    shape: fc.constantFrom("ordinary", "untilMidnight", "overnight"),
  })
  .map(({ times, shape }): ServiceHours[] => {
    const even = times.slice(0, times.length - (times.length % 2));
    if (shape === "untilMidnight") even.splice(-1, even.length === 0 ? 0 : 1, 24 * 60);
    const turned = shape === "overnight" ? [...even.slice(1), ...even.slice(0, 1)] : even;
    return turned.length < 2 ? [] : pairs(turned.map(timeText));
  })
  .chain((hours) => fc.shuffledSubarray(hours, { minLength: hours.length }));

const pairs = (times: readonly string[]): ServiceHours[] =>
  times.flatMap((time, i) => (i % 2 === 0 ? [[time, times[i + 1] ?? time] as const] : []));

const rules: fc.Arbitrary<Partial<CalendarRules>> = fc.record({
  holidayAndOverride: fc.constantFrom("override", "holiday"),
  overnightIntoHoliday: fc.constantFrom("runsOn", "cutAtMidnight"),
});

/** A calendar in which every kind of day occurs, its special dates around a moment. */
export const calendarAround = (timeZone: string, at: number): fc.Arbitrary<CalendarData> => {
  const dates = fc.integer({ min: -4, max: 4 }).map((days) => dateOnWall(wallClockOf(timeZone)(at + days * DAY)).date);
  const weekly = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        "1": dayHours,
        "2": dayHours,
        "3": dayHours,
        "4": dayHours,
        "5": dayHours,
        "6": dayHours,
        "7": dayHours,
      }),
    },
    { weight: 2, arbitrary: dayHours.map((h) => ({ "1": h, "2": h, "3": h, "4": h, "5": h, "6": h, "7": h })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
  return fc.record({
    timeZone: fc.constant(timeZone),
    weekly,
    holidays: fc.array(dates, { maxLength: 3 }),
    overrides: fc.dictionary(dates, dayHours, { maxKeys: 3 }),
    rules: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: rules }),
  });
};

/** Up to four pauses near a moment: any order, overlapping, touching, empty or turned round. */
export const pausesNear = (at: number): fc.Arbitrary<readonly Pause[]> =>
  fc.array(
    fc
      .record({ fromMs: near(at), length: fc.constantFrom(-HOUR, 0, 1, MINUTE, 3 * HOUR, DAY) })
      .map(({ fromMs, length }) => ({
        fromMs,
        toMs: fromMs + length,
      })),
    { maxLength: 4 },
  );

/** A calendar and what can be asked of it, all of it around one moment. */
export interface Scene {
  readonly data: CalendarData;
  readonly from: number;
  readonly to: number;
  readonly later: number;
  readonly pauses: readonly Pause[];
  readonly duration: number;
  readonly more: number;
}

export const scene = (timeZone: string): fc.Arbitrary<Scene> =>
  turn(timeZone).chain((at) =>
    fc.record({
      data: calendarAround(timeZone, at),
      from: near(at),
      to: near(at),
      later: near(at, 60),
      pauses: pausesNear(at),
      duration,
      more: duration,
    }),
  );

/** Milliseconds of open time, zero or more: minutes, hours, odd milliseconds, weeks. */
const duration = fc.oneof(
  fc.constantFrom(0, 1, MINUTE, HOUR, 8 * HOUR),
  fc.integer({ min: 0, max: 60 }).map((n) => n * 5 * MINUTE),
  fc.integer({ min: 0, max: 200 * HOUR }),
);
