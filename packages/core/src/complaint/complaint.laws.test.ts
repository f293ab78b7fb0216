import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { availableCommandsLaws } from "../../test-support/available-commands-laws.ts";
import { complaintActor, plainComplaint, withComplaints } from "../../test-support/complaint-fixtures.ts";
import { adoptionSaid, processLaws, situationsOf, storiesOf, type Telling } from "../../test-support/process-laws.ts";
import { at } from "../../test-support/request-fixtures.ts";
import { complaintRules } from "../policy/presets/complaint-rules.ts";
import type { ComplaintCommand, ComplaintCommandName } from "./complaint-commands.ts";
import type { RecordedOfComplaint } from "./complaint-events.ts";
import { complaintProcess } from "./complaint-process.ts";
import { complaintReasons } from "./complaint-reasons.ts";
import type { ComplaintRefusal } from "./complaint-refusal.ts";
import { complaintOutcomes, type ComplaintState } from "./complaint-state.ts";
import type { ComplaintNotices } from "../notice/variables/complaint-notices.ts";

const capped = {
  ...complaintRules.compensation[0]!,
  atMost: { amountMinor: 10_000, currency: "CNY" },
};

const revisitOf = (state: ComplaintState): string =>
  state.status === "replied" ? (state.reply.revisit?.revisitId ?? "none") : "S-1-r1";

/** What may be said otherwise than plainly, by its turn. */
const carefulWays = (type: string, state: ComplaintState): readonly object[] => {
  const ways: Readonly<Partial<Record<string, readonly object[]>>> = {
    NoticeDissatisfaction: [{ opens: "qualityNotice" }, { because: { type: "revisit", revisitId: "T-1-r1" } }],
    AdmitComplaint: [{ reasons: ["late", "productQuality", "late"] }, { reasons: ["other"] }],
    AssignComplaint: [{ handler: "he" }, { handler: "ma" }],
    VerifyComplaint: [{ verdict: "notUpheld" }, { verdict: "partlyUpheld" }, {}],
    NoteRevisitDone: [{ revisitId: revisitOf(state), satisfied: false }, { revisitId: revisitOf(state) }],
    SettleComplaint: [{ unasked: "Spoken: moved away" }],
    NoteMerged: [{ complaint: "K-3" }, { complaint: "K-4", others: [{ id: "K-5", number: null }] }],
  };
  return ways[type] ?? [{}];
};
const carelessWays: Readonly<Partial<Record<string, readonly object[]>>> = {
  AdmitComplaint: [{ reasons: ["weather"] }],
  VerifyComplaint: [{ by: { id: "stranger", role: "complaintHandler" } }],
  HandleComplaint: [{ cause: undefined, improvement: undefined }],
  RecordCompensation: [
    { standard: "gift" },
    { standard: "gift" },
    { amount: { amountMinor: 20_000, currency: "CNY" } },
    { amount: { amountMinor: 5000, currency: "EUR" } },
  ],
  NoteRevisitDone: [{ revisitId: "elsewhere" }],
  MergeComplaint: [{ into: "S-1" }],
  SettleComplaint: [{}],
};

const telling: Telling<ComplaintCommand, ComplaintState, RecordedOfComplaint> = {
  process: complaintProcess,
  policies: [withComplaints({ compensation: [capped] }), withComplaints({ compensation: [capped], revisit: null })],
  said: (type, state, seed, careful) => {
    const ways = (careful ? undefined : carelessWays[type]) ?? carefulWays(type, state);
    return { ...plainComplaint[type as ComplaintCommandName], ...ways[seed % ways.length] };
  },
  by: complaintActor,
  begins: at("09:00"),
  rarely: [
    "WithdrawComplaint",
    "MergeComplaint",
    "NoteMerged",
    "NoteTakenIn",
    "NoteMergeDeclined",
    "FireTimer",
    "AdoptPolicy",
    "AdoptCalendar",
  ],
  onward: {
    received: ["AdmitComplaint", "MergeComplaint"],
    admitted: ["AssignComplaint", "NoteTakenIn", "NoteMergeDeclined"],
    handled: ["ReplyToComplaint"],
    replied: ["SettleComplaint", "NoteRevisitDone"],
  },
};

/** Under a policy that keeps complaints, which is what these stories have. */
const refusals: Readonly<Record<Exclude<ComplaintRefusal["type"], "NotInPolicy">, true>> = {
  NotFound: true,
  NotAllowed: true,
  NotPermitted: true,
  TooLate: true,
  InTheFuture: true,
  OutOfOrder: true,
  PolicyNotFound: true,
  UnknownReasons: true,
  NotTheHandler: true,
  CauseAnalysisMissing: true,
  NotAtFault: true,
  UnknownCompensation: true,
  AboveStandard: true,
  RevisitPending: true,
  UnknownRevisit: true,
  MergedIntoItself: true,
  MergeUnderWay: true,
  OthersGoOnInIt: true,
};

const notices: Readonly<Record<keyof ComplaintNotices, true>> = {
  complaintReceived: true,
  dissatisfactionNoticed: true,
  complaintAdmitted: true,
  complaintAssigned: true,
  complaintReplied: true,
  complaintReopened: true,
  complaintMerged: true,
  complaintNotMerged: true,
};

describe("a complaint, whatever is done to it", () => {
  const laws = processLaws({
    ...telling,
    refusals: Object.keys(refusals),
    notices,
    outcomes: complaintOutcomes,
    numRuns: 400,
    maxLength: 40,
  });
  for (const { law, check } of laws) test(law, check);

  test("keeps every round, and every compensation, whatever comes after", () => {
    fc.assert(
      fc.property(storiesOf(telling), ({ events, state }) => {
        if (state.status === "unreceived") return;
        const again = events.filter(({ type, data }) => type === "ComplaintRevisited" && !data.satisfied);
        expect(state.file.round).toBe(again.length + 1);
        expect(state.file.pastRounds).toHaveLength(again.length);
        const paid = events.filter(({ type }) => type === "CompensationRecorded");
        expect(state.file.compensations).toEqual(paid.map(({ data }) => data));
      }),
    );
  });

  test("is compensated with no more than its standard gives, in however many parts (R-274)", () => {
    fc.assert(
      fc.property(storiesOf(telling), ({ state }) => {
        if (state.status === "unreceived") return;
        const paid = state.file.compensations.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
        expect(paid).toBeLessThanOrEqual(capped.atMost.amountMinor);
      }),
    );
  });

  test("is compensated only where it was found to be true, at least in part (R-274)", () => {
    fc.assert(
      fc.property(storiesOf(telling), ({ steps }) => {
        for (const { before, events } of steps)
          if (events.some(({ type }) => type === "CompensationRecorded"))
            expect("verification" in before && before.verification.verdict).not.toBe("notUpheld");
      }),
    );
  });

  test("counts once for each of its reasons, and all are accounted for", () => {
    fc.assert(
      fc.property(fc.array(storiesOf(telling, 8), { maxLength: 8 }), (stories) => {
        const states = stories.map(({ state }) => state);
        const { reasons, accepted, withoutReason, merged } = complaintReasons(complaintRules, states);
        const begun = states.filter(({ status }) => status !== "unreceived");
        expect(accepted + withoutReason + merged).toBe(begun.length);
        const named = begun.flatMap((state) =>
          "file" in state && state.status !== "merged" ? state.file.reasons : [],
        );
        expect(reasons.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(named.length);
        expect(reasons.slice(0, complaintRules.reasons.length).map(({ reason }) => reason)).toEqual(
          complaintRules.reasons.map(({ id }) => id),
        );
      }),
    );
  });
});

describe("the commands offered on a complaint", () => {
  const laws = availableCommandsLaws({
    process: complaintProcess,
    situations: situationsOf(telling),
    roles: [...new Set(Object.values(complaintRules.permissions).flat()), "passerBy"],
    payloads: 3,
    payload: (command, role, { state, context }, seed) => ({
      type: command,
      ...(command.startsWith("Adopt")
        ? adoptionSaid(command, context.policy)
        : telling.said(command, state, seed, true)),
      by: { ...complaintActor(command, state), role, id: "handler" in state ? state.handler : "he" },
    }),
    before: ["NotAtFault", "AboveStandard", "UnknownCompensation", "UnknownRevisit", "MergeUnderWay", "OthersGoOnInIt"],
  });
  for (const { law, check } of laws) test(law, check);
});
