import { permittedClockCommands } from "./clock-words.ts";

/** The commands on a revisit whose permission a policy gives; the process holds its commands to this list. */
export const permittedRevisitCommands = [
  "PlanRevisit",
  "MoveRevisit",
  "PrepareRevisit",
  "RecordAttempt",
  "RecordRevisit",
  "AssignFollowUp",
  "VerifyFollowUp",
  "TransferRevisit",
  "SettleTransfer",
  "CancelRevisit",
  ...permittedClockCommands,
] as const;
