import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarAround } from "../../test-support/calendar-arbitraries.ts";
import {
  asText,
  clocksWith,
  moment,
  pauses,
  rule,
  ruleWith,
  shanghai,
  started,
  target,
  timeline,
} from "../../test-support/clock-arbitraries.ts";
import { slowCalendar } from "../../test-support/slow-calendar.ts";
import { compileCalendar } from "../calendar/compile-calendar.ts";
import { fromMillis } from "../time/instant.ts";
import { adoptRules } from "./adopt-rules.ts";
import type { ClockRule } from "./clock-rule.ts";
import { compileClocks, type CompiledClocks } from "./compile-clocks.ts";
import { countedIn } from "./target.ts";
import type { Timeline } from "./timeline.ts";
import { timersOf, timersOfMillis } from "./timers-of.ts";

/** In Shanghai no clock changes; in the others one does within the weeks of the moments. */
const calendar = fc
  .constantFrom("Asia/Shanghai", "Pacific/Auckland", "Australia/Lord_Howe", "America/Santiago")
  .chain((zone) => calendarAround(zone, shanghai("2024-10-05T00:00:00")));

const clocks = (one: ClockRule, calendars: Parameters<typeof compileClocks>[1]): CompiledClocks =>
  compileClocks([one], calendars)._unsafeUnwrap();

/** Later than the due moment, and such that these hundredths of twenty minutes are whole minutes. */
const percent = fc.integer({ min: 21, max: 80 }).map((fives) => fives * 5);

/** A target in minutes, and so many hundredths of it. */
const scaled = fc
  .record({ counted: fc.constantFrom("open" as const, "elapsed" as const), twenties: fc.nat(100), percent })
  .map(({ counted, twenties, percent: hundredths }) => ({
    percent: hundredths,
    promised: counted === "open" ? { open: twenties * 20 } : { elapsed: twenties * 20 },
    more: counted === "open" ? { open: (twenties * hundredths) / 5 } : { elapsed: (twenties * hundredths) / 5 },
  }));

test("a rung past 100 % is reached when a clock of so much more time is due, whatever happens on the way", () => {
  let reached = 0;
  fc.assert(
    fc.property(scaled, rule, timeline, calendar, calendar, (asked, { onNewCycle }, lived, one, other) => {
      const calendars = {
        office: compileCalendar(one)._unsafeUnwrap(),
        other: compileCalendar(other)._unsafeUnwrap(),
      };
      const promising = (minutes: typeof asked.promised, rungs: ClockRule["rungs"]) =>
        clocks(
          ruleWith(minutes, {
            onNewCycle,
            rungs,
            promises: [{ rank: 1, when: {}, target: minutes, calendar: "other", source: [] }],
          }),
          calendars,
        );
      const rung = { percent: asked.percent, tell: [], source: [] };
      const late = timersOfMillis(promising(asked.promised, [rung]), lived).filter(
        ({ rung: { kind } }) => kind === "escalation",
      );
      const due = timersOfMillis(promising(asked.more, []), lived);
      expect(late.map(({ cycle, at }) => ({ cycle, at }))).toEqual(due.map(({ cycle, at }) => ({ cycle, at })));
      reached += late.length;
    }),
  );
  expect(reached).toBeGreaterThan(0);
});

const day = [["00:00", "24:00"]] as const;
const aroundTheClock = slowCalendar({
  timeZone: "UTC",
  weekly: { "1": day, "2": day, "3": day, "4": day, "5": day, "6": day, "7": day },
});

test("by then so much time has run, counted minute by minute without the pauses, and not a millisecond sooner", () => {
  let reached = 0;
  fc.assert(
    fc.property(target, percent, calendar, moment, pauses, (promised, hundredths, data, at, waits) => {
      const rung = { percent: hundredths, tell: [], source: [] };
      const compiled = clocks(ruleWith(promised, { rungs: [rung] }), {
        office: compileCalendar(data)._unsafeUnwrap(),
      });
      const timers = timersOfMillis(compiled, started(at, waits));
      const late = timers.find(({ rung: { kind } }) => kind === "escalation");
      fc.pre(late !== undefined && late.at - at < 20 * 86_400_000);
      const paused = waits
        .filter(({ reason }) => reason !== "thirdParty")
        .map(({ from, to }) => ({ fromMs: from, toMs: to ?? Infinity }));
      const slow = countedIn(promised) === "open" ? slowCalendar(data) : aroundTheClock;
      const run = (until: number): number => slow.openMillisBetween(at, until, paused);
      const wanted = Math.ceil((run(late.dueAt) * hundredths) / 100);
      expect(late.at).toBeGreaterThanOrEqual(late.dueAt);
      expect(run(late.at)).toBe(wanted);
      if (late.at > late.dueAt) expect(run(late.at - 1)).toBeLessThan(wanted);
      reached++;
    }),
    { numRuns: 60 },
  );
  expect(reached).toBeGreaterThan(0);
});

test("the same rules adopted again move none, whether they are adopted before the due moment, before the rung or after", () => {
  let reached = 0;
  fc.assert(
    fc.property(rule, percent, timeline, moment, (one, hundredths, lived, at) => {
      const compiled = clocksWith({ ...one, rungs: [{ percent: hundredths, tell: [], source: [] }] });
      const rules = {
        before: compiled,
        after: compiled,
        at: fromMillis(at),
        how: "forward",
        because: "policy",
      } as const;
      const late = (asked: Timeline) => timersOf(compiled, asked).filter(({ rung: { kind } }) => kind === "escalation");
      expect(late(adoptRules(asText(lived), rules).timeline)).toEqual(late(asText(lived)));
      reached += late(asText(lived)).length;
    }),
  );
  expect(reached).toBeGreaterThan(0);
});
