import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, command, contextAt, decided, timersLeft } from "../../test-support/request-fixtures.ts";
import { lastMoment, retold, saidIn, ticked, type Told } from "../../test-support/request-retold.ts";
import { policies, stories, type Story } from "../../test-support/request-stories.ts";
import { SYSTEM } from "../event/actor.ts";
import { isClockEvent } from "../process/clock-events.ts";
import type { FiredTimer } from "../process/pending-timers.ts";
import { clocksOf } from "../sla/clocks-of.ts";
import { fromMillis, toMillis, type Instant } from "../time/instant.ts";
import type { RecordedOfRequest } from "./request-events.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const { patient } = policies;
const YEAR_MINUTES = 300 * 24 * 60;

/** Each thing heard of at once, and each heard of late, by as many minutes as the list says in turn. */
const inTimeAndLate = (story: Story, late: readonly number[]): readonly [Told, Told] => {
  const said = saidIn(story);
  const until = fromMillis(toMillis(lastMoment(said)) + YEAR_MINUTES * 60_000);
  return [
    retold(patient, said, () => 0, until),
    retold(patient, said, (index) => late[index % late.length] ?? 0, until),
  ];
};

const lateness = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })), {
  minLength: 1,
  maxLength: 10,
});

describe("what is written down late", () => {
  test("leads to the same request and the same clocks as what is written down at once", () => {
    fc.assert(
      fc.property(stories(patient), lateness, (story, late) => {
        fc.pre(saidIn(story).length > 0 && !goesOnByItself(story));
        const [inTime, tooLate] = inTimeAndLate(story, late);
        expect(withoutFired(tooLate.state)).toEqual(withoutFired(inTime.state));
        expect(tooLate.events.filter(isNotClock)).toEqual(inTime.events.filter(isNotClock));
      }),
    );
  });

  test("leaves a record of misses that agrees with the clocks: a miss that was none is corrected", () => {
    let corrected = 0;
    fc.assert(
      fc.property(stories(patient), lateness, (story, late) => {
        fc.pre(saidIn(story).length > 0 && !goesOnByItself(story));
        for (const { state, events } of inTimeAndLate(story, late)) {
          corrected += events.filter(({ type }) => type === "ClockCorrected").length;
          for (const { key, status } of stoppedClocks(state)) {
            expect([key, onRecord(requestProcess.clocksIn(state).fired, key)]).toEqual([key, status]);
          }
        }
      }),
    );
    expect(corrected).toBeGreaterThan(0);
  });

  const bounds = fc.oneof(
    fc.integer({ min: -48 * 3_600_000 - 3, max: -48 * 3_600_000 + 3 }),
    fc.integer({ min: 5 * 60_000 - 3, max: 5 * 60_000 + 3 }),
    fc.integer({ min: -100 * 3_600_000, max: 3_600_000 }),
  );

  test("may be 48 hours old to the millisecond, and five minutes ahead", () => {
    fc.assert(
      fc.property(bounds, (millis) => {
        const recordedAt = at("12:00");
        const when = fromMillis(toMillis(recordedAt) + millis);
        const answer = decided(contextAt(recordedAt), command("Log", { at: when }), requestProcess.initial);
        const came = answer.isOk() ? "recorded" : answer.error.type;
        expect(came).toBe(millis < -48 * 3_600_000 ? "TooLate" : millis > 5 * 60_000 ? "InTheFuture" : "recorded");
      }),
      { numRuns: 300 },
    );
  });
});

describe("the clocks of a request", () => {
  test("come to rest, and each of their rungs goes on record once and at its own moment", () => {
    fc.assert(
      fc.property(stories(), (story) => {
        const { state } = story;
        const until = fromMillis(toMillis(story.now) + YEAR_MINUTES * 60_000);
        const expected = timersLeft(state, until, story.policy);
        const { events } = ticked(story.policy, { state, events: [] }, until);
        expect(events.map(({ at: when, data }) => [when, "key" in data && data.key]).sort()).toEqual(
          expected.map(({ at: when, key }) => [when, key]).sort(),
        );
        expect(new Set(expected.map(({ key }) => key)).size).toBe(expected.length);
      }),
    );
  });

  test("fired twice have fired once", () => {
    fc.assert(
      fc.property(stories(), ({ state, policy, now }) => {
        const later = fromMillis(toMillis(now) + 90 * 60_000);
        for (const { key, at: when } of timersLeft(state, later, policy)) {
          const fire = command("FireTimer", { by: SYSTEM, at: when, key });
          const first = decided(contextAt(later, policy), fire, state)._unsafeUnwrap();
          expect(first.length).toBe(when <= later ? 1 : 0);
          const after = first.reduce(requestProcess.evolve, state);
          if (when <= later) expect(decided(contextAt(later, policy), fire, after)._unsafeUnwrap()).toEqual([]);
        }
      }),
    );
  });
});

/** What a request does by itself on its date, it does on what is known then; only what people say can come late. */
const goesOnByItself = (story: Story): boolean =>
  saidIn(story).some(
    (said) => said.type === "DecideReceipt" && "until" in said.decision && "resumeAt" in said.decision.until,
  );

const withoutFired = (state: RequestState): unknown =>
  state.status === "draft" ? state : { ...state, file: { ...state.file, clocks: { ...state.file.clocks, fired: [] } } };

const isNotClock = (event: RecordedOfRequest): boolean => !isClockEvent(event);

const FAR: Instant = at("12:00", "2028-01-03");

/** The clocks that are over, by the key of their due moment. */
const stoppedClocks = (state: RequestState) =>
  requestProcess.timelinesOf("T-1", state).flatMap((timeline) =>
    clocksOf(patient, timeline, FAR)
      .filter(({ stoppedAt, status, due }) => due !== null && (stoppedAt !== null || status === "void"))
      .map(({ clock, cycle, repetition, status }) => ({
        key: `${timeline.subject.kind}:${timeline.subject.id}/${clock}/${String(cycle)}/${String(repetition)}/due`,
        status: status === "missed" ? "missed" : "not missed",
      })),
  );

const onRecord = (fired: readonly FiredTimer[], key: string): "missed" | "not missed" =>
  fired.some((one) => one.key === key && !one.corrected) ? "missed" : "not missed";
