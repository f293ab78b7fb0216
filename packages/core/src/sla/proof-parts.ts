import { counts, explainedSpans } from "../calendar/explained-spans.ts";
import type { Pause } from "../calendar/pauses.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { fromMillis } from "../time/instant.ts";
import type { ProofPart } from "./clock-proof.ts";
import type { Period } from "./periods-of.ts";
import type { Timeline } from "./timeline.ts";

/** All time from `from` to `to`, each stretch with the reason why a period's clock counts it or not. */
export const proofParts = (
  period: Period,
  timeline: Timeline<number>,
  from: number,
  to: number,
): readonly ProofPart[] => {
  const { promise } = period.kept;
  const spans =
    promise?.counted === "open" && promise.calendar !== null
      ? openSpans(promise.calendar, from, to, period.pauses)
      : elapsedSpans(from, to, period.pauses);
  return spans.map(({ fromMs, toMs, why }) => ({
    from: fromMillis(fromMs),
    to: fromMillis(toMs),
    why,
    countedMillis: why === "elapsed" || counts(why) ? toMs - fromMs : 0,
    waitingFor: why === "paused" ? reasonsIn(period, timeline, fromMs, toMs) : [],
  }));
};

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
  readonly why: Exclude<ProofPart["why"], "carried">;
}

const openSpans = (calendar: ServiceCalendar, from: number, to: number, pauses: readonly Pause[]): readonly Span[] => [
  ...explainedSpans(calendar, from, to, pauses),
];

const elapsedSpans = (from: number, to: number, pauses: readonly Pause[]): readonly Span[] => {
  const spans: Span[] = [];
  let reached = from;
  for (const { fromMs, toMs } of pauses) {
    const begins = Math.max(fromMs, reached);
    const ends = Math.min(toMs, to);
    if (begins >= ends) continue;
    if (begins > reached) spans.push({ fromMs: reached, toMs: begins, why: "elapsed" });
    spans.push({ fromMs: begins, toMs: ends, why: "paused" });
    reached = ends;
  }
  if (reached < to) spans.push({ fromMs: reached, toMs: to, why: "elapsed" });
  return spans;
};

const reasonsIn = (
  { clock }: Period,
  { pauses }: Timeline<number>,
  fromMs: number,
  toMs: number,
): readonly string[] => {
  const reasons = pauses
    .filter(({ reason }) => clock.rule.pausedBy.includes(reason))
    .filter(({ from, to }) => from < toMs && (to === null || to > fromMs))
    .map(({ reason }) => reason);
  return reasons.length === 0 ? ["reopened"] : [...new Set(reasons)];
};
