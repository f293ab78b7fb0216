/** The commands on a part's ledger whose permission a policy gives; the process holds its commands to this list. */
export const permittedPartCommands = [
  "ReceiveParts",
  "TakeParts",
  "CarryParts",
  "MoveParts",
  "CountParts",
  "UnpackParts",
  "RecordRepair",
  "RecordReplacement",
  "TellRepairs",
] as const;

/** The commands on a requisition whose permission a policy gives; the process holds its commands to this list. */
export const permittedRequisitionCommands = [
  "RequestParts",
  "IssueParts",
  "NoteTaken",
  "NoteNotTaken",
  "RecordUse",
  "ReturnParts",
  "SettleRequisition",
  "CancelRequisition",
] as const;
