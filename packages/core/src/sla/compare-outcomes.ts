import type { ClockStanding } from "./clock-status.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { cyclesOf } from "./mark-moments.ts";
import { clockPairs, pairedPeriods } from "./paired-periods.ts";
import type { Period } from "./periods-of.ts";
import { standingOf } from "./status-of.ts";
import type { Subject, Timeline } from "./timeline.ts";

/** How many promises were kept and how many were not. What is still open, or owed nothing, is neither. */
export interface OutcomeCount {
  readonly met: number;
  readonly missed: number;
}

/** What one clock would have come to under two sets of rules, for one value of the fact it is broken down by. */
export interface ComparedOutcome {
  readonly clock: string;
  readonly group: string;
  readonly before: OutcomeCount;
  readonly after: OutcomeCount;
}

/** One promise that came out differently. `void` where one of the two makes none. */
export interface ChangedOutcome {
  readonly subject: Subject;
  readonly clock: string;
  readonly cycle: number;
  readonly repetition: number;
  readonly before: ClockStanding;
  readonly after: ClockStanding;
}

/** History replayed under two policies or calendars. */
export interface OutcomeComparison {
  /** By clock and group, in the order in which they were first met. */
  readonly outcomes: readonly ComparedOutcome[];
  /** Every promise that came out differently. */
  readonly changed: readonly ChangedOutcome[];
}

/**
 * What real history would have come to under other promises, hours or holidays.
 *
 * Both sides look at the same timelines as they stand at `now`, as if each had held from the start: what was carried over
 * from earlier rules does not count. A clock is matched by its id, cycle and repetition. The outcomes are broken down by
 * one fact, the tier unless another is asked for.
 *
 * @param timelines - in epoch milliseconds (see {@link inMillis}); read once, so a generator over a file will do
 * @example
 * ```ts
 * const timeline = {
 *   subject: { kind: "request", id: "T-1" },
 *   facts: { tier: "standard" },
 *   marks: [
 *     { name: "logged", at: instant("2024-11-21T01:12:00Z"), cycle: 1 },
 *     { name: "responded", at: instant("2024-11-21T02:30:00Z"), cycle: 1 },
 *   ],
 *   pauses: [],
 * };
 * const { policy } = presets.compiled.standard;
 * const faster = composePolicy(policy, { clocks: [{ id: "response", promises: [{ rank: 30, target: { open: 60 } }] }] });
 * const after = faster.andThen((one) => compilePolicy(one, presets.calendars))._unsafeUnwrap();
 * const { changed } = compareOutcomes([inMillis(timeline)], presets.compiled.standard, after, { now: toMillis(instant("2024-12-01T00:00:00Z")) });
 * changed.map(({ clock, before, after }) => [clock, before, after]) // => [["response", "met", "missed"]]
 * ```
 */
export const compareOutcomes = (
  timelines: Iterable<Timeline<number>>,
  before: CompiledClocks,
  after: CompiledClocks,
  asked: { readonly now: number; readonly by?: string },
): OutcomeComparison => {
  const { now, by = "tier" } = asked;
  const outcomes: ComparedOutcome[] = [];
  const changed: ChangedOutcome[] = [];
  const pairs = clockPairs(before, after).map((pair) => ({ pair, tallies: [] as Tally[] }));
  for (const given of timelines) {
    const timeline = given.carried === undefined ? given : { ...given, carried: [] };
    const group = String(timeline.facts[by] ?? "");
    const cycles = cyclesOf(timeline.marks, now);
    for (const { pair, tallies } of pairs) {
      const periods = pairedPeriods(pair, timeline, now, cycles);
      if (periods.length === 0) continue;
      const tally = tallyOf(tallies, group) ?? newTally(pair.clock, group, tallies, outcomes);
      for (const { was, is } of periods) {
        const older = was === null ? "void" : standingOf(was, now);
        const newer = is === was ? older : is === null ? "void" : standingOf(is, now);
        count(tally.before, older);
        count(tally.after, newer);
        if (older !== newer) changed.push(change(timeline.subject, (was ?? is) as Period, older, newer));
      }
    }
  }
  return { outcomes, changed };
};

interface Tally extends ComparedOutcome {
  readonly before: { met: number; missed: number };
  readonly after: { met: number; missed: number };
}

/** There are few groups, so a walk finds one faster than a key made for it would. */
const tallyOf = (tallies: readonly Tally[], group: string): Tally | undefined => {
  for (const tally of tallies) if (tally.group === group) return tally;
  return undefined;
};

const newTally = (clock: string, group: string, tallies: Tally[], outcomes: ComparedOutcome[]): Tally => {
  const tally = { clock, group, before: { met: 0, missed: 0 }, after: { met: 0, missed: 0 } };
  tallies.push(tally);
  outcomes.push(tally);
  return tally;
};

const count = (counts: Tally["before"], standing: ClockStanding): void => {
  if (standing === "met" || standing === "missed") counts[standing] += 1;
};

const change = (
  subject: Subject,
  { clock, cycle, repetition }: Period,
  before: ClockStanding,
  after: ClockStanding,
): ChangedOutcome => ({ subject, clock: clock.rule.id, cycle, repetition, before, after });
