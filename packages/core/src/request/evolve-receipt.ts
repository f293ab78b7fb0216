import { afterReceipt, archivedFrom } from "./after-receipt.ts";
import type { RequestEvent } from "./request-events.ts";
import type { RevisitPlan } from "../revisit/plan-after-repair.ts";
import { annexed, marked, nextRound, visitOver, waitingEnded, waitingFrom } from "./request-file.ts";
import type { BegunRequest, RequestFile, RequestState } from "./request-state.ts";
import { visitMarked } from "./visit-record.ts";

/** From the customer's signature to the closed file. */
export const evolveReceipt = (state: BegunRequest, event: RequestEvent): RequestState => {
  const { file } = state;
  const { at } = event;
  switch (event.type) {
    case "RequestSignedOff": {
      if (state.status !== "completed" && state.status !== "unsigned") throw impossible(state, event);
      const { outcome, opinion, ratings, signature, digest } = event.data;
      const seal = signature.seal === null ? null : { ...signature.seal, at };
      return {
        status: "signed",
        file: marked(file, at, "signed"),
        visit: state.visit === null ? null : visitMarked(state.visit, "signed", at),
        work: state.work,
        evidence: { type: "signed", signOff: { at, outcome, opinion, ratings, signature, digest, seal } },
      };
    }
    case "RequestRated": {
      if (state.status !== "signed") throw impossible(state, event);
      const { signOff } = state.evidence;
      const ratings = { ...signOff.ratings, ...event.data.ratings };
      return {
        ...state,
        file: marked(file, at, "rated"),
        evidence: { type: "signed", signOff: { ...signOff, ratings } },
      };
    }
    case "SealAffixed": {
      if (state.status !== "signed") throw impossible(state, event);
      const signOff = { ...state.evidence.signOff, seal: { ...event.data, at } };
      return { ...state, file: marked(file, at, "sealed"), evidence: { type: "signed", signOff } };
    }
    case "UnsignedRecorded": {
      if (state.status !== "completed") throw impossible(state, event);
      const { visit, work } = state;
      const unsigned = { ...event.data, at };
      return {
        status: "unsigned",
        file: marked(file, at, "unsigned"),
        visit,
        work,
        evidence: { type: "unsigned", unsigned },
      };
    }
    case "ReceiptDecided": {
      if (state.status !== "signed" && state.status !== "unsigned") throw impossible(state, event);
      const { decision, explanation, revisit } = event.data;
      const receipt = { decision, explanation, at, by: event.by, cycle: file.cycle };
      const decided = annexed(marked(file, at, "receiptDecided"), { receipts: [...file.annexes.receipts, receipt] });
      if (decision.type === "redispatch")
        return { status: "triaged", file: nextRound(visitOver(decided, state.visit), "redispatched", at) };
      if (decision.type === "defer") {
        const waiting = waitingFrom(visitOver(decided, state.visit), "deferred", at);
        return { status: "deferred", file: waiting, until: decision.until };
      }
      return {
        status: "accepted",
        file: revisitPlanned(marked(decided, at, "accepted"), revisit),
        visit: state.visit,
        work: state.work,
        evidence: state.evidence,
        acceptedBy: event.by,
        assessment: null,
        revisit: revisit === null ? null : { ...revisit, done: false, satisfied: null },
      };
    }
    case "RequestResumed":
      return { status: "triaged", file: nextRound(waitingEnded(file, at), "resumed", at) };
    case "PerformanceAssessed": {
      if (state.status !== "accepted" && state.status !== "archived") throw impossible(state, event);
      const assessment = { score: event.data.score, assessor: event.by.id, at, reviewer: null };
      return afterReceipt(state, marked(file, at, "assessed"), assessment, state.revisit);
    }
    case "AssessmentReviewed": {
      if ((state.status !== "accepted" && state.status !== "archived") || state.assessment === null) {
        throw impossible(state, event);
      }
      const { score, assessor, at: assessedAt } = state.assessment;
      const assessment = { score, assessor, at: assessedAt, reviewer: event.by.id };
      return afterReceipt(state, marked(file, at, "assessmentReviewed"), assessment, state.revisit);
    }
    case "RequestArchived": {
      if (state.status !== "accepted") throw impossible(state, event);
      const { leftoverSlips, surveySlip } = event.data;
      return archivedFrom(state, marked(file, at, "archived"), { archivist: event.by.id, leftoverSlips, surveySlip });
    }
    case "AdviceTold":
      if (state.status !== "advised") throw impossible(state, event);
      return {
        status: "accepted",
        file: marked(file, at, "customerTold", "accepted"),
        visit: null,
        work: state.work,
        evidence: { type: "advised", told: { ...event.data, at } },
        acceptedBy: event.by,
        assessment: null,
        revisit: null,
      };
    case "RevisitNoted": {
      const noted = marked(file, at, "revisitDone");
      // Of an earlier round: that one was accepted, and the request was reopened since.
      if (!("revisit" in state) || state.revisit?.revisitId !== event.data.revisitId) return { ...state, file: noted };
      return afterReceipt(state, noted, state.assessment, {
        ...state.revisit,
        done: true,
        satisfied: event.data.satisfied,
      });
    }
    case "RequestReopened":
      if (state.status !== "closed") throw impossible(state, event);
      return { status: "triaged", file: nextRound(visitOver(file, state.visit), "reopened", at) };
    case "RequestClosed":
      if (state.status !== "archived") throw impossible(state, event);
      return { ...state, status: "closed", file: marked(file, at, "closed"), closedAt: at };
    default:
      throw impossible(state, event);
  }
};

const revisitPlanned = (file: RequestFile, revisit: RevisitPlan | null): RequestFile =>
  revisit === null ? file : annexed(file, { revisits: [...file.annexes.revisits, revisit.revisitId] });

/** A history that `decide` cannot have written. */
export const impossible = (state: RequestState, event: { readonly type: string }): Error =>
  new Error(`corrupt history: ${event.type} cannot follow status ${state.status}`);
