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
