import type { ProblemNotices, ProblemVariables } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import type { Fact } from "../../letter.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const KINDS: Readonly<Record<ProblemVariables["kind"], string>> = {
  recurringFault: "Recurring fault",
  qualityProblem: "Quality problem",
  engineeringProblem: "Engineering problem",
};

const problem = (told: About<ProblemVariables>): readonly (Fact | null)[] => [
  facts.reference(told),
  facts.customer(told),
  fact("Kind", KINDS[told.variables.kind]),
  told.variables.shared === "" ? null : fact("In common", told.variables.shared),
  fact("Requests behind it", String(told.variables.faults)),
];

/** What notices of problems say. */
export const problems: WordingOf<ProblemNotices> = {
  problemOpened: (told) => ({
    subject: told.variables.recurred ? "A solved problem has come again" : "A problem was opened",
    opening: [
      told.variables.recurred
        ? "The same fault came again after the problem was solved. It is open again."
        : "A problem was recorded. Please have its cause analysed.",
    ],
    facts: problem(told),
    quotes: [quote("The problem", told.texts["problem"])],
    closing: [],
  }),
  problemAssigned: (told) => ({
    subject: "A problem is yours",
    opening: ["You answer for this problem."],
    facts: problem(told),
    quotes: [quote("The problem", told.texts["problem"])],
    closing: [],
  }),
  problemEscalated: (told) => ({
    subject: "Emergency solution wanted",
    opening: [
      "Nobody knows the solution of this problem. Please propose an emergency solution and what prevents worse.",
    ],
    facts: problem(told),
    quotes: [quote("The problem", told.texts["problem"]), quote("Why it was escalated", told.texts["reason"])],
    closing: [],
  }),
  emergencyAgreed: (told) => ({
    subject: "What helps for now",
    opening: ["There is an emergency solution for this problem."],
    facts: problem(told),
    quotes: [quote("Emergency solution", told.texts["solution"]), quote("To prevent it", told.texts["prevention"])],
    closing: [],
  }),
  measurePlanned: (told) => ({
    subject: "A measure is yours to carry out",
    opening: ["Please carry out this measure."],
    facts: [
      ...problem(told),
      fact("Owner", told.nameOf(told.variables.owner)),
      fact("To be done by", told.moment(told.variables.dueBy)),
    ],
    quotes: [quote("The measure", told.texts["measure"])],
    closing: [],
  }),
  measureDone: (told) => ({
    subject: "Please have a measure's effect verified",
    opening: ["A measure is said to be done. Please have somebody else verify its effect."],
    facts: [...problem(told), fact("Owner", told.nameOf(told.variables.owner))],
    quotes: [quote("The measure", told.texts["measure"]), quote("How it was done", told.texts["solution"])],
    closing: [],
  }),
  measureWithoutEffect: (told) => ({
    subject: "A measure has not helped",
    opening: ["A measure was verified and has not helped. Another one is wanted."],
    facts: problem(told),
    quotes: [quote("What was found", told.texts["remarks"])],
    closing: [],
  }),
  problemSolved: (told) => ({
    subject: "A problem is solved",
    opening: ["This problem is solved. Please bear in mind what prevents it."],
    facts: [...problem(told), told.variables.article === null ? null : fact("Kept in article", told.variables.article)],
    quotes: [quote("What solves it", told.texts["solution"]), quote("What prevents it", told.texts["prevention"])],
    closing: [],
  }),
};
