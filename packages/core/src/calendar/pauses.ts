/** A stretch of time that does not count, in epoch milliseconds. Half-open; one that ends before it begins is none. */
export interface Pause {
  readonly fromMs: number;
  readonly toMs: number;
}

/** No pauses at all. */
export const noPauses: readonly Pause[] = [];

/** The same pauses in order, none overlapping or touching another and none empty. */
export const inOrder = (pauses: readonly Pause[]): readonly Pause[] => (areInOrder(pauses) ? pauses : merged(pauses));

const areInOrder = (pauses: readonly Pause[]): boolean => {
  let end = Number.NEGATIVE_INFINITY;
  for (const pause of pauses) {
    if (!(pause.fromMs > end && pause.toMs > pause.fromMs)) return false;
    end = pause.toMs;
  }
  return true;
};

const merged = (pauses: readonly Pause[]): readonly Pause[] => {
  const result: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of pauses.filter((p) => p.toMs > p.fromMs).sort((a, b) => a.fromMs - b.fromMs)) {
    const last = result.at(-1);
    if (last !== undefined && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else result.push({ fromMs, toMs });
  }
  return result;
};
