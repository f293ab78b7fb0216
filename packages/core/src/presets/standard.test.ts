import { describe, expect, test } from "vitest";
import { clocksOf } from "../sla/clocks-of.ts";
import type { Mark, Timeline } from "../sla/timeline.ts";
import { timersOf } from "../sla/timers-of.ts";
import { instant } from "../time/instant.ts";
import { presets } from "./presets.ts";

const { standard } = presets.compiled;

/** A moment of 2024-11-21, a Thursday, or of another day, by the clocks of Shanghai. */
const at = (time: string, date = "2024-11-21") => instant(`${date}T${time}:00+08:00`);
const mark = (name: string, time: string): Mark => ({ name, at: at(time), cycle: 1 });

const request = (tier: string, ...marks: readonly Mark[]): Timeline => ({
  subject: { kind: "request", id: "T-1" },
  facts: { tier, severity: "critical" },
  marks,
  pauses: [],
});

const clock = (timeline: Timeline, id: string, now = at("09:30")) =>
  clocksOf(standard, timeline, now).find(({ clock }) => clock === id);
const timer = (timeline: Timeline, clockId: string, rung: string) =>
  timersOf(standard, timeline).find(({ clock, rung: { name } }) => clock === clockId && name === rung);

describe("the standard policy on Thursday 2024-11-21 in Shanghai", () => {
  const logged = request("standard", mark("logged", "09:12"));

  test("a standard request logged at 09:12 is to be answered by 11:12", () => {
    expect(clock(logged, "response")?.due).toBe(at("11:12"));
  });

  test("it is warned of at 13:24 and due at 14:12, the lunch hour left out", () => {
    expect(timer(logged, "resolution", "80%")?.at).toBe(at("13:24"));
    expect(timer(logged, "resolution", "due")?.at).toBe(at("14:12"));
  });

  test("its ladder tells the duty manager when due, the project manager twenty minutes later", () => {
    const late = timersOf(standard, logged).filter(
      ({ clock, rung }) => clock === "resolution" && rung.kind !== "warning",
    );
    expect(late.map(({ at: when, rung }) => [when, rung.kind, rung.tell])).toEqual([
      [at("14:12"), "due", ["dutyManager"]],
      [at("14:32"), "escalation", ["projectManager"]],
      [at("09:12", "2024-11-22"), "escalation", ["projectManager", "generalManager"]],
    ]);
  });

  test("taken in at 10:05, it is to be dispatched by 10:15 and warned of at 10:13", () => {
    const triaged = request("standard", mark("logged", "09:12"), mark("triaged", "10:05"));
    expect(timer(triaged, "dispatch", "80%")?.at).toBe(at("10:13"));
    expect(timer(triaged, "dispatch", "due")?.at).toBe(at("10:15"));
  });

  test("an engineer who leaves at 15:30 has until Saturday 15:30 to enter the slip", () => {
    const visit: Timeline = { ...logged, subject: { kind: "visit", id: "V-1" }, marks: [mark("left", "15:30")] };
    expect(timer(visit, "dataEntry", "due")?.at).toBe(at("15:30", "2024-11-23"));
  });

  test("no time of arrival is promised", () => {
    expect(clock(logged, "arrival")).toMatchObject({ status: "void", due: null, target: null });
  });

  test("work completed after 14:12 was late, and its due moment stays on record", () => {
    const done = request("standard", mark("logged", "09:12"), mark("completed", "15:20"));
    expect(clock(done, "resolution", at("16:00"))).toMatchObject({
      status: "missed",
      due: at("14:12"),
      stoppedAt: at("15:20"),
      consumedMillis: 308 * 60_000,
      overdueMillis: 68 * 60_000,
    });
    expect(timer(done, "resolution", "due")?.key).toBe("request:T-1/resolution/1/1/due");
    expect(timer(done, "resolution", "due+240open")).toBeUndefined();
  });
});

describe("the tiers of the standard policy", () => {
  test.for([
    ["standard", 120, 240],
    ["advanced", 60, 240],
    ["vip", 60, 120],
  ] as const)("%s: answered within %i minutes, resolved within %i", ([tier, answer, solution]) => {
    const early = request(tier, mark("logged", "09:00"));
    expect(clock(early, "response")?.remainingMillis).toBe((answer - 30) * 60_000);
    expect(clock(early, "resolution")?.remainingMillis).toBe((solution - 30) * 60_000);
  });

  test("the example of the README: a VIP request logged on Monday morning is to be answered within the hour", () => {
    const timeline: Timeline = {
      subject: { kind: "request", id: "T-1" },
      facts: { tier: "vip", severity: "critical" },
      marks: [{ name: "logged", at: instant("2026-03-02T01:00:00Z"), cycle: 1 }],
      pauses: [],
    };
    const [response] = clocksOf(standard, timeline, instant("2026-03-02T02:00:00Z"));
    expect(response).toMatchObject({ clock: "response", due: "2026-03-02T02:00:00.000Z", percent: 100 });
  });

  test("a request without a word about its tier is standard (R-107)", () => {
    expect(standard.tierOf({ customer: "c-1" })._unsafeUnwrap()).toBe("standard");
  });
});
