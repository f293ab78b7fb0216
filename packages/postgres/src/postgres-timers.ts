import type { ClaimedTimer, Timers } from "@callout/core";
import { claimTimersSql } from "./statements/timers-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The timers of {@link postgresStorage}. */
export const postgresTimers = (t: Tables, sessionOf: (tenant: string) => Session): Timers => {
  const claim = claimTimersSql(t);
  return {
    claim: (tenant, { now, leaseUntil, limit }) =>
      sessionOf(tenant)("claim timers", (ask) => ask<ClaimedTimer>(claim, [tenant, now, leaseUntil, limit])),
  };
};
