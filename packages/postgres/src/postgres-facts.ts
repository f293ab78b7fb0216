import type { FactLedger, KeptFact, ReportTally, StreamId } from "@callout/core";
import * as sql from "./statements/facts-sql.ts";
import { tallyStatement } from "./statements/tally-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session, Sitting } from "./tenant-session.ts";

/** The facts of {@link postgresStorage}. */
export const postgresFacts = (
  t: Tables,
  sessionOf: (tenant: string) => Session,
  sittingOf: (tenant: string) => Sitting,
): FactLedger => {
  const [outdated, counted, read] = [sql.outdatedSql(t), sql.countedSql(t), sql.readFactsSql(t)];
  const [forget, keep] = [sql.forgetFactsSql(t), sql.keepFactsSql(t)];
  return {
    outdated: (tenant, { kind, shape, after, limit }) =>
      sessionOf(tenant)<string>("look for outdated facts", () => [
        outdated,
        [tenant, kind, shape, after ?? null, limit],
      ]),

    keep: (tenant, taken) =>
      sittingOf(tenant)("keep facts", async (ask) => {
        const counting = await ask<[string, string]>(counted, [tenant, JSON.stringify(taken)]);
        const keys = new Set(counting.map((key) => JSON.stringify(key)));
        const kept = JSON.stringify(taken.filter(({ stream }) => keys.has(keyOf(stream))));
        // Statements of their own: each sees what others have committed by the time the rows are locked.
        await ask(forget, [tenant, kept]);
        await ask(keep, [tenant, kept]);
      }),

    read: (tenant, page) => sessionOf(tenant)<KeptFact>("read facts", () => [read, sql.readFactsValues(tenant, page)]),

    tally: (tenant, definition, period) =>
      sessionOf(tenant)<ReportTally>("tally facts", () => tallyStatement(t, tenant, definition, period)),
  };
};

const keyOf = ({ kind, id }: StreamId): string => JSON.stringify([kind, id]);
