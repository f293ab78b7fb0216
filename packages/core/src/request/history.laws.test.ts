import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  at,
  command,
  contextAt,
  decided,
  given,
  mainLine,
  timersLeft,
  upTo,
} from "../../test-support/request-fixtures.ts";
import { lastMoment, retold, saidIn } from "../../test-support/request-retold.ts";
import { policies, stories, type Story } from "../../test-support/request-stories.ts";
import { isClockEvent } from "../process/clock-events.ts";
import { fromMillis, toMillis } from "../time/instant.ts";
import type { RequestCommandInput } from "./request-commands.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestState } from "./request-state.ts";

const { patient } = policies;
const WHOLE: readonly string[] = ["TranscribeSlip", "ImportHistory", "AdoptPolicy", "AdoptCalendar"];

/** What people said in a story before the system or another history had a say in it. */
const writtenIn = (story: Story): readonly RequestCommandInput[] => {
  const said = saidIn(story);
  const end = said.findIndex(({ type, by }) => WHOLE.includes(type) || by.role === "system");
  return (end === -1 ? said : said.slice(0, end)).slice(0, 200);
};

/** Everything but what the clocks put on record, and where it came from. */
const apartFromClocks = (state: RequestState): unknown =>
  state.status === "draft"
    ? state
    : { ...state, file: { ...state.file, imported: null, clocks: { ...state.file.clocks, fired: [] } } };

const whole = (type: "TranscribeSlip" | "ImportHistory", steps: readonly RequestCommandInput[]) => {
  const later = fromMillis(toMillis(lastMoment(steps)) + 60 * 60_000);
  const events = decided(
    contextAt(later, patient),
    command(type, { at: later, steps: steps as never }),
    requestProcess.initial,
  )._unsafeUnwrap();
  return { events, state: events.reduce(requestProcess.evolve, requestProcess.initial), later };
};

const inTime = (steps: readonly RequestCommandInput[]) => retold(patient, steps, () => 0, lastMoment(steps));

describe("a whole slip entered from the paper", () => {
  test("leads to the same request and the same clocks as entering each thing when it happened (R-211)", () => {
    fc.assert(
      fc.property(stories(patient), (story) => {
        const steps = writtenIn(story);
        fc.pre(steps.length > 0);
        const { state, events } = whole("TranscribeSlip", steps);
        expect(apartFromClocks(state)).toEqual(apartFromClocks(inTime(steps).state));
        const [head, ...rest] = events;
        expect(head).toMatchObject({ type: "SlipTranscribed", data: { steps: steps.length } });
        expect(rest.filter((one) => !isClockEvent(one))).toEqual(
          inTime(steps).events.filter((one) => !isClockEvent(one)),
        );
      }),
      { numRuns: 40 },
    );
  });

  const friday = at("15:00", "2024-11-22");

  test("may be 48 hours old, and no more: nothing of it is recorded then (R-211)", () => {
    const steps = upTo("EnterData").slice(0, -1) as never;
    const entered = command("TranscribeSlip", { at: friday, steps });
    const within = decided(contextAt(friday), entered, requestProcess.initial);
    expect(within._unsafeUnwrap().map(({ type }) => type)).toEqual(
      expect.arrayContaining(["SlipTranscribed", "RequestLogged", "WorkCompleted", "EngineerLeft"]),
    );
    const saturday = at("15:00", "2024-11-23");
    const late = decided(contextAt(saturday), { ...entered, at: saturday }, requestProcess.initial);
    expect(late._unsafeUnwrapErr()).toMatchObject({
      type: "TranscriptRefused",
      step: 1,
      command: "Log",
      because: { type: "TooLate" },
    });
  });

  test("is refused as a whole where one step would have been, naming it; and the system writes no paper", () => {
    const steps = [...upTo("Dispatch"), command("SignOff", { at: at("15:20") })] as never;
    const answer = given(...upTo("Log")).when(command("TranscribeSlip", { at: at("16:00"), steps }));
    expect(answer._unsafeUnwrapErr()).toMatchObject({
      type: "TranscriptRefused",
      step: 1,
      because: { type: "NotAllowed" },
    });
    const bySystem = { ...mainLine[0], by: { id: "x", role: "system" } };
    const malformed = decided(
      contextAt(friday),
      command("TranscribeSlip", { steps: [bySystem] as never }),
      requestProcess.initial,
    );
    expect(malformed._unsafeUnwrapErr()).toMatchObject({ type: "MalformedCommand" });
  });
});

describe("an imported history", () => {
  test("equals history: the same request, the same marks and clocks", () => {
    fc.assert(
      fc.property(stories(patient), (story) => {
        const steps = writtenIn(story);
        fc.pre(steps.length > 0);
        const { state } = whole("ImportHistory", steps);
        expect(apartFromClocks(state)).toEqual(apartFromClocks(inTime(steps).state));
      }),
      { numRuns: 40 },
    );
  });

  test("tells nobody, asks nothing of others, and leaves no timer whose moment had come", () => {
    fc.assert(
      fc.property(stories(patient), (story) => {
        const steps = writtenIn(story);
        fc.pre(steps.length > 0);
        const { events, state, later } = whole("ImportHistory", steps);
        const context = contextAt(later, patient);
        events.forEach((event, index) => {
          const envelope = { ...event, version: index + 1 } as never;
          expect(requestProcess.noticesFor(context, envelope, state)).toEqual([]);
          expect(requestProcess.reactionsTo(context, envelope, state)).toEqual([]);
        });
        expect(timersLeft(state, later, patient).filter((timer) => timer.at <= later)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("may be as old as it is, and goes on here: what happens next is told again", () => {
    const years = at("12:00", "2027-01-04");
    const imported = decided(
      contextAt(years),
      command("ImportHistory", { at: years, steps: upTo("CompleteWork") as never }),
      requestProcess.initial,
    )._unsafeUnwrap();
    const state = imported.reduce(requestProcess.evolve, requestProcess.initial);
    expect(state).toMatchObject({
      status: "completed",
      file: { imported: { from: "old-desk", events: imported.length } },
    });
    const [next] = decided(contextAt(years), command("Escalate", { at: years }), state)._unsafeUnwrap();
    const envelope = { ...next, version: imported.length + 1 } as never;
    expect(requestProcess.noticesFor(contextAt(years), envelope, state).length).toBeGreaterThan(0);
  });
});
