import type { ClockRefusal, NumberKind } from "./clock-refusal.ts";
import type { ClockRule, MarkChoice, PromiseRule } from "./clock-rule.ts";
import { rungName } from "./rung-name.ts";
import { calendarNeed, type Amount, type Target } from "./target.ts";

/** Everything that is wrong with clock rules, given the ids of the calendars there are. */
export const clockFaults = (rules: readonly ClockRule[], calendars: readonly string[]): readonly ClockRefusal[] => [
  ...duplicates(rules.map(({ id }) => id)).map((at) => duplicate(`${String(at)}.id`, "clock", rules[at]?.id)),
  ...rules.flatMap((rule, at) => ruleFaults(rule, String(at), calendars)),
];

const ruleFaults = (rule: ClockRule, path: string, calendars: readonly string[]): readonly ClockRefusal[] => [
  ...unknownCalendar(rule.calendar ?? undefined, `${path}.calendar`, calendars),
  ...noMarks(rule.start, `${path}.start`),
  ...noMarks(rule.stop, `${path}.stop`),
  ...promiseFaults(rule, rule.promises, `${path}.promises`, calendars),
  ...promiseFaults(rule, rule.floor?.promises ?? [], `${path}.floor.promises`, calendars),
  ...rungFaults(rule, `${path}.rungs`),
  ...(rule.repeat === undefined
    ? []
    : [
        ...impossible(rule.repeat.atMost, "count", `${path}.repeat.atMost`),
        ...(rule.repeat.until === null ? [] : noMarks(rule.repeat.until, `${path}.repeat.until`)),
      ]),
];

const promiseFaults = (
  rule: ClockRule,
  promises: readonly PromiseRule[],
  path: string,
  calendars: readonly string[],
): readonly ClockRefusal[] => [
  ...duplicates(promises.map(({ rank }) => rank)).map((at) =>
    duplicate(`${path}.${String(at)}.rank`, "rank", promises[at]?.rank),
  ),
  ...promises.flatMap(({ target, calendar }, at) => [
    ...unknownCalendar(calendar, `${path}.${String(at)}.calendar`, calendars),
    ...(target === null ? [] : targetFaults(target, `${path}.${String(at)}.target`)),
    ...(target !== null && calendarNeed(target) && (calendar ?? rule.calendar) === null
      ? [{ type: "CalendarMissing", path: `${path}.${String(at)}.target` } as const]
      : []),
  ]),
];

const targetFaults = (target: Target, path: string): readonly ClockRefusal[] => {
  if ("before" in target)
    return "workdays" in target
      ? impossible(target.workdays, "count", path)
      : impossible("open" in target ? target.open : target.elapsed, "minutes", path);
  if ("elapsed" in target) return amountFaults(target.elapsed, "minutes", path);
  if ("open" in target) return amountFaults(target.open, "minutes", path);
  if ("workdays" in target) return amountFaults(target.workdays, "count", path);
  if ("weekend" in target) return impossible(target.weekend, "count", path);
  if ("dayOfMonth" in target) return impossible(target.dayOfMonth, "dayOfMonth", path);
  if ("agreed" in target) return [];
  return Object.values(target.calendar).flatMap((value) => impossible(value, "count", path));
};

const amountFaults = (amount: Amount, kind: NumberKind, path: string): readonly ClockRefusal[] =>
  typeof amount === "number"
    ? impossible(amount, kind, path)
    : [
        ...impossible(amount.from, kind, `${path}.from`),
        ...impossible(amount.to, kind, `${path}.to`),
        ...(amount.to < amount.from
          ? [{ type: "ImpossibleNumber", path: `${path}.to`, received: amount.to, expected: "range" } as const]
          : []),
      ];

const rungFaults = (rule: ClockRule, path: string): readonly ClockRefusal[] => [
  ...duplicates(rule.rungs.map(rungName)).map((at) => {
    const rung = rule.rungs[at];
    return duplicate(`${path}.${String(at)}`, "rung", rung && rungName(rung));
  }),
  ...rule.rungs.flatMap((rung, at) => {
    const here = `${path}.${String(at)}`;
    if ("percent" in rung) return impossible(rung.percent, "count", here);
    const counted = rung.counted === "open" && rule.calendar === null;
    return [
      ...impossible("beforeDue" in rung ? rung.beforeDue : rung.afterDue, "minutes", here),
      ...(counted ? [{ type: "CalendarMissing", path: here } as const] : []),
    ];
  }),
];

const possible: Readonly<Record<NumberKind, (value: number) => boolean>> = {
  minutes: (value) => Number.isSafeInteger(value * 60_000) && value >= 0,
  count: (value) => Number.isSafeInteger(value) && value >= 1,
  dayOfMonth: (value) => Number.isInteger(value) && value >= 1 && value <= 31,
  range: () => true,
};

const impossible = (received: number, expected: NumberKind, path: string): readonly ClockRefusal[] =>
  possible[expected](received) ? [] : [{ type: "ImpossibleNumber", path, received, expected }];

const unknownCalendar = (
  calendar: string | undefined,
  path: string,
  known: readonly string[],
): readonly ClockRefusal[] =>
  calendar === undefined || known.includes(calendar) ? [] : [{ type: "UnknownCalendar", path, calendar, known }];

const noMarks = (choice: MarkChoice, path: string): readonly ClockRefusal[] =>
  marksOf(choice).length === 0 ? [{ type: "NoMarks", path }] : [];

/** The marks a choice is among. */
export const marksOf = (choice: MarkChoice): readonly string[] =>
  typeof choice === "string" ? [choice] : "anyOf" in choice ? choice.anyOf : choice.allOf;

const duplicate = (path: string, of: "clock" | "rank" | "rung", value: string | number | undefined): ClockRefusal => ({
  type: "Duplicate",
  path,
  of,
  value: String(value),
});

/** The places of values that stood earlier in the list already. */
const duplicates = (values: readonly (string | number)[]): readonly number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
