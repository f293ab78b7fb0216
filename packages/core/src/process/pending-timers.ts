import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import type { ClockStatus } from "../sla/clock-status.ts";
import type { Timeline } from "../sla/timeline.ts";
import { timersOf, type Timer } from "../sla/timers-of.ts";
import type { Instant } from "../time/instant.ts";

/** A timer that went off, and for which moment. */
export interface FiredTimer {
  readonly key: string;
  readonly at: Instant;
  /** Whether evidence entered late showed that what it reported missed was met. */
  readonly corrected: boolean;
}

/**
 * The timers of these subjects that are still to fire, those whose moment has passed included.
 *
 * Once a clock has stopped, or nothing is owed any more, nobody needs a warning or an escalation; but that it was missed
 * goes on record all the same. A clock whose miss was corrected may be missed after all, when it runs on in a new cycle.
 */
export const pendingTimers = (
  policy: CompiledPolicy,
  timelines: readonly Timeline[],
  fired: readonly FiredTimer[],
  now: Instant,
): readonly Timer[] =>
  timelines.flatMap((timeline) => {
    const statuses = clocksOf(policy, timeline, lastKnown(timeline, now));
    return timersOf(policy, timeline).filter(
      (timer) => !hasFired(timer, fired) && (timer.rung.kind === "due" || isOpen(statusOf(timer, statuses))),
    );
  });

/** What is on record for a moment still ahead is known all the same: a clock that stops then needs no warning before. */
export const lastKnown = ({ marks }: Timeline, now: Instant): Instant =>
  marks.reduce((last, { at }) => (at > last ? at : last), now);

const hasFired = (timer: Timer, fired: readonly FiredTimer[]): boolean =>
  fired.some(({ key, at, corrected }) => key === timer.key && !corrected && !(timer.rearm && at < timer.at));

const isOpen = (status: ClockStatus | undefined): boolean => status?.stoppedAt == null && status?.status !== "void";

const statusOf = (timer: Timer, statuses: readonly ClockStatus[]): ClockStatus | undefined =>
  statuses.find(
    ({ clock, cycle, repetition }) => clock === timer.clock && cycle === timer.cycle && repetition === timer.repetition,
  );
