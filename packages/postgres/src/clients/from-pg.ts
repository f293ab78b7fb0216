import type { SqlClient, SqlQuery } from "../sql-client.ts";

/** The part of a `pg.Pool` that is used. */
export interface PgPool {
  readonly query: PgQuery;
  /** Takes a connection out of the pool. */
  readonly connect: () => Promise<PgSession>;
}

/** One connection of the pool, for the time of a transaction. */
export interface PgSession {
  readonly query: PgQuery;
  /** Gives it back, or throws it away. */
  readonly release: (destroy?: boolean) => void;
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
    const session = await pool.connect();
    const query: SqlQuery = (text, values) => session.query(text, [...values]);
    let broken = false;
    // Without a listener, a connection lost between two queries would end the process.
    const noticed = () => void (broken = true);
    session.on("error", noticed);
    try {
      await session.query(`BEGIN; ${opening}`);
      const value = await work(query);
      await session.query("COMMIT");
      return value;
    } catch (cause) {
      await session.query("ROLLBACK").catch(noticed);
      throw cause;
    } finally {
      session.off("error", noticed);
      session.release(broken);
    }
  },
});
