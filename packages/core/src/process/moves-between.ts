import { SYSTEM } from "../event/actor.ts";
import type { Wording } from "../sla/clock-rule.ts";
import type { CompiledClocks } from "../sla/compile-clocks.ts";
import { shiftedDeadlines, type MovedDeadline } from "../sla/moved-deadlines.ts";
import type { Subject, Timeline } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type { ClockEvent } from "./clock-events.ts";

/** The deadlines that moved from one account of some subjects to another, and what moved each. */
export const movesBetween = (
  compiled: CompiledClocks,
  before: readonly Timeline[],
  after: readonly Timeline[],
  at: Instant,
): readonly ClockEvent[] =>
  after.flatMap((is) => {
    const was = before.find(({ subject }) => subject.kind === is.subject.kind && subject.id === is.subject.id);
    if (was === undefined) return [];
    return deadlineMoves([compiled], is.subject, movedByEach(compiled, was, is), at);
  });

/** Moved deadlines as they go on record, with the clock's label from the first of these rules that have it. */
export const deadlineMoves = (
  rules: readonly CompiledClocks[],
  subject: Subject,
  moved: readonly MovedDeadline[],
  at: Instant,
): readonly ClockEvent[] =>
  moved.map((move) => ({
    type: "DeadlineMoved",
    at,
    by: SYSTEM,
    data: { subject, label: labelOf(rules, move.clock), ...move },
  }));

const labelOf = (rules: readonly CompiledClocks[], clock: string): Wording =>
  rules.flatMap(({ clocks }) => clocks).find(({ rule }) => rule.id === clock)?.rule.label ?? {
    "zh-CN": clock,
    en: clock,
  };

/** One change after the other, so that each move has its own cause. */
const movedByEach = (compiled: CompiledClocks, was: Timeline, is: Timeline): readonly MovedDeadline[] => {
  const facts = sameFacts(was, is) ? was : withFactsOf(was, is);
  const paused = facts.pauses === is.pauses ? facts : { ...facts, pauses: is.pauses };
  const marked = paused.marks === is.marks ? paused : { ...paused, marks: is.marks };
  const cycle = lastCycle(was) < lastCycle(is) ? "cycle" : "mark";
  const steps = [
    [was, facts, "facts"],
    [facts, paused, "pause"],
    [paused, marked, cycle],
  ] as const;
  return steps.flatMap(([from, to, because]) => (from === to ? [] : shiftedDeadlines(compiled, from, to, because)));
};

/** What marks and pauses of another account change is seen apart. */
const withFactsOf = (was: Timeline, { subject, facts, earlierFacts }: Timeline): Timeline => ({
  subject,
  facts,
  marks: was.marks,
  pauses: was.pauses,
  ...(earlierFacts === undefined ? {} : { earlierFacts }),
  ...(was.carried === undefined ? {} : { carried: was.carried }),
});

const sameFacts = (one: Timeline, other: Timeline): boolean => {
  if (one.earlierFacts !== other.earlierFacts) return false;
  const names = Object.keys(one.facts);
  return (
    names.length === Object.keys(other.facts).length && names.every((name) => one.facts[name] === other.facts[name])
  );
};

const lastCycle = ({ marks }: Timeline): number => marks.reduce((last, { cycle }) => Math.max(last, cycle), 0);
