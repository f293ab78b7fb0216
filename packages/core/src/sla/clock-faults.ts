import type { ClockRefusal, NumberKind } from "./clock-refusal.ts";
import type { ClockRule, MarkChoice, PromiseRule, RungRule } from "./clock-rule.ts";
import { rungName } from "./rung-name.ts";
import { calendarNeed, type Target } from "./target.ts";

/** Everything that is wrong with clock rules, given the ids of the calendars there are. */
export const clockFaults = (rules: readonly ClockRule[], known: readonly string[]): readonly ClockRefusal[] => [
  ...twice("clock", "", rules, ({ id }) => id),
  ...each("", rules, (rule, path) => [
    ...calendarFaults(rule.calendar, path, known),
    ...marksFaults(rule.start, `${path}.start`),
    ...marksFaults(rule.stop, `${path}.stop`),
    ...promiseFaults(rule, rule.promises, `${path}.promises.`, known),
    ...promiseFaults(rule, rule.floor?.promises ?? [], `${path}.floor.promises.`, known),
    ...twice("rung", `${path}.rungs.`, rule.rungs, rungName),
    ...each(`${path}.rungs.`, rule.rungs, (rung, at) => rungFaults(rung, rule, at)),
    ...(rule.repeat ? numberFaults(rule.repeat.atMost, "count", `${path}.repeat.atMost`) : []),
    ...(rule.repeat?.until ? marksFaults(rule.repeat.until, `${path}.repeat.until`) : []),
  ]),
];

/** The marks a choice is among. */
export const marksOf = (choice: MarkChoice): readonly string[] =>
  typeof choice === "string" ? [choice] : "anyOf" in choice ? choice.anyOf : choice.allOf;

type Faults = readonly ClockRefusal[];

const promiseFaults = (
  { calendar: own }: ClockRule,
  promises: readonly PromiseRule[],
  path: string,
  known: readonly string[],
): Faults => [
  ...twice("rank", path, promises, ({ rank }) => rank),
  ...each(path, promises, ({ target, calendar = null }, at) => [
    ...calendarFaults(calendar, at, known),
    ...(target === null ? [] : targetFaults(target, `${at}.target`)),
    ...(target !== null && calendarNeed(target) ? needsCalendar(calendar ?? own, `${at}.target`) : []),
  ]),
];

const kinds: Readonly<Record<string, NumberKind>> = { elapsed: "minutes", open: "minutes", dayOfMonth: "dayOfMonth" };

/** Every number of a target lies under the name of its shape, or is an end of a range or an amount of dates there. */
const targetFaults = (target: Target, path: string): Faults =>
  Object.entries(target as Readonly<Record<string, unknown>>).flatMap(([shape, amount]) => {
    const kind = kinds[shape] ?? "count";
    if (typeof amount === "number") return numberFaults(amount, kind, path);
    if (typeof amount !== "object" || amount === null) return [];
    const { from, to, days, months, years } = amount as Readonly<Record<string, number | undefined>>;
    return [
      ...[from, to, days, months, years].flatMap((one) => (one === undefined ? [] : numberFaults(one, kind, path))),
      ...(from !== undefined && to !== undefined && to < from ? numberFaults(to, "range", path) : []),
    ];
  });

const rungFaults = (rung: RungRule, { calendar }: ClockRule, path: string): Faults => {
  if ("percent" in rung) return numberFaults(rung.percent, "count", path);
  return [
    ...numberFaults("beforeDue" in rung ? rung.beforeDue : rung.afterDue, "minutes", path),
    ...(rung.counted === "open" ? needsCalendar(calendar, path) : []),
  ];
};

const isPossible: Readonly<Record<NumberKind, (value: number) => boolean>> = {
  minutes: (value) => Number.isInteger(value) && Number.isSafeInteger(value * 60_000) && value >= 0,
  count: (value) => Number.isSafeInteger(value) && value >= 1,
  dayOfMonth: (value) => Number.isInteger(value) && value >= 1 && value <= 31,
  range: () => false,
};

const numberFaults = (received: number, expected: NumberKind, path: string): Faults =>
  isPossible[expected](received) ? [] : [{ type: "ImpossibleNumber", path, received, expected }];

const needsCalendar = (calendar: string | null, path: string): Faults =>
  calendar === null ? [{ type: "CalendarMissing", path }] : [];

const calendarFaults = (calendar: string | null, path: string, known: readonly string[]): Faults =>
  calendar === null || known.includes(calendar)
    ? []
    : [{ type: "UnknownCalendar", path: `${path}.calendar`, calendar, known }];

const marksFaults = (choice: MarkChoice, path: string): Faults =>
  marksOf(choice).length > 0 ? [] : [{ type: "NoMarks", path }];

const each = <Thing>(path: string, things: readonly Thing[], faults: (thing: Thing, path: string) => Faults): Faults =>
  things.flatMap((thing, at) => faults(thing, path + String(at)));

/** What stood earlier in the list already. */
const twice = <Thing>(
  of: "clock" | "rank" | "rung",
  path: string,
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | number,
): Faults => {
  const keys = things.map(keyOf);
  return each(path, keys, (key, at) =>
    keys.indexOf(key) < Number(at.slice(path.length)) ? [{ type: "Duplicate", path: at, of, value: String(key) }] : [],
  );
};
