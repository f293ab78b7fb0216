import type { Wording } from "../../sla/clock-rule.ts";
import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** What every notice about a revisit says of it. */
export interface RevisitVariables extends RequestVariables {
  readonly revisitId: string;
}

/** What a notice says of when a customer is asked, and how. */
export interface AskingVariables extends RevisitVariables {
  readonly channel: "phone" | "onsite" | "questionnaire";
  readonly windowFrom: Instant;
  readonly windowUntil: Instant;
}

/** The variables of notices of revisits, by key. */
export interface RevisitNotices {
  /** Somebody is to ask the customer whether all is well. Card: `contact`. */
  readonly revisitPlanned: AskingVariables & {
    /** Whether it was planned before, for another time or another person. */
    readonly moved: boolean;
    /** What is to be known before somebody is called, in the policy's words; empty where nobody is. */
    readonly preparation: readonly Wording[];
  };
  /** The customer is invited to answer a questionnaire, which a link of their own leads to. */
  readonly answerInvited: RevisitVariables & {
    /** When the service that it asks about was done. */
    readonly serviceDoneAt: Instant;
    /** Until when the link works. */
    readonly linkUntil: Instant;
  };
  /** Nobody was asked, and it is tried again. Card: `contact`. */
  readonly revisitToRepeat: AskingVariables & {
    readonly result: "noAnswer" | "inconvenient" | "wrongContact";
    /** How often it was tried. */
    readonly attempts: number;
  };
  /** Nobody was asked, and it is not tried again. Card: `contact`. */
  readonly revisitUnreached: RevisitVariables & {
    readonly result: "noAnswer" | "inconvenient" | "wrongContact";
    readonly attempts: number;
  };
  /** A revisit falls away. */
  readonly revisitCancelled: AskingVariables;
  /** The customer said in a revisit that not all is well, or still says so afterwards. Text: `remarks`. */
  readonly revisitDissatisfied: RevisitVariables;
  /** Somebody is to see to what a customer said in a revisit. Texts: `remarks`, `requirement`. Card: `contact`. */
  readonly revisitAssigned: RevisitVariables;
  /** What a customer said in a revisit is another department's to see to. Texts: `remarks`, `reason`. Card: `contact`. */
  readonly revisitTransferred: RevisitVariables;
}
