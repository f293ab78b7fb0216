import { DAY_MILLIS } from "../time/civil-day.ts";
import type { CalendarPath } from "./calendar-refusal.ts";
import type { DayHours } from "./day-plan.ts";
import { unexpected, type Refuse } from "./refuse.ts";

/** A list of service hours as milliseconds after midnight, sorted, those that overlap or touch made one. */
export const readHours = (value: unknown, path: CalendarPath, refuse: Refuse): DayHours => {
  if (!Array.isArray(value)) return unexpected(refuse, path, "listOfHours", []);
  if (value.length > HOURS_PER_DAY) return refuse({ type: "TooManyHours", path, limit: HOURS_PER_DAY }, []);
  const intervals = Array.from(value, (hours: unknown, i) => readInterval(hours, [...path, i], refuse)).sort(
    (a, b) => a.opens - b.opens,
  );
  refuseOverlappedNights(intervals, refuse);
  return merged(intervals);
};

const HOURS_PER_DAY = 24;

interface Interval {
  readonly opens: number;
  readonly closes: number;
  readonly text: string;
  readonly path: CalendarPath;
}

const readInterval = (value: unknown, path: CalendarPath, refuse: Refuse): Interval => {
  const nothing = { opens: 0, closes: 0, text: "", path };
  if (!Array.isArray(value) || value.length !== 2) return unexpected(refuse, path, "hours", nothing);
  const opens = readTime(value[0], 0, path, refuse);
  const closes = readTime(value[1], 1, path, refuse);
  return { opens, closes: closes <= opens ? closes + DAY_MILLIS : closes, text: value.join("–"), path };
};

const readTime = (value: unknown, place: 0 | 1, interval: CalendarPath, refuse: Refuse): number => {
  const path = [...interval, place];
  if (typeof value !== "string") return unexpected(refuse, path, "text", 0);
  const [, hours, minutes, seconds = "0"] = TIME_OF_DAY.exec(value) ?? [];
  if (place === 1 && /^24:00(?::00)?$/.test(value)) return DAY_MILLIS;
  if (hours === undefined) return refuse({ type: "ImpossibleTime", path, received: value }, 0);
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
};

const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

const refuseOverlappedNights = (intervals: readonly Interval[], refuse: Refuse): void => {
  for (const night of intervals.filter(({ closes }) => closes > DAY_MILLIS)) {
    const other = intervals.find((one) => one !== night && one.opens < night.closes && night.opens < one.closes);
    if (other !== undefined)
      refuse({ type: "OvernightOverlap", path: night.path, hours: night.text, other: other.text }, undefined);
  }
};

const merged = (sorted: readonly Interval[]): DayHours => {
  const hours: number[] = [];
  for (const { opens, closes } of sorted) {
    const end = hours.at(-1);
    if (end !== undefined && opens <= end) hours[hours.length - 1] = Math.max(end, closes);
    else hours.push(opens, closes);
  }
  return hours;
};
