import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local-date.ts";
import { instantAtWallTime, type LocalDateTime } from "../time/wall-time.ts";

/** A time of day such as `22:00` on a day, on the clocks of a zone; where they skip it, the end of the gap. */
export const momentOfDay = (zone: string, date: LocalDate, time: string): Instant =>
  instantAtWallTime(`${date}T${time}:00.000` as LocalDateTime, zone);
