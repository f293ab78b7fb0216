import { SYSTEM } from "../event/actor.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { timerKey } from "../sla/timer-key.ts";
import type { Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { ClockEvent } from "./clock-events.ts";
import type { FiredTimer } from "./pending-timers.ts";
import type { DecisionContext } from "./process.ts";

/**
 * For each clock reported missed that these timelines now show not to be: that it was not missed.
 *
 * @param at - when what shows it happened
 */
export const correctionsIn = (
  { policy, recordedAt }: DecisionContext,
  timelines: readonly Timeline[],
  fired: readonly FiredTimer[],
  at: Instant,
): readonly ClockEvent[] => {
  const missed = fired.filter(({ key, corrected }) => key.endsWith("/due") && !corrected);
  if (missed.length === 0) return [];
  return timelines.flatMap(({ subject, ...timeline }) =>
    clocksOf(policy, { subject, ...timeline }, recordedAt).flatMap((status) => {
      const { clock, label, cycle, repetition, startedAt, stoppedAt, due } = status;
      const key = timerKey(subject, clock, cycle, repetition, "due");
      const miss = missed.find((one) => one.key === key);
      if (miss === undefined || status.status === "missed" || startedAt === null) return [];
      const data = { key, subject, clock, label, cycle, startedAt, dueAt: due ?? miss.at, tell: [], stoppedAt };
      return [{ type: "ClockCorrected" as const, at: stoppedAt ?? at, by: SYSTEM, data }];
    }),
  );
};
