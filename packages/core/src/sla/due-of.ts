import type { Pause } from "../calendar/pauses.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { parseInstant, toMillis } from "../time/instant.ts";
import type { CompiledPromise } from "./compile-clocks.ts";
import { afterCounting, beforeCounting, countedBetween, NEVER } from "./counted-time.ts";
import { dateDue, workdaysBefore } from "./date-due.ts";
import { promised, type Target } from "./target.ts";
import type { Facts } from "./timeline.ts";

const MINUTE = 60_000;

/** From where a promise counts. */
export interface Count {
  readonly startedAt: number;
  /** Later than the start after a change of facts or of rules. */
  readonly countedFrom: number;
  /** What had been counted by then. */
  readonly alreadyCounted: number;
}

/**
 * When a promise is due; `NEVER` if that moment does not come, null where it promises nothing.
 *
 * A target that ends on a date counts from the start, or from the change of facts that brought it; it is put off by what
 * the pauses before it would have counted, and not due before the rules that hold. An agreed moment stands.
 */
export const dueOf = (
  { rule: { target }, calendar, counted }: CompiledPromise,
  { startedAt, countedFrom, alreadyCounted }: Count,
  facts: Facts,
  pauses: readonly Pause[],
): number | null => {
  if (target === null) return null;
  if ("before" in target || "agreed" in target) return agreedDue(target, calendar, facts);
  if ("elapsed" in target)
    return afterCounting(null, countedFrom, remaining(promised(target.elapsed), alreadyCounted), pauses);
  if (calendar === null) return null;
  if ("open" in target)
    return afterCounting(calendar, countedFrom, remaining(promised(target.open), alreadyCounted), pauses);
  const due = dateDue(target, calendar, startedAt);
  const measure = counted === "open" ? calendar : null;
  const paused =
    due === NEVER ? 0 : countedBetween(measure, startedAt, due, []) - countedBetween(measure, startedAt, due, pauses);
  return Math.max(countedFrom, paused === 0 ? due : afterCounting(measure, due, paused, pauses));
};

const remaining = (minutes: number, alreadyCounted: number): number => Math.max(0, minutes * MINUTE - alreadyCounted);

const agreedDue = (
  target: Extract<Target, { agreed: string } | { before: string }>,
  calendar: ServiceCalendar | null,
  facts: Facts,
): number | null => {
  const fact = facts["agreed" in target ? target.agreed : target.before];
  const at = typeof fact === "string" ? parseInstant(fact) : null;
  if (at === null || at.isErr()) return null;
  const millis = toMillis(at.value);
  if ("agreed" in target) return millis;
  if ("elapsed" in target) return millis - target.elapsed * MINUTE;
  if (calendar === null) return null;
  if ("open" in target) return beforeCounting(calendar, millis, target.open * MINUTE, []);
  return workdaysBefore(calendar, millis, target.workdays);
};
