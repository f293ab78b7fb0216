import { permittedClockCommands } from "./clock-words.ts";

/** The commands on a complaint whose permission a policy gives; the process holds its commands to this list. */
export const permittedComplaintCommands = [
  "ReceiveComplaint",
  "NoticeDissatisfaction",
  "FileNotice",
  "AdmitComplaint",
  "AssignComplaint",
  "VerifyComplaint",
  "HandleComplaint",
  "ReplyToComplaint",
  "RecordCompensation",
  "NoteRevisitDone",
  "SettleComplaint",
  "WithdrawComplaint",
  "MergeComplaint",
  "NoteMerged",
  "NoteTakenIn",
  "NoteMergeDeclined",
  ...permittedClockCommands,
] as const;
