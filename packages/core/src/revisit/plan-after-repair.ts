import type { AfterRepairRevisit } from "../policy/request-rules.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import { dayAt } from "./day-at.ts";
import { firstWindow } from "./first-window.ts";

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
 * When that lies after `dueBy` it is planned all the same, and its clock will say that it is late.
 */
export const planAfterRepair = (scheme: Omit<AfterRepairRevisit, "kinds">, repair: RepairDone): RevisitPlan => {
  const { decidedAt, timeZone } = repair;
  const today = dayAt(decidedAt, timeZone);
  const { windowFrom, windowUntil } = firstWindow(scheme.windows, { day: today, notBefore: decidedAt, timeZone });
  return {
    revisitId: repair.revisitId,
    channel: scheme.channel,
    windowFrom,
    windowUntil,
    dueBy: fromMillis(toMillis(repair.workDoneAt) + scheme.withinHours * HOUR_MILLIS),
    blocking: scheme.blocking,
  };
};
