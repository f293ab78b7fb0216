import fc from "fast-check";
import type { ServiceCalendar } from "../src/calendar/service-calendar.ts";
import { compileCalendar } from "../src/calendar/compile-calendar.ts";
import { china5x8 } from "../src/policy/presets/calendars/china-5x8.ts";
import type { ClockRule, RungRule } from "../src/sla/clock-rule.ts";
import { compileClocks, type CompiledClocks } from "../src/sla/compile-clocks.ts";
import { fromMillis } from "../src/time/instant.ts";
import type { Target } from "../src/sla/target.ts";
import type { Mark, Timeline, Waiting } from "../src/sla/timeline.ts";

/** The calendar of the laws: five days of eight hours, with real holidays and make-up workdays. */
export const office: ServiceCalendar = compileCalendar(china5x8)._unsafeUnwrap();

/** Epoch milliseconds of a time on the clocks of Shanghai. */
export const shanghai = (text: string): number => Date.parse(`${text}+08:00`);

const FROM = shanghai("2024-09-20T00:00:00");
const DAY = 86_400_000;

/** A moment in the weeks around the National Day holidays of 2024; often on the minute, where edges meet. */
export const moment = fc.oneof(
  fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minutes) => FROM + minutes * 60_000),
  fc.integer({ min: 0, max: 30 * DAY }).map((millis) => FROM + millis),
  fc.integer({ min: 0, max: 30 * 24 }).map((hours) => FROM + hours * 3_600_000),
);

/** A target in minutes. */
export const duration: fc.Arbitrary<Target> = fc.oneof(
  fc.integer({ min: 0, max: 4000 }).map((elapsed) => ({ elapsed })),
  fc.integer({ min: 0, max: 4000 }).map((open) => ({ open })),
  fc
    .tuple(fc.nat(2000), fc.nat(2000), fc.constantFrom("from" as const, "to" as const))
    .map(([from, more, promise]) => ({
      open: { from, to: from + more, promise },
    })),
);

/** A target that ends on a date. */
export const dated: fc.Arbitrary<Target> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("sameTime" as const, "endOfDay" as const))
    .map(([workdays, until]) => ({ workdays, until })),
  fc.integer({ min: 1, max: 20 }).map((days) => ({ calendar: { days } })),
  fc.integer({ min: 1, max: 3 }).map((months) => ({ calendar: { months } })),
  fc.integer({ min: 1, max: 3 }).map((weekend) => ({ weekend })),
  fc.integer({ min: 1, max: 31 }).map((dayOfMonth) => ({ dayOfMonth })),
);

export const target = fc.oneof(duration, dated);

const rungs: fc.Arbitrary<readonly RungRule[]> = fc.subarray<RungRule>([
  { percent: 50, tell: ["a"], source: [] },
  { percent: 80, tell: [], source: [] },
  { percent: 150, tell: ["a"], source: [] },
  { beforeDue: 30, counted: "open", tell: ["a"], source: [] },
  { beforeDue: 90, counted: "elapsed", tell: ["a"], source: [] },
  { afterDue: 0, counted: "elapsed", tell: ["b"], source: [] },
  { afterDue: 20, counted: "elapsed", tell: ["c"], source: [] },
  { afterDue: 240, counted: "open", tell: ["d"], source: [] },
]);

/** A clock from `start` to `stop`, started anew, continued or paused by `reopened`, voided by `cancelled`. */
export const ruleWith = (promised: Target, some: Partial<ClockRule> = {}): ClockRule => ({
  id: "clock",
  label: { "zh-CN": "时限", en: "Clock" },
  subject: "request",
  start: "start",
  stop: "stop",
  voidedBy: ["cancelled"],
  calendar: "office",
  promises: [{ rank: 1, when: {}, target: promised, source: [] }],
  pausedBy: ["customer", "parts"],
  rungs: [],
  rearm: false,
  onNewCycle: {},
  onFactsChange: "fromStart",
  ...some,
});

export const clocksWith = (...rules: readonly ClockRule[]): CompiledClocks =>
  compileClocks(rules, { office })._unsafeUnwrap();

export const rule: fc.Arbitrary<ClockRule> = fc
  .record({
    target,
    rungs,
    does: fc.constantFrom("continue" as const, "pause" as const, "restart" as const, null),
    repeat: fc.constantFrom("stop" as const, "due" as const, "start" as const, null, null, null),
  })
  .map(({ target: promised, rungs: ladder, does, repeat }) =>
    ruleWith(promised, {
      rungs: ladder,
      onNewCycle: does === null ? {} : { reopened: does },
      ...(repeat === null ? {} : { repeat: { from: repeat, until: "over", atMost: 5 } }),
    }),
  );

const waiting: fc.Arbitrary<Waiting<number>> = fc
  .record({
    reason: fc.constantFrom("customer", "parts", "thirdParty"),
    from: moment,
    length: fc.oneof(fc.nat(3 * DAY), fc.constant(null)),
  })
  .map(({ reason, from, length }) => ({ reason, from, to: length === null ? null : from + length }));

export const pauses = fc.array(waiting, { maxLength: 4 });

const mark: fc.Arbitrary<Mark<number>> = fc.record({
  name: fc.constantFrom("start", "stop", "stop", "cancelled", "reopened", "over", "other"),
  at: moment,
  cycle: fc.constantFrom(0, 0, 1),
});

/** Cycles follow one another in time, from the start on; a mark that begins one says so by the 1 it came with. */
const inCycles = (marks: readonly Mark<number>[]): readonly Mark<number>[] => {
  let current = 0;
  return marks
    .toSorted((one, other) => one.at - other.at)
    .map(({ name, at, cycle }) => {
      current = name === "start" || current > 0 ? Math.max(1, current + cycle) : 0;
      return { name, at, cycle: Math.max(1, current) };
    });
};

/** What can have happened to a request: it has started, and anything may have come after. */
export const timeline: fc.Arbitrary<Timeline<number>> = fc
  .record({ start: moment, marks: fc.array(mark, { maxLength: 6 }), pauses })
  .map(({ start, marks, pauses: waits }) => ({
    subject: { kind: "request", id: "T-1" },
    facts: {},
    marks: inCycles([{ name: "start", at: start, cycle: 0 }, ...marks]),
    pauses: waits,
  }));

/** Just a start, with pauses. */
export const started = (at: number, waits: readonly Waiting<number>[] = []): Timeline<number> => ({
  subject: { kind: "request", id: "T-1" },
  facts: {},
  marks: [{ name: "start", at, cycle: 1 }],
  pauses: waits,
});

/** The same timeline with its moments as text. */
export const asText = ({ subject, facts, marks, pauses: waits }: Timeline<number>): Timeline => ({
  subject,
  facts,
  marks: marks.map((mark) => ({ ...mark, at: fromMillis(mark.at) })),
  pauses: waits.map(({ reason, from, to }) => ({
    reason,
    from: fromMillis(from),
    to: to === null ? null : fromMillis(to),
  })),
});
