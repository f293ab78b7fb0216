import type { SqlClient, SqlValue } from "../sql-client.ts";
import { atOnce } from "./at-once.ts";
import { pgListening } from "./pg-listening.ts";
import type { PgPool, PgSession } from "./pg-pool.ts";

/**
 * Callout's client over a pool of `pg`.
 *
 * A connection that breaks is thrown away, whatever its query answered. Listen to the pool's own `error` events: pg
 * reports broken idle connections there.
 *
 * @param pool - the application's own: it opens it, and ends it
 * @param options - `prepare`: whether each connection parses a statement once and remembers it, true when left out. Say
 *   false behind a pooler that hands out another connection for each transaction and does not know prepared statements.
 */
export const fromPg = (pool: PgPool, options: { readonly prepare?: boolean } = {}): SqlClient => {
  const statement = (text: string, values: readonly SqlValue[]) => ({
    text,
    values: [...values],
    ...(options.prepare !== false && values.length > 0 && { name: nameOf(text) }),
  });
  return {
    query: (text, values) => pool.query({ text, values: [...values] }),

    transaction: async (opening, work) => {
      const { session, release, noticed } = await taken(pool);
      try {
        await session.query({ text: `BEGIN; ${opening}` });
        const value = await work((text, values) => session.query(statement(text, values)));
        await session.query({ text: "COMMIT" });
        return value;
      } catch (cause) {
        await session.query({ text: "ROLLBACK" }).catch(noticed);
        throw cause;
      } finally {
        release();
      }
    },

    listen: (channel, heard) => pgListening(pool, channel, heard),

    ...(pool.options?.pipeline === true && {
      single: async (opening, text, values, committing) => {
        const { session, release } = await taken(pool);
        const said = {
          begin: () => session.query({ text: `BEGIN; ${opening}` }),
          statement: () => session.query(statement(text, values)),
          commit: () => session.query({ text: "COMMIT" }),
        };
        const { stream } = session.connection ?? {};
        try {
          stream?.cork?.();
          const done = atOnce(said, committing);
          stream?.uncork?.();
          return await done;
        } finally {
          release();
        }
      },
    }),
  };
};

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

/**
 * A name that follows from the statement alone, whoever gives it: pg refuses one name for two statements.
 *
 * @source FNV-1a of 32 bits, once forwards and once backwards, with the length
 */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `callout_${String(text.length)}_${fnv1a(text, 1)}_${fnv1a(text, -1)}`;
  names.set(text, name);
  return name;
};

const names = new Map<string, string>();

const fnv1a = (text: string, step: 1 | -1): string => {
  let hash = 0x811c9dc5;
  for (let at = step === 1 ? 0 : text.length - 1; at >= 0 && at < text.length; at += step)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
