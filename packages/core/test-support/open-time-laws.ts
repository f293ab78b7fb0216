import { expect } from "vitest";
import { compileCalendar } from "../src/calendar/compile-calendar.ts";
import { counts, explainedSpans } from "../src/calendar/explained-spans.ts";
import { addOpenMillis, isOpenAt, nextOpeningMillis, openMillisBetween } from "../src/calendar/open-millis.ts";
import type { ServiceCalendar } from "../src/calendar/service-calendar.ts";
import type { Scene } from "./calendar-arbitraries.ts";

/** Something that is true of open time in every zone, calendar and question. `check` throws where it is not. */
export interface OpenTimeLaw {
  readonly law: string;
  readonly check: (calendar: ServiceCalendar, scene: Scene) => void;
}

/** The laws of open time. */
export const openTimeLaws: readonly OpenTimeLaw[] = [
  {
    law: "adding open time and counting it back agree, on and back",
    check: (calendar, { from, duration, pauses }) => {
      addOpenMillis(calendar, from, duration, pauses).map((due) =>
        expect(openMillisBetween(calendar, from, due, pauses)).toBe(duration),
      );
      addOpenMillis(calendar, from, -duration, pauses).map((begun) =>
        expect(openMillisBetween(calendar, begun, from, pauses)).toBe(duration),
      );
    },
  },
  {
    law: "the moment reached is the earliest, and counting back it is the latest",
    check: (calendar, { from, duration, pauses }) => {
      if (duration === 0) return;
      addOpenMillis(calendar, from, duration, pauses).map((due) =>
        expect(openMillisBetween(calendar, from, due - 1, pauses)).toBe(duration - 1),
      );
      addOpenMillis(calendar, from, -duration, pauses).map((begun) =>
        expect(openMillisBetween(calendar, begun + 1, from, pauses)).toBe(duration - 1),
      );
    },
  },
  {
    law: "open time between adds up over any moment in between, before or after",
    check: (calendar, { from, to, later, pauses }) => {
      const parts = openMillisBetween(calendar, from, to, pauses) + openMillisBetween(calendar, to, later, pauses);
      expect(parts).toBe(openMillisBetween(calendar, from, later, pauses));
    },
  },
  {
    law: "adding twice is adding the sum",
    check: (calendar, { from, duration, more, pauses }) => {
      const once = addOpenMillis(calendar, from, duration + more, pauses);
      const twice = addOpenMillis(calendar, from, duration, pauses).andThen((at) =>
        addOpenMillis(calendar, at, more, pauses),
      );
      expect(twice.unwrapOr(null)).toBe(once.unwrapOr(null));
    },
  },
  {
    law: "more open time, or a later start, is never due earlier",
    check: (calendar, { from, to, duration, more, pauses }) => {
      const due = addOpenMillis(calendar, from, duration, pauses).unwrapOr(Number.POSITIVE_INFINITY);
      const longer = addOpenMillis(calendar, from, duration + more, pauses).unwrapOr(Number.POSITIVE_INFINITY);
      expect(longer).toBeGreaterThanOrEqual(due);
      const startedLater = addOpenMillis(calendar, Math.max(from, to), duration, pauses);
      expect(startedLater.unwrapOr(Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(due);
    },
  },
  {
    law: "counting the other way round only changes the sign",
    check: (calendar, { from, to, pauses }) => {
      const there = openMillisBetween(calendar, from, to, pauses);
      expect(openMillisBetween(calendar, to, from, pauses)).toBe(0 - there);
    },
  },
  {
    law: "a pause of nothing changes nothing",
    check: (calendar, { from, to, later, duration, pauses }) => {
      const more = [...pauses, { fromMs: to, toMs: to }, { fromMs: Math.max(to, later), toMs: Math.min(to, later) }];
      expect(openMillisBetween(calendar, from, later, more)).toBe(openMillisBetween(calendar, from, later, pauses));
      expect(addOpenMillis(calendar, from, duration, more)).toEqual(addOpenMillis(calendar, from, duration, pauses));
    },
  },
  {
    law: "pausing closed time changes nothing",
    check: (calendar, { from, to, duration }) => {
      const closed = [...explainedSpans(calendar, Math.min(from, to), Math.max(from, to))].filter(
        ({ why }) => !counts(why),
      );
      expect(openMillisBetween(calendar, from, to, closed)).toBe(openMillisBetween(calendar, from, to));
      expect(addOpenMillis(calendar, from, duration, closed)).toEqual(addOpenMillis(calendar, from, duration));
    },
  },
  {
    law: "the spans explained cover the time without a gap, and open is what they say is open",
    check: (calendar, { from, to, pauses }) => {
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      let reached = first;
      let open = 0;
      for (const { fromMs, toMs, why } of explainedSpans(calendar, first, last, pauses)) {
        expect(fromMs).toBe(reached);
        expect(toMs).toBeGreaterThan(fromMs);
        const inHours = counts(why) || why === "paused";
        expect([isOpenAt(calendar, fromMs), isOpenAt(calendar, toMs - 1)]).toEqual([inHours, inHours]);
        expect(nextOpeningMillis(calendar, fromMs, pauses) === fromMs).toBe(counts(why));
        reached = toMs;
        open += counts(why) ? toMs - fromMs : 0;
      }
      expect(reached).toBe(last);
      expect(open).toBe(openMillisBetween(calendar, first, last, pauses));
    },
  },
  {
    law: "the next opening is open, and nothing before it is",
    check: (calendar, { from, pauses }) => {
      const next = nextOpeningMillis(calendar, from, pauses);
      if (next === null) {
        expect(addOpenMillis(calendar, from, 1, pauses).isErr()).toBe(true);
        return;
      }
      expect(next).toBeGreaterThanOrEqual(from);
      expect(isOpenAt(calendar, next)).toBe(true);
      expect(openMillisBetween(calendar, from, next, pauses)).toBe(0);
      expect(openMillisBetween(calendar, from, next + 1, pauses)).toBe(1);
    },
  },
  {
    law: "what was asked before changes no answer",
    check: (calendar, { data, from, to, later, duration, pauses }) => {
      openMillisBetween(calendar, later, later + 1);
      isOpenAt(calendar, from - 6 * 366 * 86_400_000);
      addOpenMillis(calendar, to, duration * 50, pauses);
      const fresh = compileCalendar(data)._unsafeUnwrap();
      expect(addOpenMillis(calendar, from, duration, pauses)).toEqual(addOpenMillis(fresh, from, duration, pauses));
      expect(openMillisBetween(calendar, from, to, pauses)).toBe(openMillisBetween(fresh, from, to, pauses));
      expect(nextOpeningMillis(calendar, to)).toBe(nextOpeningMillis(fresh, to));
    },
  },
];
