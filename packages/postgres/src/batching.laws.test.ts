import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batching } from "./batching.ts";

/** A call says where it goes and what becomes of it when it goes together with others. */
interface Call {
  readonly id: number;
  readonly key: string;
  readonly fits: boolean;
}

const calls = fc
  .array(fc.record({ key: fc.constantFrom("a", "b", "c", "d"), fits: fc.boolean() }), { maxLength: 40 })
  .map((made) => made.map((call, id): Call => ({ ...call, id })));

/** Batches that take until the scheduler says so, and what was under way. */
const bench = (limits: { atMost: number; atOnce: number; atLeast: number }, scheduler: fc.Scheduler) => {
  const batches: (readonly Call[])[] = [];
  let underWay = 0;
  const call = batching<Call, string>({
    ...limits,
    keyOf: ({ key }) => key,
    alone: async ({ id }) => {
      await scheduler.schedule(Promise.resolve(), "alone");
      return `alone ${String(id)}`;
    },
    together: async (batch) => {
      underWay += 1;
      expect(underWay).toBeLessThanOrEqual(limits.atOnce);
      batches.push(batch);
      await scheduler.schedule(Promise.resolve(), "together");
      underWay -= 1;
      return batch.map(({ id, fits }) => (fits ? `together ${String(id)}` : null));
    },
  });
  return { call, batches };
};

describe("calls made together", () => {
  const few = fc.integer({ min: 1, max: 3 });

  test("each have the answer to themselves, once, alone if they did not fit; no batch is too large or has a key twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.record({ atMost: fc.integer({ min: 2, max: 6 }), atOnce: few, atLeast: fc.integer({ min: 1, max: 6 }) }),
        calls,
        async (scheduler, limits, made) => {
          const { call, batches } = bench(limits, scheduler);
          const answers = Promise.all(
            made.map(async (one) => {
              await scheduler.schedule(Promise.resolve(), "comes");
              return call(one);
            }),
          );
          await scheduler.waitFor(answers);
          for (const [id, answer] of (await answers).entries()) {
            const together = batches.filter((batch) => batch.some((one) => one.id === id)).length;
            expect(together).toBeLessThanOrEqual(1);
            expect(answer).toBe(`${together === 1 && made[id]?.fits === true ? "together" : "alone"} ${String(id)}`);
          }
          for (const batch of batches) {
            expect(batch.length).toBeGreaterThan(1);
            expect(batch.length).toBeLessThanOrEqual(limits.atMost);
            expect(new Set(batch.map(({ key }) => key)).size).toBe(batch.length);
          }
        },
      ),
    );
  });

  test("one that finds nothing under way waits for nobody, and those that come meanwhile go together", async () => {
    const order: string[] = [];
    let finish = (): void => undefined;
    const call = batching<string, string>({
      ...{ atMost: 8, atOnce: 1, atLeast: 1 },
      keyOf: (name) => name,
      alone: async (name) => {
        order.push(name);
        await new Promise<void>((resolve) => (finish = resolve));
        return name;
      },
      together: async (names) => {
        order.push(names.join(" + "));
        return names;
      },
    });
    const first = call("first");
    await Promise.resolve();
    await Promise.resolve();
    const others = [call("second"), call("third")];
    finish();
    expect(await Promise.all([first, ...others])).toEqual(["first", "second", "third"]);
    expect(order).toEqual(["first", "second + third"]);
  });

  test("one that comes while fewer batches are under way than may be waits for none of them", async () => {
    const order: string[] = [];
    const finish: (() => void)[] = [];
    const call = batching<string, string>({
      ...{ atMost: 8, atOnce: 2, atLeast: 1 },
      keyOf: (name) => name,
      alone: async (name) => {
        order.push(name);
        await new Promise<void>((resolve) => finish.push(resolve));
        return name;
      },
      together: async (names) => {
        order.push(names.join(" + "));
        return names;
      },
    });
    const answers = [call("first")];
    for (const name of ["second", "third", "fourth"]) {
      await new Promise(setImmediate);
      answers.push(call(name));
    }
    await new Promise(setImmediate);
    expect(order).toEqual(["first", "second"]);
    for (const end of finish) end();
    expect(await Promise.all(answers)).toEqual(["first", "second", "third", "fourth"]);
    expect(order).toEqual(["first", "second", "third + fourth"]);
  });

  test.each([
    [2, ["1 + 2 + 3", "4 + 5 + 6"]],
    [4, ["1 + 2 + 3 + 4", "5 + 6"]],
    [8, ["1 + 2 + 3 + 4 + 5 + 6"]],
  ])("those that come in one go are shared out among the batches, %i of them at least", async (atLeast, expected) => {
    const batches: string[] = [];
    const call = batching<number, number>({
      ...{ atMost: 8, atOnce: 2, atLeast },
      keyOf: String,
      alone: (name) => Promise.resolve(name),
      together: async (names) => {
        batches.push(names.join(" + "));
        await new Promise(setImmediate);
        return names;
      },
    });
    const names = [1, 2, 3, 4, 5, 6];
    expect(await Promise.all(names.map(call))).toEqual(names);
    expect(batches).toEqual(expected);
  });

  test("a call that throws is thrown to its own caller, and those behind it go on", async () => {
    const call = batching<string, string>({
      ...{ atMost: 2, atOnce: 1, atLeast: 1 },
      keyOf: (name) => name,
      alone: (name) => (name === "bad" ? Promise.reject(new Error("bad")) : Promise.resolve(name)),
      together: async (names) => names.map(() => null),
    });
    const answers = await Promise.allSettled([call("good"), call("bad"), call("late")]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});
