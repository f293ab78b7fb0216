import type { SurveyNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer } = facts;

/** What notices of service-quality surveys say. */
export const surveys: WordingOf<SurveyNotices> = {
  surveyOpened: (told) => ({
    subject: "Please survey this service",
    opening: ["Please ask the customer about the quality of this service."],
    facts: [
      reference(told),
      customer(told),
      fact("Survey", told.variables.surveyNumber ?? told.variables.surveyId),
      fact("Investigator", told.nameOf(told.variables.investigator)),
    ],
    quotes: [quote("Why it was returned", told.texts["remarks"])],
    closing: [],
  }),
  surveyRecorded: (told) => ({
    subject: told.variables.satisfied ? "A survey wants to be countersigned" : "Customer not satisfied in a survey",
    opening: [`${told.nameOf(told.variables.investigator)} has made the survey. Please countersign it.`],
    facts: [
      reference(told),
      customer(told),
      fact("Survey", told.variables.surveyNumber ?? told.variables.surveyId),
      fact("The customer is", told.variables.satisfied ? "satisfied" : "not satisfied"),
    ],
    quotes: [quote("What the customer said", told.texts["remarks"])],
    closing: [],
  }),
};
