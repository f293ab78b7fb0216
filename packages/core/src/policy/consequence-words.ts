/** The commands on a reward or penalty whose permission a policy gives; the process holds its commands to this list. */
export const permittedConsequenceCommands = [
  "ProposeConsequence",
  "HearPerson",
  "DecideConsequence",
  "RejectConsequence",
  "NoteCarriedOut",
  "RevokeConsequence",
] as const;
