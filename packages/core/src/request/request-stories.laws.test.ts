import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextAt, decided } from "../../test-support/request-fixtures.ts";
import { commandNames, SPOKEN, stories } from "../../test-support/request-stories.ts";
import { seenMarks } from "../../test-support/seen-marks.ts";
import { heldWhatFollows, heldWhatIsKnown } from "../../test-support/what-follows.ts";
import type { ClockNotices } from "../notice/variables/clock-notices.ts";
import type { RequestNotices } from "../notice/variables/request-notices.ts";
import type { SlipNotices } from "../notice/variables/slip-notices.ts";
import type { VisitNotices } from "../notice/variables/visit-notices.ts";
import { replay } from "../process/process.ts";
import { currentVisit } from "./current-visit.ts";
import { requestProcess } from "./request-process.ts";
import type { RequestRefusal } from "./request-refusal.ts";
import type { RequestStatus } from "./request-state.ts";

const refusalTypes: Readonly<Record<RequestRefusal["type"], true>> = {
  NotFound: true,
  NotAllowed: true,
  NotPermitted: true,
  TooLate: true,
  InTheFuture: true,
  OutOfOrder: true,
  NotCurrentVisit: true,
  AlreadyRecorded: true,
  GateNotMet: true,
  UnknownWord: true,
  NoTier: true,
  LinkedToItself: true,
  SeverityMissing: true,
  EstimateNotPaid: true,
  ChecklistIncomplete: true,
  OpenProblemsNotNone: true,
  OpenProblemsMissing: true,
  RatingOutOfScale: true,
  NotIndependent: true,
  SignatureMissing: true,
  TranscriptRefused: true,
  SlipFieldsRefused: true,
  PolicyNotFound: true,
};

const noticeKeys: Readonly<Record<keyof (RequestNotices & VisitNotices & SlipNotices & ClockNotices), true>> = {
  requestLogged: true,
  requestTriaged: true,
  requestAdvised: true,
  requestEscalated: true,
  seniorEngineerWanted: true,
  helpRequested: true,
  helpGiven: true,
  reportedToHeadquarters: true,
  requestTransferred: true,
  workAuthorised: true,
  authorisationWithdrawn: true,
  conductBroken: true,
  requestReopened: true,
  requestCancelled: true,
  requestClosed: true,
  visitDispatched: true,
  visitAnnounced: true,
  visitReassigned: true,
  visitDeclined: true,
  visitNotMade: true,
  visitMoved: true,
  visitCalledOff: true,
  visitDelayed: true,
  visitEnded: true,
  signOffRequested: true,
  receiptDecided: true,
  slipSentBack: true,
  slipCountersigned: true,
  slipReturned: true,
  approvalWanted: true,
  amendmentToSign: true,
  clockWarned: true,
  clockMissed: true,
  clockEscalated: true,
};

describe("a request, whatever is done to it", () => {
  test("comes to every status, does every command, meets every refusal and tells every notice somewhere in these stories", () => {
    const seen = {
      statuses: new Set<string>(),
      commands: new Set<string>(),
      refusals: new Set<string>(),
      notices: new Set<string>(),
    };
    const marks = seenMarks();
    const told = fc.property(stories(), ({ steps }) => {
      for (const { input, answer, after, before, recordedAt, policy } of steps) {
        seen.statuses.add(after.status);
        marks.look(requestProcess.timelinesOf("T-1", after));
        if (answer.isErr()) seen.refusals.add(answer.error.type);
        else if (answer.value.length > 0) seen.commands.add(input.type);
        const context = contextAt(recordedAt, policy);
        let state = before;
        for (const event of answer.unwrapOr([])) {
          state = requestProcess.evolve(state, event);
          for (const { key } of heldWhatFollows(requestProcess, { context, event, state })) seen.notices.add(key);
        }
      }
    });
    fc.assert(told, { numRuns: 1600 });
    seen.refusals.delete("MalformedCommand");
    expect([...seen.statuses].sort()).toEqual(Object.keys(requestProcess.transitions).sort());
    expect([...seen.commands].sort()).toEqual([...commandNames].sort());
    expect([...seen.refusals].sort()).toEqual(Object.keys(refusalTypes).sort());
    marks.areThoseKnown();
    expect([...seen.notices].sort()).toEqual(Object.keys(noticeKeys).sort());
  }, 240_000);

  test("is known by alarms, timelines and facts that are data", () => {
    fc.assert(
      fc.property(stories(), ({ policy, now, state }) => {
        heldWhatIsKnown(requestProcess, contextAt(now, policy), state);
      }),
    );
  });

  test("is what its events say, however often they are replayed", () => {
    fc.assert(
      fc.property(stories(), ({ events, state }) => {
        expect(replay(requestProcess, events)).toStrictEqual(state);
      }),
    );
  });

  test("is the same after a way through JSON, and so are its events", () => {
    fc.assert(
      fc.property(stories(), ({ events, state }) => {
        expect(throughJson(state)).toStrictEqual(state);
        expect(throughJson(events)).toStrictEqual(events);
      }),
    );
  });

  test("keeps no word that was said, only where it is kept", () => {
    fc.assert(
      fc.property(stories(), ({ events, steps }) => {
        fc.pre(steps.some(({ input }) => JSON.stringify(input).includes(SPOKEN)));
        expect(JSON.stringify(events)).not.toMatch(new RegExp(`${SPOKEN}|plainText":\\\\{|newCard`));
      }),
    );
  });

  test("is not changed by a refusal, and deciding twice is deciding the same", () => {
    fc.assert(
      fc.property(stories(), ({ steps }) => {
        for (const { input, recordedAt, policy, before, after, answer } of steps) {
          if (answer.isErr()) expect(after).toBe(before);
          expect(decided(contextAt(recordedAt, policy), input, before)).toEqual(answer);
        }
      }),
    );
  });

  test("has marks in the order of time, on itself and on each visit, and no pause that ends before it begins", () => {
    fc.assert(
      fc.property(stories(), ({ steps }) => {
        for (const { after } of steps) {
          if (after.status === "draft") continue;
          const { file } = after;
          const visit = currentVisit(after);
          for (const { marks } of visit === null ? [file, ...file.pastVisits] : [file, ...file.pastVisits, visit]) {
            const moments = marks.map(({ at }) => at);
            expect(moments).toEqual([...moments].sort());
          }
          for (const { from, to } of file.pauses) expect(to === null || from <= to).toBe(true);
        }
      }),
    );
  });

  test("has exactly one open pause while it waits or is deferred, and none at other times", () => {
    fc.assert(
      fc.property(stories(), ({ steps }) => {
        for (const { after } of steps) {
          if (after.status === "draft") continue;
          const open = after.file.pauses.filter(({ to }) => to === null).length;
          expect([after.status, open]).toEqual([after.status, isWaiting(after.status) ? 1 : 0]);
        }
      }),
    );
  });
});

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const isWaiting = (status: RequestStatus): boolean => status === "waiting" || status === "deferred";
