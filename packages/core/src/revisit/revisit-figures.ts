import { shareOf, type Share } from "../scoring/share.ts";
import type { Confidence } from "../scoring/wilson-interval.ts";
import type { Instant } from "../time/instant.ts";

/** One revisit that was wanted, and what became of it. */
export interface RevisitStanding {
  /** By when it should have happened; null where nobody said. */
  readonly dueBy: Instant | null;
  /** When the customer was asked; null: not yet, or never. */
  readonly doneAt: Instant | null;
  /** Called off for a reason that the customer or the plan gave: it was not wanted any more. */
  readonly cancelled: boolean;
}

/** How many of the revisits that were wanted happened, and how many of them in time. */
export interface RevisitFigures {
  /** Done of all that were wanted; whom that is, the caller says by what it gives. */
  readonly coverage: Share;
  /** Done in time of those that had a time and whose time has come or that are done. */
  readonly timeliness: Share;
}

/**
 * Coverage and timeliness of revisits, up to a moment.
 *
 * Give every revisit of the population that was wanted, those that were found too late included. One that is not due yet
 * counts as wanted all the same: coverage of a period that is not over is lower than it will be. Exactly at the due
 * moment is in time.
 *
 * @example
 * ```ts
 * const at = (day: number) => instant(`2026-03-0${day}T00:00:00Z`);
 * const figures = revisitFigures([
 *   { dueBy: at(2), doneAt: at(1), cancelled: false },
 *   { dueBy: at(2), doneAt: at(3), cancelled: false },
 *   { dueBy: null, doneAt: null, cancelled: false },
 *   { dueBy: at(2), doneAt: null, cancelled: true },
 * ], at(4), "0.95");
 * [figures.coverage.count, figures.coverage.of, figures.timeliness.share] // => [2, 3, 0.5]
 * ```
 */
export const revisitFigures = (
  revisits: Iterable<RevisitStanding>,
  asOf: Instant,
  confidence: Confidence,
): RevisitFigures => {
  let [wanted, done, timed, inTime] = [0, 0, 0, 0];
  for (const { dueBy, doneAt, cancelled } of revisits) {
    if (cancelled && doneAt === null) continue;
    wanted += 1;
    if (doneAt !== null) done += 1;
    if (dueBy === null || (doneAt === null && dueBy >= asOf)) continue;
    timed += 1;
    if (doneAt !== null && doneAt <= dueBy) inTime += 1;
  }
  return { coverage: shareOf(done, wanted, confidence), timeliness: shareOf(inTime, timed, confidence) };
};
