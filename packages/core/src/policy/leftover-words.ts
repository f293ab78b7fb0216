import { permittedClockCommands } from "./clock-words.ts";

/** The commands on a leftover problem whose permission a policy gives; the process holds its commands to this list. */
export const permittedLeftoverCommands = [
  "RecordLeftover",
  "AssignLeftover",
  "MoveLeftoverDue",
  "ServeLeftover",
  "NoteLeftoverServed",
  "ReportSettled",
  "VerifySettled",
  "CancelLeftover",
  ...permittedClockCommands,
] as const;
