import { permittedClockCommands } from "./clock-words.ts";

/** The commands on a problem whose permission a policy gives; the process holds its commands to this list. */
export const permittedProblemCommands = [
  "OpenProblem",
  "NoteRecurrence",
  "AssignProblem",
  "EscalateProblem",
  "ProposeEmergency",
  "AgreeEmergency",
  "AnalyseCause",
  "PlanMeasure",
  "MoveMeasureDue",
  "ReportMeasureDone",
  "VerifyEffect",
  "DropMeasure",
  "SolveProblem",
  "CancelProblem",
  ...permittedClockCommands,
] as const;
