import type { Money } from "../money/money.ts";
import type { RevisitPlan } from "../revisit/plan-after-repair.ts";
import type { CardRef, Sealed, TextRef } from "../event/sealing.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { Facts } from "../sla/timeline.ts";
import type { Appointment, ChecklistAnswer, PartUsed, Signature } from "./command-parts.ts";
import type { RequestCommand } from "./request-commands.ts";

type CommandNamed<Name extends RequestCommand["type"]> = Extract<RequestCommand, { type: Name }>;

/** A checklist answer as it is kept. */
export type KeptAnswer = Sealed<ChecklistAnswer>;
/** A signature as it is kept: the signer is a card. */
export type KeptSignature = Sealed<Signature>;
/** How a visit is carried out. */
export type VisitMode = CommandNamed<"Dispatch">["mode"];
/** What a visit is for. */
export type VisitPurpose = CommandNamed<"Dispatch">["purpose"];
/** What the customer says of the outcome 解决情况. */
export type Outcome = CommandNamed<"SignOff">["outcome"];
/** What the engineer says of the work 工作结果. */
export type WorkResult = CommandNamed<"CompleteWork">["result"];
/** What the duty manager decides on the receipt 回执处理. */
export type ReceiptDecision = Sealed<CommandNamed<"DecideReceipt">["decision"]>;
/** What a held request waits for. */
export type HoldReason = CommandNamed<"Hold">["for"];

/** The data of each event of a service request. */
export interface RequestEventData {
  readonly RequestLogged: {
    readonly customer: string;
    readonly fault: TextRef;
    readonly wish: TextRef | null;
    readonly kind: string;
    readonly source: string;
    readonly contact: CardRef | null;
    readonly site: string | null;
    /** From version 2: name and version apart. */
    readonly product: { readonly name: string; readonly version: string | null } | null;
    readonly cardNumber: string | null;
    readonly handbookNumber: string | null;
    readonly tier: string | null;
    readonly facts: Facts;
  };
  readonly GuidanceStarted: { readonly channel: CommandNamed<"StartGuidance">["channel"] };
  readonly GuidanceEnded: { readonly findings: TextRef };
  readonly RequestTriaged: {
    readonly severity: string | null;
    readonly faultCategory: string | null;
    readonly charging: CommandNamed<"Triage">["charging"];
    readonly estimate: Money | null;
    readonly diagnosis: TextRef | null;
  };
  readonly VisitDispatched: {
    readonly visitId: string;
    readonly engineer: string;
    readonly team: readonly string[];
    readonly mode: VisitMode;
    readonly purpose: VisitPurpose;
    readonly suggestion: TextRef | null;
    readonly appointment: Appointment | null;
    readonly vehicle: boolean;
  };
  readonly VisitReassigned: {
    readonly visitId: string;
    readonly from: string;
    readonly to: string;
    readonly suggestion: TextRef | null;
  };
  readonly VisitConfirmed: { readonly visitId: string };
  readonly VisitDeclined: { readonly visitId: string; readonly reason: TextRef };
  readonly EngineerDeparted: { readonly visitId: string };
  readonly EngineerArrived: { readonly visitId: string };
  readonly NonVisitRecorded: {
    readonly visitId: string;
    readonly reason: TextRef;
    readonly told: Sealed<CommandNamed<"RecordNonVisit">["told"]>;
  };
  readonly ChecklistSigned: {
    readonly visitId: string;
    readonly answers: readonly KeptAnswer[];
    readonly signature: KeptSignature;
  };
  readonly WorkStarted: { readonly visitId: string };
  readonly ProgressRecorded: { readonly note: TextRef };
  readonly WorkCompleted: {
    readonly visitId: string;
    readonly result: WorkResult;
    readonly openProblems: "none" | { readonly described: TextRef };
    readonly cause: TextRef | null;
    readonly solution: TextRef;
    readonly parts: readonly PartUsed[];
  };
  readonly RequestResolvedRemotely: { readonly solution: TextRef; readonly cause: TextRef | null };
  readonly RequestSignedOff: {
    readonly outcome: Outcome;
    readonly opinion: TextRef | null;
    readonly ratings: Readonly<Record<string, number>>;
    readonly signature: KeptSignature;
  };
  readonly RequestRated: { readonly ratings: Readonly<Record<string, number>> };
  readonly UnsignedRecorded: {
    readonly reason: CommandNamed<"RecordUnsigned">["reason"];
    readonly explanation: TextRef;
    readonly witness: CardRef | null;
    readonly evidence: readonly string[];
  };
  readonly EngineerLeft: { readonly visitId: string };
  readonly DataEntered: { readonly visitId: string };
  readonly ReceiptDecided: {
    readonly decision: ReceiptDecision;
    readonly explanation: TextRef | null;
    /** The revisit that the policy asks for when the receipt is archived. */
    readonly revisit: RevisitPlan | null;
  };
  readonly RequestResumed: { readonly reason: TextRef | null };
  readonly PerformanceAssessed: { readonly score: number };
  readonly AssessmentReviewed: { readonly opinion: TextRef | null };
  readonly RequestArchived: { readonly leftoverSlips: readonly string[]; readonly surveySlip: string | null };
  readonly RevisitNoted: { readonly revisitId: string; readonly satisfied: boolean };
  readonly RequestClosed: Readonly<Record<string, never>>;
  readonly RequestHeld: { readonly for: HoldReason; readonly reason: TextRef };
  readonly RequestReleased: Readonly<Record<string, never>>;
  readonly RequestCancelled: { readonly reason: TextRef };
}

/** The name of an event that a command on a request causes. */
export type RequestEventName = keyof RequestEventData;

/** What has happened to a service request. */
export type RequestEvent<Name extends RequestEventName = RequestEventName> = {
  [Type in Name]: DecidedEvent<Type, RequestEventData[Type]>;
}[Name];

/** {@link RequestEvent}, or what one of its clocks put on record. */
export type RecordedOfRequest = RequestEvent | ClockEvent;
