import type { CardRef, TextRef } from "../event/sealing.ts";
import type { OpenedAs } from "../policy/complaint-rules.ts";
import { ADOPTIONS } from "../process/clock-commands.ts";
import type { ClockMemory } from "../process/clock-memory.ts";
import type { StateAccepting } from "../process/state-accepting.ts";
import type { Mark } from "../sla/timeline.ts";
import type { InZone } from "../time/in-zone.ts";
import type { ComplaintCommandName } from "./complaint-commands.ts";
import type {
  Compensation,
  ComplaintHandling,
  ComplaintReply,
  ConcernedRequest,
  Dissatisfaction,
  MergedComplaint,
  Merging,
  Verification,
} from "./complaint-events.ts";

/** A round of handling that the complainant was not content with. */
export interface PastRound {
  readonly handler: string;
  readonly verification: Verification;
  readonly handling: ComplaintHandling;
  readonly reply: ComplaintReply;
}

/** What is known of a complaint whatever has become of it. */
export interface ComplaintFile extends InZone {
  /** As what it was opened. */
  readonly opened: OpenedAs;
  readonly customer: string;
  readonly complainant: CardRef | null;
  /** How it reached us; null where a rating or a revisit opened it. */
  readonly channel: string | null;
  readonly content: TextRef | null;
  readonly request: ConcernedRequest | null;
  /** What opened it by itself; null where somebody complained. */
  readonly because: Dissatisfaction | null;
  /** The policy's reasons; empty until it is accepted. */
  readonly reasons: readonly string[];
  /** 1 at first; one more each time the complainant was not content. */
  readonly round: number;
  readonly pastRounds: readonly PastRound[];
  readonly compensations: readonly Compensation[];
  /** The complaints that go on in this one. */
  readonly merged: readonly MergedComplaint[];
  /** The complaint that was asked to take this one in, while it has not answered and this one waits for it. */
  readonly merging: Merging | null;
  readonly marks: readonly Mark[];
  readonly clocks: ClockMemory;
}

/** What a complaint that was handled keeps of it. */
export interface HandledComplaint {
  readonly handler: string;
  readonly verification: Verification;
  readonly handling: ComplaintHandling;
}

/** A complaint that is on record. */
export type BegunComplaint = { readonly file: ComplaintFile } & (
  | { readonly status: "received" | "noticed" | "filed" | "admitted" }
  | { readonly status: "assigned"; readonly handler: string }
  | { readonly status: "verified"; readonly handler: string; readonly verification: Verification }
  | ({ readonly status: "handled" } & HandledComplaint)
  | ({ readonly status: "replied"; readonly reply: ComplaintReply } & HandledComplaint)
  | ({
      readonly status: "settled";
      readonly reply: ComplaintReply;
      readonly satisfied: boolean | null;
    } & HandledComplaint)
  | { readonly status: "withdrawn"; readonly reason: TextRef }
  | { readonly status: "merged"; readonly into: string; readonly reason: TextRef }
);

/** A complaint between events. Each status has the fields that exist in it and no others. */
export type ComplaintState = { readonly status: "unreceived" } | BegunComplaint;

/** How far a complaint has come. */
export type ComplaintStatus = ComplaintState["status"];

/** What the complaint that was asked to take it in answers, however late. */
const ANSWERS = ["NoteTakenIn", "NoteMergeDeclined"] as const;
/** What was answered already goes on in no other, and takes none in, which would go without. */
const ANSWERED = ["WithdrawComplaint", ...ANSWERS, "FireTimer", ...ADOPTIONS] as const;
const OPEN = ["MergeComplaint", "NoteMerged", ...ANSWERED] as const;
const OVER = [...ANSWERS, "FireTimer"] as const;

/** The state machine of a complaint: the commands each status accepts. */
export const complaintTransitions = {
  unreceived: ["ReceiveComplaint", "NoticeDissatisfaction"],
  received: ["AdmitComplaint", ...OPEN],
  noticed: ["FileNotice", "AdmitComplaint", ...OPEN],
  filed: ["AdmitComplaint", ...OVER],
  admitted: ["AssignComplaint", ...OPEN],
  assigned: ["AssignComplaint", "VerifyComplaint", ...OPEN],
  verified: ["HandleComplaint", "RecordCompensation", "AssignComplaint", ...OPEN],
  handled: ["ReplyToComplaint", "RecordCompensation", ...OPEN],
  replied: ["NoteRevisitDone", "SettleComplaint", "RecordCompensation", ...ANSWERED],
  settled: ["RecordCompensation", ...OVER],
  withdrawn: OVER,
  merged: OVER,
} as const satisfies Record<ComplaintStatus, readonly ComplaintCommandName[]>;

/** Where each command leads, drawn in the docs; a law holds the process to it. */
export const complaintOutcomes = {
  ReceiveComplaint: ["received"],
  NoticeDissatisfaction: ["received", "noticed"],
  FileNotice: ["filed"],
  AdmitComplaint: ["admitted"],
  AssignComplaint: ["assigned"],
  VerifyComplaint: ["verified"],
  HandleComplaint: ["handled"],
  ReplyToComplaint: ["replied"],
  RecordCompensation: "same",
  NoteRevisitDone: ["settled", "admitted"],
  SettleComplaint: ["settled"],
  WithdrawComplaint: ["withdrawn"],
  MergeComplaint: "same",
  NoteMerged: "same",
  NoteTakenIn: ["merged"],
  NoteMergeDeclined: "same",
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
} as const satisfies Record<ComplaintCommandName, "same" | readonly ComplaintStatus[]>;

/** The states in which the command named `Name` is accepted. */
export type ComplaintAccepting<Name extends ComplaintCommandName> = StateAccepting<
  ComplaintState,
  typeof complaintTransitions,
  Name
>;
