import type { RequestCommandName } from "./request-commands.ts";
import type { RequestStatus } from "./request-state.ts";

/**
 * Where each command leads: one of these statuses, `same` for the status it was issued in, `held` for the one the
 * request was held in. With the transitions, this is the whole picture of a request's life.
 */
export const requestOutcomes = {
  Log: ["logged"],
  StartGuidance: ["guiding"],
  EndGuidance: ["logged"],
  Triage: ["triaged"],
  Dispatch: ["dispatched"],
  Reassign: ["dispatched"],
  Confirm: ["confirmed"],
  Decline: ["triaged"],
  Depart: ["travelling"],
  Arrive: ["onsite"],
  RecordNonVisit: ["triaged"],
  SignChecklist: ["onsite"],
  StartWork: ["working"],
  RecordProgress: "same",
  CompleteWork: ["completed"],
  ResolveRemotely: ["completed"],
  SignOff: ["signed"],
  Rate: "same",
  RecordUnsigned: ["unsigned"],
  Leave: "same",
  EnterData: "same",
  DecideReceipt: ["accepted", "triaged", "deferred"],
  Resume: ["triaged"],
  AssessPerformance: "same",
  ReviewAssessment: "same",
  Archive: ["archived"],
  NoteRevisitDone: "same",
  Close: ["closed"],
  Hold: ["waiting"],
  Release: "held",
  Cancel: ["cancelled"],
  FireTimer: "same",
  AdoptPolicy: "same",
  AdoptCalendar: "same",
} as const satisfies Record<RequestCommandName, readonly RequestStatus[] | "same" | "held">;
