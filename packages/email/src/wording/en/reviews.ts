import type { ReportVariables, ReviewNotices, ReviewVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const review = (told: About<ReviewVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("What is reviewed", told.variables.review.en),
];

const report = (told: About<ReportVariables>) => [
  facts.reference(told),
  facts.customer(told),
  fact("Report", told.variables.review.en),
  fact("Period", told.days(told.variables.periodFrom, told.variables.periodUntil)),
];

/** What notices of reviews and of regular reports say. */
export const reviews: WordingOf<ReviewNotices> = {
  reportWanted: (told) => ({
    subject: `Report to make: ${told.variables.review.en}`,
    opening: ["Please make this report and submit it in time."],
    facts: [...report(told), fact("To be submitted by", told.moment(told.variables.plannedFor))],
    quotes: [quote("Why the time changed", told.texts["reason"])],
    closing: [],
  }),
  reportSubmitted: (told) => ({
    subject: `Report: ${told.variables.review.en}`,
    opening: ["This report is ready."],
    facts: [...report(told), fact("Submitted", told.moment(told.variables.submittedAt))],
    quotes: [quote("Summary", told.texts["summary"])],
    closing: [],
  }),
  reviewPlanned: (told) => ({
    subject: told.variables.moved ? "The review is held at another time" : "You are invited to a review",
    opening: ["You are invited to this review."],
    facts: [...review(told), fact("Time", told.moment(told.variables.plannedFor))],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  reviewCancelled: (told) => ({
    subject: "The review is cancelled",
    opening: ["This review, to which you were invited, is not held."],
    facts: [...review(told), fact("Time", told.moment(told.variables.plannedFor))],
    quotes: [quote("Reason", told.texts["reason"])],
    closing: [],
  }),
  reviewDecided: (told) => ({
    subject: "A review decided: yours to do",
    opening: ["This review decided something that is yours to carry out."],
    facts: [
      ...review(told),
      fact("Held", told.moment(told.variables.heldAt)),
      told.variables.dueBy === null ? null : fact("Due", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("Decision", told.texts["decision"])],
    closing: [],
  }),
};
