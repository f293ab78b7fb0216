import { toMillis, type Instant } from "@callout/core";

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

const HOUR = 3_600_000;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What a wall clock in `zone` shows at `at`. No two minutes are shown alike, not even when clocks are set back. */
export const wallClockIn = (zone: string, at: Instant): WallClock => {
  const now = partsIn(zone, toMillis(at));
  const isNearChange = [-HOUR, HOUR].some((by) => partsIn(zone, toMillis(at) + by).timeZoneName !== now.timeZoneName);
  return {
    year: Number(now.year),
    month: Number(now.month),
    day: Number(now.day),
    weekday: WEEKDAYS.indexOf(now.weekday) + 1,
    time: `${now.hour}:${now.minute}`,
    offset: isNearChange ? now.timeZoneName.replace("GMT", "UTC") : null,
  };
};

/** How far a wall clock in `zone` is ahead of UTC at `at`, in minutes; behind is negative. */
export const offsetMinutesIn = (zone: string, at: Instant): number => {
  const [, sign, hours = "0", minutes = "0"] =
    /GMT([+-])?(\d+)?:?(\d+)?/.exec(partsIn(zone, toMillis(at)).timeZoneName) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** The zone itself when this platform knows it, else UTC: a time in a zone that is named is better than no message. */
export const knownZone = (zone: string): string => {
  try {
    partsIn(zone, 0);
    return zone;
  } catch {
    return "UTC";
  }
};

/** What people call a zone, whatever the season: `China Standard Time`, `北美东部时间`. */
export const zoneNameIn = (languageTag: string, zone: string): string => {
  const named = (timeZoneName: "long" | "longGeneric"): string =>
    new Intl.DateTimeFormat(languageTag, { timeZone: zone, timeZoneName })
      .formatToParts(0)
      .find(({ type }) => type === "timeZoneName")?.value ?? zone;
  const generic = named("longGeneric");
  return generic.startsWith("GMT") ? named("long") : generic;
};

type Shown = "year" | "month" | "day" | "weekday" | "hour" | "minute" | "timeZoneName";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs a hundred times what using it costs, and there are few zones. */
const formatterIn = (zone: string): Intl.DateTimeFormat => {
  const kept = formatters.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "shortOffset",
  });
  formatters.set(zone, made);
  return made;
};

const partsIn = (zone: string, millis: number): Readonly<Record<Shown, string>> =>
  Object.fromEntries(
    formatterIn(zone)
      .formatToParts(millis)
      .map(({ type, value }) => [type, value]),
  ) as Record<Shown, string>;
