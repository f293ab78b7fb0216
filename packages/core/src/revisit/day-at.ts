import { DAY_MILLIS } from "../time/civil-day.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { zoneOffsetMillis } from "../time/wall-time.ts";
import { millisAtWall, zoneNamed } from "../time/zone.ts";

/** What the wall of a zone shows at a moment, as epoch milliseconds of a clock set to UTC that shows it. */
export const wallMillisAt = (at: Instant, timeZone: string): number => {
  const ms = toMillis(at);
  return ms + zoneOffsetMillis(ms, timeZone);
};

/** The day a moment lies on in a zone, in days after 1970-01-01. */
export const dayAt = (at: Instant, timeZone: string): number => Math.floor(wallMillisAt(at, timeZone) / DAY_MILLIS);

/**
 * The first moment at which the wall of a zone shows this or later; see `instantAtWallTime`.
 *
 * @throws RangeError for an unknown zone, which is a bug of the caller
 */
export const momentAtWall = (wallMillis: number, timeZone: string): Instant => {
  const zone = zoneNamed(timeZone);
  if (zone === undefined) throw new RangeError(`no time zone named ${JSON.stringify(timeZone)}`);
  return fromMillis(millisAtWall(zone, wallMillis));
};
