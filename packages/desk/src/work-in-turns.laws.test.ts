import { memoryStorage } from "@callout/testing/memory";
import fc from "fast-check";
import { ok } from "neverthrow";
import { expect, test } from "vitest";
import { bench } from "../test-support/bench.ts";
import { fault, storageWith } from "../test-support/storages.ts";
import { engineOf } from "./engine.ts";
import { workInTurns } from "./work-in-turns.ts";

interface Piece {
  readonly id: number;
  readonly lane: string;
  readonly fails: boolean;
}

const lost = fault("settle");

const pieces = fc
  .array(fc.record({ lane: fc.constantFrom("a", "b", "c", "d"), fails: fc.boolean() }), { maxLength: 12 })
  .map((made) => made.map((piece, id): Piece => ({ ...piece, id })));

/** One tenant's turn at these pieces, each of which takes until the scheduler says so; what was begun and ended, in order. */
const turnAt = async (taken: readonly Piece[], itemsAtOnce: number, scheduler: fc.Scheduler) => {
  const turns = [taken, []];
  const storage = storageWith(memoryStorage(), {
    outbox: { tenantsWithWork: async () => ok(["t"].slice(0, turns.length)) },
  });
  const steps: { readonly step: "begun" | "ended"; readonly piece: Piece }[] = [];
  const worked = workInTurns<Piece>(engineOf({ ...bench().options, storage, limits: { itemsAtOnce } }), {
    claim: async () => ok(turns.shift() ?? []),
    laneOf: ({ lane }) => lane,
    perform: async (_, piece) => {
      steps.push({ step: "begun", piece });
      await scheduler.schedule(Promise.resolve(), String(piece.id));
      steps.push({ step: "ended", piece });
      return piece.fails ? lost : ok();
    },
  });
  return { steps, interrupted: (await scheduler.waitFor(worked))._unsafeUnwrap() };
};

const few = fc.integer({ min: 1, max: 5 });

test("a tenant's pieces are each done once, so many at once at most, those of a lane one after the other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), pieces, few, async (scheduler, made, atOnce) => {
      const taken = made.map((piece) => ({ ...piece, fails: false }));
      const { steps, interrupted } = await turnAt(taken, atOnce, scheduler);
      expect(interrupted).toEqual([]);
      for (const step of ["begun", "ended"]) {
        const ids = steps.filter((one) => one.step === step).map(({ piece }) => piece.id);
        expect(ids.toSorted((one, other) => one - other)).toEqual(taken.map(({ id }) => id));
      }
      for (const lane of ["a", "b", "c", "d"]) {
        const inLane = steps.filter(({ piece }) => piece.lane === lane).map(({ step, piece }) => [step, piece.id]);
        const one = taken.filter((piece) => piece.lane === lane);
        expect(inLane).toEqual(
          one.flatMap(({ id }) => [
            ["begun", id],
            ["ended", id],
          ]),
        );
      }
      let underWay = 0;
      for (const { step } of steps) {
        underWay += step === "begun" ? 1 : -1;
        expect(underWay).toBeLessThanOrEqual(atOnce);
      }
    }),
  );
});

test("after a fault of the storage nothing more of the tenant is begun", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), pieces, few, async (scheduler, taken, atOnce) => {
      const { steps, interrupted } = await turnAt(taken, atOnce, scheduler);
      const failed = steps.findIndex(({ step, piece }) => step === "ended" && piece.fails);
      expect(interrupted).toEqual(failed === -1 ? [] : [{ tenant: "t", fault: lost._unsafeUnwrapErr() }]);
      if (failed !== -1) expect(steps.slice(failed + 1).filter(({ step }) => step === "begun")).toEqual([]);
    }),
  );
});
