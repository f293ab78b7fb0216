import type { DecidedEvent } from "../event/event.ts";
import type { CardRef, TextRef } from "../event/sealing.ts";
import type { Money } from "../money/money.ts";
import type { OpenedAs } from "../policy/complaint-rules.ts";
import type { ClockEvent } from "../process/clock-events.ts";
import type { RevisitPlan } from "../revisit/plan-after-repair.ts";
import type { InZone } from "../time/in-zone.ts";

/** The service request that a complaint is about. */
export interface ConcernedRequest {
  readonly id: string;
  readonly number: string | null;
}

/** What a dissatisfaction showed in. */
export type Dissatisfaction =
  | { readonly type: "rating"; readonly ratings: Readonly<Record<string, number>> }
  | { readonly type: "revisit"; readonly revisitId: string };

/** What looking into a complaint came to. */
export interface Verification {
  readonly verdict: "upheld" | "partlyUpheld" | "notUpheld";
  readonly means: "siteSurvey" | "phone" | "records";
  readonly findings: TextRef;
}

/** What was done about a complaint. */
export interface ComplaintHandling {
  readonly measures: TextRef;
  readonly agreedWith: CardRef | null;
  readonly cause: TextRef | null;
  readonly improvement: TextRef | null;
}

/** How the complainant was answered, and when they are asked whether all is well. */
export interface ComplaintReply {
  readonly channel: string;
  readonly reply: TextRef;
  readonly revisit: RevisitPlan | null;
}

/** What loss was made good, after which standard. */
export interface Compensation {
  readonly standard: string;
  readonly amount: Money;
  readonly remarks: TextRef | null;
}

/** A complaint that goes on in another one. */
export interface MergedComplaint extends ConcernedRequest {
  /** Who complained there, and is answered with the other; null where nobody knows. */
  readonly complainant: CardRef | null;
}

/** In which complaint another is to go on, and why. */
export interface Merging {
  readonly into: string;
  readonly reason: TextRef;
}

/** The data of each event of a complaint. */
export interface ComplaintEventData {
  readonly ComplaintReceived: InZone & {
    readonly customer: string;
    readonly complainant: CardRef | null;
    readonly channel: string;
    readonly content: TextRef;
    readonly request: ConcernedRequest | null;
  };
  readonly DissatisfactionNoticed: InZone & {
    readonly opens: OpenedAs;
    readonly customer: string;
    readonly complainant: CardRef | null;
    readonly request: ConcernedRequest | null;
    readonly because: Dissatisfaction;
    readonly content: TextRef | null;
  };
  readonly NoticeFiled: { readonly remarks: TextRef | null };
  readonly ComplaintAdmitted: { readonly reasons: readonly string[]; readonly remarks: TextRef | null };
  readonly ComplaintAssigned: { readonly handler: string; readonly suggestion: TextRef | null };
  readonly ComplaintVerified: Verification;
  readonly ComplaintHandled: ComplaintHandling;
  readonly ComplaintReplied: ComplaintReply;
  readonly CompensationRecorded: Compensation;
  readonly ComplaintRevisited: { readonly revisitId: string; readonly satisfied: boolean };
  readonly ComplaintSettled: { readonly unasked: TextRef | null };
  readonly ComplaintWithdrawn: { readonly reason: TextRef };
  /** The other complaint is asked, and nothing has changed before it answers. */
  readonly MergeAsked: Merging;
  readonly ComplaintMerged: Merging;
  readonly MergeDeclined: { readonly into: string };
  readonly MergeNoted: {
    readonly complaint: string;
    readonly number: string | null;
    readonly complainant: CardRef | null;
    /** Those that went on in it before. */
    readonly others: readonly MergedComplaint[];
  };
}

/** The name of an event of a complaint. */
export type ComplaintEventName = keyof ComplaintEventData;

/** What has happened to a complaint, apart from its clocks. */
export type ComplaintEvent<Name extends ComplaintEventName = ComplaintEventName> = {
  [Type in Name]: DecidedEvent<Type, ComplaintEventData[Type]>;
}[Name];

/** Everything that is on record of a complaint. */
export type RecordedOfComplaint = ComplaintEvent | ClockEvent;
