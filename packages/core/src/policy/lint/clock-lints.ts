import { marksOf } from "../../sla/clock-faults.ts";
import type { ClockRule, MarkChoice, PromiseRule } from "../../sla/clock-rule.ts";
import type { CompiledClock, CompiledPromise } from "../../sla/compile-clocks.ts";
import type { CompiledPolicy } from "../compile-policy.ts";
import { clockOutcomes, outcomesApart } from "./clock-outcomes.ts";
import { factsThat } from "./facts-that.ts";
import { knownMarks, steps } from "./known-marks.ts";
import type { LintRule, PolicyLint } from "./policy-lint.ts";
import { isNeverDue, promisedDues, type Dues } from "./promised-due.ts";

/** What is wrong among clocks: one that cannot start, stop or be due, and steps that are due in the wrong order. */
export const clockLints = ({ clocks, policy }: CompiledPolicy): readonly PolicyLint[] => [
  ...policy.clocks.flatMap((rule, at) => [
    ...unwritten(rule, rule.start, "clockNeverStarts", `clocks.${String(at)}.start`),
    ...unwritten(rule, rule.stop, "clockNeverStops", `clocks.${String(at)}.stop`),
    ...alwaysVoided(rule, `clocks.${String(at)}`),
  ]),
  ...clocks.flatMap(neverDue),
  ...clocks.flatMap((later, at) => clocks.flatMap((earlier, other) => wrongOrder({ later, at, earlier, other }))),
];

/** A choice whose marks nothing writes: all of them, or one where all are needed. */
const unwritten = (
  { subject }: ClockRule,
  choice: MarkChoice,
  rule: LintRule & ("clockNeverStarts" | "clockNeverStops"),
  path: string,
): readonly PolicyLint[] => {
  const known = knownMarks[subject];
  if (known === undefined) return [];
  const unknown = marksOf(choice).filter((name) => !known.includes(name));
  const needsAll = typeof choice === "object" && "allOf" in choice;
  if (unknown.length === 0 || (!needsAll && unknown.length < marksOf(choice).length)) return [];
  return [
    {
      rule,
      path,
      conflictsWith: null,
      facts: {},
      suggestion: {
        "zh-CN": `“${subject}”没有时间点 ${unknown.join("、")}；请从现有时间点中选用：${known.join("、")}`,
        en: `nothing marks ${unknown.join(", ")} on a ${subject}; choose among ${known.join(", ")}`,
      },
    },
  ];
};

/** Every mark that would stop it calls it off as well, or is the mark that starts it. */
const alwaysVoided = ({ start, stop, voidedBy, repeat }: ClockRule, path: string): readonly PolicyLint[] => {
  const stops = marksOf(stop).filter((name) => !voidedBy.includes(name));
  const onlyStarts = repeat === undefined && stops.every((name) => marksOf(start).includes(name));
  if (stops.length > 0 && !onlyStarts) return [];
  return [
    {
      rule: "clockNeverStops",
      path: `${path}.stop`,
      conflictsWith: stops.length === 0 ? `${path}.voidedBy` : `${path}.start`,
      facts: {},
      suggestion: {
        "zh-CN": "请选用一个既不启动也不作废该时限的停止时间点",
        en: "choose a mark that stops the clock and neither starts it nor calls it off",
      },
    },
  ];
};

const neverDue = (clock: CompiledClock, at: number): readonly PolicyLint[] => {
  const { promises, floor } = clock.rule;
  return [
    ...neverDueAmong(clock, clock.promises, promises, `clocks.${String(at)}.promises`),
    ...neverDueAmong(clock, clock.floor, floor?.promises ?? [], `clocks.${String(at)}.floor.promises`),
  ];
};

/** Of the promises that a clock makes, its own or those to everybody, those that no opening hours ever end. */
const neverDueAmong = (
  clock: CompiledClock,
  promises: readonly CompiledPromise[],
  listed: readonly PromiseRule[],
  path: string,
): readonly PolicyLint[] => {
  const duesBy = promisedDues(clock);
  return promises.flatMap((promise) => {
    const { rule } = promise;
    const facts = factsThat({ hold: [rule.when], fail: [] });
    if (facts == null || !isNeverDue(promise, duesBy(promise, null))) return [];
    return [
      {
        rule: "clockNeverDue",
        path: `${path}.${String(listed.indexOf(rule))}`,
        conflictsWith: promise.calendarId,
        facts,
        suggestion: {
          "zh-CN": "请为其日历填写服务时间，或换用其他日历",
          en: "give its calendar hours, or choose another calendar",
        },
      },
    ];
  });
};

interface Pair {
  readonly later: CompiledClock;
  readonly at: number;
  readonly earlier: CompiledClock;
  readonly other: number;
}

/** Two clocks from one start, of which the one that ends with the later step is due before the other. */
const wrongOrder = ({ later, at, earlier, other }: Pair): readonly PolicyLint[] => {
  const from = (clock: CompiledClock): string => `${clock.rule.subject}/${marksOf(clock.rule.start).join("/")}`;
  if (!(stepOf(later) > stepOf(earlier) && stepOf(earlier) >= 0) || from(later) !== from(earlier)) return [];
  const found = outcomesApart(clockOutcomes(later)({}), clockOutcomes(earlier)({}), isEarlier);
  if (found === null) return [];
  return [
    {
      rule: "laterStepDueEarlier",
      path: `clocks.${String(at)}`,
      conflictsWith: `clocks.${String(other)}`,
      facts: found.facts,
      suggestion: {
        "zh-CN": `请使“${later.rule.label["zh-CN"]}”的目标不早于“${earlier.rule.label["zh-CN"]}”`,
        en: `give ${later.rule.id} a target no earlier than that of ${earlier.rule.id}`,
      },
    },
  ];
};

const stepOf = ({ rule }: CompiledClock): number => steps.indexOf(marksOf(rule.stop)[0] ?? "");

const isEarlier = (later: Dues, earlier: Dues): boolean =>
  later.some((due, sample) => (earlier[sample] ?? Infinity) !== Infinity && due < (earlier[sample] ?? 0));
