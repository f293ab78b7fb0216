import type { Actor } from "../event/actor.ts";
import type { Timeline } from "../sla/timeline.ts";
import { toMillis } from "../time/instant.ts";
import type { ClockEvent } from "./clock-events.ts";
import { pendingTimers, type FiredTimer } from "./pending-timers.ts";
import type { DecisionContext } from "./process.ts";

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
  const { at, subject, clock, label, cycle, startedAt, dueAt, rung } = timer;
  const reached = { key, subject, clock, label, cycle, startedAt, dueAt, tell: rung.tell };
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
