import type { RequestVariables } from "./request-variables.ts";

/** What every notice about a service-quality survey says of it. */
export interface SurveyVariables extends RequestVariables {
  readonly surveyId: string;
  /** The record's number, once it has one. */
  readonly surveyNumber: string | null;
  readonly investigator: string;
}

/** The variables of notices of service-quality surveys, by key. */
export interface SurveyNotices {
  /** Somebody is to survey a service, or to survey it again. Text: `remarks`, of what was wanting. */
  readonly surveyOpened: SurveyVariables;
  /** A survey was made, and wants to be countersigned. Text: `remarks`. */
  readonly surveyRecorded: SurveyVariables & { readonly satisfied: boolean };
}
