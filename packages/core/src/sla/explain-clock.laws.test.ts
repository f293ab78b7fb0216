import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asText,
  clocksWith,
  moment,
  pauses,
  rule,
  ruleWith,
  started,
  target,
  timeline,
} from "../../test-support/clock-arbitraries.ts";
import type { Instant } from "../time/instant.ts";
import { explainClock } from "./explain-clock.ts";
import { promised, type Target } from "./target.ts";
import { timersOf } from "./timers-of.ts";
import { wordExplanation } from "./word-explanation.ts";

const minutesOf = (asked: Target): number | null => {
  if ("elapsed" in asked && !("before" in asked)) return promised(asked.elapsed);
  return "open" in asked && !("before" in asked) ? promised(asked.open) : null;
};

describe("the proof of a due moment", () => {
  test("its parts follow one another without a gap, from where it counts to where it is due", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const proof = explainClock(clocksWith(one), asText(asked), "clock");
        if (proof?.due == null || proof.parts.length === 0) return;
        const { parts, countedFrom, due } = proof;
        expect([countedFrom, ...parts.map(({ to }) => to)]).toEqual([...parts.map(({ from }) => from), due]);
      }),
    );
  });

  test("for a target in minutes its parts add up to exactly those minutes", () => {
    fc.assert(
      fc.property(target, moment, pauses, (asked, at, waits) => {
        const proof = explainClock(clocksWith(ruleWith(asked)), asText(started(at, waits)), "clock");
        const minutes = minutesOf(asked);
        if (proof?.due == null || minutes === null) return;
        expect(proof.countedMillis).toBe(minutes * 60_000);
        expect(proof.parts.reduce((sum, part) => sum + part.countedMillis, 0)).toBe(minutes * 60_000);
      }),
    );
  });

  test("a pause moves a date by exactly what it would have counted", () => {
    fc.assert(
      fc.property(target, moment, pauses, (asked, at, waits) => {
        const compiled = clocksWith(ruleWith(asked));
        const paused = explainClock(compiled, asText(started(at, waits)), "clock");
        const plain = explainClock(compiled, asText(started(at)), "clock");
        if (paused?.due != null) expect(paused.countedMillis).toBe(plain?.countedMillis);
      }),
    );
  });

  test("it names the moment at which the timer goes off", () => {
    fc.assert(
      fc.property(target, moment, pauses, (asked, at, waits) => {
        const compiled = clocksWith(ruleWith(asked));
        const [timer] = timersOf(compiled, asText(started(at, waits)));
        expect(explainClock(compiled, asText(started(at, waits)), "clock")?.due).toBe(timer?.at ?? null);
      }),
    );
  });

  test("it can be put into words in both languages", () => {
    fc.assert(
      fc.property(rule, timeline, (one, asked) => {
        const proof = explainClock(clocksWith(one), asText(asked), "clock");
        if (proof === null) return;
        for (const language of ["zh-CN", "en"] as const) {
          const worded = wordExplanation(proof, language, "Asia/Shanghai");
          expect(worded).not.toMatch(/undefined|NaN|null|\[object/);
        }
      }),
    );
  });

  test("it is that of the latest cycle, unless another is asked for", () => {
    const [first, second] = [Date.parse("2024-11-21T01:12:00Z"), Date.parse("2024-11-22T01:12:00Z")];
    const marks = [first, second].map((at, index) => ({ name: "start", at, cycle: index + 1 }));
    const proofOf = (cycle?: number) =>
      explainClock(clocksWith(ruleWith({ elapsed: 60 })), asText({ ...started(first), marks }), "clock", cycle);
    expect([proofOf()?.cycle, proofOf()?.due]).toEqual([2, "2024-11-22T02:12:00.000Z"]);
    expect([proofOf(1)?.cycle, proofOf(1)?.due]).toEqual([1, "2024-11-21T02:12:00.000Z"]);
    expect(proofOf(3)).toBeNull();
  });

  test("a mark as it was entered is found again at the beginning of the proof", () => {
    const at = "2024-11-21T01:12:00.000Z" as Instant;
    const proof = explainClock(clocksWith(ruleWith({ open: 60 })), asText(started(Date.parse(at))), "clock");
    expect(proof?.startedAt).toBe(at);
  });
});
