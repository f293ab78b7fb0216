import type { ClaimedItem, DeadLetter, Instant, Outbox, Settlement } from "@callout/core";
import type { SqlValue } from "./sql-client.ts";
import * as sql from "./statements/outbox-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The outbox of {@link postgresStorage}. */
export const postgresOutbox = (t: Tables, sessionOf: (tenant: string) => Session, looking: Session): Outbox => {
  const [work, claim, dead, replay] = [sql.workSql(t), sql.claimSql(t), sql.deadLettersSql(t), sql.replaySql(t)];
  const next = sql.nextWorkSql(t);
  const [settlement, purge, sharing] = [settlementOf(t), sql.purgeSql(t), sql.sharingSql(t)];
  return {
    tenantsWithWork: (now, limit) => looking("look for work", (ask) => ask<string>(work, [now, limit])),

    nextWorkAt: (now) => looking("look for the next work", async (ask) => (await ask<Instant>(next, [now]))[0] ?? null),

    claim: (tenant, { now, leaseUntil, limit }) =>
      sessionOf(tenant)("claim items", (ask) => ask<ClaimedItem>(claim, [tenant, now, leaseUntil, limit])),

    sharing: (tenant, orderKey, limit) =>
      sessionOf(tenant)("list items", (ask) => ask<ClaimedItem>(sharing, [tenant, orderKey, limit])),

    settle: (tenant, itemId, outcome) =>
      sessionOf(tenant)("settle", async (ask) => {
        const [text, values] = settlement(outcome);
        await ask(text, [tenant, itemId, ...values]);
      }),

    deadLetters: (tenant, limit) =>
      sessionOf(tenant)("list dead letters", (ask) => ask<DeadLetter>(dead, [tenant, limit])),

    replay: (tenant, itemId, now) =>
      sessionOf(tenant)("replay", async (ask) => (await ask(replay, [tenant, itemId, now])).length > 0),

    purge: (tenant, itemId) =>
      sessionOf(tenant)("purge", async (ask) => (await ask(purge, [tenant, itemId])).length > 0),
  };
};

/** The statement for each outcome, with its parameters after the tenant and the item's id. */
const settlementOf = (t: Tables) => {
  const [done, together, retry, dead] = [sql.doneSql(t), sql.doneTogetherSql(t), sql.retrySql(t), sql.deadSql(t)];
  return (outcome: Settlement): [string, readonly SqlValue[]] => {
    switch (outcome.type) {
      case "done":
        return outcome.alongside === undefined
          ? [done, [JSON.stringify(outcome.followUps)]]
          : [together, [JSON.stringify(outcome.followUps), JSON.stringify(outcome.alongside)]];
      case "retry":
        return [retry, [outcome.dueAt, outcome.reason]];
      case "dead":
        return [dead, [outcome.reason]];
    }
  };
};
