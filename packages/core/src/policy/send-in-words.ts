import { permittedClockCommands } from "./clock-words.ts";

/** The commands on a send-in repair whose permission a policy gives; the process holds its commands to this list. */
export const permittedSendInCommands = [
  "OpenSendIn",
  "NoteRepairs",
  "SupplyLoaner",
  "NoteTaken",
  "NoteNotTaken",
  "RestoreUse",
  "SendDevice",
  "TellProgress",
  "NoteRepaired",
  "ReturnDevice",
  "ReplaceDevice",
  "CancelSendIn",
  ...permittedClockCommands,
] as const;
