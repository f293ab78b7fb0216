import type { EventEnvelope, FoundStream, LoadedStream, Streams } from "@callout/core";
import { appending, appendingTogether } from "./append.ts";
import { countStatement, findStatement } from "./statements/find-sql.ts";
import { historySql, loadStatement } from "./statements/load-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** How streams are appended to, and how many appends are written together at most. */
interface AppendSessions {
  readonly appendingOf: (tenant: string) => Session;
  readonly atMost: number;
}

/** The streams of {@link postgresStorage}. */
export const postgresStreams = (
  t: Tables,
  sessionOf: (tenant: string) => Session,
  { appendingOf, atMost }: AppendSessions,
): Streams => {
  const history = historySql(t);
  return {
    load: async (tenant, stream, commandId) => {
      const loaded = await sessionOf(tenant)<LoadedStream>("load", () => loadStatement(t, tenant, stream, commandId));
      return loaded.map(([as]) => as ?? notBegun);
    },

    append: atMost > 1 ? appendingTogether(t, appendingOf, atMost) : appending(t, appendingOf),

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
