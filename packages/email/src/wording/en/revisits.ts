import type { AskingVariables, RevisitNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote, type About } from "../labelled-facts.ts";
import { CONTACT_US, facts } from "./terms.ts";

const { askedAbout, customer, contact } = facts;
const CHANNELS = { phone: "By phone", onsite: "In person", questionnaire: "By questionnaire" } as const;
const RESULTS = {
  noAnswer: "Nobody answered",
  inconvenient: "It was not convenient",
  wrongContact: "The contact was wrong",
} as const;

const channel = (told: About<AskingVariables>) => fact("How", CHANNELS[told.variables.channel]);
const when = (told: About<AskingVariables>, label: string) =>
  fact(label, told.span(told.variables.windowFrom, told.variables.windowUntil));
const tried = ({ variables: { result, attempts } }: { variables: RevisitNotices["revisitUnreached"] }) => [
  fact("Last time", RESULTS[result]),
  fact("Tried so far", String(attempts)),
];

/** What notices of revisits say. */
export const revisits: WordingOf<RevisitNotices> = {
  revisitPlanned: (told) => ({
    subject: told.variables.moved ? "Follow-up to make: planned anew" : "Follow-up to make",
    opening: ["Please follow up with the customer in the time below and ask whether all is well."],
    facts: [
      askedAbout(told),
      customer(told),
      contact(told),
      channel(told),
      when(told, "When"),
      told.variables.preparation.length === 0
        ? null
        : fact("To have ready first", told.variables.preparation.map((topic) => topic.en).join("; ")),
    ],
    quotes: [],
    closing: [],
  }),
  answerInvited: (told) => ({
    subject: "How was our service?",
    opening: ["Please tell us how our service was, in a short questionnaire. It helps us to do better."],
    facts: [
      askedAbout(told),
      fact("Service done", told.moment(told.variables.serviceDoneAt)),
      fact("Please answer by", told.moment(told.variables.linkUntil)),
    ],
    quotes: [],
    closing: [CONTACT_US],
  }),
  revisitToRepeat: (told) => ({
    subject: "Follow-up to try again",
    opening: [
      told.variables.result === "inconvenient"
        ? "It was not convenient for the customer. Please try again in the time below."
        : "The customer was not reached. Please try again in the time below.",
    ],
    facts: [askedAbout(told), customer(told), contact(told), channel(told), when(told, "Next time"), ...tried(told)],
    quotes: [],
    closing: [],
  }),
  revisitUnreached: (told) => ({
    subject: "Customer not reached",
    opening: ["The follow-up was given up: the customer was not reached. Please decide what to do."],
    facts: [askedAbout(told), customer(told), contact(told), ...tried(told)],
    quotes: [],
    closing: [],
  }),
  revisitCancelled: (told) => ({
    subject: "Follow-up cancelled",
    opening: ["This follow-up is not made. There is nothing more for you to do."],
    facts: [askedAbout(told), customer(told), channel(told), when(told, "When")],
    quotes: [],
    closing: [],
  }),
  revisitDissatisfied: (told) => ({
    subject: "Customer not satisfied at follow-up",
    opening: ["At the follow-up the customer said that not all is well. Please see to it soon."],
    facts: [askedAbout(told), customer(told)],
    quotes: [quote("What the customer said", told.texts["remarks"])],
    closing: [],
  }),
  revisitAssigned: (told) => ({
    subject: "Customer not satisfied: please see to it",
    opening: [
      "You answer for what this customer said in a follow-up. Please arrange a visit, and see that the customer is content.",
    ],
    facts: [askedAbout(told), customer(told), contact(told)],
    quotes: [
      quote("What the customer said", told.texts["remarks"]),
      quote("What is required", told.texts["requirement"]),
    ],
    closing: [],
  }),
  revisitTransferred: (told) => ({
    subject: "Customer not satisfied: now with your department",
    opening: ["What this customer said in a follow-up is your department's to see to, until the customer agrees."],
    facts: [askedAbout(told), customer(told), contact(told)],
    quotes: [quote("What the customer said", told.texts["remarks"]), quote("Reason", told.texts["reason"])],
    closing: [],
  }),
};
