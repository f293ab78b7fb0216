/** The commands on a customer's file whose permission a policy gives; the process holds its commands to this list. */
export const permittedCustomerCommands = [
  "RegisterCustomer",
  "CorrectRegistration",
  "RecordSite",
  "CloseSite",
  "RecordContact",
  "RemoveContact",
  "InstallAsset",
  "UpdateAsset",
  "RetireAsset",
  "RenewService",
  "DescribeSituation",
  "RecordFeedback",
  "AnswerFeedback",
  "NoteRequest",
  "NoteOutcome",
] as const;
