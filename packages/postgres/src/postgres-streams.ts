import type { EventEnvelope, FoundStream, LoadedStream, Streams } from "@callout/core";
import { appending, appendingTogether } from "./append.ts";
import { countStatement, findStatement } from "./statements/find-sql.ts";
import { historySql, loadStatement } from "./statements/load-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The streams of {@link postgresStorage}, with so many appends written together at most. */
export const postgresStreams = (t: Tables, sessionOf: (tenant: string) => Session, atMost: number): Streams => {
  const history = historySql(t);
  return {
    load: async (tenant, stream, commandId) => {
      const loaded = await sessionOf(tenant)<LoadedStream>("load", () => loadStatement(t, tenant, stream, commandId));
      return loaded.map(([as]) => as ?? notBegun);
    },

    append: atMost > 1 ? appendingTogether(t, sessionOf, atMost) : appending(t, sessionOf),

    history: (tenant, { kind, id }, { afterVersion, limit }) =>
      sessionOf(tenant)<EventEnvelope>("history", () => [history, [tenant, kind, id, afterVersion, limit]]),

    count: async (tenant, query) =>
      (await sessionOf(tenant)<number>("count", () => countStatement(t, tenant, query))).map(([count]) => count ?? 0),

    find: (tenant, query) => sessionOf(tenant)<FoundStream>("find", () => findStatement(t, tenant, query)),
  };
};

const notBegun: LoadedStream = {
  version: 0,
  snapshot: null,
  number: null,
  recordedAt: null,
  latest: null,
  command: null,
};
