import type { AfterRepairRevisit } from "../policy/request-rules.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { theZone } from "../time/zone.ts";
import { dayAtMillis } from "./day-at.ts";
import { asWindow } from "./first-window.ts";
import { windowInTime, workdayIn } from "./place-revisits.ts";

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
 * The revisit after a repair, placed as every scheme places its revisits: in the first window that opens once it has been
 * decided, today or on a later day; where windows do not bind and none opens in time, in the time that is left.
 *
 * When its time is over already it is planned all the same, and its clock will say that it is late.
 */
export const planAfterRepair = (scheme: Omit<AfterRepairRevisit, "kinds">, repair: RepairDone): RevisitPlan => {
  const zone = theZone(repair.timeZone);
  const notBeforeMs = toMillis(repair.decidedAt);
  const dueByMs = toMillis(repair.workDoneAt) + scheme.withinHours * HOUR_MILLIS;
  const today = { preferred: dayAtMillis(notBeforeMs, zone), dueByMs };
  return {
    revisitId: repair.revisitId,
    channel: scheme.channel,
    ...asWindow(windowInTime(scheme, today, { zone, workday: workdayIn(null), notBeforeMs })),
    dueBy: fromMillis(dueByMs),
    blocking: scheme.blocking,
  };
};
