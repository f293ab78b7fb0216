import type { Instant } from "../time/instant.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { carriedOver, movedDeadlines, type MovedDeadline } from "./moved-deadlines.ts";
import type { Timeline } from "./timeline.ts";

/**
 * What new rules, of a policy or of a calendar, do to a subject that is under old ones.
 *
 * - `pinned`: it stays under the old.
 * - `forward`: what was counted stays counted, the rest is counted anew; dates are counted anew, and due at the earliest now.
 * - `retroactive`: everything is counted anew from the start.
 */
export type Adoption = "pinned" | "forward" | "retroactive";

/** A subject after the adoption. */
export interface Adopted {
  /** The rules it is under from now on. */
  readonly compiled: CompiledClocks;
  /** Its timeline, with what was carried over. Marks and pauses are what they were. */
  readonly timeline: Timeline;
  readonly moved: readonly MovedDeadline[];
}

/**
 * Puts a subject under new rules, and says which deadlines moved from when to when.
 *
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [{ name: "logged", at: instant("2024-11-21T01:00:00Z"), cycle: 1 }],
 *   pauses: [],
 * };
 * const before = presets.compiled.standard;
 * const policy = composePolicy(before.policy, { version: "2", clocks: [{ id: "response", promises: [{ rank: 30, target: { open: 90 } }] }] });
 * const after = policy.andThen((one) => compilePolicy(one, presets.calendars))._unsafeUnwrap();
 * const rules = { before, after, at: instant("2024-11-21T01:30:00Z"), how: "forward", because: "policy" } as const;
 * adoptRules(timeline, rules).moved
 * // => [{ clock: "response", cycle: 1, repetition: 1, from: "2024-11-21T03:00:00.000Z", to: "2024-11-21T02:30:00.000Z", because: "policy" }]
 * ```
 */
export const adoptRules = (
  timeline: Timeline,
  rules: {
    readonly before: CompiledClocks;
    readonly after: CompiledClocks;
    readonly at: Instant;
    readonly how: Adoption;
    readonly because: "policy" | "calendar";
  },
): Adopted => {
  const { before, after, at, how, because } = rules;
  if (how === "pinned") return { compiled: before, timeline, moved: [] };
  const carried = how === "retroactive" ? [] : [...(timeline.carried ?? []), ...carriedOver(before, timeline, at)];
  const adopted = carried.length === 0 && timeline.carried === undefined ? timeline : { ...timeline, carried };
  const moved = movedDeadlines({ compiled: before, timeline }, { compiled: after, timeline: adopted }, because);
  return { compiled: after, timeline: adopted, moved };
};
