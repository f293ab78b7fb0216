/** The commands on a quality survey whose permission a policy gives; the process holds its commands to this list. */
export const permittedQualitySurveyCommands = [
  "OpenSurvey",
  "RecordSurvey",
  "CountersignSurvey",
  "ReturnSurvey",
  "CancelSurvey",
] as const;
