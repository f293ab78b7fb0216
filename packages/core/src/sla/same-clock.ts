import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import type { CompiledClock } from "./compile-clocks.ts";

/** Whether two compiled clocks answer alike whatever they are asked: their rules say the same, and so do their calendars. */
export const isSameClock = (one: CompiledClock, other: CompiledClock): boolean =>
  textOf([one.rule, calendarsOf(one)]) === textOf([other.rule, calendarsOf(other)]);

/** Whether two clocks start, stop and pause alike whatever happens, though they may promise something else. */
export const runsAlike = (one: CompiledClock, other: CompiledClock): boolean =>
  textOf(marksAndPauses(one)) === textOf(marksAndPauses(other));

const marksAndPauses = ({ rule, start, stop, voided, until, onNewCycle }: CompiledClock): readonly unknown[] => [
  rule.subject,
  [start, stop, voided, until],
  [...onNewCycle],
  rule.pausedBy,
  rule.repeat,
];

const calendarsOf = ({ promises, floor }: CompiledClock): readonly unknown[] =>
  [...promises, ...floor].map(({ calendar }) => (calendar === null ? null : meaningOf(calendar)));

/** What a calendar's answers follow from. */
const meaningOf = ({ timeZone, compiled: { plan } }: ServiceCalendar): readonly unknown[] => [
  timeZone,
  plan.weekly,
  [...plan.holidays],
  [...plan.overrides],
  plan.rules,
];

const textOf = (parts: readonly unknown[]): string => JSON.stringify(parts);
