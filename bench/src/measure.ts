let sink = 0;

/**
 * Nanoseconds of processor time of one call of each of several, which take turns, so that what else the machine does hits
 * all alike.
 *
 * The quickest of their rounds counts. A call gets a running number and gives something to keep.
 */
export const nanoseconds = (...calls: readonly ((i: number) => number)[]): readonly number[] => {
  const counts = calls.map((call) => callsFor(call, 20));
  const quickest = calls.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 12; round++)
    for (const [i, call] of calls.entries()) {
      const count = counts[i] as number;
      quickest[i] = Math.min(quickest[i] as number, (milliseconds(call, count) / count) * 1e6);
    }
  return quickest;
};

/** So many calls that they take about `target` milliseconds. */
const callsFor = (call: (i: number) => number, target: number): number => {
  let calls = 1;
  while (calls < 1e8) {
    const took = milliseconds(call, calls);
    if (took > target / 2) return Math.max(1, Math.round((calls * target) / took));
    calls *= 4;
  }
  return calls;
};

const milliseconds = (call: (i: number) => number, calls: number): number => {
  const start = process.cpuUsage();
  let kept = 0;
  for (let i = 0; i < calls; i++) kept += call(i);
  const { user, system } = process.cpuUsage(start);
  sink += kept;
  return (user + system) / 1000;
};

/** What was kept, so that nothing measured can be left out. */
export const kept = (): number => sink;
