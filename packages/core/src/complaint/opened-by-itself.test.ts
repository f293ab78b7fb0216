import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withComplaints, withoutComplaints } from "../../test-support/complaint-fixtures.ts";
import { at, command, contextAt, given, mainLine, upTo } from "../../test-support/request-fixtures.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { EventEnvelope } from "../event/event.ts";
import { openedByRatings } from "../policy/opened-by.ts";
import { complaintRules } from "../policy/presets/complaint-rules.ts";
import { presets } from "../presets/presets.ts";
import { requestProcess } from "../request/request-process.ts";
import { revisitProcess } from "../revisit/revisit-process.ts";
import type { RevisitState } from "../revisit/revisit-state.ts";

const ratedRequest = (
  ratings: Readonly<Record<string, number>>,
  policy: CompiledPolicy = presets.compiled.standard,
) => {
  const before = given(...upTo("CompleteWork"));
  const signature = { signer: { name: "Zhao Min" }, capacity: "owner", method: "drawn" } as const;
  const signOff = command("SignOff", {
    at: at("15:20"),
    outcome: "fullyResolved",
    opinion: "Rude",
    ratings,
    signature,
  });
  const [event] = before.when(signOff)._unsafeUnwrap();
  const envelope = { ...event, version: 12 } as unknown as EventEnvelope;
  return requestProcess.reactionsTo(contextAt(at("15:20"), policy), envelope, before.then(signOff).state);
};

const done: Extract<RevisitState, { status: "done" }> = {
  status: "done",
  task: {
    subject: null,
    schemes: [],
    schedule: null,
    request: { id: "T-1", number: "202411-0001" },
    customer: "c-1",
    site: null,
    contact: { cardId: "card-1" },
    serviceDoneAt: at("15:05"),
    channel: "phone",
    windowFrom: at("09:00", "2024-11-22"),
    windowUntil: at("10:00", "2024-11-22"),
    dueBy: at("15:05", "2024-11-22"),
  },
  plannedAt: at("15:40"),
  clocks: { fired: [], carried: [], earlierFacts: [] },
  doneAt: at("09:10", "2024-11-22"),
  attempts: [],
  outcome: "fine",
  topics: [],
  ratings: [],
  satisfied: false,
  remarks: { ref: "text-1", digest: "0".repeat(64) },
};
const revisited = (state: RevisitState, policy: CompiledPolicy = presets.compiled.standard) =>
  revisitProcess.reactionsTo(
    { ...contextAt(at("09:10", "2024-11-22"), policy), stream: { kind: "revisit", id: "T-1-r1" } },
    { type: "RevisitDone" } as unknown as EventEnvelope,
    state,
  );

describe("a bad rating", () => {
  test("opens a complaint by itself, with what the customer said and about which request (R-410)", () => {
    expect(ratedRequest({ attitude: 1, reaction: 5, effect: 5 })).toMatchObject([
      {
        stream: { kind: "complaint", id: "T-1-q12" },
        command: {
          type: "NoticeDissatisfaction",
          opens: "complaint",
          customer: "c-1",
          request: { id: "T-1", number: null },
          because: { type: "rating", ratings: { attitude: 1, reaction: 5, effect: 5 } },
          content: { ref: "text-of-4" },
        },
      },
    ]);
  });

  test("that is less bad opens a quality notice, and a good one nothing", () => {
    expect(ratedRequest({ attitude: 2 })).toMatchObject([{ command: { opens: "qualityNotice" } }]);
    expect(ratedRequest({ attitude: 3 })).toEqual([]);
    expect(ratedRequest({})).toEqual([]);
  });

  test("opens nothing where the policy keeps no complaints", () => {
    expect(ratedRequest({ attitude: 1 }, withoutComplaints)).toEqual([]);
  });

  test("given later opens one of its own, so that none is lost in another", () => {
    const rated = given(...upTo("CompleteWork"), command("SignOff", { at: at("15:20"), ratings: { attitude: 1 } }));
    const later = command("Rate", { at: at("15:30"), ratings: { effect: 1 } });
    const [event] = rated.when(later)._unsafeUnwrap();
    const [reaction] = requestProcess.reactionsTo(
      contextAt(at("15:30")),
      { ...event, version: 13 } as unknown as EventEnvelope,
      rated.then(later).state,
    );
    expect(reaction?.stream).toEqual({ kind: "complaint", id: "T-1-q13" });
  });

  test("is one whose worst grade falls under a bound, whatever the order of grades and bounds", () => {
    const ratings = fc.dictionary(fc.string(), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(ratings, (given) => {
        const worst = Math.min(...Object.values(given));
        const backwards = {
          ...complaintRules,
          automatic: { ...complaintRules.automatic, ratings: [...complaintRules.automatic.ratings].reverse() },
        };
        const opened = openedByRatings(complaintRules, given);
        expect(opened).toBe(worst <= 1 ? "complaint" : worst <= 2 ? "qualityNotice" : null);
        expect(openedByRatings(backwards, given)).toBe(opened);
        expect(openedByRatings(null, given)).toBeNull();
      }),
    );
  });
});

describe("a dissatisfied revisit", () => {
  test("of a request is noted there, and opens a complaint (R-410)", () => {
    expect(revisited(done)).toEqual([
      {
        stream: { kind: "request", id: "T-1" },
        command: { type: "NoteRevisitDone", revisitId: "T-1-r1", satisfied: false },
      },
      {
        stream: { kind: "complaint", id: "T-1-r1-q" },
        command: {
          type: "NoticeDissatisfaction",
          opens: "complaint",
          customer: "c-1",
          request: { id: "T-1", number: "202411-0001" },
          because: { type: "revisit", revisitId: "T-1-r1" },
          complainant: { cardId: "card-1" },
          content: { ref: "text-1", digest: "0".repeat(64) },
        },
      },
    ]);
  });

  test("of a complaint is told to that complaint alone, which begins anew", () => {
    const ofComplaint = {
      ...done,
      task: { ...done.task, request: null, subject: { kind: "complaint" as const, id: "K-1" } },
    };
    expect(revisited(ofComplaint)).toEqual([
      {
        stream: { kind: "complaint", id: "K-1" },
        command: { type: "NoteRevisitDone", revisitId: "T-1-r1", satisfied: false },
      },
    ]);
  });

  test("opens nothing where the policy says so", () => {
    const silent = withComplaints({ automatic: { ...complaintRules.automatic, revisit: null } });
    expect(revisited(done, silent)).toHaveLength(1);
    expect(revisited({ ...done, satisfied: true })).toHaveLength(1);
  });
});

test("the main line of a satisfied customer opens nothing", () => {
  const { events, state } = given(...mainLine);
  const opened = events.flatMap((event) =>
    requestProcess
      .reactionsTo(contextAt(event.at), { ...event, version: 1 } as unknown as EventEnvelope, state)
      .filter(({ stream }) => stream.kind === "complaint"),
  );
  expect(opened).toEqual([]);
});
