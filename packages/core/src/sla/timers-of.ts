import { fromMillis, isMillis, type Instant } from "../time/instant.ts";
import type { Wording } from "./clock-rule.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import { inMillis } from "./in-millis.ts";
import { periodsOf, type Period } from "./periods-of.ts";
import type { Rung } from "./rung.ts";
import { rungAt } from "./rung-at.ts";
import { timerKey } from "./timer-key.ts";
import type { Subject, Timeline } from "./timeline.ts";

/** A moment at which a clock warns, is missed, or climbs a rung of its ladder, unless it has stopped by then. */
export interface Timer<Moment = Instant> {
  /** `subject/clock/cycle/repetition/rung`: never the due moment, so that firing twice is firing once. */
  readonly key: string;
  readonly at: Moment;
  readonly subject: Subject;
  readonly clock: string;
  readonly label: Wording;
  readonly cycle: number;
  readonly repetition: number;
  readonly rung: Rung;
  readonly startedAt: Moment;
  readonly dueAt: Moment;
  /** Whether a firing before `at` was for an earlier deadline and does not count. */
  readonly rearm: boolean;
}

/**
 * Every moment at which a clock of this subject warns, is due or climbs a rung, in the order of time; those that are past
 * are among them, those after the clock stopped are not.
 *
 * A clock in a pause without an end has none after its beginning.
 *
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [{ name: "logged", at: instant("2024-11-21T01:12:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * const due = timersOf(presets.compiled.standard, timeline).find(({ clock, rung }) => clock === "resolution" && rung.kind === "due");
 * due?.key // => "request:T-1/resolution/1/1/due"
 * due?.at // => "2024-11-21T06:12:00.000Z"
 * ```
 */
export const timersOf = (compiled: CompiledClocks, timeline: Timeline): readonly Timer[] =>
  timersOfMillis(compiled, inMillis(timeline)).map((timer) => ({
    ...timer,
    at: fromMillis(timer.at),
    startedAt: fromMillis(timer.startedAt),
    dueAt: fromMillis(timer.dueAt),
  }));

/** {@link timersOf} in epoch milliseconds, for bulk work. */
export const timersOfMillis = ({ clocks }: CompiledClocks, timeline: Timeline<number>): readonly Timer<number>[] =>
  clocks
    .filter(({ rule }) => rule.subject === timeline.subject.kind)
    .flatMap((clock) => periodsOf(clock, timeline, NEVER).flatMap((period) => timersOfPeriod(timeline.subject, period)))
    .sort((one, other) => one.at - other.at);

const timersOfPeriod = (subject: Subject, period: Period): readonly Timer<number>[] => {
  const { clock, cycle, repetition, startedAt, kept } = period;
  const { due } = kept;
  if (due === null || !isMillis(due)) return [];
  return clock.rungs.flatMap((rung) => {
    const at = rungAt(rung, period, due);
    if (!isMillis(at) || !reaches(period, at)) return [];
    return {
      key: timerKey(subject, clock.rule.id, cycle, repetition, rung.rung.name),
      at: afterGaps(at, period),
      subject,
      clock: clock.rule.id,
      label: clock.rule.label,
      cycle,
      repetition,
      rung: rung.rung,
      startedAt,
      dueAt: due,
      rearm: clock.rule.rearm,
    };
  });
};

/** Whether a period lasts until a moment. Who stops at that very moment is in time. */
const reaches = ({ end }: Period, at: number): boolean =>
  end === null || at < end.at || (end.how === "expired" && at === end.at);

const afterGaps = (at: number, { gaps }: Period): number =>
  gaps.reduce((reached, { fromMs, toMs }) => (fromMs <= reached && reached < toMs ? toMs : reached), at);
