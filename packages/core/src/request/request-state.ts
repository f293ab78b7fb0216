import type { Actor } from "../event/actor.ts";
import type { TextRef } from "../event/sealing.ts";
import type { RepairCount } from "../parts/repair-count.ts";
import type { ClockMemory } from "../process/clock-memory.ts";
import type { RevisitPlan } from "../revisit/plan-after-repair.ts";
import type { Mark, Waiting } from "../sla/timeline.ts";
import type { Instant } from "../time/instant.ts";
import type {
  HoldReason,
  KeptAnswer,
  KeptSignature,
  Outcome,
  ReceiptDecision,
  RequestEventData,
  SignedDigest,
  VisitMode,
  VisitPurpose,
} from "./request-events.ts";
import type { Annexes } from "./annexes.ts";
import type { Appointment } from "./command-parts.ts";

/** What was said of a request while it was on its way, and when. */
export interface ProgressNote {
  /** Whether it says what remote guidance found. */
  readonly guidance: boolean;
  readonly at: Instant;
  readonly by: Actor;
  readonly note: TextRef;
}

/** One dispatch to one site, or of one engineer to work remotely. */
export interface Visit {
  readonly id: string;
  /** Null while the department has not said who goes. */
  readonly engineer: string | null;
  /** The department that assigns the engineer; null where one was sent directly. */
  readonly department: string | null;
  /** Everyone the visit was assigned to, in order; the last one is the engineer, if there is one. */
  readonly assigned: readonly string[];
  readonly team: readonly string[];
  readonly mode: VisitMode;
  readonly purpose: VisitPurpose;
  readonly suggestion: TextRef | null;
  readonly appointment: Appointment | null;
  readonly vehicle: boolean;
  /** How often the unit was repaired before it was dispatched; null where no unit was named. */
  readonly repairs: readonly RepairCount[] | null;
  /** Who sent the engineer; null where one was on site already. */
  readonly dispatchedBy: string | null;
  readonly confirmedBy: string | null;
  /** The last time it was given to somebody else; null where it never was. */
  readonly reassignment: Reassignment | null;
  /** The last time its engineer was late, or could not come; null where they never were. */
  readonly delay: VisitDelay | null;
  /** Why nobody came, and who was told; null where somebody did, or still may. */
  readonly notMade: (Omit<RequestEventData["NonVisitRecorded"], "visitId" | "next"> & Signed) | null;
  readonly checklist: SignedChecklist | null;
  readonly marks: readonly Mark[];
}

/** Whose word something is, and from when. */
export interface Signed {
  readonly by: string;
  readonly at: Instant;
}

/** A visit put into other hands: whose, what was suggested anew, by which duty manager and when. */
export interface Reassignment extends Signed {
  readonly engineer: string | null;
  readonly suggestion: TextRef | null;
}

/** Why an engineer is late, or does not come: who said so, and when. */
export type VisitDelay = Omit<RequestEventData["DelayReported"], "visitId"> & Signed;

/** The consent the customer signed before work started. */
export interface SignedChecklist {
  readonly answers: readonly KeptAnswer[];
  readonly signature: KeptSignature;
  readonly digest: SignedDigest;
  readonly at: Instant;
}

/** Where a request was lived through before. */
export interface Imported {
  readonly from: string;
  readonly at: Instant;
  /** How many of its first events tell of that. */
  readonly events: number;
}

/** What is known of a request whatever its status. */
export interface RequestFile {
  /** What the hotline engineer wrote down. */
  readonly intake: RequestEventData["RequestLogged"];
  readonly loggedBy: Actor;
  /** Null where it began here. */
  readonly imported: Imported | null;
  readonly triage: RequestEventData["RequestTriaged"] | null;
  /** 1 at first; a re-dispatch or resumption starts the next. */
  readonly cycle: number;
  readonly marks: readonly Mark[];
  readonly pauses: readonly Waiting[];
  readonly clocks: ClockMemory;
  readonly progress: readonly ProgressNote[];
  /** Visits that are over, in order. */
  readonly pastVisits: readonly Visit[];
  readonly annexes: Annexes;
}

/** How the work ended. */
export type Work =
  | {
      readonly type: "advised";
      readonly at: Instant;
      /** Who gave the advice. */
      readonly by: Actor;
      readonly report: RequestEventData["RequestAdvised"];
    }
  | {
      readonly type: "visited";
      readonly at: Instant;
      /** Who says that it is done. */
      readonly by: Actor;
      readonly report: RequestEventData["WorkCompleted"];
    }
  | {
      readonly type: "remote";
      readonly at: Instant;
      /** Who solved it. */
      readonly by: Actor;
      readonly report: RequestEventData["RequestResolvedRemotely"];
    };

/** What the customer signed. */
export interface SignOff {
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly opinion: TextRef | null;
  readonly ratings: Readonly<Record<string, number>>;
  readonly signature: KeptSignature;
  /** Of exactly what was signed. */
  readonly digest: SignedDigest;
  /** The unit's seal, whether it stood beside the signature or came later. */
  readonly seal: (RequestEventData["SealAffixed"] & { readonly at: Instant }) | null;
}

/** Why the customer did not sign. */
export type Unsigned = RequestEventData["UnsignedRecorded"] & { readonly at: Instant };

/** The score of one slip 业绩核定. */
export interface Assessment {
  readonly score: number;
  readonly assessor: string;
  readonly at: Instant;
  /** Null until it is reviewed; assessing anew asks for a new review. */
  readonly reviewer: string | null;
}

/** What is known once the work is done; `visit` is null when it was done without one. */
export interface FinishedRequest {
  readonly file: RequestFile;
  readonly visit: Visit | null;
  readonly work: Work;
}

/** Signed or not: what the receipt is decided on; or that the customer has the advice, where that was all. */
export type Evidence =
  | { readonly type: "signed"; readonly signOff: SignOff }
  | { readonly type: "unsigned"; readonly unsigned: Unsigned }
  | { readonly type: "advised"; readonly told: RequestEventData["AdviceTold"] & { readonly at: Instant } };

/** What is known once the receipt was accepted. */
export interface AcceptedRequest extends FinishedRequest {
  readonly evidence: Evidence;
  readonly acceptedBy: Actor;
  readonly assessment: Assessment | null;
  /** Whether the customer was content is null until the revisit is done. */
  readonly revisit: (RevisitPlan & { readonly done: boolean; readonly satisfied: boolean | null }) | null;
}

/** What is known of an archived slip. */
export interface ArchivedRequest extends AcceptedRequest {
  readonly archivist: string;
  readonly leftoverSlips: readonly string[];
  readonly surveySlip: string | null;
}

/** What is known of a request with an engineer on it. */
export interface DispatchedRequest {
  readonly file: RequestFile;
  readonly visit: Visit;
}

/** The states a request can be held in, and released to again. */
export type HoldableState = Extract<
  RequestState,
  { status: "logged" | "guiding" | "triaged" | "dispatched" | "confirmed" | "travelling" | "onsite" | "working" }
>;

/** A held state without the file, which goes on being written while the request waits. */
export type HeldState = HoldableState extends infer State
  ? State extends HoldableState
    ? Omit<State, "file">
    : never
  : never;

/** A service request between events. Each status has the fields that exist in it and no others. */
export type RequestState =
  | { readonly status: "draft"; readonly imported?: Imported }
  | { readonly status: "logged"; readonly file: RequestFile }
  | { readonly status: "guiding"; readonly file: RequestFile }
  | { readonly status: "triaged"; readonly file: RequestFile }
  | ({ readonly status: "dispatched" } & DispatchedRequest)
  | ({ readonly status: "confirmed" } & DispatchedRequest)
  | ({ readonly status: "travelling" } & DispatchedRequest)
  | ({ readonly status: "onsite" } & DispatchedRequest)
  | ({ readonly status: "working" } & DispatchedRequest)
  | { readonly status: "advised"; readonly file: RequestFile; readonly work: Extract<Work, { type: "advised" }> }
  | ({ readonly status: "completed" } & FinishedRequest)
  | ({ readonly status: "signed"; readonly evidence: Extract<Evidence, { type: "signed" }> } & FinishedRequest)
  | ({ readonly status: "unsigned"; readonly evidence: Extract<Evidence, { type: "unsigned" }> } & FinishedRequest)
  | {
      readonly status: "deferred";
      readonly file: RequestFile;
      readonly until: Extract<ReceiptDecision, { type: "defer" }>["until"];
    }
  | ({ readonly status: "accepted" } & AcceptedRequest)
  | ({ readonly status: "archived" } & ArchivedRequest)
  | ({ readonly status: "closed"; readonly closedAt: Instant } & ArchivedRequest)
  | { readonly status: "waiting"; readonly file: RequestFile; readonly for: HoldReason; readonly held: HeldState }
  | { readonly status: "cancelled"; readonly file: RequestFile; readonly reason: TextRef };

/** The name of a status. */
export type RequestStatus = RequestState["status"];
/** Every state but the one before the first event. */
export type BegunRequest = Exclude<RequestState, { status: "draft" }>;
