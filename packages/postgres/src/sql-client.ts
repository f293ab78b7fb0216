/** What a parameter may be: anything else travels as JSON text. */
export type SqlValue = string | number | null;

/** One statement with parameters `$1`, `$2` … */
export type SqlQuery = (
  text: string,
  values: readonly SqlValue[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;

/**
 * The part of a PostgreSQL client that Callout uses. The application owns the client, its pool and its settings.
 *
 * {@link fromPg}, {@link fromPostgresJs} and {@link fromPglite} make one of the clients people have.
 */
export interface SqlClient {
  readonly query: SqlQuery;
  /**
   * Begins a transaction, runs `opening` (statements without parameters) and `work` in it, and commits.
   *
   * When `work` or the commit rejects, the transaction is rolled back and the same reason rejects the promise.
   */
  readonly transaction: <Value>(opening: string, work: (query: SqlQuery) => Promise<Value>) => Promise<Value>;
  /**
   * Calls `heard` for each notification on a channel, over a connection of its own, and whenever that was made anew, since
   * some may have been missed. Left out by a client that cannot listen.
   *
   * @param channel - lower-case letters, digits and underscores
   * @returns ends it, and gives the connection back
   */
  readonly listen?: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
  /**
   * The same for one statement, with the commit sent along before its answer has come: one round trip instead of three.
   * Left out by clients that cannot.
   *
   * @param committing - called before a rejection when the commit may have been made all the same
   */
  readonly single?: (
    opening: string,
    text: string,
    values: readonly SqlValue[],
    committing: () => void,
  ) => ReturnType<SqlQuery>;
}
