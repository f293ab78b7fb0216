import type { ClaimedItem, DeadLetter, Instant, Outbox } from "@callout/core";
import { settling } from "./settle.ts";
import * as sql from "./statements/outbox-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** How an outbox looks for work and claims it, and how many items that were done are taken out together at most. */
interface OutboxSessions {
  readonly looking: Session;
  readonly claimingOf: (tenant: string) => Session;
  readonly atMost: number;
}

/** The outbox of {@link postgresStorage}. */
export const postgresOutbox = (
  t: Tables,
  sessionOf: (tenant: string) => Session,
  { looking, claimingOf, atMost }: OutboxSessions,
): Outbox => {
  const [work, dead, replay] = [sql.workSql(t), sql.deadLettersSql(t), sql.replaySql(t)];
  const [next, purge, sharing] = [sql.nextWorkSql(t), sql.purgeSql(t), sql.sharingSql(t)];
  return {
    tenantsWithWork: (now, limit) => looking<string>("look for work", () => [work, [now, limit]]),

    nextWorkAt: async (now) =>
      (await looking<Instant>("look for the next work", () => [next, [now]])).map(([at]) => at ?? null),

    claim: (tenant, { now, leaseUntil, limit }) =>
      claimingOf(tenant)<ClaimedItem>("claim items", () => [sql.claimSql(t, limit), [tenant, now, leaseUntil]]),

    sharing: (tenant, orderKey, limit) =>
      sessionOf(tenant)<ClaimedItem>("list items", () => [sharing, [tenant, orderKey, limit]]),

    settle: settling(t, sessionOf, atMost),

    deadLetters: (tenant, limit) => sessionOf(tenant)<DeadLetter>("list dead letters", () => [dead, [tenant, limit]]),

    replay: async (tenant, itemId, now) =>
      (await sessionOf(tenant)("replay", () => [replay, [tenant, itemId, now]])).map(isAny),

    purge: async (tenant, itemId) => (await sessionOf(tenant)("purge", () => [purge, [tenant, itemId]])).map(isAny),
  };
};

const isAny = (rows: readonly unknown[]): boolean => rows.length > 0;
