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
 * Once a clock has stopped nobody needs a warning or an escalation any more, but that it was missed
 * goes on record all the same.
 */
export const pendingTimers = (
  policy: CompiledPolicy,
  timelines: readonly Timeline[],
  fired: readonly FiredTimer[],
  now: Instant,
): readonly Timer[] =>
  timelines.flatMap((timeline) => {
    const statuses = clocksOf(policy, timeline, now);
    return timersOf(policy, timeline).filter(
      (timer) => !hasFired(timer, fired) && (timer.rung.kind === "due" || statusOf(timer, statuses)?.stoppedAt == null),
    );
  });

const hasFired = (timer: Timer, fired: readonly FiredTimer[]): boolean =>
  fired.some(({ key, at }) => key === timer.key && !(timer.rearm && at < timer.at));

const statusOf = (timer: Timer, statuses: readonly ClockStatus[]): ClockStatus | undefined =>
  statuses.find(
    ({ clock, cycle, repetition }) => clock === timer.clock && cycle === timer.cycle && repetition === timer.repetition,
  );
