import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clocksWith,
  dated,
  duration,
  moment,
  pauses,
  rule,
  ruleWith,
  started,
  target,
  timeline,
} from "../../test-support/clock-arbitraries.ts";
import { clocksOfMillis } from "./clocks-of.ts";
import type { CompiledClocks } from "./compile-clocks.ts";
import { nextWakeupMillis } from "./next-wakeup.ts";
import { timersOfMillis } from "./timers-of.ts";
import type { Target } from "./target.ts";
import type { Timeline, Waiting } from "./timeline.ts";

const LATER = Date.parse("2030-01-01T00:00:00Z");

/** When a single start is due; Infinity when it waits without an end. */
const dueOf = (promised: Target, at: number, waits: readonly Waiting<number>[] = []): number => {
  const due = timersOfMillis(clocksWith(ruleWith(promised)), started(at, waits)).find(
    ({ rung }) => rung.kind === "due",
  );
  return due?.at ?? Infinity;
};

/** A clock that promises VIPs something else, and a request whose tier changes on the way, as often as it may. */
const changing: fc.Arbitrary<{ readonly compiled: CompiledClocks; readonly asked: Timeline<number> }> = fc
  .record({
    one: rule,
    vip: target,
    onFactsChange: fc.constantFrom("fromStart" as const, "fromChange" as const, "keep" as const),
    lived: timeline,
    earlierFacts: fc.uniqueArray(
      fc.record({ until: moment, facts: fc.record({ tier: fc.constantFrom("vip", "standard", null) }) }),
      { selector: ({ until }) => until, maxLength: 4 },
    ),
  })
  .map(({ one, vip, onFactsChange, lived, earlierFacts }) => {
    const promises = [{ rank: 0, when: { tier: "vip" }, target: vip, source: [] }, ...one.promises];
    const compiled = clocksWith({ ...one, promises, onFactsChange });
    return { compiled, asked: { ...lived, facts: { tier: "vip" }, earlierFacts } };
  });

const dueMoments = (compiled: CompiledClocks, asked: Timeline<number>) =>
  clocksOfMillis(compiled, asked, LATER).map(({ due }) => due);

describe("when a clock is due", () => {
  test("more time is never due earlier", () => {
    fc.assert(
      fc.property(moment, pauses, fc.nat(3000), fc.nat(1000), (at, waits, minutes, more) => {
        expect(dueOf({ open: minutes + more }, at, waits)).toBeGreaterThanOrEqual(dueOf({ open: minutes }, at, waits));
        expect(dueOf({ elapsed: minutes + more }, at, waits)).toBeGreaterThanOrEqual(
          dueOf({ elapsed: minutes }, at, waits),
        );
        expect(dueOf({ workdays: minutes + more + 1 }, at)).toBeGreaterThanOrEqual(
          dueOf({ workdays: minutes + 1 }, at),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("a later start is never due earlier, whatever the pauses, for a target in minutes", () => {
    fc.assert(
      fc.property(duration, moment, moment, pauses, (promised, one, other, waits) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(dueOf(promised, late, waits)).toBeGreaterThanOrEqual(dueOf(promised, early, waits));
      }),
    );
  });

  test("a later start is never due earlier for a target that ends on a date", () => {
    fc.assert(
      fc.property(dated, moment, moment, (promised, one, other) => {
        // The same time of the next workday is earlier for one who starts on a holiday's morning than on its eve.
        fc.pre(!("until" in promised && promised.until === "sameTime"));
        expect(dueOf(promised, Math.max(one, other))).toBeGreaterThanOrEqual(dueOf(promised, Math.min(one, other)));
      }),
    );
  });

  test("a pause never makes it due earlier", () => {
    fc.assert(
      fc.property(target, moment, pauses, pauses, (promised, at, some, more) => {
        expect(dueOf(promised, at, [...some, ...more])).toBeGreaterThanOrEqual(dueOf(promised, at, some));
      }),
    );
  });

  test("it is due after it starts", () => {
    fc.assert(
      fc.property(target, moment, pauses, (promised, at, waits) => {
        expect(dueOf(promised, at, waits)).toBeGreaterThanOrEqual(at);
      }),
    );
  });
});

describe("what has happened", () => {
  test("the order in which it was entered does not matter", () => {
    fc.assert(
      fc.property(rule, timeline, moment, (one, asked, now) => {
        const compiled = clocksWith(one);
        const turned = { ...asked, marks: asked.marks.toReversed(), pauses: asked.pauses.toReversed() };
        expect(clocksOfMillis(compiled, turned, now)).toEqual(clocksOfMillis(compiled, asked, now));
        expect(timersOfMillis(compiled, turned)).toEqual(timersOfMillis(compiled, asked));
      }),
    );
  });

  test("nor does the order in which earlier facts were", () => {
    fc.assert(
      fc.property(changing, moment, ({ compiled, asked }, now) => {
        const turned = { ...asked, earlierFacts: asked.earlierFacts?.toReversed() ?? [] };
        expect(clocksOfMillis(compiled, turned, now)).toEqual(clocksOfMillis(compiled, asked, now));
        expect(timersOfMillis(compiled, turned)).toEqual(timersOfMillis(compiled, asked));
      }),
    );
  });

  test("a pause split in two is the same pause", () => {
    fc.assert(
      fc.property(rule, timeline, moment, moment, (one, asked, at, now) => {
        const compiled = clocksWith(one);
        const split = asked.pauses.flatMap((pause) =>
          pause.from < at && (pause.to === null || at < pause.to)
            ? [
                { ...pause, to: at },
                { ...pause, from: at },
              ]
            : [pause],
        );
        expect(clocksOfMillis(compiled, { ...asked, pauses: split }, Math.max(at, now))).toEqual(
          clocksOfMillis(compiled, asked, Math.max(at, now)),
        );
      }),
    );
  });

  test("once a clock has stopped it does not matter when one asks", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const compiled = clocksWith({ ...one, onNewCycle: {} });
        const over = Math.max(...asked.marks.map(({ at }) => at));
        const then = clocksOfMillis(compiled, asked, over).filter(({ stoppedAt }) => stoppedAt !== null);
        const later = clocksOfMillis(compiled, asked, LATER).filter(({ stoppedAt }) => stoppedAt !== null);
        expect(later).toEqual(then);
      }),
    );
  });

  test("asked for an earlier moment, the answer is what it was then", () => {
    fc.assert(
      fc.property(rule, timeline, moment, (one, asked, now) => {
        const compiled = clocksWith(one);
        const known: Timeline<number> = {
          ...asked,
          marks: asked.marks.filter(({ at }) => at <= now),
          pauses: asked.pauses.filter(({ from }) => from <= now),
        };
        expect(clocksOfMillis(compiled, known, now)).toEqual(clocksOfMillis(compiled, asked, now));
      }),
    );
  });

  test("JSON keeps everything a timeline says", () => {
    fc.assert(
      fc.property(rule, timeline, moment, (one, asked, now) => {
        const compiled = clocksWith(one);
        const kept = JSON.parse(JSON.stringify(asked)) as Timeline<number>;
        expect(clocksOfMillis(compiled, kept, now)).toEqual(clocksOfMillis(compiled, asked, now));
      }),
    );
  });
});

describe("amounts", () => {
  test("what is used up and what remains are the whole, until it is late", () => {
    fc.assert(
      fc.property(rule, timeline, moment, (one, asked, now) => {
        for (const status of clocksOfMillis(clocksWith(one), asked, now)) {
          const { consumedMillis, remainingMillis, overdueMillis, percent } = status;
          if (remainingMillis === null || percent === null) continue;
          expect(remainingMillis === 0 || overdueMillis === 0).toBe(true);
          expect(percent >= 100).toBe(remainingMillis === 0);
          const whole = consumedMillis + remainingMillis - overdueMillis;
          if (whole > 0) expect(percent).toBe(Math.floor((100 * consumedMillis) / whole));
        }
      }),
    );
  });
});

describe("timers and clocks agree", () => {
  test("nothing changes between one wake-up and the next", () => {
    const unchanging = fc.tuple(rule, timeline).map(([one, asked]) => ({ compiled: clocksWith(one), asked }));
    fc.assert(
      fc.property(fc.oneof(unchanging, changing), ({ compiled, asked }) => {
        const standings = (now: number) =>
          clocksOfMillis(compiled, asked, now).map(({ clock, cycle, repetition, status, stoppedAt }) => ({
            clock,
            cycle,
            repetition,
            status,
            stoppedAt,
          }));
        let at: number | null = Date.parse("2024-09-01T00:00:00Z");
        for (let step = 0; at !== null && step < 60; step++) {
          const next: number | null = nextWakeupMillis(compiled, asked, at);
          expect(standings((next ?? LATER) - 1)).toEqual(standings(at));
          at = next;
        }
      }),
    );
  });

  test("a clock becomes late at the moment its due timer says, and only then", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const compiled = clocksWith(one);
        const timers = timersOfMillis(compiled, asked).filter(({ rung }) => rung.kind === "due");
        for (const timer of timers) {
          const standing = (now: number) =>
            clocksOfMillis(compiled, asked, now).find(
              ({ cycle, repetition }) => cycle === timer.cycle && repetition === timer.repetition,
            )?.status;
          expect(standing(timer.at)).toBe("missed");
          expect(standing(timer.at - 1)).not.toBe("missed");
        }
      }),
    );
  });

  test("a warning in percent goes off when so much is used up, and not a millisecond sooner", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const compiled = clocksWith(one);
        for (const timer of timersOfMillis(compiled, asked)) {
          const { percent } = timer.rung;
          const used = (now: number) =>
            clocksOfMillis(compiled, asked, now).find(
              ({ cycle, repetition }) => cycle === timer.cycle && repetition === timer.repetition,
            )?.percent ?? 0;
          // Of no time at all, everything is used up at once.
          if (percent === null || used(timer.startedAt) === 100) continue;
          expect(used(timer.at)).toBeGreaterThanOrEqual(percent);
          if (timer.at > timer.startedAt) expect(used(timer.at - 1)).toBeLessThan(percent);
        }
      }),
    );
  });

  test("each timer has a key of its own", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const keys = timersOfMillis(clocksWith(one, { ...one, id: "other" }), asked).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("every clock that stands missed has a due timer, and no other has", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const compiled = clocksWith(one);
        const timers = timersOfMillis(compiled, asked).filter(({ rung, at }) => rung.kind === "due" && at <= LATER);
        const missed = clocksOfMillis(compiled, asked, LATER).filter(({ status }) => status === "missed");
        expect(missed.map(({ cycle, repetition }) => `${String(cycle)}/${String(repetition)}`).sort()).toEqual(
          timers.map(({ cycle, repetition }) => `${String(cycle)}/${String(repetition)}`).sort(),
        );
      }),
    );
  });
});

describe("cycles", () => {
  test("time for which a clock had stopped, counted as a pause, never makes it due earlier than counted on", () => {
    fc.assert(
      fc.property(target, timeline, (promised, asked) => {
        const reopened = (does: "continue" | "pause") =>
          dueMoments(clocksWith(ruleWith(promised, { onNewCycle: { reopened: does } })), asked);
        const counted = reopened("continue");
        const paused = reopened("pause");
        expect(paused.length).toBe(counted.length);
        paused.forEach((due, at) => {
          expect(due ?? Infinity).toBeGreaterThanOrEqual(counted[at] ?? (due === null ? Infinity : -Infinity));
        });
      }),
    );
  });
});
