/** The commands on a security accident whose permission a policy gives; the process holds its commands to this list. */
export const permittedAccidentCommands = [
  "ReportAccident",
  "TellCustomerOfAccident",
  "RemedyAccident",
  "InvestigateAccident",
  "NoteConsequence",
  "CloseAccident",
] as const;
