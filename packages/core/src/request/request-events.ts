import type { Money } from "../money/money.ts";
import type { RevisitPlan } from "../revisit/plan-after-repair.ts";
import type { CardRef, Sealed, TextRef } from "../event/sealing.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { DecidedEvent } from "../event/event.ts";
import type { Facts } from "../sla/timeline.ts";
import type { FieldValue, FieldValues } from "../slips/field-value.ts";
import type { Instant } from "../time/instant.ts";
import type { Signature, UnitSeal } from "../event/signature.ts";
import type { PartItem, Component } from "../parts/part-item.ts";
import type { RepairCount } from "../parts/repair-count.ts";
import type { Appointment, ChecklistAnswer, PartUsed } from "./command-parts.ts";
import type { RequestMilestone, SendInStanding } from "../policy/request-words.ts";
import type { RequestCommand } from "./request-commands.ts";
import type { SlipValue } from "./slip/slip-value.ts";

type CommandNamed<Name extends RequestCommand["type"]> = Extract<RequestCommand, { type: Name }>;

/** A checklist answer as it is kept. */
export type KeptAnswer = Sealed<ChecklistAnswer>;
/** A signature as it is kept: the signer is a card. */
export type KeptSignature = Sealed<Signature>;
/** Hex SHA-256 of {@link signedText}: of exactly what was signed. Null where it was signed before digests were made. */
export type SignedDigest = string | null;
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
/** How somebody was told. */
export type TellingChannel = CommandNamed<"TellCustomer">["channel"];
/** What another request is to this one. */
export type LinkKind = CommandNamed<"LinkRequest">["as"];
/** What a held request waits for. */
export type HoldReason = CommandNamed<"Hold">["for"];

/** Whether what is wanted lies inside the agreed scope, in each dimension that was judged. */
export type Scope = NonNullable<CommandNamed<"Triage">["scope"]>;

/** A repair as it counts: of a unit, or of one part of it. */
export interface CountedRepair {
  readonly unit: PartItem;
  readonly component: Component | null;
  readonly inWarranty: boolean;
}

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
  /** Found on patrol, with the engineer on site. */
  readonly RequestLoggedFromPatrol: {
    readonly intake: RequestEventData["RequestLogged"];
    readonly triage: RequestEventData["RequestTriaged"];
    readonly visitId: string;
    readonly engineer: string;
    readonly team: readonly string[];
  };
  readonly RequestTriaged: {
    readonly severity: string | null;
    readonly faultCategory: string | null;
    /** From version 2. */
    readonly route: CommandNamed<"Triage">["route"];
    readonly charging: CommandNamed<"Triage">["charging"];
    readonly estimate: Money | null;
    readonly diagnosis: TextRef | null;
    /** What of the knowledge base the diagnosis rests on; left out where that is nothing, as in all that was signed before. */
    readonly sources?: readonly string[];
    /** From version 3: dimension → whether what is wanted lies inside it; null where nobody judged. */
    readonly scope: Scope | null;
  };
  readonly UnitIdentified: {
    readonly unit: PartItem;
    /** Null while its ledger is asked; empty where the organisation keeps none. */
    readonly repairs: readonly RepairCount[] | null;
  };
  readonly RepairsNoted: { readonly item: PartItem; readonly counts: readonly RepairCount[] };
  readonly RequestAdvised: {
    /** Empty where nothing needs to be done. */
    readonly outside: CommandNamed<"AdviseOnly">["outside"];
    readonly advice: TextRef;
  };
  readonly AdviceTold: {
    readonly person: CardRef;
    readonly channel: TellingChannel;
    readonly opinion: TextRef | null;
  };
  /** Both as they are from now on, whichever changed. */
  readonly RequestRegraded: {
    readonly severity: string | null;
    readonly tier: string | null;
    /** From version 2; null where nobody judged. */
    readonly scope: Scope | null;
    readonly reason: TextRef;
  };
  readonly VisitDispatched: {
    readonly visitId: string;
    /** Null until the department says who goes. */
    readonly engineer: string | null;
    /** From version 2; null where an engineer was sent directly. */
    readonly department: string | null;
    readonly team: readonly string[];
    readonly mode: VisitMode;
    readonly purpose: VisitPurpose;
    readonly suggestion: TextRef | null;
    readonly appointment: Appointment | null;
    readonly vehicle: boolean;
    /** From version 3: how often the unit was repaired before, as it was known then; null where no unit was named. */
    readonly repairs: readonly RepairCount[] | null;
  };
  readonly EngineerAssigned: {
    readonly visitId: string;
    readonly engineer: string;
    readonly team: readonly string[];
  };
  readonly VisitReassigned: {
    readonly visitId: string;
    /** Null where the department had not said yet who goes. */
    readonly from: string | null;
    readonly to: string | null;
    /** From version 2. */
    readonly department: string | null;
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
    /** From version 2. A remote solution is an event of its own, right after this one. */
    readonly next:
      | { readonly type: "triage" | "remoteSolution" }
      | { readonly type: "appointment"; readonly appointment: Appointment };
  };
  readonly DelayReported: {
    readonly visitId: string;
    readonly outcome: CommandNamed<"ReportDelay">["outcome"];
    readonly reason: TextRef;
    readonly expectedAt: Instant | null;
  };
  readonly CustomerTold: {
    /** The visit it was about; null when none was under way. */
    readonly visitId: string | null;
    readonly person: CardRef;
    readonly channel: TellingChannel;
    readonly message: TextRef;
  };
  readonly ChecklistSigned: {
    readonly visitId: string;
    readonly answers: readonly KeptAnswer[];
    readonly signature: KeptSignature;
    readonly digest: SignedDigest;
  };
  readonly WorkStarted: { readonly visitId: string };
  readonly ProgressRecorded: { readonly note: TextRef; readonly milestone: RequestMilestone | null };
  readonly VisitEnded: {
    readonly visitId: string;
    readonly result: CommandNamed<"EndVisit">["result"];
    readonly findings: TextRef;
    /** From version 2 with part numbers and positions. */
    readonly parts: readonly PartUsed[];
    /** From version 2. */
    readonly repairs: readonly CountedRepair[];
    readonly next: CommandNamed<"EndVisit">["next"];
  };
  readonly WorkCompleted: {
    readonly visitId: string;
    readonly result: WorkResult;
    readonly openProblems: "none" | { readonly described: TextRef };
    readonly cause: TextRef | null;
    readonly solution: TextRef;
    /** From version 2 with part numbers and positions. */
    readonly parts: readonly PartUsed[];
    /** From version 2. */
    readonly repairs: readonly CountedRepair[];
  };
  readonly RequestResolvedRemotely: { readonly solution: TextRef; readonly cause: TextRef | null };
  readonly RequestSignedOff: {
    readonly outcome: Outcome;
    readonly opinion: TextRef | null;
    readonly ratings: Readonly<Record<string, number>>;
    readonly signature: KeptSignature;
    readonly digest: SignedDigest;
  };
  readonly RequestRated: { readonly ratings: Readonly<Record<string, number>> };
  readonly UnsignedRecorded: {
    readonly reason: CommandNamed<"RecordUnsigned">["reason"];
    readonly explanation: TextRef;
    readonly witness: CardRef | null;
    readonly evidence: readonly string[];
  };
  readonly EngineerLeft: { readonly visitId: string };
  readonly EngineerReturned: { readonly visitId: string };
  readonly DataEntered: { readonly visitId: string };
  readonly EvidenceAttached: { readonly evidence: readonly string[]; readonly caption: TextRef | null };
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
  readonly RequestReopened: { readonly reason: TextRef };
  readonly RequestEscalated: { readonly reason: TextRef; readonly technical: boolean };
  readonly ProjectManagerTold: { readonly note: TextRef | null };
  readonly HelpRequested: { readonly question: TextRef };
  readonly HelpGiven: { readonly answer: TextRef; readonly sources: readonly string[] };
  readonly ReportedToHeadquarters: { readonly reason: TextRef };
  readonly RecordNoted: {
    readonly record: CommandNamed<"NoteRecord">["record"];
    readonly id: string;
    readonly number: string | null;
  };
  readonly RequestTransferred: {
    readonly to: { readonly department: string | null; readonly person: string | null };
    readonly reason: TextRef;
  };
  readonly RequestLinked: { readonly request: string; readonly as: LinkKind };
  readonly SendInNoted: {
    readonly repair: string;
    readonly number: string | null;
    readonly standing: SendInStanding;
  };
  readonly RequestCountersigned: {
    readonly slot: string;
    readonly opinion: TextRef | null;
    readonly signature: KeptSignature | null;
    readonly digest: SignedDigest;
  };
  readonly ReturnedForCorrection: {
    readonly slot: string;
    readonly opinion: TextRef;
    /** The slots that are to be signed anew. */
    readonly withdrawn: readonly string[];
  };
  /** Which slip it is, as the policy chose it when the first field was filled; and what was written into it. */
  readonly SlipFilled: { readonly template: string; readonly fields: Sealed<FieldValues> };
  readonly SlipReturned: { readonly note: TextRef | null };
  readonly SlipAudited: {
    readonly outcome: CommandNamed<"AuditSlip">["outcome"];
    readonly opinion: TextRef | null;
  };
  /** From version 2 with the date beside it. */
  readonly SealAffixed: Sealed<UnitSeal>;
  /** A field of the slip says something else from now on; what it said stays on record. */
  readonly RecordAmended: {
    readonly slip: string;
    readonly field: string;
    readonly was: SlipValue | null;
    readonly value: Sealed<FieldValue>;
    readonly reason: TextRef;
    /** Whether the customer had signed what it said: then the amendment waits for a new signature. */
    readonly signed: boolean;
  };
  /** The customer signed what was amended after the signature, or did not. */
  readonly AmendmentsSigned: {
    readonly outcome: Sealed<CommandNamed<"SignAmendments">["outcome"]>;
    readonly digest: SignedDigest;
  };
  /** How many things that had been written on paper follow; each is an event of its own. */
  readonly SlipTranscribed: { readonly steps: number };
  /** From which system; and how many events, this one included, tell of what happened there. */
  readonly HistoryImported: { readonly from: string; readonly events: number };
  /** The timers whose moment had come before the import: they do not fire. */
  readonly TimersPassed: { readonly timers: readonly { readonly key: string; readonly at: Instant }[] };
  readonly ConductChecked: {
    readonly visitId: string | null;
    readonly answers: Sealed<CommandNamed<"CheckConduct">["answers"]>;
  };
  readonly AuthorisationGiven: {
    readonly person: CardRef;
    readonly capacity: string;
    readonly until: Instant | null;
    readonly evidence: readonly string[];
  };
  readonly AuthorisationWithdrawn: { readonly capacity: string; readonly reason: TextRef };
  readonly SettlementNoted: { readonly settlement: string | null };
  readonly ExpensesNoted: { readonly expenses: string | null };
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
