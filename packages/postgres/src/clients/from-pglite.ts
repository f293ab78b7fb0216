import type { SqlClient } from "../sql-client.ts";

/** The part of a `PGlite` that is used. */
export interface Pglite extends PgliteQueries {
  /** Runs what it is given in one transaction. */
  readonly transaction: <Value>(work: (session: PgliteSession) => Promise<Value>) => Promise<Value>;
  /** Calls `heard` for each notification on a channel; what it answers ends that. */
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
}

/** Running one statement. */
export interface PgliteQueries {
  /** Runs one statement with its values. */
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/** What a transaction of PGlite offers. */
export interface PgliteSession extends PgliteQueries {
  /** Runs statements without values. */
  readonly exec: (text: string) => Promise<unknown>;
}

/** Callout's client over PGlite, PostgreSQL inside this process. */
export const fromPglite = (db: Pglite): SqlClient => ({
  query: queryOf(db),
  transaction: (opening, work) =>
    db.transaction(async (session) => {
      await session.exec(opening);
      return work(queryOf(session));
    }),
  listen: async (channel, heard) => {
    const stop = await db.listen(channel, heard);
    return () => stop();
  },
});

const queryOf =
  (session: PgliteQueries): SqlClient["query"] =>
  async (text, values) => ({ rows: (await session.query(text, [...values])).rows as Record<string, unknown>[] });
