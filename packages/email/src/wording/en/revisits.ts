import type { RevisitNotices } from "@callout/core";
import type { WordingOf } from "../../language-pack.ts";
import { fact, quote } from "../labelled-facts.ts";
import { facts } from "./terms.ts";

const { reference, customer, contact } = facts;
const CHANNELS = { phone: "By phone", onsite: "In person", questionnaire: "By questionnaire" } as const;

/** What notices of revisits say. */
export const revisits: WordingOf<RevisitNotices> = {
  revisitPlanned: (told) => ({
    subject: "Follow-up to make",
    opening: ["Please follow up with the customer in the time below and ask whether all is well."],
    facts: [
      reference(told),
      customer(told),
      contact(told),
      fact("How", CHANNELS[told.variables.channel]),
      fact("When", told.span(told.variables.windowFrom, told.variables.windowUntil)),
    ],
    quotes: [],
    closing: [],
  }),
  revisitDissatisfied: (told) => ({
    subject: "Customer not satisfied at follow-up",
    opening: ["At the follow-up the customer said that not all is well. Please see to it soon."],
    facts: [reference(told), customer(told)],
    quotes: [quote("What the customer said", told.texts["remarks"])],
    closing: [],
  }),
};
