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

/** Milliseconds of one call, the middle of many, one after the other. */
export const millisOf = async (call: () => Promise<unknown>, times: number): Promise<number> => {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await call();
    took.push(performance.now() - started);
  }
  return median(took);
};

/** One line of a table. */
export const line = (...cells: readonly (string | number)[]): void => {
  console.log(
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(44) : String(cell).padStart(14))).join(" "),
  );
};
