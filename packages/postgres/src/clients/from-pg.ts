import type { SqlClient, SqlQuery } from "../sql-client.ts";

/** The part of a `pg.Pool` that is used. */
export interface PgPool {
  readonly query: PgQuery;
  /** Takes a connection out of the pool, to be given back with `release`, or thrown away with `release(true)`. */
  readonly connect: (
    taken: (error: Error | undefined, session: PgSession | undefined, release: (destroy?: boolean) => void) => void,
  ) => void;
}

/** One connection of the pool, for the time of a transaction. */
export interface PgSession {
  readonly query: PgQuery;
  /** Listens for the connection breaking. */
  readonly on: (event: "error", listener: () => void) => unknown;
  /** Listens no longer. */
  readonly off: (event: "error", listener: () => void) => unknown;
}

/** Runs one statement, as `pg` does. */
export type PgQuery = (text: string, values?: unknown[]) => Promise<{ readonly rows: Record<string, unknown>[] }>;

/**
 * Callout's client over a pool of `pg`.
 *
 * A connection that breaks is thrown away, whatever its query answered. Listen to the pool's own `error` events: pg
 * reports broken idle connections there.
 */
export const fromPg = (pool: PgPool): SqlClient => ({
  query: (text, values) => pool.query(text, [...values]),
  transaction: async (opening, work) => {
    const { session, release, noticed } = await taken(pool);
    const query: SqlQuery = (text, values) => session.query(text, [...values]);
    try {
      await session.query(`BEGIN; ${opening}`);
      const value = await work(query);
      await session.query("COMMIT");
      return value;
    } catch (cause) {
      await session.query("ROLLBACK").catch(noticed);
      throw cause;
    } finally {
      release();
    }
  },
});

/**
 * A connection of the pool, with somebody listening for its breaking from the very moment it is handed out.
 *
 * One that breaks while nobody listens ends the process, and the message that says so may come right behind the one
 * that says that it is ready: a promise for it would be too late.
 */
const taken = (pool: PgPool) =>
  new Promise<{ readonly session: PgSession; readonly release: () => void; readonly noticed: () => void }>(
    (resolve, reject) => {
      pool.connect((error, session, giveBack) => {
        if (session === undefined) {
          reject(error ?? new Error("the pool gave no connection"));
          return;
        }
        let broken = false;
        const noticed = () => void (broken = true);
        session.on("error", noticed);
        const release = () => {
          session.off("error", noticed);
          giveBack(broken);
        };
        resolve({ session, release, noticed });
      });
    },
  );
