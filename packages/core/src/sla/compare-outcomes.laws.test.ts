import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clocksWith, rule, target, timeline } from "../../test-support/clock-arbitraries.ts";
import type { ClockStatus } from "./clock-status.ts";
import type { ClockRule } from "./clock-rule.ts";
import { clocksOfMillis } from "./clocks-of.ts";
import { compareOutcomes } from "./compare-outcomes.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import type { Timeline } from "./timeline.ts";

/** Two sets of rules that differ in nothing, in a promise, or in everything. */
const twoRules: fc.Arbitrary<readonly [ClockRule, ClockRule]> = fc.oneof(
  fc.tuple(rule, rule),
  rule.map((one): [ClockRule, ClockRule] => [one, { ...one }]),
  fc
    .tuple(rule, target)
    .map(([one, other]): [ClockRule, ClockRule] => [
      one,
      { ...one, promises: [{ rank: 1, when: {}, target: other, source: [] }] },
    ]),
  fc.tuple(rule, rule).map(([one, other]): [ClockRule, ClockRule] => [one, { ...other, id: "another" }]),
);

const history = fc.array(
  fc
    .tuple(timeline, fc.constantFrom("vip", "standard"))
    .map(([one, tier]): Timeline<number> => ({ ...one, facts: { tier } })),
  { maxLength: 4 },
);

const now = Date.parse("2024-10-12T00:00:00Z");

type Standing = Pick<ClockStatus<number>, "clock" | "cycle" | "repetition" | "status">;

const standings = (rules: CompiledClocks, one: Timeline<number>): readonly Standing[] =>
  clocksOfMillis(rules, one, now).filter(({ status }) => status !== "pending");

const nameOf = ({ clock, cycle, repetition }: Standing): string => `${clock}/${cycle}/${repetition}`;

describe("history under two policies", () => {
  test("counts on each side what the clocks of that side say", () => {
    fc.assert(
      fc.property(twoRules, history, ([one, other], timelines) => {
        const [before, after] = [clocksWith(one), clocksWith(other)];
        const counted = (side: CompiledClocks, tier: string, clock: string, status: string): number =>
          timelines
            .filter(({ facts }) => facts["tier"] === tier)
            .flatMap((each) => standings(side, each))
            .filter((each) => each.clock === clock && each.status === status).length;
        for (const outcome of compareOutcomes(timelines, before, after, { now }).outcomes)
          for (const status of ["met", "missed"] as const) {
            expect(outcome.before[status]).toBe(counted(before, outcome.group, outcome.clock, status));
            expect(outcome.after[status]).toBe(counted(after, outcome.group, outcome.clock, status));
          }
      }),
    );
  });

  test("names what differs between the clocks of both sides, and nothing else", () => {
    fc.assert(
      fc.property(twoRules, timeline, ([one, other], each) => {
        const [before, after] = [clocksWith(one), clocksWith(other)];
        const was = new Map(standings(before, each).map((standing) => [nameOf(standing), standing.status]));
        const is = new Map(standings(after, each).map((standing) => [nameOf(standing), standing.status]));
        const differing = [...new Set([...was.keys(), ...is.keys()])]
          .map((name) => [name, was.get(name) ?? "void", is.get(name) ?? "void"])
          .filter(([, from, to]) => from !== to);
        const { changed } = compareOutcomes([each], before, after, { now });
        expect(
          changed
            .map((change) => [`${change.clock}/${change.cycle}/${change.repetition}`, change.before, change.after])
            .sort(),
        ).toEqual(differing.sort());
      }),
    );
  });
});
