import { inOrder, noPauses, type Pause } from "../calendar/pauses.ts";
import { NEVER } from "./counted-time.ts";
import type { Waiting } from "./timeline.ts";

/** The stretches of waiting that have begun by `now` for reasons a clock pauses for, ascending and merged. */
export const pausesOf = (
  pausedBy: readonly string[],
  waits: readonly Waiting<number>[],
  now: number,
): readonly Pause[] => {
  if (waits.length === 0 || pausedBy.length === 0) return noPauses;
  const pauses: Pause[] = [];
  for (const { reason, from, to } of waits)
    if (from <= now && pausedBy.includes(reason)) pauses.push({ fromMs: from, toMs: to ?? NEVER });
  return inOrder(pauses);
};

/** The same pauses and more. */
export const joined = (pauses: readonly Pause[], more: readonly Pause[]): readonly Pause[] =>
  more.length === 0 ? pauses : inOrder([...pauses, ...more]);

/** The same pauses as far as they lie before a moment. */
export const before = (pauses: readonly Pause[], at: number): readonly Pause[] => {
  const last = pauses.at(-1);
  if (last === undefined || last.toMs <= at) return pauses;
  return pauses.flatMap(({ fromMs, toMs }) => (fromMs < at ? [{ fromMs, toMs: Math.min(toMs, at) }] : []));
};

/** The same pauses, with one that has no end yet ended at `now`. */
export const endedBy = (pauses: readonly Pause[], now: number): readonly Pause[] => {
  const last = pauses.at(-1);
  return last?.toMs === NEVER ? [...pauses.slice(0, -1), { fromMs: last.fromMs, toMs: now }] : pauses;
};

/** Whether a moment lies in a pause. */
export const isPausedAt = (pauses: readonly Pause[], at: number): boolean =>
  pauses.some(({ fromMs, toMs }) => fromMs <= at && at < toMs);
