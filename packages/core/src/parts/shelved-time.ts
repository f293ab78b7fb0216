import { dateAfter } from "../calendar/add-calendar.ts";
import type { PartsRules } from "../policy/parts-rules.ts";
import type { Instant } from "../time/instant.ts";
import { localDateTime, instantAtWallTime, localDateAt, wallTimeAt } from "../time/wall-time.ts";
import type { Packed } from "./part-state.ts";

/** How long a spare lay packed as far as its warranty stands still for it; half-open. */
export interface ShelvedTime {
  readonly from: Instant;
  /** When it was unpacked, or when the years were over; the latter also where it is packed still. */
  readonly until: Instant;
}

/**
 * The time for which a packed spare's warranty stands still: until it is unpacked, and for no more years than the rules
 * say, which end on the same date and wall time. Null for what was never packed, and where no warranty stands still.
 *
 * @param timeZone - the zone in whose calendar the years are counted
 * @source R-282
 */
export const shelvedTime = (
  { shelvedAtMostYears }: Pick<PartsRules, "shelvedAtMostYears">,
  packed: Packed | null,
  timeZone: string,
): ShelvedTime | null => {
  if (packed === null || shelvedAtMostYears === null) return null;
  const date = dateAfter(localDateAt(packed.since, timeZone), { years: shelvedAtMostYears });
  if (date.isErr()) return null;
  const time = wallTimeAt(packed.since, timeZone).slice("2026-03-02".length);
  const latest = instantAtWallTime(localDateTime(`${date.value}${time}`), timeZone);
  const until = packed.until !== null && packed.until < latest ? packed.until : latest;
  return { from: packed.since, until };
};
