import { permittedClockCommands } from "./clock-words.ts";

/**
 * The commands on a request whose permission a policy gives.
 *
 * The process holds its commands to this list, so that neither can grow without the other.
 */
export const permittedRequestCommands = [
  "Log",
  "StartGuidance",
  "EndGuidance",
  "Triage",
  "Regrade",
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
  "LogFromPatrol",
  "AdviseOnly",
  "TellAdvice",
  "AssignEngineer",
  "ReportDelay",
  "TellCustomer",
  "EndVisit",
  "ReturnToCompany",
  "AttachEvidence",
  "Reopen",
  "Escalate",
  "ReportToProjectManager",
  "RequestHelp",
  "AnswerHelp",
  "ReportToHeadquarters",
  "Transfer",
  "LinkRequest",
  "NoteSendIn",
  "Countersign",
  "ReturnForCorrection",
  "ReturnSlip",
  "AuditSlip",
  "AffixSeal",
  "NoteSettled",
  "NoteExpenses",
  "TranscribeSlip",
  "ImportHistory",
  "FillSlip",
  "AmendRecord",
  "SignAmendments",
  "CheckConduct",
  "RecordAuthorisation",
  "WithdrawAuthorisation",
  "IdentifyUnit",
  "NoteRepairs",
  "NoteRecord",
  ...permittedClockCommands,
] as const;

/** What progress can come to that promises wait for: each is a mark on the request, for a clock to start or stop at. */
export const requestMilestones = [
  "remoteFailed",
  "solutionProposed",
  "planProvided",
  "loanerSupplied",
  "replaced",
] as const;
/** What progress can come to that promises wait for. */
export type RequestMilestone = (typeof requestMilestones)[number];

/** What a request hears of a device that was sent in for repair; the names that are milestones are marks on the request. */
export const sendInStandings = [
  "opened",
  "loanerSupplied",
  "useRestored",
  "sent",
  "repaired",
  "returned",
  "replaced",
  "cancelled",
] as const;
/** What a request hears of a device that was sent in for repair. */
export type SendInStanding = (typeof sendInStandings)[number];
