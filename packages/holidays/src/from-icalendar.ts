import type { CalendarData } from "@callout/core/calendar";
import ICAL from "ical.js";
import { err, ok, type Result } from "neverthrow";
import { calendarOf } from "./calendar-of.ts";
import { officeWeek, type ServiceWeek } from "./service-week.ts";

/** A text that is no iCalendar feed, or one whose rules repeat without measure. */
export interface NotICalendar {
  readonly type: "NotICalendar";
  readonly reason: string;
}

/** How a feed is read. */
export interface FeedReading {
  /** The zone of the calendar made; a feed's whole days are in no zone. */
  readonly timeZone: string;
  /** The years to read; what the feed says of others is left out, and rules without an end are followed no further. */
  readonly years: readonly number[];
  /** Days whose summary contains one of these are make-up workdays; every other whole day is a holiday. */
  readonly workdayWords?: readonly string[];
  readonly week?: ServiceWeek;
}

/**
 * A calendar with the holidays of an iCalendar feed, such as a company's own.
 *
 * Whole days count, from the first to the one before `DTEND`, repeated as their rules say; events at a time of day and
 * cancelled ones do not. A year in which the feed has no day is not announced.
 *
 * @source RFC 5545, 3.6.1 (events), 3.8.5 (repeating)
 * @example
 * ```ts
 * const feed = [
 *   "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
 *   "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Closed", "END:VEVENT", "END:VCALENDAR",
 * ].join("\r\n");
 * fromICalendar(feed, { timeZone: "Europe/Berlin", years: [2026] })._unsafeUnwrap().holidays
 * // => ["2026-12-24", "2026-12-25", "2026-12-26"]
 * ```
 */
export const fromICalendar = (
  text: string,
  { timeZone, years, workdayWords = [], week = officeWeek }: FeedReading,
): Result<CalendarData, NotICalendar> =>
  eventsOf(text)
    .andThen((events) => daysOf(events, years))
    .map((days) => {
      const isWorkday = ({ summary }: FeedDay): boolean => workdayWords.some((word) => summary.includes(word));
      return calendarOf(
        {
          timeZone,
          holidays: days.filter((day) => !isWorkday(day)).map(({ date }) => date),
          makeUpWorkdays: days.filter(isWorkday).map(({ date }) => date),
          earlyClosings: [],
          announcedYears: days.map(({ date }) => Number(date.slice(0, 4))),
        },
        week,
      );
    });

interface FeedDay {
  readonly date: string;
  readonly summary: string;
}

const eventsOf = (text: string): Result<readonly ICAL.Event[], NotICalendar> => {
  try {
    const parsed: unknown = ICAL.parse(text);
    if (!Array.isArray(parsed)) return err(notICalendar("no VCALENDAR"));
    const calendar = new ICAL.Component(parsed);
    if (calendar.name !== "vcalendar") return err(notICalendar("no VCALENDAR"));
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    return ok(events.filter(isWholeDay));
  } catch (cause) {
    return err(notICalendar(cause instanceof Error ? cause.message : String(cause)));
  }
};

const isWholeDay = (event: ICAL.Event): boolean => {
  const start = event.component.getFirstPropertyValue("dtstart");
  const status = event.component.getFirstPropertyValue("status");
  return start instanceof ICAL.Time && start.isDate && status !== "CANCELLED";
};

/** The days of all events that lie in `years`. */
const daysOf = (events: readonly ICAL.Event[], years: readonly number[]): Result<readonly FeedDay[], NotICalendar> => {
  const days: FeedDay[] = [];
  const last = Math.max(...years);
  let steps = 0;
  try {
    for (const event of events) {
      const length = Math.max(1, event.duration.toSeconds() / 86_400);
      const occurrences = event.iterator();
      const next = (): ICAL.Time | null | undefined => occurrences.next();
      for (let start = next(); start != null && start.year <= last; start = next()) {
        if ((steps += 1) > MOST_OCCURRENCES) return err(notICalendar("more than 100,000 repetitions"));
        days.push(...datesFrom(start, length).map((date) => ({ date, summary: event.summary })));
      }
    }
  } catch (cause) {
    return err(notICalendar(cause instanceof Error ? cause.message : String(cause)));
  }
  return ok(days.filter(({ date }) => years.includes(Number(date.slice(0, 4)))));
};

const MOST_OCCURRENCES = 100_000;

const datesFrom = (start: ICAL.Time, length: number): readonly string[] =>
  Array.from({ length }, (_, i) => {
    const day = start.clone();
    day.adjust(i, 0, 0, 0);
    return day.toString().slice(0, 10);
  });

const notICalendar = (reason: string): NotICalendar => ({ type: "NotICalendar", reason });
