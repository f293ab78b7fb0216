import { err, ok, type Result } from "neverthrow";
import { DAY_MILLIS } from "./civil-day.ts";
import { fromMillis, toMillis, type Instant } from "./instant.ts";
import { dayNumberOf, isLocalDate, localDateOf, type LocalDate } from "./local-date.ts";
import { millisAtWall, offsetAt, theZone, zoneNamed } from "./zone.ts";

/** What a calendar and a clock on the wall show, in no particular zone: `2026-03-02T09:00:00.000`. Ordered by `<`. */
export type LocalDateTime = string & { readonly __brand: "LocalDateTime" };

/** Text that is no wall time: no real date, an hour past 23, or an offset at its end. */
export interface NotALocalDateTime {
  readonly type: "NotALocalDateTime";
  readonly received: string;
}

/**
 * The wall time a text denotes, in its normal form, or why it denotes none. Seconds may be left out.
 *
 * @example
 * ```ts
 * parseLocalDateTime("2026-03-02T09:00")._unsafeUnwrap() // => "2026-03-02T09:00:00.000"
 * parseLocalDateTime("2026-03-02T25:00").isErr() // => true
 * ```
 */
export const parseLocalDateTime = (text: string): Result<LocalDateTime, NotALocalDateTime> => {
  const [, date = "", time = "", seconds = ":00", fraction = ""] = WALL_TIME.exec(text) ?? [];
  if (!isLocalDate(date)) return err({ type: "NotALocalDateTime", received: text });
  return ok(`${date}T${time}${seconds}.${fraction.slice(1).padEnd(3, "0")}` as LocalDateTime);
};

const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?:(:[0-5]\d)(\.\d{1,3})?)?$/;

/**
 * {@link parseLocalDateTime} for text you wrote yourself, such as a literal in a test.
 *
 * @throws RangeError when the text is no wall time, which is then a bug of the caller
 */
export const localDateTime = (text: string): LocalDateTime => {
  const parsed = parseLocalDateTime(text);
  if (parsed.isErr()) throw new RangeError(`not a wall time: ${JSON.stringify(text)}`);
  return parsed.value;
};

/**
 * What calendar and clock on the wall of a zone show at an instant.
 *
 * @param zone - an IANA name; see {@link isTimeZone}
 * @throws RangeError for an unknown zone, or where the wall shows a year outside 0000 to 9999; both are bugs of the caller
 * @example
 * ```ts
 * wallTimeAt(instant("2026-03-02T01:00:00Z"), "Asia/Shanghai") // => "2026-03-02T09:00:00.000"
 * ```
 */
export const wallTimeAt = (at: Instant, zone: string): LocalDateTime => {
  const ms = toMillis(at);
  const wall = ms + zoneOffsetMillis(ms, zone);
  const days = Math.floor(wall / DAY_MILLIS);
  return `${localDateOf(days)}T${clockText(wall - days * DAY_MILLIS)}` as LocalDateTime;
};

/** The date a calendar on the wall of a zone shows at an instant. Throws as {@link wallTimeAt} does. */
export const localDateAt = (at: Instant, zone: string): LocalDate => wallTimeAt(at, zone).slice(0, 10) as LocalDate;

/**
 * The first instant at which the wall of a zone shows this date and time or later.
 *
 * A time the clocks repeat is its first occurrence. A time they skip is the end of the gap, so that what follows one
 * another on the wall never runs backwards.
 *
 * @param zone - an IANA name; see {@link isTimeZone}
 * @throws RangeError for an unknown zone, or an instant outside the years 0000 to 9999; both are bugs of the caller
 * @example
 * ```ts
 * instantAtWallTime(localDateTime("2026-03-02T09:00"), "Asia/Shanghai") // => "2026-03-02T01:00:00.000Z"
 * instantAtWallTime(localDateTime("2026-03-29T01:30"), "Europe/London") // => "2026-03-29T01:00:00.000Z"
 * ```
 */
export const instantAtWallTime = (wall: LocalDateTime, zone: string): Instant =>
  fromMillis(millisAtWall(theZone(zone), wallMillisOf(wall)));

/** How far the wall clock of a zone is ahead of UTC at epoch milliseconds. Throws RangeError for an unknown zone. */
export const zoneOffsetMillis = (ms: number, zone: string): number => offsetAt(theZone(zone), ms);

/**
 * Whether the host knows a time zone of this IANA name. A bare offset is no zone.
 *
 * @example
 * ```ts
 * isTimeZone("Asia/Shanghai") // => true
 * isTimeZone("+08:00") // => false
 * ```
 */
export const isTimeZone = (name: string): boolean => zoneNamed(name) !== undefined;

const wallMillisOf = (wall: LocalDateTime): number =>
  dayNumberOf(wall.slice(0, 10) as LocalDate) * DAY_MILLIS +
  Number(wall.slice(11, 13)) * 3_600_000 +
  Number(wall.slice(14, 16)) * 60_000 +
  Number(wall.slice(17, 19)) * 1000 +
  Number(wall.slice(20));

const clockText = (millis: number): string => {
  const of = (unit: number, size: number, width: number): string =>
    String(Math.floor(millis / unit) % size).padStart(width, "0");
  return `${of(3_600_000, 24, 2)}:${of(60_000, 60, 2)}:${of(1000, 60, 2)}.${of(1, 1000, 3)}`;
};
