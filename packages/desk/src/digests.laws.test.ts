import type { Digest, Notifier, Storage } from "@callout/core";
import { memoryStorage } from "@callout/testing/memory";
import fc from "fast-check";
import { err, ok } from "neverthrow";
import { expect, test } from "vitest";
import { keepingForDigests } from "../test-support/keeping-for-digests.ts";
import { answer } from "../test-support/bench.ts";
import { fault, storageWith } from "../test-support/storages.ts";

/** What befalls one message, or one step of the relay that is to be kept. */
const fate = fc.constantFrom("well", "well", "lost before", "lost after");
const life = fc.record({
  /** Requests logged after so many minutes, and the relay's rounds between them. */
  steps: fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 400 }), requests: fc.nat(3) }), { maxLength: 8 }),
  settling: fc.array(fate, { maxLength: 12 }),
  sending: fc.array(fate, { maxLength: 12 }),
  noticesPerDigest: fc.integer({ min: 1, max: 4 }),
});

/** The storage, of which some settlements are lost: before they are made, or after, when nobody learns of it. */
const losing = (storage: Storage, fates: readonly string[]): Storage => {
  let count = 0;
  return storageWith(storage, {
    outbox: {
      settle: async (...asked) => {
        const how = fates[count++];
        if (how === "lost before") return fault("settle");
        const settled = await storage.outbox.settle(...asked);
        return how === "lost after" ? fault("settle", "unknown") : settled;
      },
    },
  });
};

test("whatever breaks, every notice is told; no message under an id is ever another one", async () => {
  await fc.assert(
    fc.asyncProperty(life, async ({ steps, settling, sending, noticesPerDigest }) => {
      let sent = 0;
      const arrived = new Map<string, string>();
      const arrive = (id: string, notices: readonly string[]) => {
        const said = JSON.stringify(notices);
        expect(arrived.get(id) ?? said).toBe(said);
        arrived.set(id, said);
      };
      const take = (id: string, notices: readonly string[]) => {
        const how = sending[sent++];
        if (how !== "lost before") arrive(id, notices);
        const lost = how === "lost before" || how === "lost after";
        return lost ? err({ type: "DeliverLater" as const, reason: "the connection was lost" }) : ok(undefined);
      };
      const notifier: Notifier = {
        channel: "email",
        deliver: async ({ id }) => take(id, [id]),
        deliverTogether: async ({ id, deliveries }: Digest) =>
          take(
            id,
            deliveries.map((one) => one.id),
          ),
      };
      const storage = losing(memoryStorage(), settling);
      const { desk, clock, logged } = keepingForDigests({
        storage,
        limits: { noticesPerDigest, attemptsPerItem: 99, longestRetryMillis: 60_000 },
      });
      let count = 0;
      for (const { minutes, requests } of steps) {
        for (let more = 0; more < requests; more += 1) await logged(`T-${String((count += 1))}`);
        answer(await desk.relay([notifier]));
        clock.pass(minutes);
        answer(await desk.relay([notifier]));
      }
      for (let round = 0; round < 60; round += 1) {
        clock.pass(60);
        answer(await desk.relay([notifier]));
      }
      const told = [...arrived.values()].flatMap((said) => JSON.parse(said) as readonly string[]);
      expect(new Set(told).size).toBe(count);
      expect(told).toHaveLength(count);
    }),
    { numRuns: 60 },
  );
});
