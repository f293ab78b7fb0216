import { DAY_MILLIS, dayNumber } from "./civil-day.ts";
import { zoneTable, type ReadOffset, type ZoneTable } from "./zone-table.ts";

/** A time zone of the IANA database, with a table of its offsets that grows as it is asked. */
export interface Zone {
  readonly name: string;
  readonly read: ReadOffset;
  table: ZoneTable | undefined;
  /** The stretch of the table that answered last; the next question is mostly near. */
  last: number;
}

/** The Gregorian calendar repeats itself, weekdays included, every 400 years. */
export const GREGORIAN_CYCLE_MILLIS = 146_097 * DAY_MILLIS;

/** Before this no zone had changed its clocks. */
export const FIRST_CHANGES_MILLIS = dayNumber(1801, 1, 1) * DAY_MILLIS;

/** From here on each zone follows one yearly rule for ever, so each {@link GREGORIAN_CYCLE_MILLIS} is like the one before. */
export const STEADY_RULES_MILLIS = dayNumber(2401, 1, 1) * DAY_MILLIS;

const TABLE_FROM = FIRST_CHANGES_MILLIS - 366 * DAY_MILLIS;
const TABLE_TO = STEADY_RULES_MILLIS + GREGORIAN_CYCLE_MILLIS + 366 * DAY_MILLIS;

const known = new Map<string, Zone>();

/** The zone an IANA name denotes, or `undefined` where the host's `Intl` knows none of that name. */
export const zoneNamed = (name: string): Zone | undefined => {
  const zone = known.get(name) ?? zoneFromIntl(name);
  if (zone !== undefined) known.set(name, zone);
  return zone;
};

/**
 * {@link zoneNamed} where the caller has made sure that there is one.
 *
 * @throws RangeError for an unknown zone, which is a bug of the caller
 */
export const theZone = (name: string): Zone => {
  const zone = zoneNamed(name);
  if (zone === undefined) throw new RangeError(`no time zone named ${JSON.stringify(name)}`);
  return zone;
};

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds; east of Greenwich is positive. */
export const offsetAt = (zone: Zone, ms: number): number => {
  const at = ms - beyond(ms);
  const { changes, offsets } = tableAround(zone, at);
  return offsets[stretchOf(zone, changes, at)] as number;
};

/**
 * The first instant at which the wall clock of a zone shows `wallMs` or later.
 *
 * A wall time the clocks repeat is its first occurrence; one they skip is the end of the gap.
 *
 * @param wallMs - the wall time, as epoch milliseconds of a clock set to UTC that shows it
 */
export const millisAtWall = (zone: Zone, wallMs: number): number => {
  const cycles = beyond(wallMs);
  const { changes, offsets, walls } = tableAround(zone, wallMs - cycles);
  const i = stretchOf(zone, walls, wallMs - cycles);
  return Math.max(wallMs - cycles - (offsets[i] as number), changes[i] as number) + cycles;
};

/** The whole Gregorian cycles by which a time lies beyond the table. */
const beyond = (ms: number): number =>
  ms < STEADY_RULES_MILLIS + GREGORIAN_CYCLE_MILLIS
    ? 0
    : Math.floor((ms - STEADY_RULES_MILLIS) / GREGORIAN_CYCLE_MILLIS) * GREGORIAN_CYCLE_MILLIS;

/** The zone's table, looked up at least two days to either side of `ms`. */
const tableAround = (zone: Zone, ms: number): ZoneTable => {
  const { table } = zone;
  const at = Math.max(ms, FIRST_CHANGES_MILLIS);
  if (table !== undefined && at - 2 * DAY_MILLIS >= table.fromMs && at + 2 * DAY_MILLIS <= table.toMs) return table;
  const near = Math.floor(at / DAY_MILLIS) * DAY_MILLIS;
  return covering(zone, near - 400 * DAY_MILLIS, near + 400 * DAY_MILLIS);
};

/** Looks the zone up over all of a stretch of time, so that questions within need no more growing. */
export const covering = (zone: Zone, fromMs: number, toMs: number): ZoneTable => {
  const { table } = zone;
  const from = Math.min(Math.max(fromMs, TABLE_FROM), table?.fromMs ?? TABLE_TO);
  const to = Math.max(Math.min(toMs, TABLE_TO), table?.toMs ?? TABLE_FROM);
  if (table !== undefined && from === table.fromMs && to === table.toMs) return table;
  zone.table = zoneTable(zone.read, from, to, table);
  return zone.table;
};

/** The index of the last of `starts` that is not after `ms`. */
const stretchOf = (zone: Zone, starts: readonly number[], ms: number): number => {
  const { last } = zone;
  if ((starts[last] as number) <= ms && !((starts[last + 1] as number) <= ms)) return last;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= ms) low = middle;
    else high = middle;
  }
  zone.last = low;
  return low;
};

/** Names of places only: an offset such as `+08:00` is accepted by some hosts and not by others. */
const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

const zoneFromIntl = (name: string): Zone | undefined => {
  if (!IANA_NAME.test(name)) return undefined;
  try {
    return { name, read: readOffset(name), table: undefined, last: 0 };
  } catch {
    return undefined;
  }
};

const readOffset = (timeZone: string): ReadOffset => {
  const wall = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (ms) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
      wall.format(ms).match(/\d+/g)?.map(Number) ?? [];
    return dayNumber(year, month, day) * DAY_MILLIS + ((hour * 60 + minute) * 60 + second) * 1000 - ms;
  };
};
