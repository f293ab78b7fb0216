import { describe, expect, test } from "vitest";
import { clocksWith, ruleWith, shanghai } from "../../test-support/clock-arbitraries.ts";
import { compareOutcomes } from "./compare-outcomes.ts";
import type { Timeline } from "./timeline.ts";

const ticket = (
  id: string,
  tier: string,
  stop: string | null,
  pauses: Timeline<number>["pauses"] = [],
): Timeline<number> => ({
  subject: { kind: "request", id },
  facts: { tier },
  marks: [
    { name: "start", at: shanghai("2024-11-21T09:00:00"), cycle: 1 },
    ...(stop === null ? [] : [{ name: "stop", at: shanghai(`2024-11-21T${stop}:00`), cycle: 1 }]),
  ],
  pauses,
});

const history = [
  ticket("quick", "standard", "09:30"),
  ticket("slow", "standard", "11:30"),
  ticket("vip", "vip", "10:30"),
  ticket("open", "vip", null),
];
const now = shanghai("2024-11-21T10:45:00");
const later = shanghai("2024-11-30T00:00:00");
const within = (minutes: number) => clocksWith(ruleWith({ open: minutes }));

describe("history under two policies", () => {
  test("is counted by clock and tier, before and after", () => {
    expect(compareOutcomes(history, within(120), within(60), { now: later }).outcomes).toEqual([
      { clock: "clock", group: "standard", before: { met: 1, missed: 1 }, after: { met: 1, missed: 1 } },
      { clock: "clock", group: "vip", before: { met: 1, missed: 1 }, after: { met: 0, missed: 2 } },
    ]);
  });

  test("names each promise that came out differently", () => {
    expect(compareOutcomes(history, within(120), within(60), { now: later }).changed).toEqual([
      {
        subject: { kind: "request", id: "vip" },
        clock: "clock",
        cycle: 1,
        repetition: 1,
        before: "met",
        after: "missed",
      },
    ]);
  });

  test("what is still open is counted on neither side until it is late", () => {
    const { outcomes } = compareOutcomes([ticket("open", "vip", null)], within(120), within(60), { now });
    expect(outcomes).toEqual([
      { clock: "clock", group: "vip", before: { met: 0, missed: 0 }, after: { met: 0, missed: 1 } },
    ]);
  });

  test("a clock that only one of them has promises nothing under the other", () => {
    const more = clocksWith(ruleWith({ open: 120 }), { ...ruleWith({ open: 120 }), id: "other" });
    const { changed } = compareOutcomes([ticket("quick", "vip", "09:30")], within(120), more, { now: later });
    expect(changed).toMatchObject([{ clock: "other", before: "void", after: "met" }]);
  });

  test("the same policy twice changes nothing", () => {
    const { outcomes, changed } = compareOutcomes(history, within(90), within(90), { now: later });
    expect(changed).toEqual([]);
    for (const { before, after } of outcomes) expect(after).toEqual(before);
  });

  test("is as if either had held from the start, whatever was exchanged on the way", () => {
    const at = shanghai("2024-11-21T10:00:00");
    const due = shanghai("2024-11-21T11:00:00");
    const carried = [{ clock: "clock", cycle: 1, repetition: 1, at, countedMillis: 3_600_000, missed: false, due }];
    const exchanged = [{ ...ticket("vip", "vip", "10:30"), carried }];
    expect(compareOutcomes(exchanged, within(120), within(60), { now: later }).changed).toMatchObject([
      { before: "met", after: "missed" },
    ]);
  });

  test("another calendar makes another history", () => {
    const nightly = clocksWith(ruleWith({ elapsed: 120 }));
    const evening = {
      ...ticket("evening", "vip", null),
      marks: [
        { name: "start", at: shanghai("2024-11-21T17:30:00"), cycle: 1 },
        { name: "stop", at: shanghai("2024-11-22T09:15:00"), cycle: 1 },
      ],
    };
    expect(compareOutcomes([evening], nightly, within(120), { now: later }).changed).toMatchObject([
      { before: "missed", after: "met" },
    ]);
  });
});
