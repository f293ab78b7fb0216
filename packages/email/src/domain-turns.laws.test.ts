import { fromMillis, toMillis } from "@callout/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { domainTurns } from "./domain-turns.ts";

const START = 1_772_445_600_000;

/** Sends deliveries that arise at these moments, each tried again when it is told to; when each went out. */
const sentAt = async (arising: readonly number[], perMinute: number) => {
  let clock = START;
  const turns = domainTurns({ perMinute }, () => fromMillis(clock));
  const waiting = arising.map((at, id) => ({ id: `d${String(id)}`, at: START + at, tries: 0 }));
  const sent: number[] = [];
  let tries = 0;
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (next === undefined) break;
    clock = Math.max(clock, next.at);
    tries += 1;
    const taken = await turns.take("example.com", next.id, () => Promise.resolve(clock));
    if (taken.isOk()) sent.push(taken.value);
    else waiting.push({ ...next, at: toMillis(taken.error.notBefore ?? fromMillis(0)) });
  }
  return { sent, tries };
};

const moments = fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 80 });

describe("mails to one domain", () => {
  test("are never more in any minute than allowed, and all go out", async () => {
    await fc.assert(
      fc.asyncProperty(moments, fc.integer({ min: 1, max: 12 }), async (arising, perMinute) => {
        const { sent } = await sentAt(arising, perMinute);
        expect(sent).toHaveLength(arising.length);
        for (const [at, first] of sent.entries()) {
          const last = sent[at + perMinute];
          if (last !== undefined) expect(last - first).toBeGreaterThanOrEqual(60_000);
        }
      }),
    );
  });

  test("that all arise at once are told a place to come to, and come about once each", async () => {
    const { sent, tries } = await sentAt(
      Array.from({ length: 100 }, () => 0),
      10,
    );
    expect(sent.at(-1)).toBe(START + 9 * 60_000);
    expect(tries).toBe(190);
  });
});

test("domains do not count against each other, and may have limits of their own", async () => {
  const turns = domainTurns({ perMinute: 1, domains: { "big.example": { perMinute: 3 } } }, () => fromMillis(START));
  const taken = async (domain: string, id: number) =>
    (await turns.take(domain, String(id), () => Promise.resolve())).isOk();
  expect([await taken("a.example", 1), await taken("a.example", 2), await taken("b.example", 3)]).toEqual([
    true,
    false,
    true,
  ]);
  const big = [4, 5, 6, 7].map((id) => taken("big.example", id));
  expect(await Promise.all(big)).toEqual([true, true, true, false]);
});

test("no more are under way at the same time than allowed, whatever becomes of them", async () => {
  const turns = domainTurns({ concurrent: 3 }, () => fromMillis(START));
  let under = 0;
  let most = 0;
  const send = async (fails: boolean) => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setImmediate(resolve));
    under -= 1;
    if (fails) throw new Error("lost");
  };
  const sending = Array.from({ length: 20 }, (_, id) => turns.take("a.example", String(id), () => send(id % 4 === 0)));
  const settled = await Promise.allSettled(sending);
  expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(5);
  expect(most).toBe(3);
});

test.for([{ perMinute: 0 }, { concurrent: 1.5 }, { domains: { "a.example": { perMinute: -1 } } }])(
  "a limit that would stop everything is refused: %j",
  (limits) => {
    expect(() => domainTurns(limits, () => fromMillis(START))).toThrow(RangeError);
  },
);
