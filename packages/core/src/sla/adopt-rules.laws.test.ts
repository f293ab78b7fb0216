import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asText,
  clocksWith,
  moment,
  office,
  rule,
  ruleWith,
  shanghai,
  target,
  timeline,
} from "../../test-support/clock-arbitraries.ts";
import { compileCalendar } from "../calendar/compile-calendar.ts";
import { china5x8 } from "../policy/presets/calendars/china-5x8.ts";
import { fromMillis, instant } from "../time/instant.ts";
import { adoptRules, type Adoption } from "./adopt-rules.ts";
import { clocksOf } from "./clocks-of.ts";
import { compileClocks, type CompiledClocks as Clocks } from "./compile-clocks.ts";
import { explainClock } from "./explain-clock.ts";
import type { Timeline } from "./timeline.ts";

const LATER = instant("2030-01-01T00:00:00Z");
const policyChange = { because: "policy" } as const;

describe("the same rules again", () => {
  test("move no deadline, whenever and however they are adopted", () => {
    fc.assert(
      fc.property(
        rule,
        timeline,
        moment,
        fc.constantFrom<Adoption>("pinned", "forward", "retroactive"),
        (one, asked, at, how) => {
          const compiled = clocksWith(one);
          const { moved } = adoptRules(asText(asked), {
            before: compiled,
            after: compiled,
            at: fromMillis(at),
            how,
            ...policyChange,
          });
          expect(moved).toEqual([]);
        },
      ),
    );
  });

  test("change no standing and no amount", () => {
    fc.assert(
      fc.property(rule, timeline, moment, (one, asked, at) => {
        const compiled = clocksWith(one);
        const rules = {
          before: compiled,
          after: compiled,
          at: fromMillis(at),
          how: "forward",
          ...policyChange,
        } as const;
        const adopted = adoptRules(asText(asked), rules).timeline;
        expect(clocksOf(compiled, adopted, LATER)).toEqual(clocksOf(compiled, asText(asked), LATER));
      }),
    );
  });
});

describe("other rules", () => {
  test("leave marks and pauses as they were", () => {
    fc.assert(
      fc.property(rule, rule, timeline, moment, (one, other, asked, at) => {
        const rules = {
          before: clocksWith(one),
          after: clocksWith(other),
          at: fromMillis(at),
          how: "forward",
          ...policyChange,
        } as const;
        const { marks, pauses } = adoptRules(asText(asked), rules).timeline;
        expect({ marks, pauses }).toEqual({ marks: asText(asked).marks, pauses: asText(asked).pauses });
      }),
    );
  });

  test("adopted forward, make nothing late that was not, and nothing good that was late", () => {
    fc.assert(
      fc.property(target, target, moment, moment, (one, other, start, later) => {
        const asked: Timeline = {
          subject: { kind: "request", id: "T-1" },
          facts: {},
          marks: [{ name: "start", at: fromMillis(Math.min(start, later)), cycle: 1 }],
          pauses: [],
        };
        const at = fromMillis(Math.max(start, later));
        const before = clocksWith(ruleWith(one));
        const after = clocksWith(ruleWith(other));
        const adopted = adoptRules(asked, { before, after, at, how: "forward", ...policyChange });
        const [was] = clocksOf(before, asked, at);
        const [is] = clocksOf(after, adopted.timeline, at);
        const due = explainClock(after, adopted.timeline, "clock")?.due;
        if (was?.status === "missed") expect([is?.status, due]).toEqual(["missed", was.due]);
        else expect(due === null || due === undefined || due >= at).toBe(true);
      }),
    );
  });

  test("adopted forward, are explained by parts that still add up", () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), moment, moment, (one, more, start, at) => {
        const asked: Timeline = {
          subject: { kind: "request", id: "T-1" },
          facts: {},
          marks: [{ name: "start", at: fromMillis(start), cycle: 1 }],
          pauses: [],
        };
        const before = clocksWith(ruleWith({ open: one }));
        const after = clocksWith(ruleWith({ open: one + more }));
        const adopted = adoptRules(asked, { before, after, at: fromMillis(at), how: "forward", ...policyChange });
        const proof = explainClock(after, adopted.timeline, "clock");
        const wasLate = clocksOf(before, asked, fromMillis(at))[0]?.status === "missed";
        if (!wasLate) expect(proof?.countedMillis).toBe((one + more) * 60_000);
      }),
    );
  });

  test("adopted forward, leave a clock that has stopped as it ended under those before, however often", () => {
    fc.assert(
      fc.property(fc.array(target, { minLength: 3, maxLength: 3 }), moment, moment, moment, (targets, ...moments) => {
        const [start, first, stop] = moments.toSorted((one, other) => one - other) as [number, number, number];
        const [one, two, three] = targets.map((some) => clocksWith(ruleWith(some))) as [Clocks, Clocks, Clocks];
        const asked: Timeline = {
          subject: { kind: "request", id: "T-1" },
          facts: {},
          marks: [
            { name: "start", at: fromMillis(start), cycle: 1 },
            { name: "stop", at: fromMillis(stop), cycle: 1 },
          ],
          pauses: [],
        };
        const forward = { how: "forward", ...policyChange } as const;
        const once = adoptRules(asked, { before: one, after: two, at: fromMillis(first), ...forward });
        const twice = adoptRules(once.timeline, { before: two, after: three, at: fromMillis(stop + 1), ...forward });
        const ended = (adopted: typeof once) =>
          clocksOf(adopted.compiled, adopted.timeline, LATER).map(({ status, due }) => [status, due]);
        expect(ended(twice)).toEqual(ended(once));
      }),
    );
  });

  test("adopted forward, judge what ended before as the rules of then did, entered in time or late", () => {
    fc.assert(
      fc.property(target, target, moment, moment, moment, (one, other, ...moments) => {
        const [start, stop, at] = moments.toSorted((a, b) => a - b) as [number, number, number];
        const [before, after] = [clocksWith(ruleWith(one)), clocksWith(ruleWith(other))];
        const begun: Timeline = {
          subject: { kind: "request", id: "T-1" },
          facts: {},
          marks: [{ name: "start", at: fromMillis(start), cycle: 1 }],
          pauses: [],
        };
        const ended = ({ marks, ...rest }: Timeline): Timeline => ({
          ...rest,
          marks: [...marks, { name: "stop", at: fromMillis(stop), cycle: 1 }],
        });
        const rules = { before, after, at: fromMillis(at), how: "forward", ...policyChange } as const;
        const judged = (compiled: Clocks, timeline: Timeline) =>
          clocksOf(compiled, timeline, LATER).map(({ status, due }) => [status, due]);
        const asBefore = judged(before, ended(begun));
        expect(judged(after, adoptRules(ended(begun), rules).timeline)).toEqual(asBefore);
        expect(judged(after, ended(adoptRules(begun, rules).timeline))).toEqual(asBefore);
        expect(adoptRules(ended(begun), rules).moved).toEqual([]);
      }),
    );
  });

  test("adopted in retrospect, count as if they had held from the start", () => {
    fc.assert(
      fc.property(rule, rule, timeline, moment, (one, other, asked, at) => {
        const rules = {
          before: clocksWith(one),
          after: clocksWith(other),
          at: fromMillis(at),
          how: "retroactive",
          ...policyChange,
        } as const;
        const adopted = adoptRules(asText(asked), rules);
        expect(clocksOf(adopted.compiled, adopted.timeline, LATER)).toEqual(
          clocksOf(rules.after, asText(asked), LATER),
        );
      }),
    );
  });
});

describe("a day that is made a holiday after the fact", () => {
  const closed = compileCalendar({
    ...china5x8,
    holidays: [...(china5x8.holidays ?? []), "2024-11-21"],
  })._unsafeUnwrap();
  const four = ruleWith({ open: 240 });
  const before = compileClocks([four], { office })._unsafeUnwrap();
  const after = compileClocks([four], { office: closed })._unsafeUnwrap();
  const asked: Timeline = {
    subject: { kind: "request", id: "T-1" },
    facts: {},
    marks: [{ name: "start", at: fromMillis(shanghai("2024-11-21T09:00:00")), cycle: 1 }],
    pauses: [],
  };
  const at = fromMillis(shanghai("2024-11-21T11:00:00"));
  const due = (how: Adoption) => {
    const adopted = adoptRules(asked, { before, after, at, how, because: "calendar" });
    return explainClock(adopted.compiled, adopted.timeline, "clock")?.due;
  };

  test("changes nothing where the request is pinned to the calendar it began under", () => {
    expect(due("pinned")).toBe(fromMillis(shanghai("2024-11-21T14:00:00")));
  });

  test("leaves the two hours counted and puts off the other two, where it holds from now on", () => {
    expect(due("forward")).toBe(fromMillis(shanghai("2024-11-22T11:00:00")));
  });

  test("puts off all four, where it holds from the start", () => {
    expect(due("retroactive")).toBe(fromMillis(shanghai("2024-11-22T14:00:00")));
  });

  test("says which deadline moved, from when to when and why", () => {
    expect(adoptRules(asked, { before, after, at, how: "forward", because: "calendar" }).moved).toEqual([
      {
        clock: "clock",
        cycle: 1,
        repetition: 1,
        from: fromMillis(shanghai("2024-11-21T14:00:00")),
        to: fromMillis(shanghai("2024-11-22T11:00:00")),
        because: "calendar",
      },
    ]);
  });
});
