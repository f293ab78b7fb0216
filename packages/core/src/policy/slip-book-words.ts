/** The commands on a slip book whose permission a policy gives; the process holds its commands to this list. */
export const permittedSlipBookCommands = [
  "IssueBook",
  "ExchangeBook",
  "TakeSlip",
  "FillSlip",
  "VoidSlip",
  "TransferSlip",
  "AttachDelaySlip",
  "AccountDelay",
  "SignAtFrontDesk",
  "HandToOffice",
  "ReportMissing",
  "HandInBook",
] as const;
