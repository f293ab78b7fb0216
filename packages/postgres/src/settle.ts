import type { Outbox, Settlement, StorageFault } from "@callout/core";
import type { Result } from "neverthrow";
import { batching } from "./batching.ts";
import { byTenant } from "./by-tenant.ts";
import type { SqlValue } from "./sql-client.ts";
import * as sql from "./statements/outbox-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** As many as there are workers in most processes: none of them waits for what another has done. */
const AT_ONCE = 4;

/** Ends leases; of items that were done, so many at once at most, when they come while others are under way. */
export const settling = (t: Tables, sessionOf: (tenant: string) => Session, atMost: number): Outbox["settle"] => {
  const [takenOut, done, retry, dead] = [sql.takenOutSql(t), sql.doneSql(t), sql.retrySql(t), sql.deadSql(t)];
  const together = sql.doneTogetherSql(t);
  const settle = async (tenant: string, statement: () => readonly [string, readonly SqlValue[]]) =>
    (await sessionOf(tenant)("settle", statement)).map(() => undefined);
  const takeOut = (tenant: string, items: readonly sql.DoneItem[]) =>
    settle(tenant, () =>
      items.every(({ followUps }) => followUps.length === 0)
        ? [takenOut, sql.takenOutValues(tenant, items)]
        : [done, sql.doneValues(tenant, items)],
    );
  const takingOut = byTenant((tenant) =>
    batching<sql.DoneItem, Result<void, StorageFault>>({
      ...{ atMost, atOnce: AT_ONCE, atLeast: atMost },
      keyOf: ({ itemId }) => itemId,
      alone: (item) => takeOut(tenant, [item]),
      together: async (items) => {
        const settled = await takeOut(tenant, items);
        // Alone each has its own answer; what was done all the same is done once.
        return items.map(() => (settled.isErr() ? null : settled));
      },
    }),
  );
  return (tenant, itemId, outcome: Settlement) => {
    switch (outcome.type) {
      case "done": {
        const item = { itemId, followUps: outcome.followUps };
        if (outcome.alongside !== undefined) {
          const alongside = JSON.stringify(outcome.alongside);
          return settle(tenant, () => [together, [...sql.doneValues(tenant, [item]), alongside]]);
        }
        return atMost > 1 ? takingOut(tenant)(item) : takeOut(tenant, [item]);
      }
      case "retry":
        return settle(tenant, () => [retry, [tenant, itemId, outcome.dueAt, outcome.reason]]);
      case "dead":
        return settle(tenant, () => [dead, [tenant, itemId, outcome.reason]]);
    }
  };
};
