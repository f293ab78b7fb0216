import type { AfterRepairRevisit } from "../policy/request-rules.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf, type LocalDate } from "../time/local-date.ts";
import { instantAtWallTime, localDateAt, localDateTime } from "../time/wall-time.ts";

const HOUR_MILLIS = 3_600_000;

/** When a revisit is to take place, and by when it should have. */
export interface RevisitPlan {
  readonly revisitId: string;
  readonly channel: "phone" | "onsite" | "questionnaire";
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
  /** The moment by which it should have happened. */
  readonly dueBy: Instant;
  /** Whether the request stays open until it is done. */
  readonly blocking: boolean;
}

/** What a plan after a repair follows from. */
export interface RepairDone {
  readonly revisitId: string;
  readonly workDoneAt: Instant;
  readonly decidedAt: Instant;
  /** The zone in whose day the windows lie. */
  readonly timeZone: string;
}

/**
 * The revisit after a repair: in the first window that opens once it has been decided, today or on a later day.
 *
 * A window that is open already is not taken: the caller would have part of it only. When the first window
 * lies after `dueBy` it is planned all the same, and its clock will say that it is late. A window that the change of
 * the clocks swallows does not open that day.
 */
export const planAfterRepair = (scheme: AfterRepairRevisit, repair: RepairDone): RevisitPlan => {
  const { windowFrom, windowUntil } = firstWindowAfter(scheme.windows, repair.decidedAt, repair.timeZone);
  return {
    revisitId: repair.revisitId,
    channel: scheme.channel,
    windowFrom,
    windowUntil,
    dueBy: fromMillis(toMillis(repair.workDoneAt) + scheme.withinHours * HOUR_MILLIS),
    blocking: scheme.blocking,
  };
};

const firstWindowAfter = (
  windows: AfterRepairRevisit["windows"],
  at: Instant,
  timeZone: string,
): { readonly windowFrom: Instant; readonly windowUntil: Instant } => {
  const inOrder = [...windows].sort(([a], [b]) => (a < b ? -1 : 1));
  const today = dayNumberOf(localDateAt(at, timeZone));
  for (let day = today; ; day += 1) {
    const date = localDateOf(day);
    for (const [from, until] of inOrder) {
      const windowFrom = momentOn(date, from, timeZone);
      const windowUntil = momentOn(date, until, timeZone);
      if (windowFrom >= at && windowFrom < windowUntil) return { windowFrom, windowUntil };
    }
  }
};

const momentOn = (date: LocalDate, time: string, timeZone: string): Instant =>
  time === "24:00"
    ? instantAtWallTime(localDateTime(`${localDateOf(dayNumberOf(date) + 1)}T00:00`), timeZone)
    : instantAtWallTime(localDateTime(`${date}T${time}`), timeZone);
