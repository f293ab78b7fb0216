/** The commands on a training whose permission a policy gives; the process holds its commands to this list. */
export const permittedTrainingCommands = [
  "PlanTraining",
  "MoveTraining",
  "RecordPreparation",
  "RecordTrainingDelivered",
  "RecordExam",
  "RepeatTraining",
  "SummariseTraining",
  "RecordTrainingSurvey",
  "CancelTraining",
] as const;
