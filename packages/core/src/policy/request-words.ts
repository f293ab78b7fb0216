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
  ...permittedClockCommands,
] as const;
