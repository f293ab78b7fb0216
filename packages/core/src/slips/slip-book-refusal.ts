import type { InTheFuture, NotAllowed, NotFound, NotInPolicy, NotPermitted, TooLate } from "../process/refusals.ts";
import type { FieldRefusal } from "./field-refusal.ts";
import type { NumberStatus } from "./slip-book-state.ts";

/** The book belongs to somebody else. */
export interface NotTheHolder {
  readonly type: "NotTheHolder";
  readonly holder: string;
  readonly actor: string;
}

/** The technician was given this book, or some of its numbers, before. */
export interface IssuedBefore {
  readonly type: "IssuedBefore";
  readonly book: string;
  /** The numbers that were; none when it is the book's own id that was used. */
  readonly numbers: readonly string[];
}

/** Slips are used strictly in order. */
export interface NumberOutOfOrder {
  readonly type: "NumberOutOfOrder";
  readonly number: string;
  readonly next: string;
}

/** No number of the book is unused any more: it wants to be exchanged. */
export interface BookUsedUp {
  readonly type: "BookUsedUp";
  readonly book: string;
}

/** The number is in no book that this technician was given. */
export interface UnknownNumber {
  readonly type: "UnknownNumber";
  readonly number: string;
}

/** What has become of the number so far leaves no room for this. */
export interface WrongStanding {
  readonly type: "WrongStanding";
  readonly number: string;
  readonly command: string;
  readonly standing: NumberStatus;
}

/** Every copy is marked void, and every copy that is handed in is there (R-480, R-484, C-21). */
export interface CopiesMissing {
  readonly type: "CopiesMissing";
  readonly number: string;
  readonly wanted: number;
  readonly received: number;
}

/** The reserve slip's number is one of this technician's own slips, or another slip went on there. */
export interface ReserveNumberTaken {
  readonly type: "ReserveNumberTaken";
  readonly reserveNumber: string;
}

/** The slip has its delay slip already, another one. */
export interface DelaySlipThere {
  readonly type: "DelaySlipThere";
  readonly number: string;
  readonly delaySlip: string;
}

/** No delay slip goes with this slip, so there is nothing to account for. */
export interface DelaySlipMissing {
  readonly type: "DelaySlipMissing";
  readonly number: string;
}

/** What was written into the slip cannot be kept, or items were left out. */
export interface FieldsRefused {
  readonly type: "FieldsRefused";
  readonly number: string;
  readonly faults: readonly FieldRefusal[];
}

/** These slips are open: they are finished, made void or transferred to a reserve slip first. */
export interface SlipsOpen {
  readonly type: "SlipsOpen";
  readonly numbers: readonly string[];
}

/** A book is exchanged when it is used up, and these numbers are not. */
export interface BookNotUsedUp {
  readonly type: "BookNotUsedUp";
  readonly unused: readonly string[];
}

/** The void slips go to finance with the book: those that are missing, and those that are not void. */
export interface VoidSlipsDiffer {
  readonly type: "VoidSlipsDiffer";
  readonly missing: readonly string[];
  readonly notVoid: readonly string[];
}

/** Every unused slip comes back: those that are missing, and those that are not unused. */
export interface UnusedSlipsDiffer {
  readonly type: "UnusedSlipsDiffer";
  readonly missing: readonly string[];
  readonly notUnused: readonly string[];
}

/** What only slip books refuse. */
export type OwnSlipBookRefusal =
  | NotTheHolder
  | IssuedBefore
  | NumberOutOfOrder
  | BookUsedUp
  | UnknownNumber
  | WrongStanding
  | CopiesMissing
  | ReserveNumberTaken
  | DelaySlipThere
  | DelaySlipMissing
  | FieldsRefused
  | SlipsOpen
  | BookNotUsedUp
  | VoidSlipsDiffer
  | UnusedSlipsDiffer;

/** Why a command on a slip book was refused. Nothing was recorded. */
export type SlipBookRefusal =
  NotInPolicy | NotFound | NotAllowed | NotPermitted | TooLate | InTheFuture | OwnSlipBookRefusal;
