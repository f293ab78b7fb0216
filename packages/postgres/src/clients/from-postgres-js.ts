import type { SqlClient, SqlQuery } from "../sql-client.ts";

/** A channel that is listened to. */
export interface PostgresJsListening {
  /** Ends it. */
  readonly unlisten: () => Promise<void>;
}

/** The part of a `postgres()` of postgres.js that is used. */
export interface PostgresJs extends PostgresJsSession {
  /** Runs what it is given in one transaction. */
  readonly begin: (work: (session: PostgresJsSession) => Promise<unknown>) => Promise<unknown>;
  /** Calls `heard` for each notification on a channel, and `connected` whenever its connection was made, again or first. */
  readonly listen: (channel: string, heard: () => void, connected: () => void) => PromiseLike<PostgresJsListening>;
}

/** The one method both the pool and a transaction have. */
export interface PostgresJsSession {
  /** Runs one statement with its values. */
  readonly unsafe: (
    text: string,
    values?: (string | number | null)[],
    options?: { readonly prepare?: boolean },
  ) => PromiseLike<readonly Record<string, unknown>[]>;
}

/** Callout's client over postgres.js. */
export const fromPostgresJs = (sql: PostgresJs): SqlClient => ({
  query: queryOf(sql),
  transaction: async <Value>(opening: string, work: (query: SqlQuery) => Promise<Value>) => {
    const done = await sql.begin(async (session) => {
      try {
        await session.unsafe(opening);
        // In an object: postgres.js would treat an array as queries to wait for.
        return { value: await work(queryOf(session)) };
      } catch (cause) {
        // postgres.js 3.4 would send its rollback down a closed connection and throw where nobody can catch it. It
        // ends the transaction by itself once it has noticed, so leave it to that.
        if (isClosing(cause)) await new Promise<never>(() => undefined);
        throw cause;
      }
    });
    return (done as { readonly value: Value }).value;
  },
  listen: async (channel, heard) => {
    const { unlisten } = await sql.listen(channel, heard, heard);
    return () => unlisten();
  },
});

const queryOf =
  (session: PostgresJsSession): SqlQuery =>
  async (text, values) => ({ rows: [...(await session.unsafe(text, [...values], { prepare: values.length > 0 }))] });

/** Whether the connection is closed, or will be: the server says so, postgres.js does, or the socket does. */
const isClosing = (cause: unknown): boolean => {
  const { severity, code, syscall } = cause as Readonly<Record<string, unknown>>;
  return (
    severity === "FATAL" || severity === "PANIC" || String(code).startsWith("CONNECTION_") || syscall !== undefined
  );
};
