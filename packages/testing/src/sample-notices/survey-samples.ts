import type { SurveyNotices } from "@callout/core";
import { sampleRequest as request } from "./sample-request.ts";

const survey = { ...request, surveyId: "q-1", surveyNumber: "Q2024-0001", investigator: "e-zhao" };

/** One example of each notice of service-quality surveys. */
export const surveySamples: SurveyNotices = {
  surveyOpened: survey,
  surveyRecorded: { ...survey, satisfied: false },
};
