import type { Subject } from "./timeline.ts";

/**
 * What names a timer: its subject, clock, cycle, repetition and rung, and never the moment it stands at.
 *
 * @example
 * ```ts
 * timerKey({ kind: "request", id: "T-1" }, "resolution", 1, 1, "due") // => "request:T-1/resolution/1/1/due"
 * ```
 */
export const timerKey = (
  { kind, id }: Subject,
  clock: string,
  cycle: number,
  repetition: number,
  rung: string,
): string => `${kind}:${id}/${clock}/${cycle}/${repetition}/${rung}`;

/**
 * The subject that a timer's key begins with.
 *
 * @param clock - of this clock, which may have any id
 * @param cycle - in this cycle
 */
export const subjectOfKey = (key: string, clock: string, cycle: number): Subject => {
  const named = key.slice(0, key.lastIndexOf(`/${clock}/${cycle}/`));
  const colon = named.indexOf(":");
  return { kind: named.slice(0, colon), id: named.slice(colon + 1) };
};
