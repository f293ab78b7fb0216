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
import { calendarNeed } from "./target.ts";
import type { Timeline } from "./timeline.ts";

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
  if (periods.length === 0 && cycle === undefined) return proofOf(clock, null, millis);
  const period = periods.findLast((one) => cycle === undefined || one.cycle === cycle);
  return period === undefined ? null : proofOf(clock, period, millis);
};

/** The proof of one period, or of a clock that has not started. */
const proofOf = (clock: CompiledClock, period: Period | null, timeline: Timeline<number>): ClockProof => {
  const facts = period?.kept.facts ?? timeline.facts;
  const own = explainRules(clock.rule.promises, facts);
  const floor = explainRules(clock.rule.floor?.promises ?? [], facts);
  const promise = period === null ? own.decidedBy : (period.kept.promise?.rule ?? null);
  const losers = [own.decidedBy, floor.decidedBy].filter((rule) => rule !== null && rule !== promise);
  return {
    clock: clock.rule.id,
    label: clock.rule.label,
    cycle: period?.cycle ?? 1,
    repetition: period?.repetition ?? 1,
    startedAt: instantOrNull(period?.startedAt ?? null),
    due: instantOrNull(period?.kept.due ?? null),
    promise,
    isFloor: promise !== null && floor.decidedBy === promise,
    passedOver: [...own.passedOver, ...floor.passedOver, ...losers.flatMap(outranked)],
    facts,
    ...countedProof(period, timeline),
  };
};

const outranked = (rule: PromiseRule | null): readonly PassedOver<PromiseRule>[] =>
  rule === null ? [] : [{ rule, because: "outranked" }];

/** What was counted, from where it counts to the due moment; as far as a pause without an end, where there is one. */
const countedProof = (
  period: Period | null,
  timeline: Timeline<number>,
): Pick<ClockProof, "calendar" | "countedFrom" | "parts" | "countedMillis" | "provisionalYears"> => {
  if (period === null) return { calendar: null, countedFrom: null, parts: [], countedMillis: 0, provisionalYears: [] };
  const { kept, pauses } = period;
  const { countedFrom, due, promise } = kept;
  const dated = promise?.rule.target && calendarNeed(promise.rule.target) ? promise.calendar : null;
  const until = due === null ? countedFrom : isMillis(due) ? due : (pauses.at(-1)?.fromMs ?? countedFrom);
  const parts = [...carriedPart(kept), ...proofParts(period, timeline, countedFrom, until)];
  return {
    calendar: dated === null ? null : (promise?.calendarId ?? null),
    countedFrom: instantOrNull(countedFrom),
    parts,
    countedMillis: parts.reduce((total, { countedMillis }) => total + countedMillis, 0),
    provisionalYears: dated === null ? [] : provisionalYears(dated, countedFrom, until),
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
