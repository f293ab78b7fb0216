import type { Sealed, TextRef } from "../event/sealing.ts";
import type { Instant } from "../time/instant.ts";
import type { SlipSignature } from "./field-value.ts";
import type { FilledField } from "./filled-field.ts";
import type { SlipBookCommandName } from "./slip-book-commands.ts";
import type { SlipNumbers } from "./slip-numbers.ts";

/** A delay slip 延时单 that goes with a repair slip. */
export interface Delay {
  readonly delaySlip: string;
  readonly reason: TextRef;
  readonly attachedAt: Instant;
  /** When finance accounted for it; null while it has no effect yet. */
  readonly effectiveAt: Instant | null;
}

/** What is known of a slip whatever has become of it. */
export interface SlipFile {
  readonly number: string;
  /** Null for a slip that was missing before it was begun. */
  readonly takenAt: Instant | null;
  readonly request: string | null;
  readonly fields: readonly FilledField[];
  readonly delay: Delay | null;
}

/** What ended a slip, or brought it on. */
export type SlipStep =
  | { readonly status: "open" }
  | { readonly status: "signed"; readonly signedAt: Instant; readonly signature: Sealed<SlipSignature> }
  | {
      readonly status: "atOffice";
      readonly signedAt: Instant;
      readonly signature: Sealed<SlipSignature>;
      readonly handedInAt: Instant;
    }
  | { readonly status: "void"; readonly voidedAt: Instant; readonly reason: TextRef }
  | {
      readonly status: "transferred";
      readonly transferredAt: Instant;
      readonly reserveNumber: string;
      readonly reason: TextRef;
      readonly signature: Sealed<SlipSignature>;
    }
  | { readonly status: "missing"; readonly reportedAt: Instant; readonly explanation: TextRef };

/** A slip that was begun, or that is accounted for without. */
export type Slip = SlipFile & SlipStep;
/** How far a slip has come. */
export type SlipStatus = Slip["status"];

/** One book: its numbers, and what became of those that are not unused any more, in the order of use. */
export interface SlipBook {
  readonly book: string;
  readonly numbers: SlipNumbers;
  readonly issuedAt: Instant;
  readonly slips: readonly Slip[];
  /** The unused numbers that came back when the book was handed in. */
  readonly returned: readonly string[];
}

/** A technician's slip books between events. At most one is held. */
export type SlipBookState =
  | { readonly status: "unissued" }
  /** `book` is the one held; `past` are those exchanged or handed in before, in order. */
  | { readonly status: "held"; readonly book: SlipBook; readonly past: readonly SlipBook[] }
  | { readonly status: "handedIn"; readonly past: readonly SlipBook[] };

/** The name of a status. */
export type SlipBookStatus = SlipBookState["status"];

/** Of any book, the present one or an earlier: papers go on their way after a book is full. */
const PAPERWORK = ["AccountDelay", "HandToOffice", "ReportMissing"] as const;

/** The state machine of a technician's slip books: the commands each status accepts. */
export const slipBookTransitions = {
  unissued: ["IssueBook"],
  held: [
    "TakeSlip",
    "FillSlip",
    "VoidSlip",
    "TransferSlip",
    "AttachDelaySlip",
    "SignAtFrontDesk",
    ...PAPERWORK,
    "ExchangeBook",
    "HandInBook",
  ],
  handedIn: ["IssueBook", ...PAPERWORK],
} as const satisfies Record<SlipBookStatus, readonly SlipBookCommandName[]>;

/** The states in which the command named `Name` is accepted. */
export type BookStateAccepting<Name extends SlipBookCommandName> = {
  [Status in SlipBookStatus]: Name extends (typeof slipBookTransitions)[Status][number]
    ? Extract<SlipBookState, { status: Status }>
    : never;
}[SlipBookStatus];

/** The statuses a command can lead to, or that it leaves the status as it is; the docs draw their diagram from it. */
export const slipBookOutcomes = {
  IssueBook: ["held"],
  ExchangeBook: "same",
  TakeSlip: "same",
  FillSlip: "same",
  VoidSlip: "same",
  TransferSlip: "same",
  AttachDelaySlip: "same",
  AccountDelay: "same",
  SignAtFrontDesk: "same",
  HandToOffice: "same",
  ReportMissing: "same",
  HandInBook: ["handedIn"],
} as const satisfies Record<SlipBookCommandName, "same" | readonly SlipBookStatus[]>;

/** How far a number has come: a slip's status, or that it was not begun, or came back unused. */
export type NumberStatus = SlipStatus | "unused" | "returned";

/** The state machine of one slip: the commands each status accepts. A delay is accounted for whatever became of the slip. */
export const slipTransitions = {
  unused: ["TakeSlip", "ReportMissing"],
  open: ["FillSlip", "VoidSlip", "TransferSlip", "AttachDelaySlip", "AccountDelay", "SignAtFrontDesk", "ReportMissing"],
  signed: ["AttachDelaySlip", "AccountDelay", "HandToOffice", "ReportMissing"],
  atOffice: ["AccountDelay"],
  void: ["AccountDelay", "ReportMissing"],
  transferred: ["AccountDelay"],
  missing: ["AccountDelay"],
  returned: [],
} as const satisfies Record<NumberStatus, readonly SlipBookCommandName[]>;

/** What a command makes of the slip it is about; the docs draw their diagram from it. */
export const slipOutcomes = {
  TakeSlip: "open",
  FillSlip: "same",
  VoidSlip: "void",
  TransferSlip: "transferred",
  AttachDelaySlip: "same",
  AccountDelay: "same",
  SignAtFrontDesk: "signed",
  HandToOffice: "atOffice",
  ReportMissing: "missing",
} as const satisfies Partial<Record<SlipBookCommandName, NumberStatus | "same">>;
