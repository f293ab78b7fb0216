import type { Wording } from "../../sla/clock-rule.ts";
import type { Instant } from "../../time/instant.ts";
import type { RequestVariables } from "./request-variables.ts";

/** The variables of notices of slips and their signatures, by key. */
export interface SlipNotices {
  /** The work is done and waits for the customer's signature. */
  readonly signOffRequested: RequestVariables & {
    /** Who did the work: on a visit, or remotely without one. */
    readonly engineer: string;
    readonly mode: "onsite" | "remote" | "resident";
    readonly completedAt: Instant;
    /** Until when a link in the notice lets the customer sign and rate. */
    readonly linkUntil: Instant;
  };
  /** The duty manager decided the receipt. */
  readonly receiptDecided: RequestVariables & { readonly decision: "archive" | "redispatch" | "defer" };
  /** A slip was returned for correction, by a signatory or by the audit. Text: `reason`. */
  readonly slipSentBack: RequestVariables;
  /** A slot of the slip was signed, for those whom it concerns next. Text: `opinion`. */
  readonly slipCountersigned: RequestVariables & {
    /** What the slot is called. */
    readonly slot: Wording;
    readonly signedBy: string;
  };
  /** It is the turn of a slot of the slip to be signed, for whoever may sign there. Text: `opinion`, of what was to be corrected. */
  readonly approvalWanted: RequestVariables & {
    /** What the slot is called. */
    readonly slot: Wording;
    /** Whether the slip was returned for correction, so that it is signed anew. */
    readonly corrected: boolean;
  };
  /** What the customer had signed says something else now, and wants a new signature. Text: `reason`. */
  readonly amendmentToSign: RequestVariables & {
    /** What the field is called. */
    readonly field: Wording;
  };
  /** The filled slip is back with its issuer, for those who get its copies. Text: `note`. */
  readonly slipReturned: RequestVariables & { readonly returnedAt: Instant };
}
