import type { PgPool, PgSession } from "./pg-pool.ts";

const FIRST_WAIT_MILLIS = 250;
const LONGEST_WAIT_MILLIS = 15_000;

/**
 * Listens on a connection that is taken out of the pool. One that breaks is replaced, after a wait that doubles while
 * none can be had; then `heard` is called, since something may have been said in between.
 */
export const pgListening = async (pool: PgPool, channel: string, heard: () => void): Promise<() => Promise<void>> => {
  let ended = false;
  let giveUp: () => void = () => undefined;
  let again: NodeJS.Timeout | undefined;
  const begin = async (): Promise<void> => {
    giveUp = await listeningSession(pool, channel, heard, () => {
      retry(FIRST_WAIT_MILLIS);
    });
    // It was ended while the connection was under way.
    if (ended) giveUp();
  };
  const retry = (wait: number): void => {
    if (ended) return;
    again = setTimeout(() => {
      begin().then(heard, () => {
        retry(Math.min(2 * wait, LONGEST_WAIT_MILLIS));
      });
    }, wait);
    again.unref();
  };
  await begin();
  return async () => {
    ended = true;
    clearTimeout(again);
    giveUp();
  };
};

/** One connection that listens until it breaks or is given up; either way it is thrown away, with what it listened to. */
const listeningSession = (pool: PgPool, channel: string, heard: () => void, broken: () => void): Promise<() => void> =>
  new Promise((resolve, reject) => {
    pool.connect((error, session, release) => {
      if (session === undefined) {
        reject(error ?? new Error("the pool gave no connection"));
        return;
      }
      let over = false;
      const end = (): boolean => {
        if (over) return false;
        over = true;
        session.off("notification", heard);
        release(true);
        return true;
      };
      watch(session, heard, () => {
        if (end()) broken();
      });
      session.query({ text: `LISTEN ${channel}` }).then(
        () => {
          resolve(() => void end());
        },
        (refused: unknown) => {
          end();
          reject(refused instanceof Error ? refused : new Error(String(refused)));
        },
      );
    });
  });

/** The listener for breaking stays: a connection that breaks while nobody listens ends the process. */
const watch = (session: PgSession, heard: () => void, broken: () => void): void => {
  session.on("error", broken);
  session.on("notification", heard);
};
