import { DAY_MILLIS } from "./civil-day.ts";

/**
 * The offsets of one zone over a stretch of time: stretch `i` begins at `changes[i]`, lasts to `changes[i + 1]`, and its
 * wall clock runs `offsets[i]` milliseconds ahead of UTC.
 */
export interface ZoneTable {
  /** Everything from here to `toMs` has been looked up; the first offset stands for what lies before, the last for what follows. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Ascending instants; the first is `-Infinity`. */
  readonly changes: readonly number[];
  readonly offsets: readonly number[];
  /** The furthest the wall clock had got before each stretch, as milliseconds of a clock set to UTC; never decreases. */
  readonly walls: readonly number[];
}

/** Reads the offset of a zone at an instant, slowly. */
export type ReadOffset = (ms: number) => number;

/** No zone changed its clocks twice within less than the week of October 2000 in Recife: all zones, 1880 to 2025. */
const STEP = 6 * DAY_MILLIS;

/**
 * A table over a stretch of time.
 *
 * @param fromMs - a whole second, as `toMs`
 * @param known - a table within that stretch, whose changes need not be looked for again
 */
export const zoneTable = (
  read: ReadOffset,
  fromMs: number,
  toMs: number,
  known: ZoneTable = { fromMs, toMs: fromMs, changes: [], offsets: [], walls: [] },
): ZoneTable => {
  const between = known.changes.slice(1).map((at, i) => ({ at, offset: known.offsets[i + 1] as number }));
  const found = [...scan(read, fromMs, known.fromMs), ...between, ...scan(read, known.toMs, toMs)];
  const changes = [Number.NEGATIVE_INFINITY];
  const offsets = [read(fromMs)];
  const walls = [Number.NEGATIVE_INFINITY];
  for (const { at, offset } of found) {
    walls.push(Math.max(walls.at(-1) as number, at + (offsets.at(-1) as number)));
    changes.push(at);
    offsets.push(offset);
  }
  return { fromMs, toMs, changes, offsets, walls };
};

interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/** Every change of offset after `fromMs`, up to and including `toMs`. */
const scan = (read: ReadOffset, fromMs: number, toMs: number): OffsetChange[] => {
  const found: OffsetChange[] = [];
  let offset = read(fromMs);
  for (let at = fromMs; at < toMs;) {
    const next = Math.min(at + STEP, toMs);
    const there = read(next);
    while (offset !== there) {
      const change = firstChange(read, at, next, offset);
      offset = read(change);
      found.push({ at: change, offset });
      at = change;
    }
    at = next;
  }
  return found;
};

/** The second at which `offset` ends, somewhere in `(from, to]`. */
const firstChange = (read: ReadOffset, from: number, to: number, offset: number): number => {
  let before = from / 1000;
  let after = to / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (read(middle * 1000) === offset) before = middle;
    else after = middle;
  }
  return after * 1000;
};
