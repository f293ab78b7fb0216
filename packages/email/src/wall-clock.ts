import { isTimeZone, toMillis, zoneOffsetMillis, type Instant } from "@callout/core";
import { remembering } from "./remembering.ts";

/** What a wall clock and a calendar show at a moment, in some zone. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Such as `09:05`; 24 hours. */
  readonly time: string;
  /** Such as `UTC+8`, but only where the time alone would not tell: within an hour of a change of the clocks. */
  readonly offset: string | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a wall clock in `zone` shows at `at`. No two minutes are shown alike, not even when clocks are set back. */
export const wallClockIn = (zone: string, at: Instant): WallClock => {
  const millis = toMillis(at);
  const ahead = aheadIn(zone, millis);
  const isNearChange = aheadIn(zone, millis - HOUR) !== ahead || aheadIn(zone, millis + HOUR) !== ahead;
  const wall = new Date(millis + ahead);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay() || 7,
    time: `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`,
    offset: isNearChange ? offsetText(ahead / MINUTE) : null,
  };
};

/** How far a wall clock in `zone` is ahead of UTC at `at`, in minutes; behind is negative. */
export const offsetMinutesIn = (zone: string, at: Instant): number => aheadIn(zone, toMillis(at)) / MINUTE;

/** The zone itself when this platform knows it, else UTC: a time in a zone that is named is better than no message. */
export const knownZone = (zone: string): string =>
  isTimeZone(zone) || (PLAIN_OFFSET.test(zone) && zoneNameOf(["en", zone, "2000"]) !== null) ? zone : "UTC";

/**
 * What people call a zone, whatever the season: `China Standard Time`, `北美东部时间`. A place may have changed from one zone
 * to another, as Lisbon and Istanbul did, so the name is that of the year in which it was `at`.
 */
export const zoneNameIn = (languageTag: string, zone: string, at: Instant): string =>
  zoneNameOf([languageTag, zone, at.slice(0, 4)]) ?? zone;

/** A zone that is no place but an offset, such as `+08:00`: some platforms know them, others do not. */
const PLAIN_OFFSET = /^([+-])(\d{2}):?(\d{2})$/;

const aheadIn = (zone: string, millis: number): number => {
  const [, sign, hours, minutes] = PLAIN_OFFSET.exec(zone) ?? [];
  if (sign === undefined) return zoneOffsetMillis(millis, zone);
  return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
};

const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.floor(Math.abs(minutes) % 60)];
  if (hours + rest === 0) return "UTC";
  return `UTC${minutes < 0 ? "-" : "+"}${String(hours)}${rest === 0 ? "" : `:${two(rest)}`}`;
};

const two = (number: number): string => String(number).padStart(2, "0");

/** Null where the platform does not know the zone. A formatter costs a hundred times what using it costs. */
const zoneNameOf = remembering(([languageTag, timeZone, year]: readonly [string, string, string]): string | null => {
  const named = (timeZoneName: "long" | "longGeneric"): string =>
    new Intl.DateTimeFormat(languageTag, { timeZone, timeZoneName })
      .formatToParts(Date.UTC(Number(year), 0))
      .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  try {
    const generic = named("longGeneric");
    return generic.startsWith("GMT") ? named("long") : generic;
  } catch {
    return null;
  }
});
