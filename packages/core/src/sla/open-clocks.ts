import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import type { ClockStanding } from "./clock-status.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { inMillis } from "./in-millis.ts";
import { cyclesOf } from "./mark-moments.ts";
import { periodsOf } from "./periods-of.ts";
import { standingOf } from "./status-of.ts";
import type { Timeline } from "./timeline.ts";

/** A clock that has started and that nothing has ended yet. */
export interface OpenClock {
  readonly clock: string;
  readonly startedAt: Instant;
  /** `missed` is due and goes on; what was missed and has stopped or fallen away since is not open. */
  readonly status: Extract<ClockStanding, "running" | "paused" | "missed">;
}

/**
 * The clocks of a subject that somebody has still to stop at `now`, also those that are late; what falls under no promise is
 * left out.
 *
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [{ name: "logged", at: instant("2024-11-21T01:12:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * const open = openClocksOf(presets.compiled.standard, timeline, instant("2024-11-22T04:00:00Z"));
 * open.find(({ clock }) => clock === "resolution")?.status // => "missed"
 * ```
 */
export const openClocksOf = (compiled: CompiledClocks, timeline: Timeline, now: Instant): readonly OpenClock[] => {
  const [marked, at] = [inMillis(timeline), toMillis(now)];
  const cycles = cyclesOf(marked.marks, at);
  return compiled.clocks
    .filter(({ rule }) => rule.subject === timeline.subject.kind)
    .flatMap((clock) => periodsOf(clock, marked, at, cycles))
    .flatMap((period) => {
      const status = standingOf(period, at);
      const open = period.end === null && (status === "running" || status === "paused" || status === "missed");
      return open ? [{ clock: period.clock.rule.id, startedAt: fromMillis(period.startedAt), status }] : [];
    });
};
