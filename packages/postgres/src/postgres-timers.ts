import type { ClaimedTimer, Timers } from "@callout/core";
import { claimTimersSql, upcomingSql } from "./statements/timers-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The timers of {@link postgresStorage}. */
export const postgresTimers = (
  t: Tables,
  sessionOf: (tenant: string) => Session,
  claimingOf: (tenant: string) => Session,
): Timers => {
  const upcoming = upcomingSql(t);
  return {
    claim: (tenant, { now, leaseUntil, limit }) =>
      claimingOf(tenant)<ClaimedTimer>("claim timers", () => [claimTimersSql(t, limit), [tenant, now, leaseUntil]]),

    upcoming: (tenant, { until, after, limit }) => {
      const { stream = { kind: null, id: null }, timer = { key: null, at: null } } = after ?? {};
      const values = [tenant, until, timer.at, stream.kind, stream.id, timer.key, limit];
      return sessionOf(tenant)<ClaimedTimer>("list timers", () => [upcoming, values]);
    },
  };
};
