import type { RecordRefusal } from "../process/record-process.ts";

/** The file knows nothing under this id: it was never recorded, is closed, removed or retired. */
export interface NotInTheFile {
  readonly type: "NotInTheFile";
  readonly what: "site" | "contact" | "asset" | "feedback" | "category";
  readonly id: string;
  readonly known: readonly string[];
}

/** The file knows something under this id already, and it stays what it is. */
export interface InTheFileAlready {
  readonly type: "InTheFileAlready";
  readonly what: "asset" | "feedback";
  readonly id: string;
}

/** Somebody has reacted to this feedback already. */
export interface FeedbackAnswered {
  readonly type: "FeedbackAnswered";
  readonly feedback: string;
  readonly at: string;
}

/** What only a customer's file refuses. */
export type OwnCustomerRefusal = NotInTheFile | InTheFileAlready | FeedbackAnswered;

/** Why a command on a customer's file was refused. Nothing was recorded. */
export type CustomerRefusal = RecordRefusal | OwnCustomerRefusal;
