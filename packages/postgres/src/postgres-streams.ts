import type { Append, EventEnvelope, FoundStream, LoadedStream, Streams } from "@callout/core";
import { err } from "neverthrow";
import { refusingKey } from "./fault-of.ts";
import { appendSql, appendValues, type Appended } from "./statements/append-sql.ts";
import { countStatement, findStatement } from "./statements/find-sql.ts";
import { historySql, loadSql } from "./statements/load-sql.ts";
import type { Tables } from "./tables.ts";
import type { Session } from "./tenant-session.ts";

/** The streams of {@link postgresStorage}. */
export const postgresStreams = (t: Tables, sessionOf: (tenant: string) => Session): Streams => {
  const [load, begin, move, history] = [loadSql(t), appendSql(t, true), appendSql(t, false), historySql(t)];
  return {
    load: (tenant, { kind, id }, commandId) =>
      sessionOf(tenant)("load", async (ask) => {
        const [loaded] = await ask<LoadedStream>(load, [tenant, kind, id, commandId ?? null]);
        return loaded ?? notBegun;
      }),

    append: async (tenant, append) => {
      const written = await sessionOf(tenant)("append", async (ask) => {
        const text = append.expectedVersion === 0 ? begin : move;
        const [appended] = await ask<Appended>(text, appendValues(tenant, append));
        // Thrown, so that the transaction is rolled back.
        if (appended?.stood !== true) throw new NotAtVersion();
        return eventsAsStored(append, appended.number);
      });
      return written.isErr() ? err(refusalOf(written.error.cause, append) ?? written.error) : written;
    },

    history: (tenant, { kind, id }, { afterVersion, limit }) =>
      sessionOf(tenant)("history", (ask) => ask<EventEnvelope>(history, [tenant, kind, id, afterVersion, limit])),

    count: (tenant, query) =>
      sessionOf(tenant)("count", async (ask) => (await ask<number>(...countStatement(t, tenant, query)))[0] ?? 0),

    find: (tenant, query) => sessionOf(tenant)("find", (ask) => ask<FoundStream>(...findStatement(t, tenant, query))),
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

/** The stream's row was not found at the expected version. */
class NotAtVersion extends Error {}

const refusalOf = (cause: unknown, { stream, expectedVersion, command }: Append) => {
  const key = refusingKey(cause);
  // On a cluster the key's name ends with the number of its shard.
  if (key?.startsWith("callout_commands_key") === true && command !== null)
    return { type: "CommandRepeated", stream, commandId: command.id } as const;
  const isStale = cause instanceof NotAtVersion || /^callout_(events|streams)_key/.test(key ?? "");
  return isStale ? ({ type: "VersionConflict", stream, expected: expectedVersion } as const) : null;
};

const eventsAsStored = ({ events }: Append, number: string | null): readonly EventEnvelope[] => {
  const [first, ...rest] = JSON.parse(JSON.stringify(events)) as readonly EventEnvelope[];
  return first === undefined ? [] : [{ ...first, number }, ...rest];
};
