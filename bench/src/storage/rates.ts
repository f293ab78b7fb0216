/** What is measured: a worker of its own for each of those who call at once. */
export type Case = () => () => Promise<unknown>;

/** How many calls a second, by so many at once, for so long. */
export const perSecond = async (begin: Case, workers: number, millis: number): Promise<number> => {
  const started = performance.now();
  const until = started + millis;
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const call = begin();
      for (; performance.now() < until; done += 1) await call();
    }),
  );
  return (done / (performance.now() - started)) * 1000;
};

/** The middle one. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Milliseconds of one of each of the calls, the middle of many, in turns, so that all have the same weather. */
export const millisInTurns = async (
  calls: readonly (() => Promise<unknown>)[],
  times = 200,
): Promise<readonly number[]> => {
  const took = calls.map((): number[] => []);
  // The first ten are to have everything planned and read.
  for (let time = -10; time < times; time += 1)
    for (const [index, call] of calls.entries()) {
      const started = performance.now();
      await call();
      if (time >= 0) took[index]?.push(performance.now() - started);
    }
  return took.map(median);
};

/** One line of a table. */
export const line = (...cells: readonly (string | number)[]): void => {
  console.log(
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(44) : String(cell).padStart(14))).join(" "),
  );
};

/** Says of a figure whether it is at least, or at most, what it should be. */
export const target = (
  what: string,
  figure: number,
  bound: { readonly atLeast?: number; readonly atMost?: number },
): void => {
  const { atLeast = -Infinity, atMost = Infinity } = bound;
  const wanted = bound.atLeast === undefined ? `at most ${String(atMost)}` : `at least ${String(atLeast)}`;
  line(what, figure.toFixed(2), wanted, figure >= atLeast && figure <= atMost ? "met" : "not met");
};
