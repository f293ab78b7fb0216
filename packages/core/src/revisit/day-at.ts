import { DAY_MILLIS } from "../time/civil-day.ts";
import { toMillis, type Instant } from "../time/instant.ts";
import { offsetAt, theZone, type Zone } from "../time/zone.ts";

/**
 * The day a moment lies on in a zone, in days after 1970-01-01.
 *
 * @throws RangeError for an unknown zone, which is a bug of the caller
 */
export const dayAt = (at: Instant, timeZone: string): number => dayAtMillis(toMillis(at), theZone(timeZone));

/** {@link dayAt} of epoch milliseconds. */
export const dayAtMillis = (ms: number, zone: Zone): number => Math.floor((ms + offsetAt(zone, ms)) / DAY_MILLIS);
