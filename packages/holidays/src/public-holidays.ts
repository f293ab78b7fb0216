import type { CalendarData } from "@callout/core/calendar";
import Holidays from "date-holidays";
import { err, ok, type Result } from "neverthrow";
import { calendarOf } from "./calendar-of.ts";
import { officeWeek, type ServiceWeek } from "./service-week.ts";

/** No holidays are kept for a place of that name. */
export type UnknownPlace =
  | { readonly type: "UnknownCountry"; readonly country: string }
  | {
      readonly type: "UnknownState";
      readonly country: string;
      readonly state: string;
      readonly known: readonly string[];
    };

/**
 * A calendar with the public holidays of a country, or of one of its states, in some years.
 *
 * Its zone is the place's first; where a country has several, give the state, or put your own into the data. Holidays
 * that begin at noon shorten the day. They follow from rules, so every year counts as announced; the dates of those that
 * depend on the sighting of the moon are calculated and may move by a day.
 *
 * @param country - ISO 3166-1, two letters
 * @param state - the part after the hyphen of ISO 3166-2; `undefined` for what holds in the whole country
 * @example
 * ```ts
 * publicHolidays("DE", "BY", [2026])._unsafeUnwrap().holidays?.includes("2026-01-06") // => true
 * publicHolidays("DE", undefined, [2026])._unsafeUnwrap().holidays?.includes("2026-01-06") // => false
 * publicHolidays("XX", undefined, [2026])._unsafeUnwrapErr() // => { type: "UnknownCountry", country: "XX" }
 * ```
 */
export const publicHolidays = (
  country: string,
  state: string | undefined,
  years: readonly number[],
  week: ServiceWeek = officeWeek,
): Result<CalendarData, UnknownPlace> =>
  holidaysOf(country, state).map((place) => {
    const found = years.flatMap((year) => place.getHolidays(year)).filter(({ type }) => type === "public");
    return calendarOf(
      {
        timeZone: place.getTimezones()[0] ?? "UTC",
        holidays: found.filter(({ date }) => startOf(date) === "00:00").flatMap(datesOf),
        earlyClosings: found
          .filter(({ date }) => startOf(date) !== "00:00")
          .map(({ date }) => ({ date: date.slice(0, 10), from: startOf(date) })),
        makeUpWorkdays: [],
        announcedYears: years,
      },
      week,
    );
  });

const holidaysOf = (country: string, state: string | undefined): Result<Holidays, UnknownPlace> => {
  const all = new Holidays();
  if (!Object.hasOwn(all.getCountries(), country)) return err({ type: "UnknownCountry", country });
  if (state === undefined) return ok(new Holidays(country));
  const known = Object.keys({ ...all.getStates(country) });
  return known.includes(state)
    ? ok(new Holidays(country, state))
    : err({ type: "UnknownState", country, state, known });
};

/** The time of day a holiday begins, from `YYYY-MM-DD HH:MM:SS`. */
const startOf = (date: string): string => date.slice(11, 16);

/** The dates a holiday lasts; on the day of a clock change a day is an hour longer or shorter. */
const datesOf = ({
  date,
  start,
  end,
}: {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
}): string[] => {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
  return Array.from({ length: days }, (_, i) =>
    new Date(Date.parse(date.slice(0, 10)) + i * DAY).toISOString().slice(0, 10),
  );
};

const DAY = 86_400_000;
