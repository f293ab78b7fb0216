import { ADOPTIONS } from "../process/clock-commands.ts";
import type { RequestCommandName } from "./request-commands.ts";
import type { RequestState, RequestStatus } from "./request-state.ts";

/** Of the request as a whole, at any time: what it is bound up with, and what revisits, ledgers, send-ins and other records say of it. */
const EVER = [
  "LinkRequest",
  "AttachEvidence",
  "NoteRecord",
  "NoteRevisitDone",
  "NoteRepairs",
  "NoteSendIn",
  "FireTimer",
] as const;
/** What the customer allows while there is work to be done. */
const AUTHORISED = ["RecordAuthorisation", "WithdrawAuthorisation"] as const;
/** What is asked of others while somebody still answers for it. */
const SUPPORT = [
  "TellCustomer",
  "Escalate",
  "ReportToProjectManager",
  "RequestHelp",
  "AnswerHelp",
  "ReportToHeadquarters",
  "Transfer",
] as const;
/** What is written on the slip beside its main boxes. */
const SLIP = ["TranscribeSlip", "FillSlip", "AmendRecord", "CheckConduct"] as const;
/** The signatures that a step waits for, where the policy asks for them. */
const APPROVAL = ["Countersign", "ReturnForCorrection"] as const;
/** What is done with the slip once the receipt was accepted, and what is heard of it from elsewhere. */
const DESK_WORK = ["ReturnSlip", "AuditSlip", "NoteSettled", "NoteExpenses"] as const;
const ALWAYS = ["RecordProgress", ...SLIP, ...SUPPORT, ...EVER, ...ADOPTIONS] as const;
const OPEN = [...ALWAYS, ...AUTHORISED, "IdentifyUnit", "Hold", "Cancel"] as const;
/** Once it is graded, while the work is still to be done. */
const GRADED = ["Regrade"] as const;
/** Of the current visit or an earlier one: the paper may come in after the request has moved on, or is over. */
const PAPERWORK = ["Leave", "ReturnToCompany", "EnterData"] as const;
const ON_THE_WAY = [
  "Reassign",
  "ReportDelay",
  "RecordNonVisit",
  "ResolveRemotely",
  "AdviseOnly",
  "Arrive",
  ...APPROVAL,
  ...GRADED,
  ...PAPERWORK,
  ...OPEN,
] as const;
const OVER = [...PAPERWORK, ...EVER] as const;
const AFTER_WORK = [...OVER, ...SLIP, ...SUPPORT, ...ADOPTIONS] as const;

/**
 * The state machine of a request: the commands each status accepts.
 *
 * It is the gate that `decide` applies, it types each rule's state, and the diagram in the docs is drawn from it.
 */
export const requestTransitions = {
  draft: ["Log", "LogFromPatrol", "TranscribeSlip", "ImportHistory"],
  logged: ["StartGuidance", "Triage", "ResolveRemotely", "AdviseOnly", ...OPEN],
  guiding: ["EndGuidance", "Triage", "ResolveRemotely", "AdviseOnly", ...OPEN],
  triaged: ["Dispatch", ...APPROVAL, "ResolveRemotely", "AdviseOnly", ...GRADED, ...PAPERWORK, ...OPEN],
  dispatched: ["AssignEngineer", "Confirm", "Decline", "Depart", "StartWork", ...ON_THE_WAY],
  confirmed: ["Decline", "Depart", "StartWork", ...ON_THE_WAY],
  travelling: [...ON_THE_WAY],
  onsite: ["SignChecklist", "StartWork", ...APPROVAL, ...GRADED, ...PAPERWORK, ...OPEN],
  working: ["EndVisit", "CompleteWork", ...APPROVAL, ...GRADED, ...PAPERWORK, ...OPEN],
  advised: ["TellAdvice", "Cancel", ...PAPERWORK, ...ALWAYS],
  completed: ["SignOff", "RecordUnsigned", "RecordProgress", ...AFTER_WORK],
  signed: ["Rate", "AffixSeal", "SignAmendments", "AuditSlip", "DecideReceipt", ...APPROVAL, ...AFTER_WORK],
  unsigned: ["SignOff", "AuditSlip", "DecideReceipt", ...APPROVAL, ...AFTER_WORK],
  deferred: ["Resume", "Cancel", ...PAPERWORK, ...ALWAYS],
  accepted: [
    "SignAmendments",
    "AssessPerformance",
    "ReviewAssessment",
    "Archive",
    ...APPROVAL,
    ...DESK_WORK,
    ...AFTER_WORK,
  ],
  archived: ["SignAmendments", "AssessPerformance", "ReviewAssessment", "Close", ...DESK_WORK, ...AFTER_WORK],
  // A revisit that does not hold up the close may be done after it.
  closed: ["Reopen", ...OVER],
  waiting: ["Release", "Cancel", ...PAPERWORK, ...ALWAYS],
  cancelled: [...OVER],
} as const satisfies Record<RequestStatus, readonly RequestCommandName[]>;

/** The states in which the command named `Name` is accepted. */
export type StateAccepting<Name extends RequestCommandName> = {
  [Status in RequestStatus]: Name extends (typeof requestTransitions)[Status][number]
    ? Extract<RequestState, { status: Status }>
    : never;
}[RequestStatus];
