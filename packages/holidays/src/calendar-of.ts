import type { CalendarData, ServiceHours, Weekday } from "@callout/core/calendar";
import type { ServiceWeek } from "./service-week.ts";

/** What a source of holidays says, each date once or more, in any order. */
export interface SpecialDates {
  readonly timeZone: string;
  readonly holidays: readonly string[];
  readonly makeUpWorkdays: readonly string[];
  /** Days that end early, each with the time of day, `HH:MM`, from which it is a holiday. */
  readonly earlyClosings: readonly { readonly date: string; readonly from: string }[];
  readonly announcedYears: readonly number[];
}

/** Calendar data of special dates and the week around them; the same dates give the same data. */
export const calendarOf = (
  { timeZone, holidays, makeUpWorkdays, earlyClosings, announcedYears }: SpecialDates,
  { weekly, makeUpHours = weekly["1"] ?? [] }: ServiceWeek,
): CalendarData => {
  const shortened = earlyClosings
    .filter(({ date }) => !holidays.includes(date))
    .map(({ date, from }) => [date, hoursUntil(from, weekly[weekdayOf(date)] ?? [])] as const);
  const makeUps = makeUpWorkdays.map((date) => [date, makeUpHours] as const);
  return {
    timeZone,
    weekly,
    holidays: [...new Set(holidays)].sort(),
    overrides: Object.fromEntries([...shortened, ...makeUps].sort(([a], [b]) => (a < b ? -1 : 1))),
    announcedYears: [...new Set(announcedYears)].sort((a, b) => a - b),
  };
};

/** The hours of a day up to a time of day; those through midnight end then too. */
const hoursUntil = (until: string, hours: readonly ServiceHours[]): readonly ServiceHours[] =>
  hours
    .filter(([opens]) => opens < until)
    .map(([opens, closes]) => [opens, closes <= opens || closes > until ? until : closes]);

const weekdayOf = (date: string): Weekday => String(((new Date(date).getUTCDay() + 6) % 7) + 1) as Weekday;
