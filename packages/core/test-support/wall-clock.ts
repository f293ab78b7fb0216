import { isoWeekday } from "../src/time/civil-day.ts";

/** Reads what the wall clock of a zone shows, straight from `Intl`, as epoch milliseconds of a clock set to UTC. */
export const wallClock = (timeZone: string): ((ms: number) => number) => {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (ms) => {
    const shown = Object.fromEntries(parts.formatToParts(ms).map(({ type, value }) => [type, value]));
    const part = (name: string): number => Number(shown[name]);
    const date = new Date(0);
    date.setUTCFullYear(
      shown["era"]?.startsWith("B") === true ? 1 - part("year") : part("year"),
      part("month") - 1,
      part("day"),
    );
    date.setUTCHours(part("hour"), part("minute"), part("second"));
    return date.getTime() + (((ms % 1000) + 1000) % 1000);
  };
};

/** The same clock, read once for each minute, and once for each hour whose ends show that nothing changed between. */
const rememberedClock = (timeZone: string): ((ms: number) => number) => {
  const read = wallClock(timeZone);
  const offsets = new Map<number, number>();
  const offsetAt = (ms: number): number => {
    const offset = offsets.get(ms) ?? read(ms) - ms;
    offsets.set(ms, offset);
    return offset;
  };
  return (ms) => {
    const hour = Math.floor(ms / HOUR) * HOUR;
    const changes = offsetAt(hour) !== offsetAt(hour + HOUR);
    return ms + offsetAt(changes ? Math.floor(ms / MINUTE) * MINUTE : hour);
  };
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const clocks = new Map<string, (ms: number) => number>();

/** The clock of a zone, for whole minutes and what lies in one; one for each zone, so that what was read stays known. */
export const wallClockOf = (timeZone: string): ((ms: number) => number) => {
  const clock = clocks.get(timeZone) ?? rememberedClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
};

/** The date a wall time shows, `YYYY-MM-DD`, and its ISO weekday. */
export const dateOnWall = (wallMs: number): { readonly date: string; readonly weekday: number } => ({
  date: new Date(wallMs).toISOString().slice(0, 10),
  weekday: isoWeekday(Math.floor(wallMs / 86_400_000)),
});
