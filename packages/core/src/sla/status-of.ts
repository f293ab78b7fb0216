import type { ClockStanding, ClockStatus } from "./clock-status.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import { countedBy, measureOf } from "./counted-by.ts";
import { countedBetween, NEVER } from "./counted-time.ts";
import { dueOf } from "./due-of.ts";
import { endedBy, isPausedAt } from "./pauses-of.ts";
import type { Period } from "./periods-of.ts";

/** A clock that has not started. */
export const pendingStatus = ({ rule }: CompiledClock): ClockStatus<number> => ({
  clock: rule.id,
  label: rule.label,
  cycle: 1,
  repetition: 1,
  status: "pending",
  startedAt: null,
  stoppedAt: null,
  due: null,
  target: null,
  counted: "elapsed",
  consumedMillis: 0,
  remainingMillis: null,
  overdueMillis: 0,
  percent: null,
});

/** Where a clock stands at `now`, in one of its periods. */
export const statusOf = (period: Period, now: number): ClockStatus<number> => {
  const { clock, cycle, repetition, startedAt, end, pauses, kept } = period;
  const { promise } = kept;
  const due = expectedDue(period, now);
  const counted = promise?.counted ?? "elapsed";
  const until = end?.at ?? now;
  const consumedMillis = countedBy(kept, until, pauses);
  const bounded = due !== null && due !== NEVER;
  const total = bounded ? countedBy(kept, due, endedBy(pauses, until)) : null;
  return {
    clock: clock.rule.id,
    label: clock.rule.label,
    cycle,
    repetition,
    status: standingFor(period, due, now),
    startedAt,
    stoppedAt: end?.how === "stopped" ? end.at : null,
    due: bounded ? due : null,
    target: promise?.rule.target ?? null,
    counted,
    consumedMillis,
    remainingMillis: total === null ? null : Math.max(0, total - consumedMillis),
    overdueMillis: bounded ? countedBetween(measureOf(promise), due, until, pauses) : 0,
    percent: total === null ? null : percentOf(consumedMillis, total),
  };
};

/** The due moment; in a pause without an end, what it would be if the pause ended at `now`. */
const expectedDue = ({ end, kept, pauses }: Period, now: number): number | null => {
  if (kept.due !== NEVER || kept.promise === null) return kept.due;
  return dueOf(kept.promise, kept, kept.facts, endedBy(pauses, end?.at ?? now));
};

/** Where a clock stands at `now`, and no more than that. */
export const standingOf = (period: Period, now: number): ClockStanding =>
  standingFor(period, expectedDue(period, now), now);

const standingFor = ({ end, pauses, kept }: Period, due: number | null, now: number): ClockStanding => {
  if (due === null) return "void";
  switch (end?.how) {
    case "stopped":
      return end.at <= due ? "met" : "missed";
    case "voided":
      return due < end.at ? "missed" : "void";
    case "expired":
      return "missed";
    case undefined:
      if (kept.due !== null && kept.due <= now) return "missed";
      return isPausedAt(pauses, now) ? "paused" : "running";
  }
};

/** In whole hundredths; of no time at all, everything is used up. */
const percentOf = (consumed: number, total: number): number =>
  total === 0 ? 100 : Math.floor((100 * consumed) / total);
