/** The part of a `pg.Pool` that is used. */
export interface PgPool {
  readonly query: PgQuery;
  /** With `pipeline: true` a call of one statement takes one round trip instead of three. */
  readonly options?: { readonly pipeline?: boolean | undefined };
  /** Takes a connection out of the pool, to be given back with `release`, or thrown away with `release(true)`. */
  readonly connect: (
    taken: (error: Error | undefined, session: PgSession | undefined, release: (destroy?: boolean) => void) => void,
  ) => void;
}

/** One connection of the pool, for the time of a transaction. */
export interface PgSession {
  readonly query: PgQuery;
  /** Listens for the connection breaking, or for notifications. */
  readonly on: (event: "error" | "notification", listener: () => void) => unknown;
  /** Listens no longer. */
  readonly off: (event: "error" | "notification", listener: () => void) => unknown;
  /** Its socket, where pg shows it: what is said at once then goes out in one packet. */
  readonly connection?: {
    readonly stream?: {
      /** Holds back what is said from now on. */
      readonly cork?: () => void;
      /** Sends what was held back. */
      readonly uncork?: () => void;
    };
  };
}

/** Runs one statement, as `pg` does: a named one is parsed and planned once for each connection. */
export type PgQuery = (statement: {
  readonly text: string;
  readonly values?: unknown[];
  readonly name?: string;
}) => Promise<{ readonly rows: Record<string, unknown>[] }>;
