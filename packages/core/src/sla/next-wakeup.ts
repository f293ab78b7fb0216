import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import { factsAt } from "./facts-at.ts";
import { inMillis } from "./in-millis.ts";
import { periodsOf } from "./periods-of.ts";
import type { Timeline } from "./timeline.ts";
import { timersOfMillis } from "./timers-of.ts";

/**
 * The next moment after `now` at which anything about a subject's clocks can change of itself, or null for none: a timer,
 * or the beginning or end of a pause, a mark or a change of facts that is entered ahead of time.
 *
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [{ name: "logged", at: instant("2024-11-21T01:12:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * // The response is warned of after four fifths of its two hours.
 * nextWakeup(presets.compiled.standard, timeline, instant("2024-11-21T01:12:00Z")) // => "2024-11-21T02:48:00.000Z"
 * ```
 */
export const nextWakeup = (compiled: CompiledClocks, timeline: Timeline, now: Instant): Instant | null => {
  const next = nextWakeupMillis(compiled, inMillis(timeline), toMillis(now));
  return next === null ? null : fromMillis(next);
};

/** {@link nextWakeup} in epoch milliseconds, for bulk work. */
export const nextWakeupMillis = (compiled: CompiledClocks, timeline: Timeline<number>, now: number): number | null => {
  const known = withFactsOf(timeline, now);
  const periods = compiled.clocks
    .filter(({ rule }) => rule.subject === timeline.subject.kind)
    .flatMap((clock) => periodsOf(clock, known, NEVER));
  const moments = [
    ...periods.map(({ startedAt }) => startedAt),
    ...timersOfMillis(compiled, known).map(({ at }) => at),
    ...timeline.marks.map(({ at }) => at),
    ...timeline.pauses.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...(timeline.earlierFacts ?? []).map(({ until }) => until),
  ].filter((at) => at > now);
  return moments.length === 0 ? null : Math.min(...moments);
};

/** What is promised until the facts change next is what they promise now. */
const withFactsOf = (timeline: Timeline<number>, now: number): Timeline<number> =>
  timeline.earlierFacts === undefined
    ? timeline
    : {
        ...timeline,
        facts: factsAt(timeline, now),
        earlierFacts: timeline.earlierFacts.filter(({ until }) => until <= now),
      };
