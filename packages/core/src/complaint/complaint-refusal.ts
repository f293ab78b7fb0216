import type { Money } from "../money/money.ts";
import type { CommonRefusal } from "../process/decide-by-rules.ts";
import type { Verification } from "./complaint-events.ts";

/** These are no reasons of the policy. */
export interface UnknownReasons {
  readonly type: "UnknownReasons";
  readonly reasons: readonly string[];
  readonly known: readonly string[];
}

/** The complaint is in somebody else's hands. */
export interface NotTheHandler {
  readonly type: "NotTheHandler";
  readonly handler: string;
  readonly actor: string;
}

/** A complaint for these reasons is handled with an analysis of the cause and a plan that it does not recur. */
export interface CauseAnalysisMissing {
  readonly type: "CauseAnalysisMissing";
  readonly reasons: readonly string[];
  readonly missing: readonly ("cause" | "improvement")[];
}

/** Only loss through the provider's own fault is made good. */
export interface NotAtFault {
  readonly type: "NotAtFault";
  readonly verdict: Verification["verdict"];
}

/** The policy has no such standard of compensation. */
export interface UnknownCompensation {
  readonly type: "UnknownCompensation";
  readonly standard: string;
  readonly known: readonly string[];
}

/** The standard gives less, or has been given already as far as it goes, or gives it in another currency. */
export interface AboveStandard {
  readonly type: "AboveStandard";
  readonly standard: string;
  readonly amount: Money;
  /** What this complaint was given before after the same standard. */
  readonly given: Money;
  readonly atMost: Money;
}

/** The complainant is still to be asked whether all is well, and nobody says why they cannot be. */
export interface RevisitPending {
  readonly type: "RevisitPending";
  readonly revisitId: string;
}

/** No such revisit was planned for this complaint. */
export interface UnknownRevisit {
  readonly type: "UnknownRevisit";
  readonly revisitId: string;
  /** The one that is planned; null where none is. */
  readonly planned: string | null;
}

/** A complaint cannot go on in itself. */
export interface MergedIntoItself {
  readonly type: "MergedIntoItself";
  readonly complaint: string;
}

/** The complaint waits for another one, which was asked to take it in. */
export interface MergeUnderWay {
  readonly type: "MergeUnderWay";
  readonly into: string;
}

/** Others go on in this complaint, so it is answered, or goes on in another, and is not withdrawn. */
export interface OthersGoOnInIt {
  readonly type: "OthersGoOnInIt";
  readonly complaints: readonly string[];
}

/** What only complaints refuse. */
export type OwnComplaintRefusal =
  | UnknownReasons
  | NotTheHandler
  | CauseAnalysisMissing
  | NotAtFault
  | UnknownCompensation
  | AboveStandard
  | RevisitPending
  | UnknownRevisit
  | MergedIntoItself
  | MergeUnderWay
  | OthersGoOnInIt;

/** Why a command on a complaint was refused. Nothing was recorded. */
export type ComplaintRefusal = OwnComplaintRefusal | CommonRefusal;

/** What a command on a complaint still needs before somebody can issue it. */
export interface ComplaintMissing {
  /**
   * The provider's fault must have been found; a standard must give more than it has given; a revisit of the
   * complainant must have been planned; the complaint that was asked to take this one in must have answered; no other
   * goes on in this one.
   */
  readonly requirement: "faultFound" | "compensationLeft" | "revisitPlanned" | "mergeAnswered" | "nothingMerged";
}
