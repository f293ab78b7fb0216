import { presets, toMillis, type ClaimedItem } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testClock } from "../test-support/bench.ts";
import { engineOf } from "./engine.ts";
import { later } from "./outcome.ts";

const { now } = testClock();

test("a wait is at least as long as the one before, ahead of now, and never above the longest by more than a fifth", () => {
  const limits = fc.record({
    firstRetryMillis: fc.integer({ min: 1, max: 100_000 }),
    longestRetryMillis: fc.integer({ min: 1, max: 10_000_000 }),
    attemptsPerItem: fc.constant(2000),
  });
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(limits, fc.nat({ max: 1500 }), chance, (given, attempts, random) => {
      const { policies, directory } = presets;
      const storage = memoryStorage();
      const engine = engineOf({ storage, policies, directory, now, random: () => random, limits: given });
      const waitAfter = (tried: number): number => {
        const { settlement } = later(engine, { attempts: tried } as ClaimedItem, "busy");
        return settlement.type === "retry" ? toMillis(settlement.dueAt) - toMillis(now()) : Number.NaN;
      };
      const wait = waitAfter(attempts);
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(waitAfter(attempts + 1)).toBeGreaterThanOrEqual(wait);
      expect(wait).toBeLessThanOrEqual(Math.ceil(given.longestRetryMillis * 1.2));
    }),
  );
});
