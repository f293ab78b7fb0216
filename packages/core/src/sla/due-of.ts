import type { Pause } from "../calendar/pauses.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { parseInstant, toMillis } from "../time/instant.ts";
import type { CompiledPromise } from "./compile-clocks.ts";
import { afterCounting, beforeCounting, countedBetween, NEVER } from "./counted-time.ts";
import { dateDue, workdaysBefore } from "./date-due.ts";
import { promised, type Target } from "./target.ts";
import type { Facts } from "./timeline.ts";

const MINUTE = 60_000;

/**
 * When a promise that counts from `from` is due; `NEVER` if that moment does not come, null where it promises nothing.
 *
 * A target that ends on a date is put off by what the pauses before it would have counted. An agreed moment stands.
 */
export const dueOf = (
  { rule: { target }, calendar, counted }: CompiledPromise,
  from: number,
  facts: Facts,
  pauses: readonly Pause[],
): number | null => {
  if (target === null) return null;
  if ("before" in target || "agreed" in target) return agreedDue(target, calendar, facts);
  if ("elapsed" in target) return afterCounting(null, from, promised(target.elapsed) * MINUTE, pauses);
  if (calendar === null) return null;
  if ("open" in target) return afterCounting(calendar, from, promised(target.open) * MINUTE, pauses);
  const due = dateDue(target, calendar, from);
  if (pauses.length === 0 || due === NEVER) return due;
  const measure = counted === "open" ? calendar : null;
  const paused = countedBetween(measure, from, due, []) - countedBetween(measure, from, due, pauses);
  return paused === 0 ? due : afterCounting(measure, due, paused, pauses);
};

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
