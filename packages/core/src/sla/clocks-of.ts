import { toMillis, type Instant } from "../time/instant.ts";
import type { ClockStatus } from "./clock-status.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { inMillis, instantOrNull } from "./in-millis.ts";
import { cyclesOf } from "./mark-moments.ts";
import { periodsOf } from "./periods-of.ts";
import { pendingStatus, statusOf } from "./status-of.ts";
import type { Timeline } from "./timeline.ts";

/**
 * Where each clock of a subject stands at `now`: what has happened later does not count yet.
 *
 * One that has started several times is listed once for each cycle and repetition, oldest first; one that has not
 * started is listed as pending. Clocks of other kinds of subjects are left out.
 *
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [{ name: "logged", at: instant("2024-11-21T01:12:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * const clocks = clocksOf(presets.compiled.standard, timeline, instant("2024-11-21T04:00:00Z"));
 * const resolution = clocks.find(({ clock }) => clock === "resolution");
 * resolution?.due // => "2024-11-21T06:12:00.000Z"
 * resolution?.consumedMillis // => 168 * 60_000
 * ```
 */
export const clocksOf = (compiled: CompiledClocks, timeline: Timeline, now: Instant): readonly ClockStatus[] =>
  clocksOfMillis(compiled, inMillis(timeline), toMillis(now)).map((status) => ({
    ...status,
    startedAt: instantOrNull(status.startedAt),
    stoppedAt: instantOrNull(status.stoppedAt),
    due: instantOrNull(status.due),
  }));

/** {@link clocksOf} in epoch milliseconds, for bulk work. */
export const clocksOfMillis = (
  { clocks }: CompiledClocks,
  timeline: Timeline<number>,
  now: number,
): readonly ClockStatus<number>[] => {
  const statuses: ClockStatus<number>[] = [];
  const cycles = cyclesOf(timeline.marks, now);
  for (const clock of clocks) {
    if (clock.rule.subject !== timeline.subject.kind) continue;
    const periods = periodsOf(clock, timeline, now, cycles);
    if (periods.length === 0) statuses.push(pendingStatus(clock));
    for (const period of periods) statuses.push(statusOf(period, now));
  }
  return statuses;
};
