/** How calls are gathered; see {@link batching}. */
interface Batching<Call, Answer> {
  /** How many calls are made together at most. */
  readonly atMost: number;
  /** Calls with the same key are never made together. */
  readonly keyOf: (call: Call) => string;
  /** Makes one call by itself. */
  readonly alone: (call: Call) => Promise<Answer>;
  /** Makes several together; those that come back as null must be made alone. Does not reject. */
  readonly together: (calls: readonly Call[]) => Promise<readonly (Answer | null)[]>;
}

/**
 * Makes calls together that come while others are under way; a call that finds nothing under way is made at once.
 *
 * Nobody waits for company: what has gathered when the batch before is done goes out as the next. Nor in line: a call
 * whose key is waiting already is made alone. Each call has an answer of its own.
 */
export const batching = <Call, Answer>({ atMost, keyOf, alone, together }: Batching<Call, Answer>) => {
  const waiting = new Map<string, Waiting<Call, Answer>>();
  let isUnderWay = false;

  const work = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = [...waiting].slice(0, atMost);
      for (const [key] of batch) waiting.delete(key);
      const answers = batch.length === 1 ? [null] : await together(batch.map(([, { call }]) => call));
      await Promise.all(batch.map(([, { call, answer }], index) => answer(answers[index] ?? alone(call))));
    }
    isUnderWay = false;
  };

  return (call: Call): Promise<Answer> => {
    const key = keyOf(call);
    if (waiting.has(key)) return alone(call);
    return new Promise((resolve, reject) => {
      waiting.set(key, { call, answer: (given) => Promise.resolve(given).then(resolve, reject) });
      if (isUnderWay) return;
      isUnderWay = true;
      // In a moment: calls that are made in one go shall go together.
      void Promise.resolve().then(work);
    });
  };
};

interface Waiting<Call, Answer> {
  readonly call: Call;
  readonly answer: (given: Answer | Promise<Answer>) => Promise<void>;
}
