/**
 * The commands whose permission a policy gives, and the notices it routes: the words a policy may use.
 *
 * The processes hold their own commands and notices to these lists, so that neither can grow without the other.
 */
export const permittedCommands = [
  // Of a request
  "Log",
  "StartGuidance",
  "EndGuidance",
  "Triage",
  "Dispatch",
  "Reassign",
  "Confirm",
  "Decline",
  "Depart",
  "Arrive",
  "RecordNonVisit",
  "SignChecklist",
  "StartWork",
  "RecordProgress",
  "CompleteWork",
  "ResolveRemotely",
  "SignOff",
  "Rate",
  "RecordUnsigned",
  "Leave",
  "EnterData",
  "DecideReceipt",
  "Resume",
  "AssessPerformance",
  "ReviewAssessment",
  "Archive",
  "NoteRevisitDone",
  "Close",
  "Hold",
  "Release",
  "Cancel",
  // Of any process
  "FireTimer",
  // Of a revisit
  "PlanRevisit",
  "RecordRevisit",
] as const;

/** A command that a policy lets roles issue. */
export type PermittedCommand = (typeof permittedCommands)[number];

/** Notices that go where the policy says; those of clocks go where the clock's rungs say. */
export const routedNotices = [
  "requestLogged",
  "visitDispatched",
  "visitAnnounced",
  "visitReassigned",
  "visitDeclined",
  "visitNotMade",
  "signOffRequested",
  "receiptDecided",
  "requestCancelled",
  "requestClosed",
  "revisitPlanned",
  "revisitDissatisfied",
] as const;

/** A notice that a policy routes. */
export type RoutedNotice = (typeof routedNotices)[number];
