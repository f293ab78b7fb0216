import { err, ok, type Result } from "neverthrow";
import { civilDate, dayNumber, daysInMonth } from "./civil-day.ts";

/** A date on a wall calendar, `YYYY-MM-DD`, in no particular zone. Years 0000 to 9999, ordered by `<`. */
export type LocalDate = string & { readonly __brand: "LocalDate" };

/** Text that is no date: another form than `YYYY-MM-DD`, or a day its month does not have. */
export interface NotALocalDate {
  readonly type: "NotALocalDate";
  readonly received: string;
}

/**
 * The date a text denotes, or why it is none.
 *
 * @example
 * ```ts
 * parseLocalDate("2024-02-29")._unsafeUnwrap() // => "2024-02-29"
 * parseLocalDate("2026-02-29").isErr() // => true
 * ```
 */
export const parseLocalDate = (text: string): Result<LocalDate, NotALocalDate> =>
  isLocalDate(text) ? ok(text) : err({ type: "NotALocalDate", received: text });

/**
 * {@link parseLocalDate} for text you wrote yourself, such as a literal in a test.
 *
 * @throws RangeError when the text is no date, which is then a bug of the caller
 */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${JSON.stringify(text)}`);
  return text;
};

/** Whether a text is a date of the proleptic Gregorian calendar, written `YYYY-MM-DD`. */
export const isLocalDate = (text: string): text is LocalDate => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
};

/** The days from 1970-01-01 to a date, negative before it. */
export const dayNumberOf = (date: LocalDate): number =>
  dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

const FIRST_DAY = dayNumber(0, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

/** Whether a {@link LocalDate} lies that many whole days after 1970-01-01. */
export const isDayNumber = (days: number): boolean => Number.isInteger(days) && days >= FIRST_DAY && days <= LAST_DAY;

/**
 * The date that lies `days` after 1970-01-01.
 *
 * @throws RangeError when it lies outside the years 0000 to 9999, which is a bug of the caller
 */
export const localDateOf = (days: number): LocalDate => {
  const { year, month, day } = civilDate(days);
  if (!isDayNumber(days)) throw new RangeError(`no date ${String(days)} days after 1970-01-01`);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as LocalDate;
};

const digits = (value: number, width: number): string => String(value).padStart(width, "0");
