import { err, ok, type Result } from "neverthrow";
import { isLocalDate } from "./local-date.ts";

/**
 * A moment, as ISO-8601 UTC text in one normal form with milliseconds: `2026-03-02T01:00:00.000Z`.
 *
 * It is JSON as it stands, equal by `===`, ordered by `<`, and readable in a database.
 * The years are 0000 to 9999, so that the order of the text is the order of time.
 */
export type Instant = string & { readonly __brand: "Instant" };

/** Text that is no moment: not ISO-8601 with an offset, an impossible date, or a year outside 0000 to 9999. */
export interface NotAnInstant {
  readonly type: "NotAnInstant";
  readonly received: string;
}

const EARLIEST_MILLIS = -62_167_219_200_000; // 0000-01-01T00:00:00.000Z
const LATEST_MILLIS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z
const ISO_8601 = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant that ISO-8601 text with `Z` or an offset denotes, in its normal form.
 *
 * @example
 * ```ts
 * parseInstant("2026-03-02T09:00:00+08:00")._unsafeUnwrap() // => "2026-03-02T01:00:00.000Z"
 * parseInstant("2026-02-30T09:00:00Z").isErr() // => true
 * ```
 */
export const parseInstant = (text: string): Result<Instant, NotAnInstant> => {
  const [, date] = ISO_8601.exec(text) ?? [];
  const millis = date === undefined || !isLocalDate(date) ? Number.NaN : Date.parse(text);
  return isMillis(millis) ? ok(fromMillis(millis)) : err({ type: "NotAnInstant", received: text });
};

/**
 * {@link parseInstant} for text you wrote yourself, such as a literal in a test.
 *
 * @throws RangeError when the text is no instant, which is then a bug of the caller
 */
export const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (parsed.isErr()) throw new RangeError(`not an instant: ${JSON.stringify(text)}`);
  return parsed.value;
};

/** Epoch milliseconds of an instant. */
export const toMillis = (at: Instant): number => Date.parse(at);

/**
 * The instant at epoch milliseconds.
 *
 * @param millis - whole milliseconds within the years 0000 to 9999
 * @throws RangeError outside of that, which is a bug of the caller
 */
export const fromMillis = (millis: number): Instant => {
  if (!isMillis(millis)) throw new RangeError(`no instant at ${String(millis)} ms: whole, in the years 0000 to 9999`);
  return new Date(millis).toISOString() as Instant;
};

/** Whether a number is epoch milliseconds that an {@link Instant} can hold. */
export const isMillis = (millis: number): boolean =>
  Number.isInteger(millis) && millis >= EARLIEST_MILLIS && millis <= LATEST_MILLIS;
