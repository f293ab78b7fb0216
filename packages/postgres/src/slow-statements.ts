/** A statement that took long. */
export interface SlowStatement {
  /** What was being done, such as `append`. */
  readonly during: string;
  /** Its text, with `$1`, `$2` … where its values stood: nothing that anybody wrote is in it. */
  readonly text: string;
  /** From the beginning of its transaction until its answer was here, the wait for a connection included. */
  readonly millis: number;
}

/** Who is told of slow statements, and from when on a statement is one. */
export interface SlowStatements {
  readonly afterMillis: number;
  /** What it throws is thrown outside of the call, which may have been committed. */
  readonly heard: (slow: SlowStatement) => void;
}

/** Runs a statement, and tells of it when it was slow, whatever came of it. */
export const timed = async <Answer>(
  slow: SlowStatements | undefined,
  during: string,
  text: string,
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  if (slow === undefined) return ask();
  const begun = performance.now();
  try {
    return await ask();
  } finally {
    const millis = performance.now() - begun;
    if (millis >= slow.afterMillis)
      queueMicrotask(() => {
        slow.heard({ during, text, millis });
      });
  }
};
