import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextVersionOf } from "../../test-support/adopting.ts";
import { command, contextAt, decided, timersLeft } from "../../test-support/request-fixtures.ts";
import { stories, type Story } from "../../test-support/request-stories.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { RecordedOfRequest } from "../request/request-events.ts";
import { requestProcess } from "../request/request-process.ts";
import type { RequestState } from "../request/request-state.ts";
import { timersOf } from "../sla/timers-of.ts";
import type { Instant } from "../time/instant.ts";
import type { DeadlineMove } from "./clock-events.ts";

/** When each clock that may still be missed is due, by the name of its period. */
const dueMoments = (policy: CompiledPolicy, state: RequestState): ReadonlyMap<string, Instant> =>
  new Map(
    requestProcess
      .timelinesOf("T-1", state)
      .flatMap((timeline) => timersOf(policy, timeline))
      .filter(({ rung }) => rung.kind === "due")
      .map((timer) => [nameOf(timer), timer.dueAt]),
  );

const nameOf = ({
  subject,
  clock,
  cycle,
  repetition,
}: Pick<DeadlineMove, "subject" | "clock" | "cycle" | "repetition">) =>
  `${subject.id} ${clock} ${String(cycle)} ${String(repetition)}`;

const movesIn = (events: readonly RecordedOfRequest[]): readonly DeadlineMove[] =>
  events.flatMap((event) => (event.type === "DeadlineMoved" ? [event.data] : []));

/** The policy after each step. */
const policiesIn = ({ steps, policy }: Story): readonly CompiledPolicy[] =>
  steps.map((_, index) => steps[index + 1]?.policy ?? policy);

describe("a deadline that moves", () => {
  test("goes on record: from where it was, step by step, to where it is", () => {
    let moved = 0;
    fc.assert(
      fc.property(stories(), (story) => {
        const policies = policiesIn(story);
        story.steps.forEach(({ policy, before, after, answer }, index) => {
          const was = dueMoments(policy, before);
          const is = dueMoments(policies[index] ?? policy, after);
          const moves = movesIn(answer.unwrapOr([]));
          for (const [name, dueAt] of is) {
            const from = was.get(name);
            const steps = moves.filter((move) => nameOf(move) === name);
            if (from === undefined || from === dueAt) continue;
            moved += 1;
            expect([name, steps[0]?.from, steps.at(-1)?.to]).toEqual([name, from, dueAt]);
            steps.slice(1).forEach((step, place) => expect(step.from).toBe(steps[place]?.to));
          }
          for (const move of moves) expect(move.from).not.toBe(move.to);
        });
      }),
    );
    expect(moved).toBeGreaterThan(0);
  });

  test("and one that stays where it is does not", () => {
    fc.assert(
      fc.property(stories(), ({ steps, ...story }) => {
        const policies = policiesIn({ steps, ...story });
        steps.forEach(({ policy, before, after, answer }, index) => {
          const was = dueMoments(policy, before);
          const is = dueMoments(policies[index] ?? policy, after);
          for (const move of movesIn(answer.unwrapOr([]))) {
            const [from, to] = [was.get(nameOf(move)), is.get(nameOf(move))];
            if (from !== undefined && to !== undefined) expect([move.clock, from]).not.toEqual([move.clock, to]);
          }
        });
      }),
    );
  });
});

describe("other rules, adopted", () => {
  const how = fc.constantFrom("forward" as const, "retroactive" as const);

  test("adopted twice are adopted once, and no rung goes off a second time but a miss that was none", () => {
    fc.assert(
      fc.property(stories(), how, ({ state, policy, now }, adoption) => {
        if (!requestProcess.transitions[state.status].includes("AdoptPolicy")) return;
        const adopting = nextVersionOf(policy, adoption);
        const context = { ...contextAt(now, policy), adopting };
        const adopt = command("AdoptPolicy", { at: now, policy: adopting.ref });
        const events = decided(context, adopt, state)._unsafeUnwrap();
        if (policy.ref.version === adopting.ref.version) return;
        expect(events[0]?.type).toBe("PolicyAdopted");
        const after = events.reduce(requestProcess.evolve, state);
        expect(decided({ ...context, policy: adopting }, adopt, after)._unsafeUnwrap()).toEqual([]);

        const corrected = events.flatMap((event) => (event.type === "ClockCorrected" ? [event.data.key] : []));
        const fired = requestProcess
          .clocksIn(state)
          .fired.filter((one) => !one.corrected && !corrected.includes(one.key));
        const left = timersLeft(after, now, adopting).map(({ key }) => key);
        expect(fired.filter(({ key }) => left.includes(key))).toEqual([]);
      }),
    );
  });

  test("leave the request what it was but for what its clocks remember", () => {
    fc.assert(
      fc.property(stories(), how, ({ state, policy, now }, adoption) => {
        if (!requestProcess.transitions[state.status].includes("AdoptPolicy")) return;
        const adopting = nextVersionOf(policy, adoption);
        const adopt = command("AdoptPolicy", { at: now, policy: adopting.ref });
        const events = decided({ ...contextAt(now, policy), adopting }, adopt, state)._unsafeUnwrap();
        expect(withoutClocks(events.reduce(requestProcess.evolve, state))).toEqual(withoutClocks(state));
      }),
    );
  });
});

const withoutClocks = (state: RequestState): unknown =>
  state.status === "draft" ? state : { ...state, file: { ...state.file, clocks: null } };
