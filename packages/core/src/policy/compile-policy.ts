import { err, ok, type Result } from "neverthrow";
import type { CalendarData } from "../calendar/calendar-data.ts";
import { compileCalendar } from "../calendar/compile-calendar.ts";
import type { ServiceCalendar } from "../calendar/service-calendar.ts";
import { compileClocks, type CompiledClocks } from "../sla/compile-clocks.ts";
import type { Facts } from "../sla/timeline.ts";
import { explainTier } from "./explain-tier.ts";
import type { NoTier, PolicyRefusal } from "./policy-refusal.ts";
import { parsePolicy } from "./parse-policy.ts";
import type { ServicePolicy } from "./service-policy.ts";
import type { VersionRef } from "./version-ref.ts";

/** A policy checked, with its calendars compiled: made once, and what everything else takes. */
export interface CompiledPolicy extends CompiledClocks {
  readonly ref: VersionRef;
  /** The versions of the calendars it was compiled with, in the order it names them. */
  readonly calendars: readonly VersionRef[];
  readonly policy: ServicePolicy;
  /** The calendar of an id the policy names. */
  readonly calendar: (id: string) => ServiceCalendar | undefined;
  /** The tier these facts give; see `explainTier` for why. */
  readonly tierOf: (facts: Facts) => Result<string, NoTier>;
}

/** A calendar's data in one version. */
export interface VersionedCalendar {
  readonly version: string;
  readonly calendar: CalendarData;
}

/**
 * Checks a policy and joins it with the calendars it names.
 *
 * @param policy - a {@link ServicePolicy}, as it came from JSON; nothing is trusted
 * @param calendars - by id; those the policy does not name are left alone
 * @example
 * ```ts
 * const broken = compilePolicy({ id: "acme" }, {})._unsafeUnwrapErr();
 * broken.type // => "MalformedPolicy"
 * ```
 */
export const compilePolicy = (
  policy: unknown,
  calendars: Readonly<Record<string, VersionedCalendar>>,
): Result<CompiledPolicy, PolicyRefusal> =>
  parsePolicy(policy).andThen((parsed) =>
    compiledCalendars(parsed.calendars, calendars).andThen((compiled) => joined(parsed, calendars, compiled)),
  );

type Compiled = Readonly<Record<string, ServiceCalendar>>;

const joined = (
  policy: ServicePolicy,
  given: Readonly<Record<string, VersionedCalendar>>,
  compiled: Compiled,
): Result<CompiledPolicy, PolicyRefusal> =>
  compileClocks(policy.clocks, compiled)
    .map(({ clocks }) => ({
      ref: { id: policy.id, version: policy.version },
      calendars: policy.calendars.map((id) => ({ id, version: given[id]?.version ?? "" })),
      policy,
      clocks,
      calendar: (id: string) => compiled[id],
      tierOf: (facts: Facts) => tierOf(policy, facts),
    }))
    .mapErr((faults) => ({ type: "FaultyClocks", faults }));

const tierOf = (policy: ServicePolicy, facts: Facts): Result<string, NoTier> => {
  const { tier } = explainTier(policy, facts);
  return tier === null ? err({ type: "NoTier", policy: policy.id, facts }) : ok(tier);
};

const compiledCalendars = (
  ids: readonly string[],
  given: Readonly<Record<string, VersionedCalendar>>,
): Result<Compiled, PolicyRefusal> => {
  const compiled: Record<string, ServiceCalendar> = {};
  for (const id of ids) {
    const data = given[id];
    if (data === undefined) return err({ type: "CalendarNotGiven", calendar: id, given: Object.keys(given) });
    const calendar = compileCalendar(data.calendar);
    if (calendar.isErr()) return err({ type: "FaultyCalendar", calendar: id, because: calendar.error });
    compiled[id] = calendar.value;
  }
  return ok(compiled);
};
