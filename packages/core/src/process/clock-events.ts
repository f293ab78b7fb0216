import { clocksOf } from "../sla/clocks-of.ts";
import type { Wording } from "../sla/clock-rule.ts";
import { timerKey } from "../sla/timer-key.ts";
import type { Timeline } from "../sla/timeline.ts";
import { toMillis, type Instant } from "../time/instant.ts";
import { SYSTEM, type Actor } from "../event/actor.ts";
import type { DecidedEvent } from "../event/event.ts";
import { pendingTimers, type FiredTimer } from "./pending-timers.ts";
import type { DecisionContext } from "./process.ts";

/** A rung of a clock that was reached. */
export interface ClockFired {
  /** The timer's key: what makes firing twice firing once. */
  readonly key: string;
  readonly clock: string;
  readonly label: Wording;
  readonly cycle: number;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The roles that are told. */
  readonly tell: readonly string[];
}

/** What clocks put on record, in any process; `at` is the moment the rung stood at, however late it was noticed. */
export type ClockEvent =
  | DecidedEvent<"ClockWarned", ClockFired & { readonly percent: number | null }>
  | DecidedEvent<"ClockMissed", ClockFired>
  | DecidedEvent<"ClockEscalated", ClockFired & { readonly minutesAfterDue: number }>
  /** Evidence entered late shows that a clock reported missed was met; or, without a stop, that nothing was owed any more. */
  | DecidedEvent<"ClockCorrected", ClockFired & { readonly stoppedAt: Instant | null }>;

const MINUTE_MILLIS = 60_000;

/** What the timer with this key puts on record; nothing when it no longer stands, stands later, or went off already. */
export const eventsOfTimer = (
  { policy, recordedAt }: DecisionContext,
  timelines: readonly Timeline[],
  fired: readonly FiredTimer[],
  { key, by }: { readonly key: string; readonly by: Actor },
): readonly ClockEvent[] => {
  const timer = pendingTimers(policy, timelines, fired, recordedAt).find(
    (one) => one.key === key && one.at <= recordedAt,
  );
  if (timer === undefined) return [];
  const { at, clock, label, cycle, startedAt, dueAt, rung } = timer;
  const reached = { key, clock, label, cycle, startedAt, dueAt, tell: rung.tell };
  switch (rung.kind) {
    case "warning":
      return [{ type: "ClockWarned", at, by, data: { ...reached, percent: rung.percent } }];
    case "due":
      return [{ type: "ClockMissed", at, by, data: reached }];
    case "escalation": {
      const minutesAfterDue = Math.round((toMillis(at) - toMillis(dueAt)) / MINUTE_MILLIS);
      return [{ type: "ClockEscalated", at, by, data: { ...reached, minutesAfterDue } }];
    }
  }
};

/**
 * For each clock reported missed that these timelines now show to have been met, or to have fallen away before it was
 * due: that it was not missed.
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
      if ((status.status !== "met" && status.status !== "void") || startedAt === null || due === null) return [];
      if (!missed.some((one) => one.key === key)) return [];
      const data = { key, clock, label, cycle, startedAt, dueAt: due, tell: [], stoppedAt };
      return [{ type: "ClockCorrected" as const, at: stoppedAt ?? at, by: SYSTEM, data }];
    }),
  );
};

/** The fired timers after one more clock event. */
export const firedAfter = (
  fired: readonly FiredTimer[],
  { type, at, data: { key } }: ClockEvent,
): readonly FiredTimer[] =>
  type === "ClockCorrected"
    ? fired.map((one) => (one.key === key ? { key, at: one.at, corrected: true } : one))
    : [...fired, { key, at, corrected: false }];
