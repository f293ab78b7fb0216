import { ADOPTIONS } from "../process/clock-commands.ts";
import type { RequestCommandName } from "./request-commands.ts";
import type { RequestState, RequestStatus } from "./request-state.ts";

const ALWAYS = ["RecordProgress", "FireTimer", ...ADOPTIONS] as const;
const OPEN = [...ALWAYS, "Hold", "Cancel"] as const;
/** Of the current visit or an earlier one: the paper may come in after the request has moved on, or is over. */
const PAPERWORK = ["Leave", "EnterData"] as const;
const ON_THE_WAY = ["Reassign", "RecordNonVisit", "ResolveRemotely", "Arrive", ...PAPERWORK, ...OPEN] as const;
const OVER = [...PAPERWORK, "FireTimer"] as const;
const AFTER_WORK = [...OVER, ...ADOPTIONS] as const;

/**
 * The state machine of a request: the commands each status accepts.
 *
 * It is the gate that `decide` applies, it types each rule's state, and the diagram in the docs is drawn from it.
 */
export const requestTransitions = {
  draft: ["Log"],
  logged: ["StartGuidance", "Triage", "ResolveRemotely", ...OPEN],
  guiding: ["EndGuidance", "Triage", "ResolveRemotely", ...OPEN],
  triaged: ["Dispatch", "ResolveRemotely", ...PAPERWORK, ...OPEN],
  dispatched: ["Confirm", "Decline", "Depart", "StartWork", ...ON_THE_WAY],
  confirmed: ["Decline", "Depart", "StartWork", ...ON_THE_WAY],
  travelling: [...ON_THE_WAY],
  onsite: ["SignChecklist", "StartWork", ...PAPERWORK, ...OPEN],
  working: ["CompleteWork", ...PAPERWORK, ...OPEN],
  completed: ["SignOff", "RecordUnsigned", "RecordProgress", ...AFTER_WORK],
  signed: ["Rate", "DecideReceipt", ...AFTER_WORK],
  unsigned: ["SignOff", "DecideReceipt", ...AFTER_WORK],
  deferred: ["Resume", "Cancel", ...PAPERWORK, ...ALWAYS],
  accepted: ["AssessPerformance", "ReviewAssessment", "Archive", "NoteRevisitDone", ...AFTER_WORK],
  archived: ["AssessPerformance", "ReviewAssessment", "NoteRevisitDone", "Close", ...AFTER_WORK],
  // A revisit that does not hold up the close may be done after it.
  closed: ["NoteRevisitDone", ...OVER],
  waiting: ["Release", "Cancel", ...PAPERWORK, ...ALWAYS],
  cancelled: [...OVER],
} as const satisfies Record<RequestStatus, readonly RequestCommandName[]>;

/** The states in which the command named `Name` is accepted. */
export type StateAccepting<Name extends RequestCommandName> = {
  [Status in RequestStatus]: Name extends (typeof requestTransitions)[Status][number]
    ? Extract<RequestState, { status: Status }>
    : never;
}[RequestStatus];
