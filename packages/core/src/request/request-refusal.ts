import type { NoTier } from "../policy/policy-refusal.ts";
import type { RepairCount } from "../parts/repair-count.ts";
import type { Mismatch } from "../sla/condition.ts";
import type {
  InTheFuture,
  NotAllowed,
  NotFound,
  NotPermitted,
  OutOfOrder,
  PolicyNotFound,
  TooLate,
} from "../process/refusals.ts";
import type { FieldRefusal } from "../slips/field-refusal.ts";

/** One thing that is still wanted before a step may happen. */
export type Missing =
  /** The engineer has not arrived; work on site starts there. */
  | { readonly requirement: "arrived" }
  /** The department to which the visit was dispatched has not said who goes. */
  | { readonly requirement: "engineerAssigned"; readonly department: string }
  /** The visit has its engineer: no department is to assign one. */
  | { readonly requirement: "departmentDispatched" }
  /** Nothing was escalated that the project manager could be told of. */
  | { readonly requirement: "escalated" }
  /** Nobody has asked for help that is still to come. */
  | { readonly requirement: "helpRequested" }
  /** The time within which a closed request can be reopened is over; a new request can name this one. */
  | { readonly requirement: "reopeningInTime"; readonly until: string }
  /** No visit has been left from which the engineer is still to come back. */
  | { readonly requirement: "left" }
  /** Somebody in one of these roles has not signed here yet. */
  | { readonly requirement: "approved"; readonly slot: string; readonly roles: readonly string[] }
  /** It is another's turn to sign, or nothing waits to be signed: then `slot` is null. */
  | { readonly requirement: "theirTurn"; readonly slot: string | null; readonly roles: readonly string[] }
  /** The slip is not back with its issuer. */
  | { readonly requirement: "slipReturned" }
  /** The desk has not audited the slip, or returned it. */
  | { readonly requirement: "slipAudited" }
  /** The unit's official seal is not on the slip. */
  | { readonly requirement: "unitSealed" }
  /** These fields of the slip must be filled first, by these roles. */
  | {
      readonly requirement: "slipFilled";
      readonly slip: string;
      readonly fields: readonly string[];
      readonly from: readonly string[];
    }
  /** These items of conduct were not answered, or were broken. */
  | { readonly requirement: "conductKept"; readonly items: readonly string[] }
  /** The policy has no checklist of conduct. */
  | { readonly requirement: "conductChosen" }
  /** Nobody in this capacity has allowed work on the customer's system, or no longer. */
  | { readonly requirement: "authorised"; readonly capacity: string }
  /** Nothing was allowed that could be withdrawn. */
  | { readonly requirement: "anAuthorisation" }
  /** What is wanted lies outside the agreed scope in these dimensions; in the others nobody judged. */
  | { readonly requirement: "insideScope"; readonly outside: readonly string[]; readonly unjudged: readonly string[] }
  /** The ledger of this unit has not said yet how often it was repaired. */
  | { readonly requirement: "repairsCounted"; readonly unit: string; readonly serial: string | null }
  /** These were repaired too often to be repaired again: a visit must replace them. */
  | { readonly requirement: "replacement"; readonly counts: readonly RepairCount[] }
  /** These fields were amended after the customer had signed them: a new signature is wanted. */
  | { readonly requirement: "signedAnew"; readonly fields: readonly string[] }
  /** Nothing was amended that waits for a signature. */
  | { readonly requirement: "amended" }
  /** The policy has no slip for such a request. */
  | { readonly requirement: "slipChosen" }
  /** The service is not settled. */
  | { readonly requirement: "settled" }
  /** A problem is left open, and no record of it was opened. */
  | { readonly requirement: "leftoverRecorded" }
  /** The expenses are not recorded. */
  | { readonly requirement: "expensesRecorded" }
  /** The receipt is not to be archived while these facts are what they are. */
  | { readonly requirement: "archivable"; readonly condition: string; readonly mismatches: readonly Mismatch[] }
  /** No visit has been made whose paper is still to come. */
  | { readonly requirement: "visitMade" }
  /** The customer expects this visit and was not told that nobody comes. */
  | { readonly requirement: "nonVisitRecorded"; readonly visitId: string }
  /** The customer has not signed the checklist. `items` are those to be answered. */
  | { readonly requirement: "checklistSigned"; readonly items: readonly string[] }
  /** The customer has not rated these questions. */
  | { readonly requirement: "ratings"; readonly questions: readonly string[] }
  /** The slips of these visits are not entered in the system. */
  | { readonly requirement: "dataEntered"; readonly visits: readonly string[] }
  /** The slip has no score yet. */
  | { readonly requirement: "assessed" }
  /** The score has not been reviewed. */
  | { readonly requirement: "assessmentReviewed" }
  /** No revisit was planned that could be done. */
  | { readonly requirement: "revisitPlanned" }
  /** This revisit must be done first. */
  | { readonly requirement: "blockingRevisitsDone"; readonly revisitId: string };

/** The policy wants something else first. */
export interface GateNotMet {
  readonly type: "GateNotMet";
  readonly command: string;
  readonly missing: readonly Missing[];
}

/** The step is about a visit that is not the current one, or not of this request. */
export interface NotCurrentVisit {
  readonly type: "NotCurrentVisit";
  readonly visitId: string;
  readonly current: string;
}

/** This is on record already. `mark` is what was recorded: a moment of a visit, the answer to a question, a field of the slip. */
export interface AlreadyRecorded {
  readonly type: "AlreadyRecorded";
  readonly mark: string;
  readonly at: string;
}

/** The policy does not know this word. */
export interface UnknownWord {
  readonly type: "UnknownWord";
  readonly what:
    | "kind"
    | "channel"
    | "severity"
    | "tier"
    | "checklistItem"
    | "question"
    | "revisit"
    | "approvalSlot"
    | "conductItem"
    | "authorisation";
  readonly word: string;
  readonly known: readonly string[];
}

/** A request cannot be linked to itself. */
export interface LinkedToItself {
  readonly type: "LinkedToItself";
  readonly request: string;
}

/** Requests of this kind are graded by severity, and none was given. */
export interface SeverityMissing {
  readonly type: "SeverityMissing";
  readonly kind: string;
  readonly known: readonly string[];
}

/** An estimate of what the service will cost was given, and the service is not paid for. */
export interface EstimateNotPaid {
  readonly type: "EstimateNotPaid";
  readonly charging: "free" | "undetermined";
}

/** Items of the checklist that were not answered, or answered without the moment they ask for. */
export interface ChecklistIncomplete {
  readonly type: "ChecklistIncomplete";
  readonly unanswered: readonly string[];
  readonly withoutMoment: readonly string[];
}

/** Smooth work must say "none" under open problems. */
export interface OpenProblemsNotNone {
  readonly type: "OpenProblemsNotNone";
}

/** Work that is to be observed must say what the open problems are. */
export interface OpenProblemsMissing {
  readonly type: "OpenProblemsMissing";
}

/** The survey does not know this grade. */
export interface RatingOutOfScale {
  readonly type: "RatingOutOfScale";
  readonly question: string;
  readonly value: number;
  readonly worst: number;
  readonly best: number;
}

/** One step of what was transcribed or imported would have been refused then. Nothing of it was recorded. */
export interface TranscriptRefused {
  readonly type: "TranscriptRefused";
  /** Counted from 1. */
  readonly step: number;
  readonly command: string;
  readonly because: RequestRefusal;
}

/** This slot is signed with a signature, and none was given. */
export interface SignatureMissing {
  readonly type: "SignatureMissing";
  readonly slot: string;
}

/** What was written into the slip does not fit it. */
export interface SlipFieldsRefused {
  readonly type: "SlipFieldsRefused";
  readonly slip: string;
  readonly faults: readonly FieldRefusal[];
}

/** Engineer, assessor and reviewer must be different people. */
export interface NotIndependent {
  readonly type: "NotIndependent";
  readonly person: string;
  readonly alreadyActedAs: "engineer" | "assessor";
}

/** Why a command on a service request was refused. Nothing was recorded. */
export type RequestRefusal =
  | NotFound
  | NotAllowed
  | NotPermitted
  | TooLate
  | InTheFuture
  | OutOfOrder
  | NotCurrentVisit
  | AlreadyRecorded
  | GateNotMet
  | UnknownWord
  | LinkedToItself
  | NoTier
  | SeverityMissing
  | EstimateNotPaid
  | ChecklistIncomplete
  | OpenProblemsNotNone
  | OpenProblemsMissing
  | RatingOutOfScale
  | NotIndependent
  | SlipFieldsRefused
  | SignatureMissing
  | TranscriptRefused
  | PolicyNotFound;
