import { describe, expect, test } from "vitest";
import { nextVersionOf, withSecondCalendars } from "../../test-support/adopting.ts";
import { at, command, contextAt, decided, given, timersLeft } from "../../test-support/request-fixtures.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { composePolicy } from "../policy/compose-policy.ts";
import { presets } from "../presets/presets.ts";
import { requestProcess } from "../request/request-process.ts";
import type { RequestState } from "../request/request-state.ts";
import { explainClock } from "../sla/explain-clock.ts";
import type { Instant } from "../time/instant.ts";
import { policyAfter } from "./adoption.ts";

const { standard } = presets.compiled;
const logged = given(command("Log", { at: at("09:12") }));
const adopt = (state: RequestState, when: Instant, adopting = nextVersionOf(standard)) =>
  decided({ ...contextAt(when), adopting }, command("AdoptPolicy", { at: when, policy: adopting.ref }), state);
/** The policy with another promise of a response, in its next version. */
const withResponseIn = (open: number, policy: "forward" | "retroactive", rearm = false) =>
  composePolicy(standard.policy, {
    version: "slower",
    adoption: { policy },
    clocks: [{ id: "response", rearm, promises: [{ rank: 30, target: { open } }] }],
  })
    .andThen((one) => compilePolicy(one, presets.calendars))
    ._unsafeUnwrap();
const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe("a request that adopts the next version of its policy", () => {
  test("records the versions, what was counted so far, and each deadline that moved", () => {
    const events = adopt(logged.state, at("09:40"))._unsafeUnwrap();
    const [adopted, ...moved] = events;
    expect(adopted).toMatchObject({
      type: "PolicyAdopted",
      at: at("09:40"),
      data: {
        from: { policy: standard.ref, calendars: standard.calendars },
        to: { policy: { id: standard.ref.id, version: "next" }, calendars: standard.calendars },
        how: "forward",
      },
    });
    expect(moved.map(({ type, data }) => [type, data])).toEqual(
      expect.arrayContaining([
        [
          "DeadlineMoved",
          {
            subject: { kind: "request", id: "T-1" },
            label: standard.policy.clocks.find(({ id }) => id === "response")?.label,
            clock: "response",
            cycle: 1,
            repetition: 1,
            from: at("11:12"),
            to: at("10:12"),
            because: "policy",
          },
        ],
      ]),
    );
  });

  test("counts on from what was counted under the old one, and says so in the proof", () => {
    const state = adopt(logged.state, at("09:40"))._unsafeUnwrap().reduce(requestProcess.evolve, logged.state);
    const [timeline] = requestProcess.timelinesOf("T-1", state);
    if (timeline === undefined) throw new Error("a request has a timeline");
    const proof = explainClock(nextVersionOf(standard), timeline, "response");
    expect([proof?.due, proof?.parts[0]]).toMatchObject([
      at("10:12"),
      { from: at("09:12"), to: at("09:40"), why: "carried", countedMillis: 28 * 60_000 },
    ]);
  });

  test("stays under its own where the next version says that what is open does", () => {
    expect(adopt(logged.state, at("09:40"), nextVersionOf(standard, "pinned"))._unsafeUnwrap()).toEqual([]);
  });

  test("has nothing more to adopt", () => {
    const next = nextVersionOf(standard);
    const again = decided({ ...contextAt(at("09:50"), next), adopting: next }, command("AdoptPolicy"), logged.state);
    expect(again._unsafeUnwrap()).toEqual([]);
  });

  test("is told of no rung again that was reached, and of a miss that is none any more it is said so", () => {
    const warned = logged.then(
      command("FireTimer", { at: at("10:48"), key: "request:T-1/response/1/1/80%" }),
      command("FireTimer", { at: at("11:12"), key: "request:T-1/response/1/1/due" }),
    );
    expect(typesOf(warned.events)).toEqual(["RequestLogged", "ClockWarned", "ClockMissed"]);
    const doubled = withResponseIn(240, "retroactive");
    const events = adopt(warned.state, at("11:20"), doubled)._unsafeUnwrap();
    expect(typesOf(events)).toEqual(["PolicyAdopted", "DeadlineMoved", "ClockCorrected"]);
    const state = events.reduce(requestProcess.evolve, warned.state);
    const keys = timersLeft(state, at("11:20"), doubled).map(({ key }) => key);
    expect(keys).toContain("request:T-1/response/1/1/due");
    expect(keys).not.toContain("request:T-1/response/1/1/80%");
  });

  test("is told again of a rung that lies ahead anew, where the policy says so, and once", () => {
    const key = "request:T-1/response/1/1/80%";
    const warned = logged.then(command("FireTimer", { at: at("10:48"), key }));
    const doubled = withResponseIn(240, "retroactive", true);
    const adopted = adopt(warned.state, at("10:50"), doubled)
      ._unsafeUnwrap()
      .reduce(requestProcess.evolve, warned.state);
    const left = (state: RequestState) =>
      timersLeft(state, at("18:00"), doubled).flatMap((timer) => (timer.key === key ? [timer.at] : []));
    // Four fifths of four hours from 09:12, the lunch hour left out.
    expect(left(adopted)).toEqual([at("13:24")]);
    const again = decided(contextAt(at("13:24"), doubled), command("FireTimer", { at: at("13:24"), key }), adopted);
    expect(typesOf(again._unsafeUnwrap())).toEqual(["ClockWarned"]);
    expect(left(again._unsafeUnwrap().reduce(requestProcess.evolve, adopted))).toEqual([]);
  });

  test("keeps what was kept kept where the new rules hold from now on: nothing is missed that was answered in time", () => {
    const answered = logged.then(
      command("StartGuidance", { at: at("10:30") }),
      command("EndGuidance", { at: at("10:32") }),
    );
    const stricter = (policy: "forward" | "retroactive") => {
      const rules = withResponseIn(60, policy);
      const events = adopt(answered.state, at("11:00"), rules)._unsafeUnwrap();
      const left = timersLeft(events.reduce(requestProcess.evolve, answered.state), at("11:05"), rules);
      return {
        moved: events.flatMap((event) => (event.type === "DeadlineMoved" ? [event.data.clock] : [])),
        missed: left.filter(({ at: when }) => when <= at("11:05")).map(({ key }) => key),
      };
    };
    expect(stricter("forward")).toEqual({ moved: [], missed: [] });
    expect(stricter("retroactive")).toEqual({ moved: ["response"], missed: ["request:T-1/response/1/1/due"] });
  });

  test("keeps what is late late where the new rules hold from now on", () => {
    const missed = logged.then(command("FireTimer", { at: at("11:12"), key: "request:T-1/response/1/1/due" }));
    const events = adopt(missed.state, at("11:20"), withResponseIn(240, "forward"))._unsafeUnwrap();
    expect(typesOf(events)).not.toContain("ClockCorrected");
  });

  test("is refused when the version was not read that it names", () => {
    const refused = decided(
      { ...contextAt(at("09:40")), adopting: nextVersionOf(standard) },
      command("AdoptPolicy", { policy: { id: "standard", version: "7" } }),
      logged.state,
    );
    expect(refused._unsafeUnwrapErr()).toEqual({
      type: "PolicyNotFound",
      what: "policy",
      id: "standard",
      version: "7",
    });
  });
});

describe("a request that adopts another version of a calendar", () => {
  const late = given(command("Log", { at: at("17:30") }));
  const [calendar] = standard.calendars;
  const second = { id: calendar?.id ?? "", version: "second" };

  test("counts the day that is a holiday now no more", () => {
    const events = late.when(command("AdoptCalendar", { at: at("17:40"), calendar: second }))._unsafeUnwrap();
    expect(events[0]).toMatchObject({
      type: "CalendarAdopted",
      data: { to: { policy: standard.ref, calendars: withSecondCalendars(standard).calendars } },
    });
    expect(events.slice(1).map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          clock: "response",
          from: at("10:30", "2024-11-22"),
          to: at("10:30", "2024-11-25"),
          because: "calendar",
        }),
      ]),
    );
  });

  test("does nothing when its policy names no such calendar", () => {
    const other = command("AdoptCalendar", { at: at("17:40"), calendar: { id: "moon", version: "1" } });
    expect(late.when(other)._unsafeUnwrap()).toEqual([]);
  });

  test("is refused when the version was not read that it names", () => {
    const third = command("AdoptCalendar", { at: at("17:40"), calendar: { ...second, version: "third" } });
    expect(late.when(third)._unsafeUnwrapErr()).toEqual({
      type: "PolicyNotFound",
      what: "calendar",
      ...second,
      version: "third",
    });
  });
});

test("a stream is under what it adopted once that is recorded, and not before", () => {
  const adopting = nextVersionOf(standard);
  const context = { ...contextAt(at("09:40")), adopting };
  expect(policyAfter(context, [{ type: "RequestTriaged" }])).toBe(standard);
  expect(policyAfter(context, [{ type: "PolicyAdopted" }])).toBe(adopting);
});
