import type { RecordRefusal } from "../process/record-process.ts";

/** The file knows nothing under this id: it was never recorded, is closed, removed or retired. */
export interface NotInTheFile {
  readonly type: "NotInTheFile";
  readonly what: "site" | "contact" | "asset" | "feedback" | "category" | "consent" | "data";
  readonly id: string;
  readonly known: readonly string[];
}

/** The file knows something under this id already, and it stays what it is. */
export interface InTheFileAlready {
  readonly type: "InTheFileAlready";
  readonly what: "asset" | "feedback" | "consent";
  readonly id: string;
}

/** Somebody has reacted to this feedback already. */
export interface FeedbackAnswered {
  readonly type: "FeedbackAnswered";
  readonly feedback: string;
  readonly at: string;
}

/** The customer has not agreed that this party is told these data. */
export interface NoConsent {
  readonly type: "NoConsent";
  readonly to: string;
  readonly data: readonly string[];
}

/** What only a customer's file refuses. */
export type OwnCustomerRefusal = NotInTheFile | InTheFileAlready | FeedbackAnswered | NoConsent;

/** Why a command on a customer's file was refused. Nothing was recorded. */
export type CustomerRefusal = RecordRefusal | OwnCustomerRefusal;
