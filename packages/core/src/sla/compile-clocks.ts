import { err, ok, type Result } from "neverthrow";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { clockFaults, marksOf } from "./clock-faults.ts";
import type { ClockRefusal } from "./clock-refusal.ts";
import type { ClockRule, MarkChoice, NewCycle, PromiseRule, RungRule } from "./clock-rule.ts";
import { rungName } from "./rung-name.ts";
import { countedIn } from "./target.ts";
import type { Rung } from "./rung.ts";

/** Clock rules checked, with the calendars they use: made once, and what every question about clocks takes. */
export interface CompiledClocks {
  readonly clocks: readonly CompiledClock[];
}

/** One clock's rule, ready to be asked. */
export interface CompiledClock {
  readonly rule: ClockRule;
  readonly start: CompiledChoice;
  readonly stop: CompiledChoice;
  readonly voided: CompiledChoice;
  readonly until: CompiledChoice | null;
  /** By rank. */
  readonly promises: readonly CompiledPromise[];
  /** By rank. */
  readonly floor: readonly CompiledPromise[];
  readonly rungs: readonly CompiledRung[];
  readonly onNewCycle: ReadonlyMap<string, NewCycle>;
  /** The marks that mean something to it; no other changes what it counts. */
  readonly hears: ReadonlySet<string>;
}

/** Marks of which the first counts, or the last once all are there. */
export interface CompiledChoice {
  readonly names: readonly string[];
  readonly all: boolean;
}

/** One promise with its calendar. */
export interface CompiledPromise {
  readonly rule: PromiseRule;
  readonly calendarId: string | null;
  readonly calendar: ServiceCalendar | null;
  /** What its amounts are counted in; null where nothing is promised. */
  readonly counted: "open" | "elapsed";
}

/** One rung with its name, and the calendar in whose open time its distance counts. */
export interface CompiledRung {
  readonly rule: RungRule;
  readonly rung: Rung;
  readonly calendar: ServiceCalendar | null;
}

/**
 * Checks clock rules and joins them with their calendars.
 *
 * @param calendars - compiled calendars by the ids the rules name
 * @returns everything that is wrong, or the rules ready to be asked
 */
export const compileClocks = (
  rules: readonly ClockRule[],
  calendars: Readonly<Record<string, ServiceCalendar>>,
): Result<CompiledClocks, readonly ClockRefusal[]> => {
  const faults = clockFaults(rules, Object.keys(calendars));
  if (faults.length > 0) return err(faults);
  return ok({ clocks: rules.map((rule) => compiledClock(rule, calendars)) });
};

type Calendars = Readonly<Record<string, ServiceCalendar>>;

const compiledClock = (rule: ClockRule, calendars: Calendars): CompiledClock => ({
  rule,
  start: compiledChoice(rule.start),
  stop: compiledChoice(rule.stop),
  voided: { names: rule.voidedBy, all: false },
  until: rule.repeat === undefined || rule.repeat.until === null ? null : compiledChoice(rule.repeat.until),
  promises: byRank(rule.promises).map((promise) => compiledPromise(rule, promise, calendars)),
  floor: byRank(rule.floor?.promises ?? []).map((promise) => compiledPromise(rule, promise, calendars)),
  onNewCycle: new Map(Object.entries(rule.onNewCycle)),
  rungs: withDue(rule.rungs).map((rung) => compiledRung(rule, rung, calendars)),
  hears: new Set([
    ...[rule.start, rule.stop, ...(rule.repeat?.until ? [rule.repeat.until] : [])].flatMap(marksOf),
    ...rule.voidedBy,
    ...Object.keys(rule.onNewCycle),
  ]),
});

const compiledChoice = (choice: MarkChoice): CompiledChoice => ({
  names: marksOf(choice),
  all: typeof choice === "object" && "allOf" in choice,
});

const compiledPromise = (rule: ClockRule, promise: PromiseRule, calendars: Calendars): CompiledPromise => {
  const calendarId = promise.calendar ?? rule.calendar;
  const calendar = calendarId === null ? null : (calendars[calendarId] ?? null);
  return {
    rule: promise,
    calendarId,
    calendar,
    counted: promise.target === null ? "elapsed" : countedIn(promise.target),
  };
};

const compiledRung = (rule: ClockRule, rung: RungRule, calendars: Calendars): CompiledRung => {
  const name = rungName(rung);
  const percent = "percent" in rung && name !== "due" ? rung.percent : null;
  const minutesAfterDue =
    percent !== null || "percent" in rung ? null : "afterDue" in rung ? rung.afterDue : -rung.beforeDue;
  const late = (percent ?? 0) > 100 || (minutesAfterDue ?? 0) > 0;
  const open = "counted" in rung && rung.counted === "open" && rule.calendar !== null;
  return {
    rule: rung,
    rung: {
      name,
      kind: name === "due" ? "due" : late ? "escalation" : "warning",
      percent,
      minutesAfterDue: name === "due" ? 0 : minutesAfterDue,
      tell: rung.tell,
    },
    calendar: open ? (calendars[rule.calendar] ?? null) : null,
  };
};

/** Every clock can be missed, told of or not. */
const withDue = (rungs: readonly RungRule[]): readonly RungRule[] =>
  rungs.some((rung) => rungName(rung) === "due") ? rungs : [...rungs, untoldDue];

const untoldDue: RungRule = { afterDue: 0, counted: "elapsed", tell: [], source: [] };

const byRank = (promises: readonly PromiseRule[]): readonly PromiseRule[] =>
  [...promises].sort((one, other) => one.rank - other.rank);
