import { provisionalYears } from "../calendar/provisional-years.ts";
import { fromMillis, isMillis } from "../time/instant.ts";
import type { ClockProof, ProofPart } from "./clock-proof.ts";
import type { PromiseRule } from "./clock-rule.ts";
import type { CompiledClock, CompiledClocks } from "./compile-clocks.ts";
import { NEVER } from "./counted-time.ts";
import { inMillis, instantOrNull } from "./in-millis.ts";
import { periodsOf, type Period } from "./periods-of.ts";
import { proofParts } from "./proof-parts.ts";
import { explainRules, type PassedOver } from "./ranked-rules.ts";
import type { Facts, Timeline } from "./timeline.ts";

/**
 * Why a clock is due when it is: the promise that is kept, why the others are not, and every stretch that was counted.
 *
 * @param cycle - which of its starts; the latest when left out, with its latest repetition
 * @returns null when the rules have no such clock for this subject, or the cycle has not begun
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [{ name: "logged", at: instant("2024-11-21T01:12:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * const proof = explainClock(presets.compiled.standard, timeline, "resolution");
 * proof?.promise?.source // => ["R-080"]
 * proof?.parts.map(({ why, countedMillis }) => [why, countedMillis / 60_000])
 * // => [["weeklyHours", 168], ["outsideHours", 0], ["weeklyHours", 72]]
 * ```
 */
export const explainClock = (
  { clocks }: CompiledClocks,
  timeline: Timeline,
  clockId: string,
  cycle?: number,
): ClockProof | null => {
  const millis = inMillis(timeline);
  const clock = clocks.find(({ rule }) => rule.id === clockId && rule.subject === timeline.subject.kind);
  if (clock === undefined) return null;
  const periods = periodsOf(clock, millis, NEVER);
  if (periods.length === 0 && cycle === undefined) return notStarted(clock, timeline.facts);
  const period = periods.findLast((one) => cycle === undefined || one.cycle === cycle);
  return period === undefined ? null : proofOf(period, millis);
};

const proofOf = (period: Period, timeline: Timeline<number>): ClockProof => {
  const { clock, cycle, repetition, startedAt, kept } = period;
  const due = kept.due !== null && isMillis(kept.due) ? kept.due : null;
  const until = due ?? (kept.due === null ? kept.countedFrom : (period.pauses.at(-1)?.fromMs ?? kept.countedFrom));
  const parts = [...carriedPart(kept), ...proofParts(period, timeline, kept.countedFrom, until)];
  const calendar = kept.promise?.calendar ?? null;
  return {
    ...named(clock),
    ...promiseProof(clock, kept.facts, kept.promise?.rule ?? null),
    cycle,
    repetition,
    startedAt: instantOrNull(startedAt),
    due: instantOrNull(due),
    calendar: calendar === null ? null : (kept.promise?.calendarId ?? null),
    countedFrom: instantOrNull(kept.countedFrom),
    parts,
    countedMillis: totalOf(parts),
    provisionalYears: calendar === null ? [] : provisionalYears(calendar, kept.countedFrom, until),
  };
};

const carriedPart = ({ startedAt, countedFrom, alreadyCounted }: Period["kept"]): readonly ProofPart[] =>
  startedAt === countedFrom
    ? []
    : [
        {
          from: fromMillis(startedAt),
          to: fromMillis(countedFrom),
          why: "carried",
          countedMillis: alreadyCounted,
          waitingFor: [],
        },
      ];

const notStarted = (clock: CompiledClock, facts: Facts): ClockProof => ({
  ...named(clock),
  ...promiseProof(clock, facts, explainRules(clock.rule.promises, facts).decidedBy),
  cycle: 1,
  repetition: 1,
  startedAt: null,
  due: null,
  calendar: null,
  countedFrom: null,
  parts: [],
  countedMillis: 0,
  provisionalYears: [],
});

const named = ({ rule }: CompiledClock): Pick<ClockProof, "clock" | "label"> => ({ clock: rule.id, label: rule.label });

const promiseProof = (
  { rule }: CompiledClock,
  facts: Facts,
  promise: PromiseRule | null,
): Pick<ClockProof, "promise" | "isFloor" | "passedOver" | "facts"> => {
  const own = explainRules(rule.promises, facts);
  const floor = explainRules(rule.floor?.promises ?? [], facts);
  const losers = [own.decidedBy, floor.decidedBy].filter((one) => one !== null && one !== promise);
  return {
    promise,
    isFloor: promise !== null && floor.decidedBy === promise,
    passedOver: [...own.passedOver, ...floor.passedOver, ...losers.flatMap(outranked)],
    facts,
  };
};

const outranked = (rule: PromiseRule | null): readonly PassedOver<PromiseRule>[] =>
  rule === null ? [] : [{ rule, because: "outranked" }];

const totalOf = (parts: readonly ProofPart[]): number =>
  parts.reduce((total, { countedMillis }) => total + countedMillis, 0);
