import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clocksWith,
  moment,
  rule,
  ruleWith,
  shanghai,
  started,
  timeline,
} from "../../test-support/clock-arbitraries.ts";
import { fromMillis } from "../time/instant.ts";
import type { Timeline } from "./timeline.ts";
import { clocksOf } from "./clocks-of.ts";
import { openClocksOf } from "./open-clocks.ts";

/** The timelines of the laws have facts that never change, and carry nothing over. */
const spelt = ({ subject, facts, marks, pauses }: Timeline<number>): Timeline => ({
  subject,
  facts,
  marks: marks.map((mark) => ({ ...mark, at: fromMillis(mark.at) })),
  pauses: pauses.map(({ from, to, ...pause }) => ({
    ...pause,
    from: fromMillis(from),
    to: to === null ? null : fromMillis(to),
  })),
});

test("every clock that runs or waits is open; of those that were missed, none that has stopped", () => {
  fc.assert(
    fc.property(rule, timeline, moment, (some, asked, at) => {
      const [compiled, lived, now] = [clocksWith(some), spelt(asked), fromMillis(at)];
      const open = openClocksOf(compiled, lived, now);
      const all = clocksOf(compiled, lived, now);
      const goingOn = all.filter(({ status }) => status === "running" || status === "paused");
      expect(open.filter(({ status }) => status !== "missed")).toEqual(
        goingOn.map(({ clock, startedAt, status }) => ({ clock, startedAt, status })),
      );
      for (const { startedAt } of open.filter(({ status }) => status === "missed"))
        expect(all).toContainEqual(expect.objectContaining({ startedAt, status: "missed", stoppedAt: null }));
    }),
  );
});

describe("a clock that was missed", () => {
  const compiled = clocksWith(ruleWith({ elapsed: 60 }));
  const late = (...marks: readonly { readonly name: string; readonly hour: string }[]) => {
    const lived = started(shanghai("2024-10-08T09:00:00"));
    const more = marks.map(({ name, hour }) => ({ name, at: shanghai(`2024-10-08T${hour}:00`), cycle: 1 }));
    const now = fromMillis(shanghai("2024-10-08T12:00:00"));
    return openClocksOf(compiled, spelt({ ...lived, marks: [...lived.marks, ...more] }), now).map(
      ({ status }) => status,
    );
  };

  test("is open until it stops or falls away, and not before that is known", () => {
    expect(late()).toEqual(["missed"]);
    expect(late({ name: "stop", hour: "11:00" })).toEqual([]);
    expect(late({ name: "cancelled", hour: "11:00" })).toEqual([]);
    expect(late({ name: "cancelled", hour: "13:00" })).toEqual(["missed"]);
  });
});
