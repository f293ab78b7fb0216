/** How calls are gathered; see {@link batching}. */
interface Batching<Call, Answer> {
  /** How many calls are made together at most. */
  readonly atMost: number;
  /** How many batches are under way at once at most. */
  readonly atOnce: number;
  /** What waits is shared out among the batches that may go, but none is made smaller than this for it. */
  readonly atLeast: number;
  /** Calls with the same key are never made together. */
  readonly keyOf: (call: Call) => string;
  /** Makes one call by itself. */
  readonly alone: (call: Call) => Promise<Answer>;
  /** Makes several together; those that come back as null must be made alone. Does not reject. */
  readonly together: (calls: readonly Call[]) => Promise<readonly (Answer | null)[]>;
}

/**
 * Makes calls together that come in one go, or while as many batches as may be are under way.
 *
 * Nobody waits for company: what has gathered when a batch is done goes out as the next. Nor in line: a call whose key is
 * waiting already is made alone. Each call has an answer of its own.
 */
export const batching = <Call, Answer>({ atMost, atOnce, atLeast, keyOf, alone, together }: Batching<Call, Answer>) => {
  const waiting = new Map<string, Waiting<Call, Answer>>();
  let underWay = 0;
  let isAboutToGo = false;

  const go = (): void => {
    while (waiting.size > 0 && underWay < atOnce) {
      const share = Math.max(atLeast, Math.ceil(waiting.size / (atOnce - underWay)));
      const batch = [...waiting].slice(0, Math.min(atMost, share));
      for (const [key] of batch) waiting.delete(key);
      underWay += 1;
      void made(batch.map(([, one]) => one)).then(() => {
        underWay -= 1;
        go();
      });
    }
  };

  const made = async (batch: readonly Waiting<Call, Answer>[]): Promise<void> => {
    const answers = batch.length === 1 ? [null] : await together(batch.map(({ call }) => call));
    await Promise.all(batch.map(({ call, answer }, index) => answer(answers[index] ?? alone(call))));
  };

  return (call: Call): Promise<Answer> => {
    const key = keyOf(call);
    if (waiting.has(key)) return alone(call);
    return new Promise((resolve, reject) => {
      waiting.set(key, { call, answer: (given) => Promise.resolve(given).then(resolve, reject) });
      if (isAboutToGo) return;
      isAboutToGo = true;
      // In a moment: calls that are made in one go shall go together.
      void Promise.resolve().then(() => {
        isAboutToGo = false;
        go();
      });
    });
  };
};

interface Waiting<Call, Answer> {
  readonly call: Call;
  readonly answer: (given: Answer | Promise<Answer>) => Promise<void>;
}
