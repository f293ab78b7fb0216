import type { Condition } from "../sla/condition.ts";
import type { Facts } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import { dayNumberOf, localDateOf } from "../time/local-date.ts";
import { localDateAt } from "../time/wall-time.ts";
import { isEmergency } from "./is-emergency.ts";
import { momentOfDay } from "./moment-of-day.ts";
import type { NewNotice } from "./notice.ts";
import { quietUntil, type QuietSpan } from "./quiet-hours.ts";

/** Which notices are told together, at which times of a recipient's day, and what is so grave that it is not kept. */
export interface DigestRules {
  /** Such as `08:30`; at least one. */
  readonly times: readonly string[];
  readonly notices: readonly string[];
  readonly emergencies: readonly Condition[];
}

/**
 * The times of day at which a notice is told together with others, or null when it is told by itself.
 *
 * @param facts - those of what it is about
 */
export const digestTimesOf = (rules: DigestRules | null, notice: NewNotice, facts: Facts): readonly string[] | null =>
  rules?.notices.includes(notice.key) === true && !notice.urgent && !isEmergency(rules.emergencies, notice, facts)
    ? rules.times
    : null;

/**
 * When a notice is told together with others: at the next of these times on the recipient's clock, or when the quiet hours
 * end that it falls into; null when that would be later than what it is for, so that it is told at once.
 *
 * What arises at one of the times waits for the one after. Where the clocks skip a time, it is the end of the gap; where
 * they show it twice, the first.
 *
 * @param times - at least one
 * @param notice - of which the variables matter that say until when somebody has to know
 * @param recipient - `at`, when it could be told at once, and `zone`, an IANA name
 * @throws RangeError for an unknown zone, which is a bug of the caller
 * @example
 * ```ts
 * const requestClosed = { variables: {} };
 * const here = { at: instant("2026-03-02T02:00:00Z"), zone: "Asia/Shanghai", quiet: null };
 * digestMoment(["08:30", "16:00"], requestClosed, here) // => "2026-03-02T08:00:00.000Z"
 * const revisitPlanned = { variables: { windowFrom: instant("2026-03-02T07:00:00Z") } };
 * digestMoment(["08:30", "16:00"], revisitPlanned, here) // => null
 * ```
 */
export const digestMoment = (
  times: readonly string[],
  notice: { readonly variables: object },
  { at, zone, quiet }: { readonly at: Instant; readonly zone: string; readonly quiet: QuietSpan | null },
): Instant | null => {
  const today = dayNumberOf(localDateAt(at, zone));
  const next = [today, today + 1, today + 2]
    .flatMap((day) => times.map((time) => momentOfDay(zone, localDateOf(day), time)))
    .filter((moment) => moment > at)
    .toSorted()[0];
  if (next === undefined) return null;
  const told = (quiet === null ? null : quietUntil(quiet, next, zone)) ?? next;
  return purposesOf(notice.variables).some((moment) => moment <= told) ? null : told;
};

/** The variables that say until when somebody has to know. */
const PURPOSES: readonly string[] = ["windowFrom", "dueBy", "dueAt", "appointmentFrom", "expectedAt", "linkUntil"];

const purposesOf = (variables: object): readonly string[] =>
  Object.entries(variables).flatMap(([name, value]) =>
    PURPOSES.includes(name) && typeof value === "string" ? [value] : [],
  );
